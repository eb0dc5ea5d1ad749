import { findTable } from '../../core/catalogue/lookup.ts';
import type { Catalogue, ColumnEntry, TableEntry } from '../../core/catalogue/types.ts';
import type { Column, Note, Table } from '../../core/model/disclosure.ts';
import { mostDecimals } from '../../core/model/parse-figure.ts';
import type { Place } from '../../core/model/place.ts';
import { ReadError } from '../../core/model/read-error.ts';
import type { DataRows } from './data-row.ts';
import { optional } from './field.ts';
import { columnsById, figureType, isOwnColumn } from './layout.ts';
import type { DocumentHead } from './read-descriptor.ts';
import { type RowContext, readRow } from './read-rows.ts';
import type { TableHead } from './read-table-descriptor.ts';
import { unknownName } from './unknown-name.ts';

/** Builds a table from its descriptor and its rows. */
export function readTable(
  head: TableHead,
  data: DataRows,
  document: DocumentHead,
  catalogue: Catalogue,
): Table {
  const entry = findTable(catalogue, head.table);
  if (entry === undefined) {
    const known = catalogue.tables.map((table) => table.id);
    throw unknownName('unknown-table', head.table, known, head.place);
  }
  const used = checkColumns(data, entry);
  const currencyUnit = head.currencyUnit ?? document.currencyUnit;
  const unitExponent = head.unitExponent ?? exponentOf(currencyUnit, catalogue, head.place);
  const columns = head.columns ?? used.map((column) => inferColumn(column, data));
  const context: RowContext = {
    columns: used,
    decimals: new Map(columns.map((column) => [column.id, column.decimals])),
    unitExponent,
    conventions: catalogue.conventions,
    files: document.files,
    exceptions: new Map(head.exceptions.map((each) => [`${each.row}/${each.column}`, each])),
  };
  const rows = data.rows.map((row, index) => readRow(row, index, context));
  checkSides(rows, entry);
  const figures = rows.reduce((sum, row) => sum + countFigures(row.cells), 0);
  return {
    id: entry.id,
    instance: head.instance ?? 1,
    title: head.title,
    currencyUnit,
    unitExponent,
    unitPrinted: head.unitPrinted,
    ...optional('compiledBy', head.compiledBy),
    ...optional('asOf', head.asOf),
    ...optional('year', head.year),
    columns,
    rows,
    notes: head.notes.map((note) => readNote(note, catalogue)),
    unplaced: head.unplaced,
    figuresRead: head.figuresRead ?? figures + head.unplaced.length,
    confidence: head.confidence,
    place: head.place,
  };
}

function checkColumns(data: DataRows, entry: TableEntry): ColumnEntry[] {
  const known = columnsById(entry);
  if (!data.columns.includes('row') && data.rows.length > 0)
    throw new ReadError('missing-column', 'row', data.place);
  return data.columns
    .filter((name) => !isOwnColumn(name))
    .map((name) => {
      const column = known.get(name);
      if (column === undefined) throw unknownName('unknown-column', name, known.keys(), data.place);
      return column;
    });
}

function checkSides(rows: readonly Table['rows'][number][], entry: TableEntry): void {
  const known = entry.sides.map((side) => side.id);
  const stray = rows.find((row) => row.side !== undefined && !known.includes(row.side));
  if (stray !== undefined) throw unknownName('unknown-side', stray.side ?? '', known, stray.place);
}

function exponentOf(unit: string, { conventions }: Catalogue, place: Place): number {
  const found = conventions.units.find((each) => each.title === unit);
  if (found !== undefined) return found.exponent;
  const known = conventions.units.map((each) => each.title);
  throw unknownName('unknown-unit', unit, known, place);
}

function inferColumn(column: ColumnEntry, data: DataRows): Column {
  const isFigure = figureType(column) !== undefined;
  const decimals = isFigure ? mostDecimals(data.rows.map((row) => row.values.get(column.id) ?? '')) : 0;
  return { id: column.id, header: column.title, decimals };
}

function countFigures(cells: Table['rows'][number]['cells']): number {
  return Object.values(cells).filter((cell) => cell.state !== 'blank').length;
}

function readNote(note: TableHead['notes'][number], { conventions }: Catalogue): Note {
  const saysEmpty = note.saysEmpty ?? conventions.emptyPhrases.some((phrase) => note.text.includes(phrase));
  return { text: note.text, saysEmpty, place: note.place };
}
