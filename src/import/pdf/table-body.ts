import { isAmountOrDash } from './amount.ts';
import type { Line } from './lines.ts';

/** Share of the usual distance of rows within which a line is a part of its neighbour. */
const partOf = 0.75;
/** Ems within which a wrapped text stays. */
const wrapped = 1.6;

function hasAmounts(line: Line): boolean {
  return line.pieces.some(isAmountOrDash);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Infinity;
}

/** Distance of a line to a row, or infinity where the row is too far away to hold it. */
function distance(line: Line, row: Line | undefined, pitch: number): number {
  if (row === undefined) return Infinity;
  const gap = Math.abs(row.baseline - line.baseline);
  return gap < partOf * pitch && gap < wrapped * line.size ? gap : Infinity;
}

/**
 * Puts the lines of a body into rows. A name that wraps leaves lines without amounts nearer to their row than the
 * next row is; a line as far away as any other row is a row of its own.
 */
export function bodyRows(body: readonly Line[]): Line[][] {
  const data = body.filter(hasAmounts);
  const pitch = median(data.slice(1).map((line, index) => line.baseline - (data[index] as Line).baseline));
  const rows = new Map<Line, Line[]>(data.map((line) => [line, [line]]));
  for (const line of body) {
    if (hasAmounts(line)) continue;
    const next = data.find((row) => row.baseline > line.baseline);
    const before = data.findLast((row) => row.baseline < line.baseline);
    const [below, above] = [distance(line, next, pitch), distance(line, before, pitch)];
    if (below === Infinity && above === Infinity) rows.set(line, [line]);
    else rows.get((above <= below ? before : next) as Line)?.push(line);
  }
  return [...rows.values()]
    .map((lines) => lines.sort((a, b) => a.baseline - b.baseline))
    .sort((a, b) => (a[0] as Line).baseline - (b[0] as Line).baseline);
}
