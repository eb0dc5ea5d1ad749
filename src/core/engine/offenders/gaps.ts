import { groupBy } from '../../model/group-by.ts';
import type { IndexedRow } from '../index/indexed-row.ts';
import { laneOf } from '../index/table-index.ts';
import { lostRows, offendingRow, tableList } from './offender.ts';

/** So many jumps in the numbers of the lines of a form: it leaves out the lines that nothing stands in. */
const fewestLeftOut = 3;

/**
 * Ordinals that do not follow the one before. A count may start anew (a new unit, the other side of the table);
 * ordinals that are no whole numbers are left alone, and so is a form that leaves out many of its numbered lines.
 */
export const gaps = tableList('gaps', function* (index, context) {
  const lane = laneOf(index, context.side);
  const isForm = index.catalogue?.entry.shape === 'sided';
  if (isForm && [...jumps(index.rows)].length >= fewestLeftOut) return;
  for (const { row, params } of jumps(lane.rows))
    yield { ...offendingRow(index, row, params), doubt: lostRows(index, lane.incomplete) };
});

/** Rows of each side whose ordinal does not follow the one before. */
function* jumps(all: readonly IndexedRow[]) {
  for (const rows of groupBy(all, ({ side }) => side).values()) {
    let previous: number | undefined;
    for (const row of rows) {
      const ordinal = wholeNumber(row.row.ordinal);
      if (ordinal === undefined) continue;
      const follows = previous === undefined || ordinal === previous + 1 || ordinal === 1;
      if (!follows) yield { row, params: { previous: String(previous), ordinal: String(ordinal) } };
      previous = ordinal;
    }
  }
}

function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : undefined;
}
