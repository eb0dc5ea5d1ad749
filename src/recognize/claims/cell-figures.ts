import type { FoldedPassage } from './fold-passage.ts';
import type { Phrases } from './phrases.ts';
import type { UnreadFigure } from './read-statement.ts';
import { tokenize } from './tokenize.ts';

/** The figures of a cell that stands on a line of its own: which column of which row it is nobody says. */
export function cellFigures(
  folded: FoldedPassage,
  passage: number,
  phrases: Phrases,
): readonly UnreadFigure[] {
  return tokenize(folded, phrases).flatMap(({ figure }) => {
    if (figure === undefined || figure.type === 'count' || figure.type === 'score') return [];
    const offset = folded.origin(figure.offset);
    const length = folded.origin(figure.offset + figure.length - 1) + 1 - offset;
    return [{ passage, offset, length, reason: 'cell-line' }];
  });
}
