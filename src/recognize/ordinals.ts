import { isSmallInteger } from './numeric-text.ts';
import type { RowDraft } from './row-draft.ts';

/**
 * Line numbers are kept where they tell something. In side-by-side tables the numbered lines of a lane are partly
 * empty; where the printed numbers have no gap the numbers of the filled ones would only look like one.
 */
export function settleOrdinals(rows: readonly RowDraft[]): RowDraft[] {
  return rows.map((row) => {
    if (row.side === undefined || row.ordinal === undefined || !isSmallInteger(row.ordinal)) return row;
    const { ordinal: _, ...rest } = row;
    return rest;
  });
}
