import type { Line } from '../line.ts';
import { bodyRows, rowPitch } from './table-body.ts';
import { isDataRow, isLabel, isSentence, isTable, lineCells, type Stretch } from './table-rows.ts';

/** Ems between two rows beyond which a table has ended. */
const farthest = 14;
/** Rows without amounts that may stand between rows with amounts, and header rows above them. */
const mostBetween = 40;
const mostHeader = 6;
/** Share by which a title is larger than the table under it. */
const larger = 1.15;

function isFar(before: Line, after: Line): boolean {
  return after.baseline - before.baseline > farthest * Math.max(before.size, after.size);
}

/** Rows that hang together. */
export interface Body {
  readonly start: number;
  end: number;
  left: number;
  right: number;
}

/** Lines between two rows with amounts belong to the table unless one is a title, a label, a sentence or far away. */
function isConnected(lines: readonly Line[], body: Body, to: number): boolean {
  const [first, last] = [lines[body.end] as Line, lines[to] as Line];
  for (let index = body.end; index < to; index += 1) {
    if (isFar(lines[index] as Line, lines[index + 1] as Line)) return false;
  }
  const width = Math.max(body.right, last.right) - Math.min(body.left, last.left);
  return lines
    .slice(body.end + 1, to)
    .every((line) => !isSentence(line, width) && !isLabel(line) && line.size < larger * first.size);
}

/** The rows with amounts, with what stands between them. */
export function bodies(lines: readonly Line[]): Body[] {
  const found: Body[] = [];
  for (const [index, line] of lines.entries()) {
    if (!isDataRow(line)) continue;
    const last = found[found.length - 1];
    if (last !== undefined && index - last.end <= mostBetween && isConnected(lines, last, index)) {
      last.end = index;
      last.left = Math.min(last.left, line.left);
      last.right = Math.max(last.right, line.right);
    } else {
      found.push({ start: index, end: index, left: line.left, right: line.right });
    }
  }
  return found;
}

/** A word above some of the columns; a title would be larger, or stand in the middle above them all. */
function isUpperWord(line: Line, below: Line, body: Body): boolean {
  const middle = Math.abs((line.left + line.right - body.left - body.right) / 2);
  const near = below.baseline - line.baseline < 2 * line.size;
  const narrow = line.right - line.left < 0.5 * (body.right - body.left);
  return near && narrow && middle > 2 * line.size && line.size < 1.05 * below.size && line.left >= body.left;
}

/** Rows of words right above the amounts, up to the highest with two cells; never a label. */
export function headerStart(lines: readonly Line[], body: Body, lowest: number): number {
  let first = body.start;
  for (let index = body.start - 1; index >= lowest && body.start - index <= mostHeader; index -= 1) {
    const [line, below] = [lines[index] as Line, lines[index + 1] as Line];
    if (isFar(line, below) || isLabel(line)) break;
    if (lineCells(line).length > 1 || (first === index + 1 && isUpperWord(line, below, body))) first = index;
  }
  return first;
}

/** The first line of a name that wraps stands above its amounts, but nearer to them than a header would. */
function bodyStart(lines: readonly Line[], first: number, start: number, end: number): number {
  const pitch = rowPitch(lines.slice(start, end + 1));
  let from = start;
  while (from > first) {
    const line = lines[from - 1] as Line;
    const near = (lines[start] as Line).baseline - line.baseline < 0.75 * pitch;
    if (!near || lineCells(line).length > 1) break;
    from -= 1;
  }
  return from;
}

/** The last line of a name that wraps stands below its amounts. */
function bodyEnd(lines: readonly Line[], { start, end, left, right }: Body): number {
  const [last, next] = [lines[end] as Line, lines[end + 1]];
  if (next === undefined || lineCells(next).length > 1 || isLabel(next) || isSentence(next, right - left))
    return end;
  const gap = next.baseline - last.baseline;
  const near = gap < 0.75 * rowPitch(lines.slice(start, end + 1)) && gap < last.size * 1.3;
  return near && next.left >= left && next.right <= right ? end + 1 : end;
}

/** Finds tables among lines of text by their rows of amounts. */
export function findStretches(lines: readonly Line[]): { stretch: Stretch; lines: readonly Line[] }[] {
  const found: { stretch: Stretch; lines: readonly Line[] }[] = [];
  let lowest = 0;
  for (const body of bodies(lines)) {
    const first = headerStart(lines, body, lowest);
    const from = bodyStart(lines, first, body.start, body.end);
    const end = bodyEnd(lines, body) + 1;
    const [header, rows] = [lines.slice(first, from), lines.slice(from, end)];
    if (!isTable(header, rows)) continue;
    found.push({ stretch: { header, rows: bodyRows(rows) }, lines: lines.slice(first, end) });
    lowest = end;
  }
  return found;
}
