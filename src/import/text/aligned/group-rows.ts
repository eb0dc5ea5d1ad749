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

/** A row that could begin at a line, by where it ends, with its cost. */
function* rowsFrom(
  lines: readonly RowLine[],
  from: number,
  alignment: Alignment,
): Generator<{ readonly to: number; readonly cost: number }> {
  let data: number | undefined;
  let joined = 0;
  for (let at = from; at < lines.length && at - from < longest; at += 1) {
    if (lines[at]?.hasAmount) {
      if (data !== undefined) return;
      data = at;
    }
    if (at > from) joined += joinCost(lines, from, at);
    yield { to: at + 1, cost: joined + rowCost(lines, [from, at + 1], data, alignment) };
  }
}

/** Cheapest cost up to every line, and where the row that ends there began. */
function cheapest(lines: readonly RowLine[], alignment: Alignment): { costs: number[]; begins: number[] } {
  const costs = [0];
  const begins = [0];
  for (const from of lines.keys()) {
    for (const row of rowsFrom(lines, from, alignment)) {
      const cost = (costs[from] ?? Infinity) + row.cost;
      if (cost < (costs[row.to] ?? Infinity)) [costs[row.to], begins[row.to]] = [cost, from];
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
