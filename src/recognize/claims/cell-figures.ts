import type { FoldedPassage } from './fold-passage.ts';
import type { Phrases } from './phrases.ts';
import type { UnreadFigure } from './read-statement.ts';

/** A sign in front of it perhaps; a name that is a cell holds none. */
const figure = /^[^\p{L}\p{N}]?[0-9]/u;
const yearLength = 4;

/** The figure of a cell that stands on a line of its own: which column of which row it is nobody says. */
export function cellFigures(
  { text, origin }: FoldedPassage,
  passage: number,
  phrases: Phrases,
): readonly UnreadFigure[] {
  const isYear = phrases.list('yearSuffixes').some((word) => text.slice(yearLength) === word);
  if (isYear || !figure.test(text)) return [];
  return [
    { passage, offset: origin(0), length: origin(text.length - 1) + 1 - origin(0), reason: 'cell-line' },
  ];
}
