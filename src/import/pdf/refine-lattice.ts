import { isAmountOrDash, isPlainAmount } from './amount.ts';
import { bandBorders, columnBands } from './column-bands.ts';
import type { GridCell } from './grid-model.ts';
import type { Lattice } from './lattice.ts';
import { groupLines, type Line } from './lines.ts';
import type { Run } from './run.ts';

/** Shares of an em: gap between two amounts of one cell, and difference of baselines in one row. */
const apart = 0.5;
const sameRow = 0.4;

/** Borders that text implies though no line is printed: `row` and `column` are those of the lattice. */
interface Implied {
  /** Vertical borders, by lattice row. */
  readonly vertical: { readonly x: number; readonly row: number }[];
  /** Horizontal borders, by lattice row. */
  readonly horizontal: { readonly y: number; readonly row: number }[];
}

function amountsApart(line: Line): boolean {
  const amounts = line.pieces.filter(isAmountOrDash);
  return amounts.some((piece, index) => {
    const before = amounts[index - 1];
    return before !== undefined && piece.left - before.right > apart * piece.size;
  });
}

/** Lines of a cell that hold two amounts or more side by side. */
function wideLines(cell: GridCell): Line[] {
  if (cell.pieces.length < 2) return [];
  return groupLines(cell.pieces).filter(amountsApart);
}

function rowsOf(cell: GridCell): number[] {
  return Array.from({ length: cell.rowSpan }, (_, index) => cell.row + index);
}

/** Borders printed elsewhere in the table that part the amounts of a cell. */
function printedBorders(cell: GridCell, lines: readonly Line[], lattice: Lattice): number[] {
  const inner = lattice.xs.slice(cell.column + 1, cell.column + cell.columnSpan);
  const parted = lines.every((line) => {
    const columns = line.pieces
      .filter(isAmountOrDash)
      .map((piece) => inner.filter((x) => x < (piece.left + piece.right) / 2).length);
    return new Set(columns).size === columns.length;
  });
  return parted ? inner : [];
}

function impliedColumns(cells: readonly GridCell[], lattice: Lattice): Implied['vertical'] {
  const found: { x: number; row: number }[] = [];
  const unparted = new Map<string, { cell: GridCell; lines: Line[] }[]>();
  for (const cell of cells) {
    const lines = wideLines(cell);
    if (lines.length === 0) continue;
    const borders = printedBorders(cell, lines, lattice);
    for (const x of borders) for (const row of rowsOf(cell)) found.push({ x, row });
    if (borders.length > 0) continue;
    const key = `${cell.column} ${cell.columnSpan}`;
    unparted.set(key, [...(unparted.get(key) ?? []), { cell, lines }]);
  }
  for (const group of unparted.values()) {
    const rows = group.flatMap(({ lines }) => lines.map((line): readonly Run[] => line.pieces));
    const borders = bandBorders(columnBands(rows));
    for (const { cell } of group) {
      for (const x of borders) for (const row of rowsOf(cell)) found.push({ x, row });
    }
  }
  return found;
}

/** Baselines of the amounts that stand under each other in one cell. */
function stackedBaselines(cell: GridCell): number[] {
  const lines = groupLines(cell.pieces).filter((line) => line.pieces.every(isAmountOrDash));
  const plain = lines.filter((line) => line.pieces.some(isPlainAmount));
  return plain.length > 1 ? lines.map((line) => line.baseline) : [];
}

/** Rows of a band without lines between them: several cells hold texts on the same baselines. */
function bandRows(cells: readonly GridCell[]): number[] {
  const stacks = cells.map(stackedBaselines).filter((baselines) => baselines.length > 1);
  const longest = stacks.reduce<number[]>((best, stack) => (stack.length > best.length ? stack : best), []);
  if (longest.length < 2) return [];
  const size = cells.find((cell) => cell.pieces.length > 0)?.pieces[0]?.size ?? 10;
  const matching = cells.filter((cell) => {
    const own = groupLines(cell.pieces).map((line) => line.baseline);
    const met = longest.filter((baseline) => own.some((other) => Math.abs(other - baseline) < sameRow * size));
    return met.length > 1;
  });
  return matching.length > 1 ? longest : [];
}

function impliedRows(cells: readonly GridCell[], lattice: Lattice): Implied['horizontal'] {
  const found: { y: number; row: number }[] = [];
  for (let row = 0; row + 1 < lattice.ys.length; row += 1) {
    const band = cells.filter((cell) => cell.row === row && cell.rowSpan === 1);
    const baselines = bandRows(band);
    const size = band.find((cell) => cell.pieces.length > 0)?.pieces[0]?.size ?? 10;
    for (const [index, baseline] of baselines.slice(1).entries()) {
      found.push({ y: ((baselines[index] as number) + baseline) / 2 - 0.36 * size, row });
    }
  }
  return found;
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
  const horizontal = impliedRows(cells, lattice);
  if (vertical.length === 0 && horizontal.length === 0) return undefined;
  const xs = merged(lattice.xs, vertical.map(({ x }) => x));
  const ys = merged(lattice.ys, horizontal.map(({ y }) => y));
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
