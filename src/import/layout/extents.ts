import type { AxisInterval } from './corridors.ts';
import type { Run } from './run.ts';

/** How far two extents reach over each other. */
export function overlap(word: AxisInterval, band: AxisInterval): number {
  return Math.min(word.to, band.to) - Math.max(word.from, band.from);
}

/** The extent of the texts of a cell. */
export function extentOf(cell: readonly Run[]): AxisInterval {
  return {
    from: Math.min(...cell.map((piece) => piece.left)),
    to: Math.max(...cell.map((piece) => piece.right)),
  };
}

/** Counted against amounts on the left of a word: they stand at the right end of the column that it heads. */
const leftward = 1.5;

/** How far a column is from a word of the header; negative where the word stands above it. */
export function distance(word: AxisInterval, band: AxisInterval): number {
  return Math.max(band.from - word.to, leftward * (word.from - band.to));
}
