import { anyOf } from '../../../catalogue/lexicon.ts';
import { matchTitle } from '../../../catalogue/match-title.ts';
import type { DocumentIndex } from '../../index/document-index.ts';
import { piecesOf, wordsIn } from './passages.ts';

/** So near above the statement the title of the table stands. */
const titleLines = 6;

/** Whether a passage under the title of the table says that it is secret. */
export function isWithheld(document: DocumentIndex, table: string): boolean {
  const pieces = piecesOf(document) ?? [];
  const secret = new RegExp(anyOf(wordsIn(document, 'secrecyWords')));
  return pieces.some(({ text, passage }, position) => {
    if (!secret.test(text)) return false;
    const near = pieces
      .slice(Math.max(0, position - titleLines), position)
      .map((piece) => piece.passage.text);
    return [...passage.path, ...near].some((title) => isTitleOf(title, table, document));
  });
}

function isTitleOf(text: string, table: string, { catalogue }: DocumentIndex): boolean {
  return matchTitle(text, catalogue).some(
    (match) => match.confidence === 'exact' && match.table.id === table,
  );
}
