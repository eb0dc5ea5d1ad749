import { isSmallInteger } from '../grid/numeric-text.ts';
import { ordinalOf, tightText } from './fields.ts';
import type { RowDraft } from './row-draft.ts';
import type { TableFrame } from './table-frame.ts';

/**
 * Line numbers of side-by-side lanes run through empty lines as well, which are no rows: the numbers of the printed
 * rows alone would look full of gaps. So only the numbers on both sides of a real gap are kept.
 */
export function settleOrdinals(rows: readonly RowDraft[], frame: TableFrame): RowDraft[] {
  if (frame.entry.shape !== 'sided') return [...rows];
  const kept = new Map(
    frame.lanes.map(({ lane }) => [
      lane.side?.id,
      besideGaps(frame.rows.map((row) => tightText(ordinalOf(row, lane)))),
    ]),
  );
  return rows.map((row) => {
    const { ordinal, ...rest } = row;
    return ordinal === undefined || kept.get(row.side)?.has(ordinal) === true ? row : rest;
  });
}

/** Line numbers that do not follow the one before, each with that one. */
function besideGaps(ordinals: readonly string[]): Set<string> {
  const printed = ordinals.filter(isSmallInteger);
  const gaps = printed.flatMap((ordinal, index) => {
    const before = printed[index - 1];
    const follows = before === undefined || Number(ordinal) === Number(before) + 1;
    return follows ? [] : [before, ordinal];
  });
  return new Set(gaps);
}
