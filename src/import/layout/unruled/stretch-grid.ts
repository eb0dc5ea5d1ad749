import { boundingBox } from '../box.ts';
import type { PageGrid } from '../grid-model.ts';
import type { Line } from '../line.ts';
import { partAmounts } from './part-amounts.ts';
import { rowCells } from './row-cells.ts';
import { columnBorders, tableColumns } from './table-columns.ts';
import { headerCells } from './table-header.ts';
import type { Stretch } from './table-rows.ts';

function rowBorders(rows: readonly (readonly Line[])[]): number[] {
  const tops = rows.map((lines) => Math.min(...lines.map((line) => line.top)));
  const bottom = Math.max(...rows.flatMap((lines) => lines.map((line) => line.bottom)));
  return [...tops, bottom];
}

/** Makes a grid of a table without walls; undefined when its columns cannot be told apart. */
export function stretchGrid(found: Stretch): PageGrid | undefined {
  const stretch = { header: found.header, rows: found.rows.map((lines) => lines.map(partAmounts)) };
  const columns = tableColumns(stretch);
  if (columns.length < 2) return undefined;
  const xs = columnBorders(columns);
  const body = stretch.rows.flatMap((lines, index) => rowCells(lines, stretch.header.length + index, xs));
  const cells = [...headerCells(stretch.header, columns), ...body];
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
