import { layoutKey } from '../../catalogue/row-key.ts';
import { instancesOf } from '../index/document-index.ts';
import type { IndexedRow } from '../index/indexed-row.ts';
import type { Lane } from '../index/lane.ts';
import { laneOf, type TableIndex } from '../index/table-index.ts';
import { columnsOf, figurePoint, halted, type Quantify, tableParams } from './point.ts';

/** Each subtotal row, of a budget unit or of a level of a list, in each column, with the rows that it sums up. */
export const eachUnit: Quantify<'units'> = function* (document, { table, columns }) {
  for (const home of instancesOf(document, table.table)) {
    const lane = laneOf(home, table.side);
    const printed = columnsOf(home, table.side, columns);
    const subtotals = subtotalsOf(home, lane);
    if (subtotals.length === 0 || printed.length === 0) {
      const params = () => tableParams(home, table.side);
      yield halted({ document, key: home.name, params, home }, 'notApplicable', 'no-units');
    }
    for (const row of subtotals) {
      const members = membersOf(row, lane);
      for (const column of printed) {
        const point = figurePoint(document, home, row, column, table.side);
        yield { context: { ...point, members } };
      }
    }
  }
};

/** Subtotal rows of a lane. */
export function subtotalsOf(home: TableIndex, lane: Lane): readonly IndexedRow[] {
  return [...lane.units, ...innerSubtotals(home, lane.rows)];
}

/**
 * In a list that is indented, the rows between its outermost sums and its items: each sums up the items right below it. What
 * 其中 tells of the item above has no place in its key.
 */
function innerSubtotals(home: TableIndex, rows: readonly IndexedRow[]): readonly IndexedRow[] {
  if (home.catalogue?.entry.shape !== 'list') return [];
  const isSum = ({ kind, row }: IndexedRow): boolean =>
    kind === 'of-which' && row.key !== layoutKey('of-which', row.label);
  return rows.filter((row, index) => isSum(row) && rows[index + 1]?.kind === 'item');
}

/** The rows that a subtotal sums up. */
export function membersOf(row: IndexedRow, lane: Lane): readonly IndexedRow[] {
  if (row.kind === 'unit') return lane.lines.rows.filter(({ section }) => section === row.section);
  const below = lane.rows.slice(lane.rows.indexOf(row) + 1);
  const end = below.findIndex(({ kind }) => kind !== 'item');
  return end < 0 ? below : below.slice(0, end);
}
