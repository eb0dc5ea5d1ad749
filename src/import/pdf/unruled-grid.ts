import { boundingBox } from './box.ts';
import { findInterval } from './find-interval.ts';
import { findStretches } from './find-stretches.ts';
import type { GridCell, PageGrid } from './grid-model.ts';
import { findLinedStretches } from './line-bands.ts';
import { groupLines, type Line, makeLine } from './lines.ts';
import { partAmounts } from './part-amounts.ts';
import type { GridSplit } from './ruled-grid.ts';
import type { Ruling } from './ruling.ts';
import type { Run } from './run.ts';
import { splitPiece } from './split-piece.ts';
import { columnBorders, extentOf, tableColumns } from './table-columns.ts';
import { headerCells } from './table-header.ts';
import { type Stretch, tableCells } from './table-rows.ts';

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

function rowCells(lines: readonly Line[], row: number, borders: readonly number[]): GridCell[] {
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

function rowBorders(rows: readonly (readonly Line[])[]): number[] {
  const tops = rows.map((lines) => Math.min(...lines.map((line) => line.top)));
  const bottom = Math.max(...rows.flatMap((lines) => lines.map((line) => line.bottom)));
  return [...tops, bottom];
}

/** Makes a grid of a table without walls; undefined when its columns cannot be told apart. */
function stretchGrid(found: Stretch): PageGrid | undefined {
  const stretch = { header: found.header, rows: found.rows.map((lines) => lines.map(partAmounts)) };
  const columns = tableColumns(stretch);
  if (columns.length < 2) return undefined;
  const xs = columnBorders(columns);
  const body = stretch.rows.flatMap((lines, index) => rowCells(lines, stretch.header.length + index, xs));
  const cells = [...headerCells(stretch.header, columns, xs), ...body];
  const rows = [...stretch.header.map((line) => [line]), ...stretch.rows];
  return {
    ...boundingBox(rows.flat()),
    xs,
    ys: rowBorders(rows),
    cells: cells.sort((a, b) => a.row - b.row || a.column - b.column),
    confidence: 'low',
    spansKnown: false,
  };
}

type Found = readonly { readonly stretch: Stretch; readonly lines: readonly Line[] }[];

/** Makes grids of what was found; a text belongs to the first table that claims it. */
function takeTables(found: Found, pieces: readonly Run[]): GridSplit {
  const grids: PageGrid[] = [];
  const used = new Set<Run>();
  for (const { stretch, lines } of found) {
    const own = lines.flatMap((line) => line.pieces);
    const grid = own.some((piece) => used.has(piece)) ? undefined : stretchGrid(stretch);
    if (grid === undefined) continue;
    grids.push(grid);
    for (const piece of own) used.add(piece);
  }
  return { grids, rest: pieces.filter((piece) => !used.has(piece)) };
}

/** Reads tables without walls: by horizontal lines where there are any, otherwise by their rows of amounts. */
export function readUnruledGrids(horizontal: readonly Ruling[], pieces: readonly Run[]): GridSplit {
  const lined = takeTables(findLinedStretches(horizontal, groupLines(pieces)), pieces);
  const bare = takeTables(findStretches(groupLines(lined.rest)), lined.rest);
  return { grids: [...lined.grids, ...bare.grids], rest: bare.rest };
}
