import type { Ruling, Rulings } from '../ruling.ts';

/** The finest grid a frame draws, and which of its walls are printed. */
export interface Lattice {
  /** Positions of the column borders, left to right, and of the row borders, top to bottom. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** Is there a wall at column border `x` beside row `row`? */
  readonly hasVertical: (x: number, row: number) => boolean;
  /** Is there a wall at row border `y` along column `column`? */
  readonly hasHorizontal: (y: number, column: number) => boolean;
}

/** Points: borders nearer than this are one (double lines, header and body drawn apart). */
const snap = 3.6;
/** Share of a cell's side that a line must cover to be its wall. */
const covering = 0.5;
/** Most borders in one direction; a denser frame is a drawing. */
const mostBorders = 2_000;

interface Border {
  readonly at: number;
  readonly pieces: Ruling[];
}

function borders(rulings: readonly Ruling[]): Border[] {
  const sorted = [...rulings].sort((a, b) => a.at - b.at);
  const groups: Ruling[][] = [];
  let last = -Infinity;
  for (const ruling of sorted) {
    if (ruling.at - last > snap) groups.push([]);
    else if (ruling.at - (groups[groups.length - 1]?.[0]?.at ?? 0) > 2 * snap) groups.push([]);
    (groups[groups.length - 1] as Ruling[]).push(ruling);
    last = ruling.at;
  }
  return groups.map((pieces) => ({ at: centre(pieces), pieces }));
}

function centre(pieces: readonly Ruling[]): number {
  let [sum, weight] = [0, 0];
  for (const piece of pieces) {
    sum += piece.at * (piece.to - piece.from);
    weight += piece.to - piece.from;
  }
  return weight > 0 ? sum / weight : (pieces[0]?.at ?? 0);
}

/** Where most of the crossing lines end beyond the outermost border, a table is open: its edge is implied. */
function impliedEdge(ends: readonly number[], edge: number, outward: 1 | -1): number | undefined {
  const beyond = ends.filter((end) => (end - edge) * outward > 2 * snap).sort((a, b) => a - b);
  if (beyond.length < 2 || beyond.length * 2 < ends.length) return undefined;
  return outward === 1 ? beyond[beyond.length - 1] : beyond[0];
}

function withEdges(inner: Border[], crossing: readonly Border[]): Border[] {
  const pieces = crossing.flatMap((border) => border.pieces);
  const start = impliedEdge(
    pieces.map((piece) => piece.from),
    inner[0]?.at ?? Infinity,
    -1,
  );
  const end = impliedEdge(
    pieces.map((piece) => piece.to),
    inner[inner.length - 1]?.at ?? -Infinity,
    1,
  );
  const whole = { from: -Infinity, to: Infinity };
  const result = [...inner];
  if (start !== undefined) result.unshift({ at: start, pieces: [{ at: start, ...whole }] });
  if (end !== undefined) result.push({ at: end, pieces: [{ at: end, ...whole }] });
  return result;
}

function covered(pieces: readonly Ruling[], from: number, to: number): boolean {
  let sum = 0;
  for (const piece of pieces) {
    sum += Math.max(0, Math.min(piece.to, to) - Math.max(piece.from, from));
  }
  return sum >= covering * (to - from);
}

function walls(lines: readonly Border[], positions: readonly number[]): boolean[][] {
  return lines.map((line) =>
    positions.slice(1).map((to, index) => covered(line.pieces, positions[index] as number, to)),
  );
}

/** Reads the lattice of a frame; undefined when its lines enclose nothing. */
export function readLattice(frame: Rulings): Lattice | undefined {
  const innerVertical = borders(frame.vertical);
  const innerHorizontal = borders(frame.horizontal);
  if (innerVertical.length === 0 || innerHorizontal.length === 0) return undefined;
  const vertical = withEdges(innerVertical, innerHorizontal);
  const horizontal = withEdges(innerHorizontal, innerVertical);
  if (vertical.length < 2 || horizontal.length < 2) return undefined;
  if (vertical.length > mostBorders || horizontal.length > mostBorders) return undefined;
  const xs = vertical.map((border) => border.at);
  const ys = horizontal.map((border) => border.at);
  const verticalWalls = walls(vertical, ys);
  const horizontalWalls = walls(horizontal, xs);
  return {
    xs,
    ys,
    hasVertical: (x, row) => verticalWalls[x]?.[row] === true,
    hasHorizontal: (y, column) => horizontalWalls[y]?.[column] === true,
  };
}
