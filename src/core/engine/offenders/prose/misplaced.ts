import { normaliseLabel } from '../../../catalogue/normalise-text.ts';
import { groupBy } from '../../../model/group-by.ts';
import type { DocumentIndex } from '../../index/document-index.ts';
import { type Piece, piecesOf, placeAt } from '../../index/passages.ts';
import { laneOf } from '../../index/table-index.ts';
import { documentList, type Offender } from '../offender.ts';
import { type CodePhrase, codePhrases } from './code-phrases.ts';

/**
 * Items that the prose puts under another group or class than the one that their code belongs to: `class (类) group (款)
 * item (项)`. Only names whose codes the tables of the document or the classification print are judged, and only where all
 * of these codes agree.
 */
export const misplaced = documentList('misplaced', ({ document }) => {
  const pieces = piecesOf(document);
  if (pieces === undefined) return undefined;
  const codes = codesByName(document);
  if (codes.size === 0) return undefined;
  return pieces.flatMap((piece) => misplacedIn(piece, codes, document));
});

type Codes = ReadonlyMap<string, ReadonlySet<string>>;

function misplacedIn(piece: Piece, codes: Codes, document: DocumentIndex): readonly Offender[] {
  const phrases = codePhrases(piece.text, document);
  return phrases.flatMap((phrase, index): readonly Offender[] => {
    const above = phrases[index - 1];
    if (above === undefined || above.digits >= phrase.digits || above.end < phrase.at - 1) return [];
    if (belongs(phrase, above, codes, document)) return [];
    const params = {
      text: `${phrase.name}(${phrase.word})`,
      other: `${above.name}(${above.word})`,
      expected: [...codesOf(phrase.name, codes, document)].join(', '),
    };
    const place = placeAt(piece.passage, phrase.at);
    return [{ key: `${above.name}/${phrase.name}`, params, operands: [], place }];
  });
}

/** Whether some code of the lower name begins with some code of the upper one, or one of them is not known. */
function belongs(lower: CodePhrase, upper: CodePhrase, codes: Codes, document: DocumentIndex): boolean {
  const own = [...codesOf(lower.name, codes, document)].filter((code) => code.length === lower.digits);
  const above = [...codesOf(upper.name, codes, document)].filter((code) => code.length === upper.digits);
  if (own.length === 0 || above.length === 0) return true;
  return own.some((code) => above.some((group) => code.startsWith(group)));
}

/** Functional codes by name, as the tables print them and as the classification has them. */
function codesByName(document: DocumentIndex): Codes {
  const printed = [...document.tables.values()]
    .flat()
    .filter(({ catalogue }) => catalogue?.entry.classification === 'functional')
    .flatMap((index) => laneOf(index, undefined).codes)
    .map(({ row }) => ({ name: normaliseLabel(row.label), code: row.key }));
  return new Map(
    [...groupBy(printed, ({ name }) => name)].map(([name, rows]) => [
      name,
      new Set([...rows.map(({ code }) => code), ...listedCodes(name, document)]),
    ]),
  );
}

/** As the tables print the name, or else as the classification has it. */
const codesOf = (name: string, codes: Codes, document: DocumentIndex): Iterable<string> =>
  codes.get(name) ?? listedCodes(name, document);

const prefix = 'functional/';

function listedCodes(name: string, { classification }: DocumentIndex): readonly string[] {
  const codes = classification.codesOf.get(name) ?? [];
  return codes.flatMap((code) => (code.startsWith(prefix) ? [code.slice(prefix.length)] : []));
}
