import type { Line } from './lines.ts';
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

/** Rows that hang together so far. */
interface Body {
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
function bodies(lines: readonly Line[]): Body[] {
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

/** Rows of words right above the amounts, up to the highest with two cells; never a label. */
function headerStart(lines: readonly Line[], start: number, lowest: number): number {
  let first = start;
  for (let index = start - 1; index >= lowest && start - index <= mostHeader; index -= 1) {
    const line = lines[index] as Line;
    if (isFar(line, lines[index + 1] as Line) || isLabel(line)) break;
    if (lineCells(line).length > 1) first = index;
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

/** Finds tables among lines of text by their rows of amounts. */
export function findStretches(lines: readonly Line[]): { stretch: Stretch; lines: readonly Line[] }[] {
  const found: { stretch: Stretch; lines: readonly Line[] }[] = [];
  let lowest = 0;
  for (const { start, end } of bodies(lines)) {
    const first = headerStart(lines, start, lowest);
    const from = bodyStart(lines, first, start, end);
    const [header, body] = [lines.slice(first, from), lines.slice(from, end + 1)];
    if (!isTable(header, body)) continue;
    found.push({ stretch: { header, rows: bodyRows(body) }, lines: lines.slice(first, end + 1) });
    lowest = end + 1;
  }
  return found;
}
