import type { Interval } from './corridors.ts';

/** Neighbouring columns, from the first to the last. */
export type Columns = readonly [number, number];

/** Ems that a word above several columns may stand off their middle, or share of their width when that is more. */
const loosely = 2.5;
const share = 0.15;
/** Ems counted against a word at the left end of its columns: most stand in the middle. */
const onLeft = 0.5;
/** Ems that speak for every column under a word which would head nothing else. */
const orphan = 0.75;

/** A line of a header: its words, and the columns that each surely heads. */
export interface HeaderLine {
  readonly words: readonly { readonly extent: Interval; readonly own: Columns }[];
  /** Columns with words below the line and no word of their own above it. */
  readonly open: readonly boolean[];
  /** What the columns and the words at their head fill. */
  readonly columns: readonly Interval[];
  /** An em. */
  readonly size: number;
}

function middle(interval: Interval): number {
  return (interval.from + interval.to) / 2;
}

/** Ems by which a word stands off the place it would have above some columns; undefined when that is too far. */
function offset(word: Interval, [first, last]: Columns, line: HeaderLine): number | undefined {
  const inside = line.columns.slice(first, last + 1);
  const from = Math.min(...inside.map((column) => column.from));
  const to = Math.max(...inside.map((column) => column.to));
  const centred = Math.abs(middle({ from, to }) - middle(word));
  const left = Math.abs(word.from - from) + onLeft * line.size;
  const off = Math.min(centred, left) / line.size;
  return off <= Math.max(loosely, (share * (to - from)) / line.size) ? off : undefined;
}

interface Choice {
  readonly cost: number;
  readonly reach: Columns;
}

/** What a word can head: its own columns, or more of the open ones around them. */
function choices({ extent, own }: HeaderLine['words'][number], line: HeaderLine): Choice[] {
  const found: Choice[] = [{ cost: -orphan, reach: own }];
  const isOpen = (column: number) => line.open[column] === true;
  if (!isOpen(own[0]) || !isOpen(own[1])) return found;
  for (let first = own[0]; first >= 0 && isOpen(first); first -= 1) {
    for (let last = own[1]; isOpen(last); last += 1) {
      const off = last > first ? offset(extent, [first, last], line) : undefined;
      if (off !== undefined) found.push({ cost: off - orphan * (last - first + 1), reach: [first, last] });
    }
  }
  return found;
}

interface Best {
  readonly cost: number;
  readonly reaches: readonly Columns[];
}

/** The columns that each word of a header line heads, so that as few as possible are left without a head. */
export function headerReach(line: HeaderLine): readonly Columns[] {
  let best = new Map<number, Best>([[-1, { cost: 0, reaches: [] }]]);
  for (const word of line.words) {
    const next = new Map<number, Best>();
    for (const { cost, reach } of choices(word, line)) {
      for (const [taken, before] of best) {
        if (reach[0] <= taken && reach !== word.own) continue;
        const end = Math.max(taken, reach[1]);
        const total = before.cost + cost;
        if (total < (next.get(end)?.cost ?? Infinity))
          next.set(end, { cost: total, reaches: [...before.reaches, reach] });
      }
    }
    best = next;
  }
  const [first, ...others] = [...best.values()];
  return others.reduce((least, other) => (other.cost < least.cost ? other : least), first as Best).reaches;
}
