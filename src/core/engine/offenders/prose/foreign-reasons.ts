import { anyOf } from '../../../catalogue/lexicon.ts';
import type { DocumentIndex } from '../../index/document-index.ts';
import { anyWordIn, excerpt, type Piece, piecesOf, placeAt, wordsIn } from '../../index/passages.ts';
import { documentList, type Offender } from '../offender.ts';

/**
 * A change of one budget put down to projects of another that changed the same way: money of one budget does not pay for
 * the other. A reason that speaks of a move from one to the other is a reason.
 */
export const foreignReasons = documentList('foreign_reasons', ({ document }) => {
  const pieces = piecesOf(document);
  if (pieces === undefined) return undefined;
  const words = wordsOf(document);
  return pieces.flatMap((piece) => (piece.isHeading ? [] : reasonsIn(piece, words)));
});

interface Words {
  readonly budgets: readonly string[];
  readonly why: RegExp;
  readonly moves: RegExp;
  /** The words for one direction, up and down. */
  readonly directions: readonly string[];
}

function wordsOf(document: DocumentIndex): Words {
  return {
    budgets: wordsIn(document, 'budgetNames'),
    why: new RegExp(anyWordIn(document, 'proseReasons')),
    moves: new RegExp(anyWordIn(document, 'movedWords')),
    directions: (['proseUp', 'proseDown'] as const).map((list) => anyWordIn(document, list)),
  };
}

function reasonsIn({ text, passage }: Piece, words: Words): readonly Offender[] {
  let at = 0;
  return text.split('\u3002').flatMap((sentence, index): readonly Offender[] => {
    const start = at;
    at += sentence.length + 1;
    const found = foreignIn(sentence, words);
    if (found === undefined) return [];
    const place = placeAt(passage, start + found.at);
    const params = { name: found.own, other: found.other, text: excerpt(sentence, found.at) };
    return [{ key: `${passage.path.length}/${found.own}/${index}`, params, operands: [], place }];
  });
}

function foreignIn(sentence: string, { budgets, why, moves, directions }: Words) {
  const reason = why.exec(sentence);
  if (reason === null || moves.test(sentence)) return undefined;
  const subject = sentence.slice(0, reason.index);
  const [own, ...more] = budgets.filter((name) => subject.includes(name));
  if (own === undefined || more.length > 0) return undefined;
  const others = anyOf(budgets.filter((name) => name !== own));
  for (const direction of directions) {
    const match = new RegExp(`${direction}\\p{Script=Han}?(${others})`, 'u').exec(
      sentence.slice(reason.index),
    );
    // Only one direction in front of the reason: it is that of the change.
    const changed = directions.filter((each) => new RegExp(each).test(subject));
    if (match !== null && changed.length === 1 && changed[0] === direction)
      return { own, other: match[1] ?? '', at: reason.index + match.index };
  }
  return undefined;
}
