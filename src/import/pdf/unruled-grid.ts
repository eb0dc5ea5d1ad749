import { boundingBox } from './box.ts';
import { findInterval } from './find-interval.ts';
import type { GridCell, PageGrid } from './grid-model.ts';
import { groupLines, type Line } from './lines.ts';
import type { GridSplit } from './ruled-grid.ts';
import type { Run } from './run.ts';
import { bodyRows } from './table-body.ts';
import { bandsBelow, columnBorders, extentOf, tableColumns } from './table-columns.ts';
import { headerCells } from './table-header.ts';
import { findStretches, lineCells, type Stretch } from './table-rows.ts';

/** The cells of one row. A text above several columns that no row parts stays in the first of them. */
function rowCells(lines: readonly Line[], row: number, borders: readonly number[]): GridCell[] {
  const cells = new Map<number, Run[]>();
  for (const cell of lines.flatMap(lineCells)) {
    const { from, to } = extentOf(cell);
    const middle = findInterval(borders, (from + to) / 2);
    const start = findInterval(borders, from + 0.5);
    const column = to - from > widthOf(borders, middle) && start >= 0 ? start : Math.max(0, middle);
    const pieces = cells.get(column) ?? [];
    cells.set(column, pieces);
    pieces.push(...cell);
  }
  return [...cells].map(([column, pieces]) => ({ row, column, rowSpan: 1, columnSpan: 1, pieces }));
}

function widthOf(borders: readonly number[], column: number): number {
  return (borders[column + 1] ?? 0) - (borders[column] ?? 0);
}

function rowBorders(rows: readonly (readonly Line[])[]): number[] {
  const tops = rows.map((lines) => Math.min(...lines.map((line) => line.top)));
  const bottom = Math.max(...rows.flatMap((lines) => lines.map((line) => line.bottom)));
  return [...tops, bottom];
}

/** Makes a grid of a table without lines; undefined when its columns cannot be told apart. */
export function stretchGrid(stretch: Stretch): PageGrid | undefined {
  const columns = tableColumns(stretch);
  if (columns.length < 2) return undefined;
  const xs = columnBorders(columns);
  const rows = bodyRows(stretch.body);
  const offset = stretch.header.length;
  const body = rows.flatMap((lines, index) => rowCells(lines, offset + index, xs));
  const cells = [...headerCells(stretch.header, columns), ...body];
  const lines = [...stretch.header, ...stretch.body];
  const ys = rowBorders([...stretch.header.map((line) => [line]), ...rows]);
  const ordered = cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return { ...boundingBox(lines), xs, ys, cells: ordered, confidence: 'low', spansKnown: false };
}

/** Reads tables that are set without lines, by their rows of amounts. */
export function readUnruledGrids(pieces: readonly Run[]): GridSplit {
  const grids: PageGrid[] = [];
  const used = new Set<Run>();
  for (const stretch of findStretches(groupLines(pieces))) {
    const grid = stretchGrid(stretch);
    if (grid === undefined) continue;
    grids.push(grid);
    for (const line of [...stretch.header, ...stretch.body]) for (const piece of line.pieces) used.add(piece);
  }
  return { grids, rest: pieces.filter((piece) => !used.has(piece)) };
}
