import { extentOf } from '../../pdf/table-columns.ts';
import { isLabel, isSentence, lineCells } from '../../pdf/table-rows.ts';
import type { PlacedLine } from './placed-lines.ts';

/** Places by which texts of one column may differ in where they begin. */
const slack = 1;
/** Empty lines between two rows. */
const between = 1;

function leftEnds({ line }: PlacedLine): number[] {
  return lineCells(line).map((cell) => extentOf(cell).from);
}

/** The line after the last row: words below the last amounts belong to the table where they begin in its columns. */
export function tailEnd(lines: readonly PlacedLine[], start: number, end: number): number {
  const body = lines.slice(start, end);
  const [left, right] = [
    Math.min(...body.map(({ line }) => line.left)),
    Math.max(...body.map(({ line }) => line.right)),
  ];
  const begins = new Set(body.flatMap(leftEnds).flatMap((at) => [at - slack, at, at + slack]));
  let to = end;
  for (let next = lines[to]; next !== undefined; next = lines[to]) {
    if (next.gap > between || next.line.right > right + slack || isLabel(next.line)) break;
    if (isSentence(next.line, right - left) || !leftEnds(next).every((at) => begins.has(at))) break;
    to += 1;
  }
  return to;
}
