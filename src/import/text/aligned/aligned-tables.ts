import { isPlainAmount } from '../../pdf/amount.ts';
import { bodies, headerStart } from '../../pdf/find-stretches.ts';
import type { PageGrid } from '../../pdf/grid-model.ts';
import type { Line } from '../../pdf/lines.ts';
import { stretchGrid } from '../../pdf/stretch-grid.ts';
import { columnBorders, tableColumns } from '../../pdf/table-columns.ts';
import { isTable } from '../../pdf/table-rows.ts';
import { rowLines } from './fragments.ts';
import { groupRows } from './group-rows.ts';
import { partHeading } from './part-heading.ts';
import type { PlacedLine } from './placed-lines.ts';
import { tailEnd } from './table-tail.ts';

/** A table found among lines of text. */
export interface AlignedTable {
  /** Index of the first line, and of the line after the last. */
  readonly start: number;
  readonly end: number;
  readonly grid: PageGrid;
}

/** Empty lines that part a header from what stands above it. */
const apart = 2;

/** The highest line of a header without such a gap below it. */
function connectedStart(placed: readonly PlacedLine[], first: number, body: number): number {
  for (let index = body - 1; index > first; index -= 1) {
    if ((placed[index]?.gap ?? 0) >= apart) return index;
  }
  return first;
}

function readTable(header: readonly PlacedLine[], body: readonly PlacedLine[]): PageGrid | undefined {
  const top = header.map((placed) => partHeading(placed.line));
  const columns = tableColumns({ header: top, rows: body.map((placed) => [placed.line]) });
  if (columns.length < 2) return undefined;
  const rows = groupRows(rowLines(body, columnBorders(columns)));
  return stretchGrid({ header: top, rows: rows.map((row) => row.map((line) => line.placed.line)) });
}

/** Evidence of a table; a table of the page before may go on with as little as its total. */
function isTableBody(header: readonly Line[], rows: readonly Line[], goesOn: boolean): boolean {
  if (isTable(header, rows)) return true;
  return goesOn && header.length === 0 && rows.some((row) => row.pieces.filter(isPlainAmount).length > 0);
}

/**
 * Finds the tables among lines that stand below each other, by their rows of amounts; `goesOn` when a table ended
 * the page before.
 */
export function alignedTables(placed: readonly PlacedLine[], goesOn: boolean): AlignedTable[] {
  const lines = placed.map((each) => each.line);
  const found: AlignedTable[] = [];
  let lowest = 0;
  for (const body of bodies(lines)) {
    const first = connectedStart(placed, headerStart(lines, body, lowest), body.start);
    const end = tailEnd(placed, body.start, body.end + 1);
    const [header, rows] = [placed.slice(first, body.start), placed.slice(body.start, end)];
    const follows = goesOn && first === 0;
    if (!isTableBody(lines.slice(first, body.start), lines.slice(body.start, end), follows)) continue;
    const grid = readTable(header, rows);
    const [top, last] = [placed[first], placed[end - 1]];
    if (grid === undefined || top === undefined || last === undefined) continue;
    found.push({ start: top.index, end: last.index + 1, grid });
    lowest = end;
  }
  return found;
}
