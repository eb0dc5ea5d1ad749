import { findTable } from '../../catalogue/lookup.ts';
import type { Catalogue } from '../../catalogue/types.ts';
import type { RowRef, TableRef } from '../ir/ir.ts';
import { quoteName } from '../syntax/lexer.ts';

const titleOf = (entry: { readonly title: string } | undefined, id: string): string =>
  quoteName(entry?.title ?? id);

/** `table` or `table.side` in official names. */
export function explainTable(ref: TableRef, catalogue: Catalogue): string {
  const table = findTable(catalogue, ref.table);
  const document = ref.table.slice(0, ref.table.indexOf(':') + 1).replace(':', '.');
  const title = document + titleOf(table, ref.table);
  if (ref.side === undefined) return title;
  return `${title}.${titleOf(
    table?.sides.find((side) => side.id === ref.side),
    ref.side,
  )}`;
}

/** `[row]`: a code, the title of a line, or the usual label of a total row. */
export function explainRow(row: RowRef, table: string, catalogue: Catalogue): string {
  if (row.type === 'code') return `[${row.code}]`;
  if (row.type === 'total') return `[${quoteName(catalogue.conventions.totalLabels[0] ?? 'total')}]`;
  const side = findTable(catalogue, table)?.sides.find((each) => each.id === row.side);
  return `[${titleOf(
    side?.lines.find((line) => line.id === row.line),
    row.line,
  )}]`;
}

/** The official name of a column. */
export function explainColumn(column: string, table: string, catalogue: Catalogue): string {
  return titleOf(
    findTable(catalogue, table)?.columns.find((each) => each.id === column),
    column,
  );
}
