import { isPlainAmount, pieceText } from '../../layout/amount.ts';
import { extentOf } from '../../layout/extents.ts';
import type { PageGrid } from '../../layout/grid-model.ts';
import { bodies, headerStart } from '../../layout/unruled/find-stretches.ts';
import { rowCells } from '../../layout/unruled/row-cells.ts';
import { stretchGrid } from '../../layout/unruled/stretch-grid.ts';
import { columnBorders, tableColumns } from '../../layout/unruled/table-columns.ts';
import { isLabel, isSentence, isTable, lineCells } from '../../layout/unruled/table-rows.ts';
import { columnContents } from './column-lanes.ts';
import { rowLines } from './fragments.ts';
import { groupRows } from './group-rows.ts';
import { partHeading } from './part-heading.ts';
import type { PlacedLine } from './placed-lines.ts';
import { type OpenTable, openTable, turnPage } from './turn-page.ts';

/** A table found among lines of text. */
export interface AlignedTable {
  /** Index of the first line, and of the line after the last. */
  readonly start: number;
  readonly end: number;
  readonly grid: PageGrid;
  /** The table as the next page may continue it. */
  readonly open: OpenTable;
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

/** A table of the page before may go on with as little as its total. */
function hasAmounts(rows: readonly PlacedLine[]): boolean {
  return rows.some(({ line }) => line.pieces.some(isPlainAmount));
}

/** Finds the tables among lines that stand below each other, by their rows of amounts; `open` ended the page before. */
export function alignedTables(placed: readonly PlacedLine[], open: OpenTable | undefined): AlignedTable[] {
  const [first = [], ...titled] = atTitles(placed);
  return [...tablesOf(first, open), ...titled.flatMap((part) => tablesOf(belowTitle(part), undefined))];
}

const year = /(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])/;

/** The lines below a title and below the year that may stand under it. */
function belowTitle(part: readonly PlacedLine[]): readonly PlacedLine[] {
  const under = part[1]?.line;
  const dated = under?.pieces.length === 1 && year.test(under.text);
  return part.slice(dated ? 2 : 1);
}

const words = /\p{Script=Han}{4}/u;

/** A line of words that stands alone, indented and apart from what is above it, is the title of another table. */
function isTitle({ line, gap }: PlacedLine, left: number): boolean {
  const [piece, second] = line.pieces;
  if (gap < apart || piece === undefined || second !== undefined) return false;
  return piece.left > left && words.test(line.text);
}

/** The lines from one title to the next: forms of one kind follow each other, and none goes on in the next one. */
function atTitles(placed: readonly PlacedLine[]): (readonly PlacedLine[])[] {
  const left = Math.min(...placed.flatMap(({ line }) => line.pieces.map((piece) => piece.left)));
  const cuts = placed.flatMap((each, index) => (index > 0 && isTitle(each, left) ? [index] : []));
  const bounds = [0, ...cuts, placed.length];
  return bounds.slice(1).map((end, index) => placed.slice(bounds[index], end));
}

/** Most lines between a label, such as that of the unit, and the first line of words beside each other. */
const mostUpper = 5;

/** Lone words below the label of a table are above several of its columns. */
function belowLabel(placed: readonly PlacedLine[], first: number, lowest: number): number {
  for (let index = first - 1; index >= lowest && first - index <= mostUpper + 1; index -= 1) {
    const line = placed[index]?.line;
    if (line === undefined || lineCells(line).length > 2) return first;
    if (isLabel(line)) return index + 1;
  }
  return first;
}

type Read = Pick<AlignedTable, 'grid' | 'open'>;

/** Rows without amounts, as they may stand above the first amounts of a page; a header has words above amounts. */
function areNames(lines: readonly PlacedLine[], { xs, ...page }: PageGrid): boolean {
  const contents = columnContents({ xs, ...page }, 0);
  return lines.every(({ line }) =>
    rowCells([line], 0, xs).every(({ column }) => (contents[column]?.words ?? 0) > 0),
  );
}

/** The rows of a page that go on with a table. */
function continued(
  open: OpenTable | undefined,
  above: readonly PlacedLine[],
  rows: readonly PlacedLine[],
): Read | undefined {
  if (open === undefined || !hasAmounts(rows)) return undefined;
  const page = readTable([], rows);
  if (page === undefined || !areNames(above, page)) return undefined;
  const grid = above.length === 0 ? page : readTable([], [...above, ...rows]);
  return grid && turnPage(open, grid);
}

function withHeader(header: readonly PlacedLine[], rows: readonly PlacedLine[]): Read | undefined {
  const lines = (placed: readonly PlacedLine[]) => placed.map((each) => each.line);
  const grid = isTable(lines(header), lines(rows)) ? readTable(header, rows) : undefined;
  return grid === undefined ? undefined : { grid, open: openTable(grid, header.length) };
}

function tablesOf(placed: readonly PlacedLine[], open: OpenTable | undefined): AlignedTable[] {
  const lines = placed.map((each) => each.line);
  const found: AlignedTable[] = [];
  let lowest = 0;
  for (const body of bodies(lines)) {
    const top = belowLabel(placed, headerStart(lines, body, lowest), lowest);
    const first = connectedStart(placed, top, body.start);
    const end = tailEnd(placed, body.start, body.end + 1);
    const table =
      continued(first === 0 ? open : undefined, placed.slice(0, body.start), placed.slice(body.start, end)) ??
      withHeader(placed.slice(first, body.start), placed.slice(body.start, end));
    const [begin, last] = [placed[first], placed[end - 1]];
    if (table === undefined || begin === undefined || last === undefined) continue;
    found.push({ start: begin.index, end: last.index + 1, ...table });
    lowest = end;
  }
  return found;
}

/** Places by which texts of one column may differ in where they begin. */
const slack = 1;
/** Beginnings of numbered headings, which rows of a table may have as well. */
const numbered = /^(?:[^\s、（()）]{1,3}、|[（(][^\s（()）]{1,3}[)）]|\d{1,2}[.．、])/;

/** Empty lines between most rows. */
function usualGap(body: readonly PlacedLine[]): number {
  const gaps = body.slice(1).map((each) => each.gap);
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
}

function isNumbered({ line }: PlacedLine): boolean {
  return lineCells(line).some((cell) => numbered.test(cell.map(pieceText).join('')));
}

function leftEnds({ line }: PlacedLine): number[] {
  return lineCells(line).map((cell) => extentOf(cell).from);
}

/** The line after the last row: words below the last amounts belong to the table where they begin in its columns. */
function tailEnd(lines: readonly PlacedLine[], start: number, end: number): number {
  const body = lines.slice(start, end);
  const left = Math.min(...body.map(({ line }) => line.left));
  const right = Math.max(...body.map(({ line }) => line.right));
  const begins = new Set(body.flatMap(leftEnds).flatMap((at) => [at - slack, at, at + slack]));
  const between = usualGap(body);
  const mayBeNumbered = body.some(isNumbered);
  const goesOn = (next: PlacedLine): boolean => {
    if (next.gap > between || next.line.right > right + slack) return false;
    if (isLabel(next.line) || isSentence(next.line, right - left)) return false;
    return (mayBeNumbered || !isNumbered(next)) && leftEnds(next).every((at) => begins.has(at));
  };
  let to = end;
  for (let next = lines[to]; next !== undefined && goesOn(next); next = lines[to]) to += 1;
  return to;
}
