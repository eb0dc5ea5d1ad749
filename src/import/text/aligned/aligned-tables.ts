import { bodies, headerStart } from '../../pdf/find-stretches.ts';
import type { PageGrid } from '../../pdf/grid-model.ts';
import { stretchGrid } from '../../pdf/stretch-grid.ts';
import { columnBorders, tableColumns } from '../../pdf/table-columns.ts';
import { isTable } from '../../pdf/table-rows.ts';
import type { PlacedLine } from './placed-lines.ts';
import { rowLines } from './fragments.ts';
import { groupRows } from './group-rows.ts';

/** A table found among lines of text. */
export interface AlignedTable {
  /** Index of the first line, and of the line after the last. */
  readonly start: number;
  readonly end: number;
  readonly grid: PageGrid;
}

/** Lines that follow the last row of amounts and go on with its name. */
function tailEnd(lines: readonly PlacedLine[], first: number, end: number): number {
  return end;
}

function readTable(header: readonly PlacedLine[], body: readonly PlacedLine[]): PageGrid | undefined {
  const top = header.map((placed) => placed.line);
  const columns = tableColumns({ header: top, rows: body.map((placed) => [placed.line]) });
  if (columns.length < 2) return undefined;
  const rows = groupRows(rowLines(body, columnBorders(columns)));
  return stretchGrid({ header: top, rows: rows.map((row) => row.map((line) => line.placed.line)) });
}

/** Finds the tables among lines that stand below each other, by their rows of amounts. */
export function alignedTables(placed: readonly PlacedLine[]): AlignedTable[] {
  const lines = placed.map((each) => each.line);
  const found: AlignedTable[] = [];
  let lowest = 0;
  for (const body of bodies(lines)) {
    const first = headerStart(lines, body, lowest);
    const end = tailEnd(placed, body.start, body.end + 1);
    const [header, rows] = [placed.slice(first, body.start), placed.slice(body.start, end)];
    if (!isTable(lines.slice(first, body.start), lines.slice(body.start, end))) continue;
    const grid = readTable(header, rows);
    const [top, last] = [placed[first], placed[end - 1]];
    if (grid === undefined || top === undefined || last === undefined) continue;
    found.push({ start: top.index, end: last.index + 1, grid });
    lowest = end;
  }
  return found;
}
