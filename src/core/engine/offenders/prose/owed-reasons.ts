import { anyOf } from '../../../catalogue/lexicon.ts';
import type { DocumentIndex } from '../../index/document-index.ts';
import { ofWords, type Piece, wordsIn } from '../../index/passages.ts';

/** A statement that wants a reason. */
export interface Owed {
  readonly piece: Piece;
  readonly at: number;
  readonly text: string;
  readonly isExplained: boolean;
}

/** So many statements of the document must be explained before one without a reason is an omission. */
const fewestExplained = 2;

/** The statements without a reason, in a document that explains most of the others. */
export function withoutReason(owed: readonly Owed[]): readonly Owed[] {
  const missing = owed.filter(({ isExplained }) => !isExplained);
  const explained = owed.length - missing.length;
  return explained < fewestExplained || missing.length >= explained ? [] : missing;
}

const whyOf = ofWords(
  (document) =>
    new RegExp(anyOf([...wordsIn(document, 'proseReasons'), ...wordsIn(document, 'proseMainly')])),
);

/** Whether a passage gives a reason, or the next one where that goes on with it. */
export function reasonsIn(
  pieces: readonly Piece[],
  document: DocumentIndex,
  goesOn: (next: Piece) => boolean,
) {
  const why = whyOf(document);
  return (index: number): boolean => {
    const next = pieces[index + 1];
    if (why.test(pieces[index]?.text ?? '')) return true;
    return next !== undefined && !next.isHeading && goesOn(next) && why.test(next.text);
  };
}
