import { shiftOf } from '../index/row-shift.ts';
import { laneOf } from '../index/table-index.ts';
import { offendingRow, tableList } from './offender.ts';

/** Rows whose figures do not line up with the headers: too many of them, or all one column to the right. */
export const shifts = tableList('shifts', function* (index, context) {
  for (const row of laneOf(index, context.side).rows) {
    const detail = shiftOf(index, row);
    if (detail !== undefined) yield offendingRow(index, row, { detail });
  }
});
