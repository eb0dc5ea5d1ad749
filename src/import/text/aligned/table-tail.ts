import { pieceText } from '../../layout/amount.ts';
import { extentOf } from '../../layout/extents.ts';
import { isLabel, isSentence, lineCells } from '../../layout/unruled/table-rows.ts';
import type { PlacedLine } from './placed-lines.ts';

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
export function tailEnd(lines: readonly PlacedLine[], start: number, end: number): number {
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
