import { findTable } from '../../core/catalogue/lookup.ts';
import { rowKind } from '../../core/catalogue/row-key.ts';
import type { Catalogue, ColumnEntry, Conventions, TableEntry } from '../../core/catalogue/types.ts';
import {
  type Cell,
  type Column,
  type Note,
  type Row,
  rowKinds,
  type Table,
  type Unplaced,
} from '../../core/model/disclosure.ts';
import type { Figure } from '../../core/model/figure.ts';
import { mostDecimals, parseFigure } from '../../core/model/parse-figure.ts';
import type { Place } from '../../core/model/place.ts';
import { readCell } from '../../core/model/read-cell.ts';
import { ReadError } from '../../core/model/read-error.ts';
import type { DataRow, DataRows } from './data-rows.ts';
import type { CellException, TableDescriptor } from './descriptor.ts';
import { columnsById, figureType, hasColumn, isOwnColumn, sourceColumn } from './layout.ts';
import { optional } from './optional.ts';
import { type Files, parseSource, type RowSource, storedPlace } from './place-text.ts';
import { plainText } from './plain-cell.ts';
import { unknownName } from './unknown-name.ts';

/** What the descriptor of a resource says about its table. */
export interface TableHead {
  readonly table: string;
  readonly title: string;
  readonly instance?: number;
  readonly currencyUnit?: string;
  readonly unitExponent?: number;
  readonly unitPrinted: boolean;
  readonly compiledBy?: string;
  readonly asOf?: string;
  readonly year?: number;
  readonly confidence: 'high' | 'low';
  readonly figuresRead?: number;
  readonly place: Place;
  readonly columns?: readonly Column[];
  /** Notes; `saysEmpty` is absent where only a text was written. */
  readonly notes: readonly (Omit<Note, 'saysEmpty'> & { readonly saysEmpty?: boolean })[];
  readonly unplaced: readonly Unplaced[];
  readonly exceptions: readonly CellException[];
}

/** What the `gouji` object of a resource says; `otherwise` is the place of what states none. */
export function tableHead(gouji: TableDescriptor, files: Files, otherwise: Place): TableHead {
  const placeOf = (source: string | null | undefined) => storedPlace(source ?? '', files, otherwise);
  const { table, title, instance, currencyUnit, unitExponent, unitPrinted, columns } = gouji;
  return {
    table,
    title: title ?? '',
    ...optional('instance', instance),
    ...optional('currencyUnit', currencyUnit),
    ...optional('unitExponent', unitExponent),
    unitPrinted: unitPrinted ?? (currencyUnit !== undefined && currencyUnit !== null),
    ...optional('compiledBy', gouji.compiledBy),
    ...optional('asOf', gouji.asOf),
    ...optional('year', gouji.year),
    confidence: gouji.confidence ?? 'high',
    ...optional('figuresRead', gouji.figuresRead),
    place: placeOf(gouji.source),
    ...optional(
      'columns',
      columns?.map(({ id, header, decimals }) => ({ id, header: header ?? '', decimals: decimals ?? 0 })),
    ),
    notes: (gouji.notes ?? []).map((note) => {
      if (typeof note === 'string') return { text: note, place: otherwise };
      return { text: note.text, ...optional('saysEmpty', note.saysEmpty), place: placeOf(note.source) };
    }),
    unplaced: (gouji.unplaced ?? []).map(({ text, reason, row, side, header, source }) => ({
      text,
      reason,
      ...optional('row', row),
      ...optional('side', side),
      ...optional('header', header),
      place: placeOf(source),
    })),
    exceptions: gouji.exceptions ?? [],
  };
}

/** Builds a table from its descriptor and its rows. */
export function readTable(
  head: TableHead,
  data: DataRows,
  document: { readonly files: Files; readonly currencyUnit: string },
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
    exceptions: new Map(head.exceptions.map((each) => [`${each.row ?? 0}/${each.column}`, each])),
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

/** What the rows of one table are read with. */
interface RowContext {
  readonly columns: readonly ColumnEntry[];
  readonly decimals: ReadonlyMap<string, number>;
  readonly unitExponent: number;
  readonly conventions: Conventions;
  readonly files: Files;
  /** By `row/column`. */
  readonly exceptions: ReadonlyMap<string, CellException>;
}

/** Reads one row; `index` counts the rows of the table from 0. */
function readRow(data: DataRow, index: number, context: RowContext): Row {
  const { values, place } = data;
  const textOf = (name: string) => values.get(name) || undefined;
  const key = textOf('row');
  if (key === undefined) throw new ReadError('missing-row-key', String(index + 1), place);
  const source = parseSource(values.get(sourceColumn) ?? '', context.files, place);
  return {
    key,
    kind: rowKinds.find((kind) => kind === values.get('kind')) ?? rowKind(key),
    ...optional('side', textOf('side')),
    label: values.get('label') ?? '',
    ...optional('printedCode', textOf('code')),
    ...optional('ordinal', textOf('ordinal')),
    cells: readCells(data, index, source, context),
    texts: readTexts(data, context),
    place: source.place,
  };
}

function readTexts({ values }: DataRow, { columns }: RowContext): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const column of columns) {
    const text = values.get(column.id) ?? '';
    if (figureType(column) === undefined && text !== '') texts[column.id] = text;
  }
  return texts;
}

function readCells(
  data: DataRow,
  index: number,
  source: RowSource,
  context: RowContext,
): Record<string, Cell> {
  const cells: Record<string, Cell> = {};
  for (const column of context.columns) {
    if (figureType(column) === undefined || !hasCell(data, column, source)) continue;
    const place = source.cells.get(column.id) ?? source.place;
    const text = data.values.get(column.id) ?? '';
    const exception = context.exceptions.get(`${index}/${column.id}`);
    // An exception counts only for the text it was written for: somebody may have edited the table since.
    const isCurrent = exception !== undefined && plainText(exception) === text;
    cells[column.id] = isCurrent
      ? exceptionalCell(exception, place)
      : plainCell(text, column, place, context);
  }
  return cells;
}

/** An empty text is a blank cell, unless the row states or its side implies that there is none. */
function hasCell({ values }: DataRow, column: ColumnEntry, source: RowSource): boolean {
  if (source.absent.has(column.id)) return false;
  const isPlaced = source.cells.has(column.id) || (values.get(column.id) ?? '') !== '';
  return isPlaced || hasColumn(column, values.get('side') || undefined);
}

function plainCell(text: string, column: ColumnEntry, place: Place, context: RowContext): Cell {
  return readCell(text, {
    blankMarks: context.conventions.blankMarks,
    unitExponent: context.unitExponent,
    type: figureType(column) ?? 'count',
    columnDecimals: context.decimals.get(column.id) ?? 0,
    place,
  });
}

function exceptionalCell({ state, text, value, half }: CellException, place: Place): Cell {
  const figure = value === undefined || value === null ? undefined : parseExact(value);
  if ((state === 'value') !== (figure !== undefined))
    throw new ReadError('bad-descriptor', 'exceptions', place);
  return { state, text, ...optional('figure', figure), ...optional('half', half), place };
}

function parseExact(value: string): Figure | undefined {
  const [digits = '', exponent = ''] = value.split('e', 2);
  const coefficient = parseFigure(digits);
  if (coefficient?.exponent !== 0 || !/^-?[0-9]{1,3}$/.test(exponent)) return undefined;
  return { coefficient: coefficient.coefficient, exponent: Number(exponent) };
}
