import { classifyEnd } from '../character-class.ts';
import { findInterval } from '../find-interval.ts';
import type { CellSpan } from '../grid-model.ts';
import type { Run } from '../run.ts';
import { splitPiece } from '../unruled/split-piece.ts';
import type { Lattice } from './lattice.ts';

/** Finds the cell at a point of the page. */
type CellAt = (x: number, y: number) => number | undefined;

/** Points by which text may stick out of the frame and still belong to it. */
const slack = 2;
/** Share of an em within which text keeps to the border it is aligned with. */
const padding = 1.2;

/** Prepares the search for the cell at a point: an index into `spans`. */
export function cellFinder(lattice: Lattice, spans: readonly CellSpan[]): CellAt {
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
export function cellOf(
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
export function cutAtWalls(pieces: readonly Run[], lattice: Lattice): Run[] {
  return pieces.flatMap((piece) => splitPiece(piece, wallsAt(piece, lattice)));
}
