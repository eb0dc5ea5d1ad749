import { groupBy } from '../../model/group-by.ts';
import { laneOf } from '../index/table-index.ts';
import { lostRows, offendingRow, tableList } from './offender.ts';

/**
 * Ordinals that do not follow the one before. A count may start anew (a new unit, the other side of the table);
 * ordinals that are no whole numbers are left alone.
 */
export const gaps = tableList('gaps', function* (index, context) {
  const lane = laneOf(index, context.side);
  for (const rows of groupBy(lane.rows, ({ side }) => side).values()) {
    let previous: number | undefined;
    for (const row of rows) {
      const ordinal = wholeNumber(row.row.ordinal);
      if (ordinal === undefined) continue;
      const follows = previous === undefined || ordinal === previous + 1 || ordinal === 1;
      if (!follows) {
        const params = { previous: String(previous), ordinal: String(ordinal) };
        yield { ...offendingRow(index, row, params), doubt: lostRows(index, lane.incomplete) };
      }
      previous = ordinal;
    }
  }
});

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}
