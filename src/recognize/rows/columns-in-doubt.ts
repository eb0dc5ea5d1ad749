import type { GridPart } from '../grid/grid-part.ts';
import type { FigureCount } from './unplaced.ts';

const offHeader: ReadonlySet<string> = new Set(['no-header', 'unknown-column']);

/**
 * Text that lost what its cells spanned may have headers over other columns than theirs. Where figures stand beyond the
 * last header, and half of all or more under none that is known, the others found theirs by chance.
 */
export function areColumnsInDoubt({ matrix }: GridPart, { unplaced, read }: FigureCount): boolean {
  const astray = unplaced.filter(({ reason }) => offHeader.has(reason));
  const isBeyond = astray.some(({ reason }) => reason === 'no-header');
  return !matrix.spansKnown && isBeyond && astray.length * 2 >= read;
}

/** The same rows with all their figures without a place. */
export const withoutFigures = <T extends { readonly values: ReadonlyMap<string, unknown> }>(
  rows: readonly T[],
): readonly T[] => rows.map((row) => ({ ...row, values: new Map() }));
