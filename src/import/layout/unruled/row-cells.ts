import { extentOf } from '../extents.ts';
import { findInterval } from '../find-interval.ts';
import type { GridCell } from '../grid-model.ts';
import type { Line } from '../line.ts';
import type { Run } from '../run.ts';
import { makeLine } from '../text/lines.ts';
import { splitPiece } from './split-piece.ts';
import { tableCells } from './table-rows.ts';

function widthOf(borders: readonly number[], column: number): number {
  return (borders[column + 1] ?? 0) - (borders[column] ?? 0);
}

/** The column of a text: the one under its middle, or the one it starts in when it is wider than that. */
function columnOf(cell: readonly Run[], borders: readonly number[]): number {
  const { from, to } = extentOf(cell);
  const middle = findInterval(borders, (from + to) / 2);
  const start = findInterval(borders, from + 0.5);
  return to - from > widthOf(borders, middle) && start >= 0 ? start : Math.max(0, middle);
}

/** The cells of a row whose columns are known. */
export function rowCells(lines: readonly Line[], row: number, borders: readonly number[]): GridCell[] {
  const cells = new Map<number, Run[]>();
  for (const line of lines) {
    const parted = makeLine(line.pieces.flatMap((piece) => splitPiece(piece, borders)));
    for (const cell of tableCells(parted).flatMap((pieces) => partAt(pieces, borders))) {
      const column = columnOf(cell, borders);
      const pieces = cells.get(column) ?? [];
      cells.set(column, pieces);
      pieces.push(...cell);
    }
  }
  return [...cells].map(([column, pieces]) => ({ row, column, rowSpan: 1, columnSpan: 1, pieces }));
}

/** Pieces of one text that stand in different columns are texts of their own. */
function partAt(pieces: readonly Run[], borders: readonly number[]): Run[][] {
  const parts = new Map<number, Run[]>();
  for (const piece of pieces) {
    const column = findInterval(borders, (piece.left + piece.right) / 2);
    parts.set(column, [...(parts.get(column) ?? []), piece]);
  }
  return [...parts.values()];
}
