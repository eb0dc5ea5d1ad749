import type { Fragment, RowLine } from './fragments.ts';

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

/** Where the amounts of a row stand beside a name of several lines. */
type Alignment = 'top' | 'middle' | 'bottom';

/** How unlikely something is in a row; only the proportions count. */
const costs = {
  /** A line goes on with a text that has come to its end, or with one that starts anew. */
  afterEnd: 3,
  /** A line goes on after more empty lines than other lines have above them. */
  afterGap: 2.5,
  /** A text begins below the first line of its row. */
  lateText: 0.2,
  /** A row without amounts. */
  noAmounts: 1,
  /** A row of amounts without a name. */
  noName: 1,
  /** Amounts above or below the place where the alignment has them, by lines. */
  misplaced: 3,
  offMiddle: 0.6,
  /** A full line ends the row although words stand right below it. */
  cutText: 0.4,
} as const;

function fragmentAt(line: RowLine | undefined, column: number): Fragment | undefined {
  return line?.words.find((fragment) => fragment.column === column);
}

/** The words above in the same row and column. */
function above(lines: readonly RowLine[], index: number, from: number, column: number): Fragment | undefined {
  for (let at = index - 1; at >= from; at -= 1) {
    const fragment = fragmentAt(lines[at], column);
    if (fragment !== undefined) return fragment;
  }
  return undefined;
}

/** What it costs that a line goes on with the row that began at `from`. */
function joinCost(lines: readonly RowLine[], from: number, index: number): number {
  let cost = lines[index]?.isApart ? costs.afterGap : 0;
  for (const fragment of lines[index]?.words ?? []) {
    const before = above(lines, index, from, fragment.column);
    if (before === undefined) cost += costs.lateText;
    else if (!before.isFull || fragment.isStart) cost += costs.afterEnd;
  }
  return cost;
}

function alignmentCost(upper: number, lower: number, alignment: Alignment): number {
  if (alignment === 'middle') return costs.offMiddle * Math.abs(upper - lower);
  return costs.misplaced * (alignment === 'top' ? upper : lower);
}

/** What it costs that the row `from`…`to` (excluded) ends there. */
function endCost(lines: readonly RowLine[], to: number): number {
  const [last, next] = [lines[to - 1], lines[to]];
  const parted = next?.words.some(({ column, isStart }) => !isStart && fragmentAt(last, column)?.isFull);
  return parted === true && next?.hasAmount === false ? costs.cutText : 0;
}

/** The column of the text of several lines in a row, or of its only text. */
function nameColumn(row: readonly RowLine[]): number | undefined {
  const columns = row.flatMap((line) => line.words.map((fragment) => fragment.column));
  return columns.find((column, index) => columns.indexOf(column) !== index) ?? columns[0];
}

/** Cost of a row of lines with its only line of amounts at `data`, or without one. */
function rowCost(
  lines: readonly RowLine[],
  [from, to]: readonly [number, number],
  data: number | undefined,
  alignment: Alignment,
): number {
  const end = endCost(lines, to);
  if (data === undefined) return end + costs.noAmounts;
  const name = nameColumn(lines.slice(from, to));
  const apart = name !== undefined && fragmentAt(lines[data], name) === undefined && alignment !== 'middle';
  return (
    end +
    (name === undefined || apart ? costs.noName : 0) +
    alignmentCost(data - from, to - 1 - data, alignment)
  );
}
