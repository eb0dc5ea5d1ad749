/** Test support: a grid as a table of texts. */
import type { RawGrid } from '../raw.ts';

/** Rows of a grid; `*n` behind a cell that spans n columns. */
export function rowsOf(grid: RawGrid): string[][] {
  const rows = Array.from({ length: grid.rows }, () => new Array<string>(grid.columns).fill(''));
  for (const { row, column, columnSpan, text } of grid.cells) {
    const line = rows[row];
    if (line !== undefined) line[column] = columnSpan === 1 ? text : `${text}*${columnSpan}`;
  }
  return rows;
}
