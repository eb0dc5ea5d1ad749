import type { CompiledRule } from '../../language/ir.ts';
import type { Context } from '../context.ts';
import type { DocumentIndex } from '../document-index.ts';
import type { IndexedRow } from '../indexed-row.ts';
import type { TableIndex } from '../table-index.ts';
import { tableParams } from './point.ts';

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
