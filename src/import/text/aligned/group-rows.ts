import type { RowLine } from './fragments.ts';
import { type Alignment, joinCost, rowCost } from './row-costs.ts';

/** Most lines of one row. */
const longest = 12;
const alignments: readonly Alignment[] = ['top', 'middle', 'bottom'];

interface Parting {
  readonly cost: number;
  /** The first line of every row. */
  readonly starts: readonly number[];
}

/** Cheapest cost up to every line, and where the row that ends there began. */
function cheapest(lines: readonly RowLine[], alignment: Alignment): { costs: number[]; begins: number[] } {
  const costs = [0];
  const begins = [0];
  for (let from = 0; from < lines.length; from += 1) {
    let data: number | undefined;
    let joined = costs[from] ?? Infinity;
    for (let to = from + 1; to <= lines.length && to - from <= longest; to += 1) {
      const at = to - 1;
      if (lines[at]?.hasAmount) {
        if (data !== undefined) break;
        data = at;
      }
      if (at > from) joined += joinCost(lines, from, at);
      const cost = joined + rowCost(lines, [from, to], data, alignment);
      if (cost < (costs[to] ?? Infinity)) [costs[to], begins[to]] = [cost, from];
    }
  }
  return { costs, begins };
}

function parting(lines: readonly RowLine[], alignment: Alignment): Parting {
  const { costs, begins } = cheapest(lines, alignment);
  const starts: number[] = [];
  for (let to = lines.length; to > 0; to = begins[to] ?? 0) starts.push(begins[to] ?? 0);
  return { cost: costs[lines.length] ?? Infinity, starts: starts.reverse() };
}

/**
 * Puts the lines of a table into rows. Every line is as far from the next as any other, so names of several lines
 * show only in how full their lines are, and in where the amounts of all rows stand beside them.
 */
export function groupRows(lines: readonly RowLine[]): RowLine[][] {
  const [first, ...others] = alignments.map((alignment) => parting(lines, alignment)) as [
    Parting,
    ...Parting[],
  ];
  const { starts } = others.reduce((best, other) => (other.cost < best.cost ? other : best), first);
  return starts.map((from, index) => lines.slice(from, starts[index + 1] ?? lines.length));
}
