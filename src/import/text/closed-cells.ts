import { cleanCell } from './clean-inline.ts';
import type { TextCell, TextRow } from './grid.ts';
import type { SourceLine } from './split-lines.ts';

/** One cell a line, each closed by a bar; a line of several bars closes the row. */
const closedCell = /^([^|]*)\|$/u;
const rowEnd = /^\|{2,}$/;
const fewestCells = 6;
/** A shorter stretch that two headers have in common says nothing. */
const fewestCommon = 2;

/** A table of closed cells, and the index of the first line behind it. */
export interface ClosedRun {
  readonly rows: readonly TextRow[];
  readonly end: number;
}

/**
 * A table printed with one closed cell a line, from line `start` on. A row that is shorter than the one below it is the
 * upper part of a header: the group that the lower part divides is the one whose name its labels share. Where that is
 * not clear the last rows stand beside the columns of the others, so that nobody takes a figure for what it is not.
 */
export function closedRun(lines: readonly SourceLine[], start: number): ClosedRun | undefined {
  const { rows, end } = rowsFrom(lines, start);
  const cells = rows.reduce((sum, row) => sum + row.length, 0);
  return rows.length < 2 || cells < fewestCells ? undefined : { rows: placed(rows), end };
}

/** The cells row by row. Without a line that closes a row nobody can tell where rows end. */
function rowsFrom(lines: readonly SourceLine[], start: number) {
  const groups: TextCell[][] = [[]];
  let end = start;
  for (let line = lines[end]; line !== undefined; line = lines[++end]) {
    const text = line.text.trim();
    const [, cell] = closedCell.exec(text) ?? [];
    if (cell !== undefined) groups.at(-1)?.push({ text: cleanCell(cell), line: line.number });
    else if (rowEnd.test(text)) groups.push([]);
    else break;
  }
  return { rows: groups.filter((cells) => cells.length > 0), end };
}

function placed(rows: readonly (readonly TextCell[])[]): TextRow[] {
  const [upper = [], lower = [], ...body] = rows;
  const width = Math.max(...rows.map((row) => row.length));
  if (upper.length === width) return rows.map((cells) => ({ cells }));
  const group = body.length > 0 && upper.length - 1 + lower.length === width ? groupOf(upper, lower) : -1;
  if (group < 0) {
    const beside = { text: '', line: upper[0]?.line ?? 1 };
    const pad = new Array<TextCell>(width).fill(beside);
    return rows.map((cells, index) => ({ cells: index < rows.length - 1 ? cells : [...pad, ...cells] }));
  }
  const head = upper.map((cell, at) => (at === group ? { ...cell, columnSpan: lower.length } : cell));
  const before = new Array<TextCell>(group).fill({ text: '', line: lower[0]?.line ?? 1 });
  return [{ cells: head }, { cells: [...before, ...lower] }, ...body.map((cells) => ({ cells }))];
}

/** The header that has the longest stretches of characters in common with the labels below, more than with one of them. */
function groupOf(upper: readonly TextCell[], lower: readonly TextCell[]): number {
  const shared = upper.map((head) => lower.map((label) => common(head.text, label.text)));
  const sums = shared.map((each) => each.reduce((sum, length) => sum + length, 0));
  const most = sums.indexOf(Math.max(...sums));
  const isClear = sums.filter((sum) => sum === sums[most]).length === 1;
  return isClear && (shared[most] ?? []).filter((length) => length > 0).length > 1 ? most : -1;
}

/** Length of the longest stretch that two texts have in common; a single character is none. */
function common(a: string, b: string): number {
  for (let length = a.length; length >= fewestCommon; length--)
    for (let at = 0; at + length <= a.length; at++) if (b.includes(a.slice(at, at + length))) return length;
  return 0;
}
