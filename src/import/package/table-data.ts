import { findTable } from '../../core/catalogue/lookup.ts';
import { rowKind } from '../../core/catalogue/row-key.ts';
import type { Catalogue, ColumnEntry } from '../../core/catalogue/types.ts';
import type { Row, Table } from '../../core/model/disclosure.ts';
import type { Place } from '../../core/model/place.ts';
import type { TableData } from './descriptor.ts';
import { columnsById, figureType, hasColumn, keyColumns, sourceColumn } from './layout.ts';
import type { Files } from './place-text.ts';
import { type CellException, exceptionOf, plainText } from './plain-cell.ts';
import { formatSource } from './source-text.ts';
import { describeTable } from './table-descriptor.ts';

/** Turns a table into texts under canonical column ids. */
export function toTableData(table: Table, catalogue: Catalogue, files: Files): TableData {
  const entry = findTable(catalogue, table.id);
  const entries = entry === undefined ? new Map<string, ColumnEntry>() : columnsById(entry);
  const columns = usedColumns(table);
  const keys = keyColumns.filter(
    (key) => key === 'row' || table.rows.some((row) => keyText(row, key) !== ''),
  );
  const rows = table.rows.map((row) => [
    ...keys.map((key) => keyText(row, key)),
    ...columns.map((id) => valueText(row, id)),
    formatSource(rowSource(row, columns, entries), files),
  ]);
  const exceptions = findExceptions(table, catalogue, entries);
  return {
    gouji: describeTable(table, exceptions, catalogue.conventions.units, files),
    header: [...keys, ...columns, sourceColumn],
    rows,
  };
}

/** Columns of the table in printed order, then any that only a row has. */
function usedColumns(table: Table): string[] {
  const ids = new Set(table.columns.map((column) => column.id));
  for (const row of table.rows)
    for (const id of [...Object.keys(row.cells), ...Object.keys(row.texts)]) ids.add(id);
  return [...ids];
}

function keyText(row: Row, key: (typeof keyColumns)[number]): string {
  switch (key) {
    case 'row':
      return row.key;
    case 'kind':
      return row.kind === rowKind(row.key) ? '' : row.kind;
    case 'code':
      return row.printedCode ?? '';
    default:
      return row[key] ?? '';
  }
}

function valueText(row: Row, column: string): string {
  const cell = row.cells[column];
  return cell === undefined ? (row.texts[column] ?? '') : plainText(cell);
}

function rowSource(row: Row, columns: readonly string[], entries: ReadonlyMap<string, ColumnEntry>) {
  const cells = new Map<string, Place>();
  const absent = new Set<string>();
  for (const id of columns) {
    const entry = entries.get(id);
    const place = row.cells[id]?.place;
    if (place !== undefined) cells.set(id, place);
    else if (entry !== undefined && figureType(entry) !== undefined && hasColumn(entry, row.side))
      absent.add(id);
  }
  return { place: row.place, cells, absent };
}

function findExceptions(
  table: Table,
  { conventions }: Catalogue,
  entries: ReadonlyMap<string, ColumnEntry>,
): CellException[] {
  const decimals = new Map(table.columns.map((column) => [column.id, column.decimals]));
  return table.rows.flatMap((row, index) =>
    Object.entries(row.cells).flatMap(([column, cell]) => {
      const entry = entries.get(column);
      const type = entry === undefined ? undefined : figureType(entry);
      const exception = exceptionOf(cell, {
        blankMarks: conventions.blankMarks,
        unitExponent: table.unitExponent,
        type: type ?? 'count',
        columnDecimals: decimals.get(column) ?? 0,
      });
      return exception === undefined ? [] : [{ row: index, column, ...exception }];
    }),
  );
}
