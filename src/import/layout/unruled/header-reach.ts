import type { AxisInterval } from '../corridors.ts';

/** Neighbouring columns, from the first to the last. */
export type Columns = readonly [number, number];

/** Ems that a word above several columns may stand off their middle, or share of their width when that is more. */
const loosely = 2.5;
const share = 0.35;
/** Ems off the middle of its own column that count at most. */
const farthest = 3;
/** Ems off the middle of the first of several columns when the word is printed in the cell of that one. */
const inFirst = 1.3;
/** Ems that speak for every column under a word which would head nothing else. */
const orphan = 4;

/** A line of a header: its words, and the columns that each surely heads. */
export interface HeaderLine {
  readonly words: readonly { readonly extent: AxisInterval; readonly own: Columns }[];
  /** Columns with words below the line and no word of their own above it. */
  readonly open: readonly boolean[];
  /** First and last line below with a word above the column. */
  readonly rows: readonly AxisInterval[];
  /** By column, the word of a higher line that heads it besides others. */
  readonly parents: readonly number[];
  /** What the columns and the words at their head fill. */
  readonly columns: readonly AxisInterval[];
  /** An em. */
  readonly size: number;
}

function middle(interval: AxisInterval): number {
  return (interval.from + interval.to) / 2;
}

/** Ems by which a word stands off the place it would have above some columns; undefined when that is too far. */
function offset(word: AxisInterval, [first, last]: Columns, line: HeaderLine): number | undefined {
  const inside = line.columns.slice(first, last + 1);
  const from = Math.min(...inside.map((column) => column.from));
  const to = Math.max(...inside.map((column) => column.to));
  const off = Math.abs(middle({ from, to }) - middle(word)) / line.size;
  if (word.from < from || word.to > to) return undefined;
  return off <= Math.max(loosely, (share * (to - from)) / line.size) ? off : undefined;
}

interface Choice {
  readonly cost: number;
  readonly reach: Columns;
}

/** Whether a column can stand beside the own columns of a word under the same heading. */
function openBeside(own: Columns, line: HeaderLine): readonly boolean[] {
  const beside = line.words.filter((word) => word.own !== own).map((word) => word.own);
  // Words in lines between a heading and the words below it head columns beside those.
  const highest = Math.min(...own.map((column) => line.rows[column]?.from ?? 0));
  return line.open.map((isOpen, column) => {
    const isTaken = beside.some(([from, to]) => from <= column && column <= to);
    const isAkin = line.parents[column] === line.parents[own[0]];
    return isOpen && isAkin && !isTaken && (line.rows[column]?.to ?? 0) >= highest;
  });
}

/** Runs of open columns around a word's own. */
function* runsAround(own: Columns, open: readonly boolean[]): Generator<Columns> {
  for (let first = own[0]; open[first]; first -= 1) {
    for (let last = own[1]; open[last]; last += 1) if (last > first) yield [first, last];
  }
}

/** What a word can head: its own columns, or more of the open ones around them. */
function choices({ extent, own }: HeaderLine['words'][number], line: HeaderLine): Choice[] {
  const [from, to] = [line.columns[own[0]]?.from ?? 0, line.columns[own[1]]?.to ?? 0];
  const off = Math.abs(middle({ from, to }) - middle(extent)) / line.size;
  const found: Choice[] = [{ cost: Math.min(off, farthest) - orphan, reach: own }];
  for (const reach of runsAround(own, openBeside(own, line))) {
    const wide = offset(extent, reach, line);
    if (wide !== undefined) found.push({ cost: wide - orphan * (reach[1] - reach[0] + 1), reach });
  }
  return found;
}

interface Best {
  readonly cost: number;
  readonly reaches: readonly Columns[];
}

/** Where nothing but the first cells of merged ones is printed, every word heads the columns up to the next word. */
function firstCells({ words, open, columns, size }: HeaderLine): readonly Columns[] | undefined {
  const first = words[0]?.own[0] ?? 0;
  if (words.length < 2 || open.slice(0, first).includes(true)) return undefined;
  const reaches = words.map(
    ({ own }, index): Columns => [own[0], (words[index + 1]?.own[0] ?? columns.length) - 1],
  );
  const fits = words.every(({ extent, own }, index) => {
    const [from, to] = reaches[index] as Columns;
    const column = columns[from] as AxisInterval;
    const off = Math.abs(middle(column) - middle(extent)) / size;
    if (to === from) return true;
    return to > from && own[1] === from && off < inFirst && open.slice(from, to + 1).every(Boolean);
  });
  return fits ? reaches : undefined;
}

/** By the last column taken, the cheapest reaches of the words so far. */
type Bests = ReadonlyMap<number, Best>;

function addWord(bests: Bests, own: Columns, options: readonly Choice[]): Bests {
  const next = new Map<number, Best>();
  for (const { cost, reach } of options) {
    const apart = [...bests].filter(([taken]) => reach[0] > taken || reach === own);
    for (const [taken, before] of apart) {
      const [end, total] = [Math.max(taken, reach[1]), before.cost + cost];
      const isBetter = total < (next.get(end)?.cost ?? Infinity);
      if (isBetter) next.set(end, { cost: total, reaches: [...before.reaches, reach] });
    }
  }
  return next;
}

/** The columns that each word of a header line heads, so that as few as possible are left without a head. */
export function headerReach(line: HeaderLine): readonly Columns[] {
  const printedFirst = firstCells(line);
  if (printedFirst !== undefined) return printedFirst;
  let bests: Bests = new Map([[-1, { cost: 0, reaches: [] }]]);
  for (const word of line.words) bests = addWord(bests, word.own, choices(word, line));
  const [first, ...others] = [...bests.values()];
  return others.reduce((least, other) => (other.cost < least.cost ? other : least), first as Best).reaches;
}
