import type { CompiledRule, TableRef } from '../../language/ir/ir.ts';
import type { Context } from '../index/context.ts';
import type { DocumentIndex } from '../index/document-index.ts';
import type { IndexedRow } from '../index/indexed-row.ts';
import type { TableIndex } from '../index/table-index.ts';
import { columnsOf, tableParams } from './point.ts';

/** The context of one figure of a statement. */
export function statementPoint(
  document: DocumentIndex,
  rule: CompiledRule,
  home: TableIndex,
  row: IndexedRow,
  column: string,
): Context {
  const key = `${home.name}/${row.side}/${row.id}/${column}`;
  const params = { ...tableParams(home, row.side), row: row.row.key, rowLabel: row.row.label, column };
  return { document, rule, key, params, home, side: row.side, row, column };
}

/** Whether the statement gives a figure in the column. */
export const states = ({ row }: IndexedRow, column: string): boolean => row.cells[column]?.state === 'value';

/** Every statement with every column that the scope runs over and the table has. */
export function* statementsOf(
  home: TableIndex,
  { side }: TableRef,
  columns: readonly string[],
): Iterable<readonly [row: IndexedRow, column: string]> {
  const printed = columnsOf(home, side, columns);
  for (const row of home.rows) for (const column of printed) yield [row, column];
}
