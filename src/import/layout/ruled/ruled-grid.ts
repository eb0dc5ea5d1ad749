import { firstFrom } from '../../../core/model/first-from.ts';
import { classifyEnd } from '../character-class.ts';
import { findInterval } from '../find-interval.ts';
import type { CellSpan, GridCell, GridSplit, PageGrid } from '../grid-model.ts';
import type { Ruling, Rulings } from '../ruling.ts';
import type { Run } from '../run.ts';
import { splitPiece } from '../unruled/split-piece.ts';
import { type Lattice, readLattice } from './lattice.ts';
import { refineLattice } from './refine-lattice.ts';

/** Most squares of one lattice; a denser one is a drawing. */
const mostSquares = 100_000;

/** Two columns at least, and text in two cells or more: a box around a text is no table. */
function isTable(cells: readonly GridCell[]): boolean {
  const filled = cells.filter((cell) => cell.pieces.length > 0);
  return new Set(filled.map((cell) => `${cell.row} ${cell.column}`)).size > 1 && cells.length > 2;
}

function fillCells(lattice: Lattice, spans: readonly CellSpan[], pieces: readonly Run[]) {
  const cellAt = cellFinder(lattice, spans);
  const filled = spans.map((): Run[] => []);
  const rest: Run[] = [];
  for (const piece of pieces) {
    const cell = cellOf(piece, lattice, spans, cellAt);
    (cell === undefined ? rest : (filled[cell] as Run[])).push(piece);
  }
  return { cells: spans.map((span, index) => ({ ...span, pieces: filled[index] as Run[] })), rest };
}

function fill(lattice: Lattice, pieces: readonly Run[]) {
  return fillCells(lattice, findSpans(lattice), cutAtWalls(pieces, lattice));
}

function readGrid(frame: Rulings, pieces: readonly Run[]): { grid: PageGrid; rest: Run[] } | undefined {
  const printed = readLattice(frame);
  if (printed === undefined || printed.xs.length < 3) return undefined;
  if (printed.xs.length * printed.ys.length > mostSquares) return undefined;
  const first = fill(printed, pieces);
  if (!isTable(first.cells)) return undefined;
  const refined = refineLattice(printed, first.cells);
  const { cells, rest } = refined === undefined ? first : fill(refined, pieces);
  const { xs, ys } = refined ?? printed;
  const box = {
    left: xs[0] as number,
    right: xs[xs.length - 1] as number,
    top: ys[0] as number,
    bottom: ys[ys.length - 1] as number,
  };
  const confidence = refined === undefined ? 'high' : 'low';
  return { grid: { ...box, xs, ys, cells, confidence, spansKnown: true }, rest };
}

function area(frame: Rulings): number {
  const reach = (rulings: Rulings['horizontal']) =>
    rulings.length < 2 ? 0 : (rulings[rulings.length - 1]?.at ?? 0) - (rulings[0]?.at ?? 0);
  return reach(frame.horizontal) * reach(frame.vertical);
}

/** Reads the ruled tables of a page; `loose` are the horizontal lines that belong to none of them. */
export function readRuledGrids(
  rulings: Rulings,
  pieces: readonly Run[],
): GridSplit & { readonly loose: readonly Ruling[] } {
  const grids: PageGrid[] = [];
  let rest = pieces;
  // Small ones first: a table inside a box takes its texts before the box does.
  const all = findFrames(rulings);
  const frames = all.filter((frame) => frame.vertical.length > 0 && frame.horizontal.length > 0);
  const loose = all.filter((frame) => frame.vertical.length === 0).flatMap((frame) => frame.horizontal);
  for (const frame of frames.sort((a, b) => area(a) - area(b))) {
    const found = readGrid(frame, rest);
    if (found === undefined) {
      loose.push(...frame.horizontal);
      continue;
    }
    grids.push(found.grid);
    rest = found.rest;
  }
  return { grids, rest, loose };
}

/** Points within which two lines count as touching. */
const touch = 3;

/** Finds sets of things that hang together. */
class Groups {
  readonly #parents: number[];

  constructor(count: number) {
    this.#parents = Array.from({ length: count }, (_, index) => index);
  }

