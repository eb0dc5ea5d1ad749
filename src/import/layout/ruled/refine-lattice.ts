import { isAmountOrDash, isPlainAmount } from '../amount.ts';
import { extentOf } from '../extents.ts';
import type { GridCell } from '../grid-model.ts';
import type { Line } from '../line.ts';
import type { Run } from '../run.ts';
import { groupLines } from '../text/lines.ts';
import { bandBorders, columnBands } from '../unruled/column-bands.ts';
import { bodyRows } from '../unruled/table-body.ts';
import { lineCells } from '../unruled/table-rows.ts';
import type { Lattice } from './lattice.ts';

/** Share of an em by which baselines of one row may differ. */
const sameRow = 0.4;

/** Borders that text implies though no line is printed: `row` and `column` are those of the lattice. */
interface Implied {
  /** Vertical borders, by lattice row. */
  readonly vertical: { readonly x: number; readonly row: number }[];
  /** Horizontal borders, by lattice row. */
  readonly horizontal: { readonly y: number; readonly row: number }[];
}

function isAmountCell(cell: readonly Run[]): boolean {
  return cell.length === 1 && isAmountOrDash(cell[0] as Run);
}

/** Lines of a cell that hold several texts side by side, amounts among them. */
function wideLines(cell: GridCell): Line[] {
  if (cell.pieces.length < 2) return [];
  return groupLines(cell.pieces).filter((line) => {
    const texts = lineCells(line);
    return texts.length > 1 && texts.some(isAmountCell);
  });
}

function rowsOf(cell: GridCell): number[] {
  return Array.from({ length: cell.rowSpan }, (_, index) => cell.row + index);
}

/** Borders printed elsewhere in the table that part the texts of a cell. */
function printedBorders(cell: GridCell, lines: readonly Line[], lattice: Lattice): number[] {
  const inner = lattice.xs.slice(cell.column + 1, cell.column + cell.columnSpan);
  const parted = lines.every((line) => {
    const columns = lineCells(line).map((texts) => {
      const { from, to } = extentOf(texts);
      return inner.filter((x) => x < (from + to) / 2).length;
    });
    return new Set(columns).size === columns.length;
  });
  return parted ? inner : [];
}

/** Without printed borders only amounts side by side tell of columns: a word before an amount may be its label. */
function hasAmountsApart(line: Line): boolean {
  return lineCells(line).filter(isAmountCell).length > 1;
}

/** A cell whose texts are those of several columns. */
interface WideCell {
  readonly cell: GridCell;
  readonly lines: readonly Line[];
  readonly borders: readonly number[];
}

function wideCell(cell: GridCell, lattice: Lattice): WideCell | undefined {
  const lines = wideLines(cell);
  if (lines.length === 0) return undefined;
  const borders = printedBorders(cell, lines, lattice);
  return borders.length > 0 || lines.some(hasAmountsApart) ? { cell, lines, borders } : undefined;
}

/** Borders found by the texts of all cells that take up the same columns. */
function textBorders(cells: readonly WideCell[]): Map<string, number[]> {
  const rows = new Map<string, (readonly Run[])[]>();
  for (const { cell, lines } of cells) {
    const own = rows.get(columnsOf(cell)) ?? [];
    rows.set(columnsOf(cell), own);
    for (const line of lines) own.push(line.pieces);
  }
  return new Map([...rows].map(([key, texts]) => [key, bandBorders(columnBands(texts))]));
}

function columnsOf(cell: GridCell): string {
  return `${cell.column} ${cell.columnSpan}`;
}

function impliedColumns(cells: readonly GridCell[], lattice: Lattice): Implied['vertical'] {
  const wide = cells.flatMap((cell) => wideCell(cell, lattice) ?? []);
  const byText = textBorders(wide.filter(({ borders }) => borders.length === 0));
  return wide.flatMap(({ cell, borders }) => {
    const all = borders.length > 0 ? borders : (byText.get(columnsOf(cell)) ?? []);
    return all.flatMap((x) => rowsOf(cell).map((row) => ({ x, row })));
  });
}

