import { findTable } from '../../core/catalogue/lookup.ts';
import type { Catalogue } from '../../core/catalogue/types.ts';
import type { Operand } from '../../core/findings/outcome.ts';
import type { Cell, Disclosure, Row, Table } from '../../core/model/disclosure.ts';
import { negate, scale, sign } from '../../core/model/exact.ts';
import type { Figure } from '../../core/model/figure.ts';
import { formatFigure } from '../../core/model/format-figure.ts';
import { mostDecimals, parseFigure } from '../../core/model/parse-figure.ts';
import { isPercentRow } from '../../core/model/percent-rows.ts';
import { type FigureType, readCell } from '../../core/model/read-cell.ts';
import { usualDecimals } from '../../core/model/usual-decimals.ts';

/** New texts of cells. */
export type NewTexts = ReadonlyMap<Cell, string>;

/** The document with other texts in some cells, every cell of their columns read again. */
export function replaceTexts(disclosure: Disclosure, texts: NewTexts, catalogue: Catalogue): Disclosure {
  const replaced = (table: Table): Table => {
    const columns = columnsOf(table, texts);
    return columns.size === 0 ? table : replaceIn(table, columns, texts, catalogue);
  };
  const { narrative } = disclosure;
  const tables = disclosure.tables.map(replaced);
  if (narrative === undefined) return { ...disclosure, tables };
  return { ...disclosure, tables, narrative: { ...narrative, table: inProse(narrative.table, texts) } };
}

/** Every figure of the prose has its own unit and precision: the new text is printed like the old one. */
function inProse(table: Table, texts: NewTexts): Table {
  if (columnsOf(table, texts).size === 0) return table;
  const rows = table.rows.map((row) => {
    const cells = Object.entries(row.cells).map(([id, cell]) => [id, claimWith(cell, texts.get(cell))]);
    return { ...row, cells: Object.fromEntries(cells) as Row['cells'] };
  });
  return { ...table, rows };
}

function claimWith(cell: Cell, text: string | undefined): Cell {
  const [old, printed] = [parseFigure(cell.text), text === undefined ? undefined : parseFigure(text)];
  if (text === undefined || old === undefined || printed === undefined || cell.figure === undefined)
    return cell;
  const unit = cell.figure.exponent - old.exponent;
  const isNegative = sign(cell.figure) < 0 && sign(old) > 0;
  const figure = scale(isNegative ? negate(printed) : printed, unit);
  const half = cell.half === undefined ? {} : { half: cell.half + old.decimals - printed.decimals };
  return { ...cell, text, figure, ...half };
}

function columnsOf({ rows }: Table, texts: NewTexts): ReadonlySet<string> {
  const columns = new Set<string>();
  for (const { cells } of rows) {
    for (const [column, cell] of Object.entries(cells)) if (texts.has(cell)) columns.add(column);
  }
  return columns;
}

function replaceIn(table: Table, columns: ReadonlySet<string>, texts: NewTexts, catalogue: Catalogue): Table {
  const textOf = (cell: Cell) => texts.get(cell) ?? cell.text;
  const readers = new Map(
    [...columns].map((column) => {
      const amounts = table.rows.filter(({ key }) => !isPercentRow(key));
      const cells = amounts.flatMap((row) => row.cells[column] ?? []);
      const decimals = mostDecimals(cells.map(textOf));
      return [column, decimals] as const;
    }),
  );
  const read = (column: string, cell: Cell, isRate: boolean): Cell => {
    const columnDecimals = readers.get(column);
    if (columnDecimals === undefined) return cell;
    const text = textOf(cell);
    if (isRate) return text === cell.text ? cell : readRate(text, cell, catalogue);
    if (text === cell.text && columnDecimals === table.columns.find(({ id }) => id === column)?.decimals)
      return cell;
    return readCell(text, {
      blankMarks: catalogue.conventions.blankMarks,
      unitExponent: table.unitExponent,
      type: typeOf(table.id, column, catalogue),
      columnDecimals,
      place: cell.place,
    });
  };
  const rows = table.rows.map((row) => ({
    ...row,
    cells: Object.fromEntries(
      Object.entries(row.cells).map(([column, cell]) => [column, read(column, cell, isPercentRow(row.key))]),
    ),
  }));
  return {
    ...table,
    rows,
    columns: table.columns.map((column) => ({
      ...column,
      decimals: readers.get(column.id) ?? column.decimals,
    })),
  };
}

function readRate(text: string, { place }: Cell, { conventions }: Catalogue): Cell {
  const { blankMarks } = conventions;
  return readCell(text, {
    blankMarks,
    unitExponent: 0,
    type: 'percent',
    columnDecimals: mostDecimals([text]),
    place,
  });
}

function typeOf(table: string, column: string, catalogue: Catalogue): FigureType {
  const type = findTable(catalogue, table)?.columns.find(({ id }) => id === column)?.type ?? 'money';
  return type === 'code' || type === 'text' ? 'count' : type;
}

/** A figure as the column of an operand prints it. */
export function printFigure(
  operand: Operand,
  value: Figure,
  { tables }: Disclosure,
  catalogue: Catalogue,
): string {
  const { table: id, instance, column, cell } = operand;
  const table = tables.find((each) => each.id === id && each.instance === instance);
  const printed = parseFigure(cell.text);
  if (table === undefined && printed !== undefined && cell.figure !== undefined) {
    const isNegative = sign(cell.figure) < 0 && sign(printed) > 0;
    const unit = cell.figure.exponent - printed.exponent;
    return formatFigure(isNegative ? negate(value) : value, unit, printed.decimals);
  }
  const decimals = table === undefined ? 0 : usualDecimals(table, column, cell);
  const exponent = typeOf(id, column, catalogue) === 'money' ? (table?.unitExponent ?? 0) : 0;
  return formatFigure(value, exponent, decimals);
}