  find(item: number): number {
    let root = item;
    while (this.#parents[root] !== root) root = this.#parents[root] as number;
    let walk = item;
    while (walk !== root) {
      const next = this.#parents[walk] as number;
      this.#parents[walk] = root;
      walk = next;
    }
    return root;
  }

  join(a: number, b: number): void {
    this.#parents[this.find(a)] = this.find(b);
  }
}

function crosses(horizontal: Ruling, vertical: Ruling): boolean {
  return vertical.from - touch <= horizontal.at && vertical.to + touch >= horizontal.at;
}

/** More crossings than any page of tables has: beyond this a page is a drawing. */
const mostCrossings = 2_000_000;

function joinCrossing(horizontal: readonly Ruling[], vertical: readonly Ruling[], groups: Groups): void {
  let budget = mostCrossings;
  for (const [index, line] of horizontal.entries()) {
    for (let at = firstFrom(vertical, (each) => each.at < line.from - touch); at < vertical.length; at += 1) {
      const other = vertical[at] as Ruling;
      budget -= 1;
      if (other.at > line.to + touch || budget < 0) break;
      if (crosses(line, other)) groups.join(index, horizontal.length + at);
    }
  }
}

/** Lines that cross each other, directly or through others: the skeleton of one table, or a lone line. */
function findFrames(rulings: Rulings): Rulings[] {
  const horizontal = rulings.horizontal;
  const vertical = [...rulings.vertical].sort((a, b) => a.at - b.at);
  const groups = new Groups(horizontal.length + vertical.length);
  joinCrossing(horizontal, vertical, groups);
  const frames = new Map<number, { horizontal: Ruling[]; vertical: Ruling[] }>();
  const frameOf = (item: number) => {
    const root = groups.find(item);
    const frame = frames.get(root) ?? { horizontal: [], vertical: [] };
    frames.set(root, frame);
    return frame;
  };
  for (const [index, line] of horizontal.entries()) frameOf(index).horizontal.push(line);
  for (const [index, line] of vertical.entries()) frameOf(horizontal.length + index).vertical.push(line);
  return [...frames.values()];
}

/** Finds the cell at a point of the page. */
type CellAt = (x: number, y: number) => number | undefined;

/** Points by which text may stick out of the frame and still belong to it. */
const slack = 2;
/** Share of an em within which text keeps to the border it is aligned with. */
const padding = 1.2;

/** Prepares the search for the cell at a point: an index into `spans`. */
function cellFinder(lattice: Lattice, spans: readonly CellSpan[]): CellAt {
  const owners = Array.from({ length: lattice.ys.length - 1 }, () => new Int32Array(lattice.xs.length - 1));
  for (const [index, span] of spans.entries()) {
    for (let row = span.row; row < span.row + span.rowSpan; row += 1) {
      owners[row]?.fill(index, span.column, span.column + span.columnSpan);
    }
  }
  const clamp = (value: number, borders: readonly number[]): number => {
    const [first, last] = [borders[0] as number, borders[borders.length - 1] as number];
    if (value < first && value > first - slack) return first;
    return value > last && value < last + slack ? last : value;
  };
  return (x, y) => {
    const column = findInterval(lattice.xs, clamp(x, lattice.xs));
    const row = findInterval(lattice.ys, clamp(y, lattice.ys));
    return column < 0 || row < 0 ? undefined : owners[row]?.[column];
  };
}

/** The visible part of a piece along its line: a cell may cut off the rest. */
function visible(piece: Run): readonly [number, number] {
  const left = Math.max(piece.left, piece.clip.left);
  const right = Math.min(piece.right, piece.clip.right);
  return right > left ? [left, right] : [piece.left, piece.right];
}

/** The cell of a piece wider than the cell under its middle: the one it is aligned with, if any. */
function alignedCell(
  piece: Run,
  lattice: Lattice,
  spans: readonly CellSpan[],
  ends: readonly (number | undefined)[],
) {
  const [left, right] = visible(piece);
  const [first, , last] = ends;
  const isNumber = classifyEnd(piece.glyphs[piece.glyphs.length - 1]?.text ?? '') === 'digit';
  const rightEdge = last === undefined ? undefined : spans[last];
  const border = rightEdge && lattice.xs[rightEdge.column + rightEdge.columnSpan];
  if (isNumber && border !== undefined && border - right < padding * piece.size) return last;
  const leftEdge = first === undefined ? undefined : spans[first];
  const start = leftEdge && lattice.xs[leftEdge.column];
  if (!isNumber && start !== undefined && left - start < padding * piece.size) return first;
  return undefined;
}

/** The cell a piece stands in. */
function cellOf(
  piece: Run,
  lattice: Lattice,
  spans: readonly CellSpan[],
  cellAt: CellAt,
): number | undefined {
  const [left, right] = visible(piece);
  const y = (piece.top + piece.bottom) / 2;
  const inset = Math.min(piece.size * 0.3, (right - left) / 4);
  const ends = [left + inset, (left + right) / 2, right - inset].map((x) => cellAt(x, y));
  const [first, middle, last] = ends;
  if (first === last) return first ?? middle;
  return alignedCell(piece, lattice, spans, ends) ?? middle ?? first ?? last;
}

/** The walls that cross a piece in its row. */
function wallsAt(piece: Run, lattice: Lattice): number[] {
  const row = findInterval(lattice.ys, (piece.top + piece.bottom) / 2);
  if (row < 0) return [];
  return lattice.xs.filter(
    (x, index) => x > piece.left && x < piece.right && lattice.hasVertical(index, row),
  );
}

/** Cuts the pieces of a page where walls of a lattice run through them. */
function cutAtWalls(pieces: readonly Run[], lattice: Lattice): Run[] {
  return pieces.flatMap((piece) => splitPiece(piece, wallsAt(piece, lattice)));
}

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
function findSpans(lattice: Lattice): CellSpan[] {
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
