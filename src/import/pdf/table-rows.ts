import { isAmountOrDash, isPlainAmount, pieceText } from './amount.ts';
import type { Line } from './lines.ts';
import type { Run } from './run.ts';

/** Ems between two texts that make them cells of a row rather than words of a sentence. */
const cellGap = 0.8;
/** Ems between two rows beyond which a table has ended. */
const farthest = 5;
/** Rows without amounts that may stand between rows with amounts. */
const mostBetween = 6;
/** Amounts in a single row that make it a table together with its header. */
const manyAmounts = 3;

/** Pieces of a line joined into the texts of its cells. */
export type RowCells = readonly (readonly Run[])[];

/** Cuts a line into cells at its gaps. */
export function lineCells(line: Line): RowCells {
  const cells: Run[][] = [];
  for (const piece of line.pieces) {
    const cell = cells[cells.length - 1];
    const before = cell?.[cell.length - 1];
    const gap = before === undefined ? Infinity : piece.left - before.right;
    const amounts = before !== undefined && isAmountOrDash(before) && isAmountOrDash(piece);
    if (cell === undefined || gap > cellGap * piece.size || amounts) cells.push([piece]);
    else cell.push(piece);
  }
  return cells;
}

/** Dots that lead the eye to a page number: a contents page, no table. */
const leader = /[.·…．。‥]{3,}/;

/** A row with amounts beside other cells. */
function isDataRow(line: Line): boolean {
  const cells = lineCells(line);
  if (cells.length < 2 || leader.test(line.text)) return false;
  const amounts = cells.filter((cell) => cell.length === 1 && isAmountOrDash(cell[0] as Run));
  return amounts.some((cell) => /\d/.test(pieceText(cell[0] as Run)));
}

/** A stretch of lines that hold a table: its header rows and its rows with amounts. */
export interface Stretch {
  readonly header: readonly Line[];
  readonly body: readonly Line[];
}

function isFar(before: Line, after: Line): boolean {
  return after.baseline - before.baseline > farthest * Math.max(before.size, after.size);
}

/** The rows with amounts, with what little stands between them. */
function bodies(lines: readonly Line[]): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const [index, line] of lines.entries()) {
    if (!isDataRow(line)) continue;
    const last = found[found.length - 1];
    const near = last !== undefined && index - last.end <= mostBetween && isConnected(lines, last.end, index);
    if (near) last.end = index;
    else found.push({ start: index, end: index });
  }
  return found;
}

/** Lines between two rows with amounts belong to the table unless one is a sentence, or far away. */
function isConnected(lines: readonly Line[], from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) {
    if (isFar(lines[index] as Line, lines[index + 1] as Line)) return false;
  }
  const width = Math.max((lines[from] as Line).right, (lines[to] as Line).right) - (lines[to] as Line).left;
  return lines.slice(from + 1, to).every((line) => lineCells(line).length > 1 || line.right - line.left < 0.6 * width);
}

/** Rows of words right above the amounts: at least two cells, or one inside the table's width; never a label. */
function headerStart(lines: readonly Line[], start: number, lowest: number): number {
  let first = start;
  for (let index = start - 1; index >= lowest && start - index <= mostBetween; index -= 1) {
    const line = lines[index] as Line;
    if (isFar(line, lines[index + 1] as Line) || /[:：]/.test(line.text)) break;
    if (lineCells(line).length > 1) first = index;
  }
  return first;
}

/** Evidence that the rows are a table and not a list that happens to hold numbers. */
function isTable({ header, body }: Stretch): boolean {
  const rows = body.filter(isDataRow);
  const most = Math.max(0, ...rows.map((line) => line.pieces.filter(isAmountOrDash).length));
  const words = Math.max(0, ...header.map((line) => lineCells(line).length));
  if (rows.length < 3) return words > 1 && (most >= manyAmounts || rows.length > 1);
  const plain = rows.filter((line) => line.pieces.some(isPlainAmount));
  return plain.length > 1 || words > 1 || most >= manyAmounts;
}

/** Finds the tables among lines of text by their rows of amounts. */
export function findStretches(lines: readonly Line[]): Stretch[] {
  const found: Stretch[] = [];
  let lowest = 0;
  for (const { start, end } of bodies(lines)) {
    const first = headerStart(lines, start, lowest);
    const stretch = { header: lines.slice(first, start), body: lines.slice(start, end + 1) };
    if (!isTable(stretch)) continue;
    found.push(stretch);
    lowest = end + 1;
  }
  return found;
}
