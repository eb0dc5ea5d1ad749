import type { TableRef } from '../../language/ir/ir.ts';
import type { IndexedRow } from '../index/indexed-row.ts';
import type { TableIndex } from '../index/table-index.ts';
import { columnsOf } from './point.ts';

/** Whether the statement gives a figure in the column. */
export const states = ({ row }: IndexedRow, column: string): boolean => row.cells[column]?.state === 'value';

const ofYear = /^\d{4}$/;

/** The year that a statement compares with, where it is further back than the one before. */
export const farYearOf = ({ row }: IndexedRow): string | undefined =>
  ofYear.exec(row.texts['prior_basis'] ?? '')?.[0];

/** Every statement with every column that the scope runs over and the table has. */
export function* statementsOf(
  home: TableIndex,
  { side }: TableRef,
  columns: readonly string[],
): Iterable<readonly [row: IndexedRow, column: string]> {
  const printed = columnsOf(home, side, columns);
  for (const row of home.rows) for (const column of printed) yield [row, column];
}
