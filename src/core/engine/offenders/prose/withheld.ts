import { matchTitle } from '../../../catalogue/match-title.ts';
import type { DocumentIndex } from '../../index/document-index.ts';
import { anyWordIn, piecesOf, wordsIn } from '../../index/passages.ts';

/** So near above the statement the title of the table stands. */
const titleLines = 6;

/** Whether a passage under the title of the table says that it is secret, or one that names the table says so anywhere. */
export function isWithheld(document: DocumentIndex, table: string): boolean {
  const pieces = piecesOf(document) ?? [];
  const secret = new RegExp(anyWordIn(document, 'secrecyWords'));
  return pieces.some(({ text, passage }, position) => {
    if (!secret.test(text)) return false;
    if (withholds(text, document) && namedTables(passage.text, document).includes(table)) return true;
    const near = pieces
      .slice(Math.max(0, position - titleLines), position)
      .map((piece) => piece.passage.text);
    return [...passage.path, ...near].some((title) => isTitleOf(title, table, document));
  });
}

/** Whether the document says that the table leaves something out for secrecy: in a note, under its title, or of tables in general. */
export function isReduced(
  document: DocumentIndex,
  table: { readonly id: string; readonly notes: readonly { readonly text: string }[] },
): boolean {
  const secrecy = wordsIn(document, 'secrecyWords');
  if (table.notes.some(({ text }) => secrecy.some((word) => text.includes(word)))) return true;
  if (isWithheld(document, table.id)) return true;
  return (piecesOf(document) ?? []).some(({ text, passage }) => {
    if (!withholds(text, document)) return false;
    const named = namedTables(passage.text, document);
    return named.length === 0 || named.includes(table.id);
  });
}

/** One sentence says both that something is secret and what is done with it; a duty of the office says only the first. */
function withholds(text: string, document: DocumentIndex): boolean {
  const secret = new RegExp(anyWordIn(document, 'secrecyWords'));
  const done = new RegExp(anyWordIn(document, 'withheldWords'));
  return text.split('\u3002').some((sentence) => secret.test(sentence) && done.test(sentence));
}

/** The tables whose titles stand in a text between marks of a title. */
function namedTables(text: string, { catalogue }: DocumentIndex): readonly string[] {
  return [...text.matchAll(/\u300a([^\u300b]+)\u300b/g)].flatMap(([, title = '']) =>
    matchTitle(title, catalogue).map(({ table }) => table.id),
  );
}

function isTitleOf(text: string, table: string, { catalogue }: DocumentIndex): boolean {
  return matchTitle(text, catalogue).some(
    (match) => match.confidence === 'exact' && match.table.id === table,
  );
}
