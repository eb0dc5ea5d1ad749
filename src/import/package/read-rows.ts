import { rowKind } from '../../core/catalogue/row-key.ts';
import type { ColumnEntry, Conventions } from '../../core/catalogue/types.ts';
import type { Cell, Row, RowKind } from '../../core/model/disclosure.ts';
import type { Figure } from '../../core/model/figure.ts';
import { parseFigure } from '../../core/model/parse-figure.ts';
import type { Place } from '../../core/model/place.ts';
import { readCell } from '../../core/model/read-cell.ts';
import { ReadError } from '../../core/model/read-error.ts';
import type { DataRow } from './data-row.ts';
import { optional } from './field.ts';
import { figureType, hasColumn, sourceColumn } from './layout.ts';
import type { Files } from './place-text.ts';
import { type CellException, plainText } from './plain-cell.ts';
import { parseSource, type RowSource } from './source-text.ts';

/** What the rows of one table are read with. */
export interface RowContext {
  readonly columns: readonly ColumnEntry[];
  readonly decimals: ReadonlyMap<string, number>;
  readonly unitExponent: number;
  readonly conventions: Conventions;
  readonly files: Files;
  /** By `row/column`. */
  readonly exceptions: ReadonlyMap<string, CellException>;
}

const kinds: readonly RowKind[] = ['total', 'code', 'line', 'addend', 'of-which', 'unit', 'item', 'unknown'];

/** Reads one row; `index` counts the rows of the table from 0. */
export function readRow(data: DataRow, index: number, context: RowContext): Row {
  const { values, place } = data;
  const textOf = (name: string) => values.get(name) || undefined;
  const key = textOf('row');
  if (key === undefined) throw new ReadError('missing-row-key', String(index + 1), place);
  const source = parseSource(values.get(sourceColumn) ?? '', context.files, place);
  return {
    key,
    kind: kinds.find((kind) => kind === values.get('kind')) ?? rowKind(key),
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
  const figure = value === undefined ? undefined : parseExact(value);
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