/** How many amounts stand under each other in a cell, if it is likely that they are of several rows. */
function stackedAmounts(cell: GridCell): number[] {
  const lines = groupLines(cell.pieces).filter((line) => line.pieces.every(isAmountOrDash));
  const plain = lines.filter((line) => line.pieces.some(isPlainAmount));
  return plain.length > 1 || lines.length > 2 ? lines.map((line) => line.baseline) : [];
}

/** The rows of a band that no lines part: amounts under each other, and texts beside them on the same baselines. */
function bandRows(band: readonly GridCell[]): Line[][] {
  const stacks = band.map(stackedAmounts);
  const longest = stacks.reduce((best, stack) => (stack.length > best.length ? stack : best), []);
  if (longest.length < 2) return [];
  const pieces = band.flatMap((cell) => cell.pieces);
  const size = pieces[0]?.size ?? 10;
  const matching = band.filter((cell) => {
    const own = groupLines(cell.pieces).map((line) => line.baseline);
    const met = longest.filter((baseline) =>
      own.some((other) => Math.abs(other - baseline) < sameRow * size),
    );
    return met.length > 1;
  });
  return matching.length > 1 ? bodyRows(groupLines(pieces)) : [];
}

function impliedRows(cells: readonly GridCell[]): Implied['horizontal'] {
  const bands = new Map<number, GridCell[]>();
  for (const cell of cells) {
    if (cell.rowSpan > 1 || cell.pieces.length === 0) continue;
    const band = bands.get(cell.row) ?? [];
    bands.set(cell.row, band);
    band.push(cell);
  }
  return [...bands].flatMap(([row, band]) => {
    const rows = bandRows(band);
    return rows.slice(1).map((lines, index) => {
      const above = Math.max(...(rows[index] as Line[]).map((line) => line.bottom));
      const below = Math.min(...lines.map((line) => line.top));
      return { y: (above + below) / 2, row };
    });
  });
}

function merged(borders: readonly number[], extra: readonly number[]): number[] {
  const all = [...borders];
  for (const value of [...extra].sort((a, b) => a - b)) {
    if (all.every((other) => Math.abs(other - value) > 1)) all.push(value);
  }
  return all.sort((a, b) => a - b);
}

function nearest(borders: readonly number[], value: number): number {
  let best = 0;
  for (const [index, border] of borders.entries()) {
    if (Math.abs(border - value) < Math.abs((borders[best] as number) - value)) best = index;
  }
  return best;
}

/** Which interval of the old borders each interval of the new ones lies in. */
function origins(from: readonly number[], to: readonly number[]): number[] {
  return to.slice(1).map((end, index) => {
    const middle = ((to[index] as number) + end) / 2;
    return from.filter((border) => border <= middle).length - 1;
  });
}

/** A lattice with the borders that the texts imply; undefined when the printed ones suffice. */
export function refineLattice(lattice: Lattice, cells: readonly GridCell[]): Lattice | undefined {
  const vertical = impliedColumns(cells, lattice);
  const horizontal = impliedRows(cells);
  if (vertical.length === 0 && horizontal.length === 0) return undefined;
  const xs = merged(
    lattice.xs,
    vertical.map(({ x }) => x),
  );
  const ys = merged(
    lattice.ys,
    horizontal.map(({ y }) => y),
  );
  const [columnOrigin, rowOrigin] = [origins(lattice.xs, xs), origins(lattice.ys, ys)];
  const newVertical = new Set(vertical.map(({ x, row }) => `${nearest(xs, x)} ${row}`));
  const newHorizontal = new Set(horizontal.map(({ y }) => nearest(ys, y)));
  const oldX = new Map(lattice.xs.map((x, index) => [nearest(xs, x), index]));
  const oldY = new Map(lattice.ys.map((y, index) => [nearest(ys, y), index]));
  return {
    xs,
    ys,
    hasVertical: (x, row) => {
      const origin = rowOrigin[row] ?? -1;
      const old = oldX.get(x);
      return newVertical.has(`${x} ${origin}`) || (old !== undefined && lattice.hasVertical(old, origin));
    },
    hasHorizontal: (y, column) => {
      const old = oldY.get(y);
      if (old === undefined) return newHorizontal.has(y);
      return lattice.hasHorizontal(old, columnOrigin[column] ?? -1);
    },
  };
}
