import { findTable } from '../../core/catalogue/lookup.ts';
import { rowKind } from '../../core/catalogue/row-key.ts';
import type { Catalogue, ColumnEntry, UnitEntry } from '../../core/catalogue/types.ts';
import type { Row, Table } from '../../core/model/disclosure.ts';
import type { Place } from '../../core/model/place.ts';
import type { CellException, TableDescriptor } from './descriptor.ts';
import { columnsById, figureType, hasColumn, keyColumns, sourceColumn } from './layout.ts';
import { nonEmpty, optional } from './optional.ts';
import { type Files, formatPlace, formatSource } from './place-text.ts';
import { exceptionOf, plainText } from './plain-cell.ts';

/** A table ready to be written: its descriptor, and rows of texts under a header. */
export interface TableData {
  readonly gouji: TableDescriptor;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

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

/** Everything of a table that stands in no row. */
export function describeTable(
  table: Table,
  exceptions: readonly CellException[],
  units: readonly UnitEntry[],
  files: Files,
): TableDescriptor {
  const isKnownUnit = units.some(
    ({ title, exponent }) => title === table.currencyUnit && exponent === table.unitExponent,
  );
  return {
    table: table.id,
    title: table.title,
    ...optional('instance', table.instance === 1 ? undefined : table.instance),
    currencyUnit: table.currencyUnit,
    ...optional('unitExponent', isKnownUnit ? undefined : table.unitExponent),
    ...optional('unitPrinted', table.unitPrinted ? undefined : false),
    ...optional('compiledBy', table.compiledBy),
    ...optional('asOf', table.asOf),
    ...optional('year', table.year),
    ...optional('confidence', table.confidence === 'high' ? undefined : table.confidence),
    figuresRead: table.figuresRead,
    source: formatPlace(table.place, files),
    columns: table.columns.map(({ id, header, decimals }) => ({ id, header, decimals })),
    notes: table.notes.map(({ text, saysEmpty, place }) => ({
      text,
      saysEmpty,
      source: formatPlace(place, files),
    })),
    ...optional('unplaced', nonEmpty(describeUnplaced(table, files))),
    ...optional('exceptions', nonEmpty(exceptions)),
  };
}

function describeUnplaced(table: Table, files: Files): NonNullable<TableDescriptor['unplaced']> {
  return table.unplaced.map(({ text, reason, row, side, header, place }) => ({
    text,
    reason,
    ...optional('row', row),
    ...optional('side', side),
    ...optional('header', header),
    source: formatPlace(place, files),
  }));
}
