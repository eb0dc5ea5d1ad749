import { normaliseLabel } from '../../../catalogue/normalise-text.ts';
import type { DocumentIndex } from '../../index/document-index.ts';
import { wordsIn } from '../../index/passages.ts';
import { perDocument } from '../../index/per-document.ts';
import { isAbbreviation } from './resembles.ts';

/** A name of the classification without the small words that differ from text to text. */
export function coreOfName(name: string, document: DocumentIndex): string {
  const label = normaliseLabel(name);
  const core = wordsIn(document, 'smallNameWords').reduce((rest, word) => rest.replaceAll(word, ''), label);
  return core === '' ? label : core;
}

/** Whether one name is a shorter or longer form of the other: all of its characters stand in it, in order. */
export function isFormOf(name: string, other: string, document: DocumentIndex): boolean {
  const [a, b] = [coreOfName(name, document), coreOfName(other, document)];
  return isAbbreviation(a, b) || isAbbreviation(b, a);
}

/** Names of all rows of all tables; lines of a summary are numbered. */
const printedNames = perDocument((document): readonly string[] => [
  ...new Set(
    [...document.tables.values()]
      .flat()
      .filter(({ catalogue }) => catalogue?.entry.shape !== 'narrative')
      .flatMap(({ table }) => table.rows.map(({ label }) => coreOfName(label, document))),
  ),
]);

/** Whether some table prints the name. */
export function isPrinted(name: string, document: DocumentIndex): boolean {
  const core = coreOfName(name, document);
  return printedNames(document).some((each) => each.endsWith(core));
}
