import type { CellSpan } from '../grid-model.ts';
import type { Lattice } from './lattice.ts';

/** Which region each lattice square belongs to. */
function regions(lattice: Lattice): number[][] {
  const columns = lattice.xs.length - 1;
  const rows = lattice.ys.length - 1;
  const region = Array.from({ length: rows }, () => new Array<number>(columns).fill(-1));
  let count = 0;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (region[row]?.[column] !== -1) continue;
      flood(lattice, region, row, column, count);
      count += 1;
    }
  }
  return region;
}

type Square = readonly [number, number];

/** The squares next to a square that no wall parts from it. */
function openNeighbours(lattice: Lattice, [row, column]: Square): Square[] {
  const found: Square[] = [];
  if (!lattice.hasVertical(column + 1, row)) found.push([row, column + 1]);
  if (!lattice.hasVertical(column, row)) found.push([row, column - 1]);
  if (!lattice.hasHorizontal(row + 1, column)) found.push([row + 1, column]);
  if (!lattice.hasHorizontal(row, column)) found.push([row - 1, column]);
  return found;
}

function flood(lattice: Lattice, region: number[][], row: number, column: number, id: number): void {
  const waiting: Square[] = [[row, column]];
  while (waiting.length > 0) {
    const square = waiting.pop() as Square;
    const line = region[square[0]];
    if (line?.[square[1]] !== -1) continue;
    line[square[1]] = id;
    for (const next of openNeighbours(lattice, square)) waiting.push(next);
  }
}

/** Squares to the right of a square that belong to the same region. */
function runLength(line: readonly number[], column: number): number {
  let length = 1;
  while (line[column + length] === line[column]) length += 1;
  return length;
}

/** Whether a line has exactly the same stretch of a region. */
function hasStretch(
  line: readonly number[] | undefined,
  id: number,
  column: number,
  length: number,
): boolean {
  if (line === undefined || line[column - 1] === id || line[column + length] === id) return false;
  return line.slice(column, column + length).every((other) => other === id);
}

/** The cells of a lattice. A region that is no rectangle (a piece of wall is missing) is cut into row bands. */
export function findSpans(lattice: Lattice): CellSpan[] {
  const region = regions(lattice);
  const spans: CellSpan[] = [];
  for (const [row, line] of region.entries()) {
    for (let column = 0; column < line.length; ) {
      const id = line[column] as number;
      const columnSpan = runLength(line, column);
      if (!hasStretch(region[row - 1], id, column, columnSpan)) {
        let rowSpan = 1;
        while (hasStretch(region[row + rowSpan], id, column, columnSpan)) rowSpan += 1;
        spans.push({ row, column, rowSpan, columnSpan });
      }
      column += columnSpan;
    }
  }
  return spans;
}
