import { isAmountOrDash } from '../amount.ts';
import type { Line } from '../line.ts';

/** Share of the usual distance of rows within which a line is a part of its neighbour. */
const partOf = 0.75;
/** Ems within which a wrapped text stays. */
const wrapped = 1.6;

function hasAmounts(line: Line): boolean {
  return line.pieces.some(isAmountOrDash);
}

/** The usual distance of rows with amounts. */
export function rowPitch(body: readonly Line[]): number {
  const data = body.filter(hasAmounts);
  const steps = data.slice(1).map((line, index) => line.baseline - (data[index] as Line).baseline);
  return steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? Infinity;
}

/** Distance of a line to a row, or infinity where the row is too far away to hold it. */
function distance(line: Line, row: Line | undefined, pitch: number): number {
  if (row === undefined) return Infinity;
  const gap = Math.abs(row.baseline - line.baseline);
  return gap < partOf * pitch && gap < wrapped * line.size ? gap : Infinity;
}

type Surroundings = readonly [Line | undefined, Line | undefined];

/** For each line the row with amounts before it and after it. */
function surroundings(body: readonly Line[]): Map<Line, Surroundings> {
  const before: (Line | undefined)[] = [];
  let last: Line | undefined;
  for (const line of body) {
    before.push(last);
    if (hasAmounts(line)) last = line;
  }
  const found = new Map<Line, Surroundings>();
  let next: Line | undefined;
  for (let index = body.length - 1; index >= 0; index -= 1) {
    const line = body[index] as Line;
    found.set(line, [before[index], next]);
    if (hasAmounts(line)) next = line;
  }
  return found;
}

/** The row a line without amounts is a part of, if it is not a row of its own. */
function rowOf(line: Line, [before, next]: Surroundings, pitch: number): Line | undefined {
  const [above, below] = [distance(line, before, pitch), distance(line, next, pitch)];
  if (below === Infinity && above === Infinity) return undefined;
  return above <= below ? before : next;
}

/**
 * Puts the lines of a body into rows. A name that wraps leaves lines without amounts nearer to their row than the
 * next row is; a line as far away as any other row is a row of its own.
 */
export function bodyRows(body: readonly Line[]): Line[][] {
  const pitch = rowPitch(body);
  const rows = new Map<Line, Line[]>();
  for (const line of body) if (hasAmounts(line)) rows.set(line, [line]);
  for (const [line, around] of surroundings(body)) {
    if (hasAmounts(line)) continue;
    const row = rowOf(line, around, pitch);
    if (row === undefined) rows.set(line, [line]);
    else rows.get(row)?.push(line);
  }
  return [...rows.values()]
    .map((lines) => lines.sort((a, b) => a.baseline - b.baseline))
    .sort((a, b) => (a[0] as Line).baseline - (b[0] as Line).baseline);
}
