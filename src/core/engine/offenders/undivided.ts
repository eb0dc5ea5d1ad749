import { printsTotalAlone } from '../decide/undivided-whole.ts';
import type { IndexedRow } from '../index/indexed-row.ts';
import { laneOf, type TableIndex } from '../index/table-index.ts';
import { lostRows, offendingRow, tableList } from './offender.ts';

/** Tables that print a total and leave everything that it is made of blank: once a table, with the first such row. */
export const undivided = tableList('undivided', function* (index) {
  const shape = index.catalogue?.entry.shape;
  if (shape === undefined || ['form', 'list', 'narrative'].includes(shape)) return;
  const row = index.rows.find((each) => printsTotalAlone(index, each) || hidesParts(index, each));
  if (row === undefined) return;
  const doubt = lostRows(index, laneOf(index, undefined).incomplete);
  yield { ...offendingRow(index, row), key: '', doubt };
});

/** The row has figures, and all rows below it, down to the last level, have none. */
function hidesParts(index: TableIndex, row: IndexedRow): boolean {
  const lane = laneOf(index, row.side === '' ? undefined : row.side);
  const parts = row === lane.total ? lane.lines.rows : row.children;
  return row.hasFigure && hasAmount(row) && parts.length > 0 && parts.every(isHidden);
}

const isHidden = ({ hasFigure, children }: IndexedRow): boolean => !hasFigure && children.every(isHidden);

const hasAmount = ({ row }: IndexedRow): boolean =>
  Object.values(row.cells).some(({ figure }) => figure !== undefined && figure.coefficient !== 0);
