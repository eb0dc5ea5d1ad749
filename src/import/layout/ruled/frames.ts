import type { Ruling, Rulings } from '../ruling.ts';

/** Points within which two lines count as touching. */
const touch = 3;

/** Finds sets of things that hang together. */
class Groups {
  readonly #parents: number[];

  constructor(count: number) {
    this.#parents = Array.from({ length: count }, (_, index) => index);
  }

  find(item: number): number {
    let root = item;
    while (this.#parents[root] !== root) root = this.#parents[root] as number;
    let walk = item;
    while (walk !== root) {
      const next = this.#parents[walk] as number;
      this.#parents[walk] = root;
      walk = next;
    }
    return root;
  }

  join(a: number, b: number): void {
    this.#parents[this.find(a)] = this.find(b);
  }
}

/** First position in a list sorted by `at` that is not below the limit. */
function lowerBound(rulings: readonly Ruling[], limit: number): number {
  let [low, high] = [0, rulings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rulings[middle] as Ruling).at < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

function crosses(horizontal: Ruling, vertical: Ruling): boolean {
  return vertical.from - touch <= horizontal.at && vertical.to + touch >= horizontal.at;
}

/** More crossings than any page of tables has: beyond this a page is a drawing. */
const mostCrossings = 2_000_000;

function joinCrossing(horizontal: readonly Ruling[], vertical: readonly Ruling[], groups: Groups): void {
  let budget = mostCrossings;
  for (const [index, line] of horizontal.entries()) {
    for (let at = lowerBound(vertical, line.from - touch); at < vertical.length; at += 1) {
      const other = vertical[at] as Ruling;
      budget -= 1;
      if (other.at > line.to + touch || budget < 0) break;
      if (crosses(line, other)) groups.join(index, horizontal.length + at);
    }
  }
}

/** Lines that cross each other, directly or through others: the skeleton of one table, or a lone line. */
export function findFrames(rulings: Rulings): Rulings[] {
  const horizontal = rulings.horizontal;
  const vertical = [...rulings.vertical].sort((a, b) => a.at - b.at);
  const groups = new Groups(horizontal.length + vertical.length);
  joinCrossing(horizontal, vertical, groups);
  const frames = new Map<number, { horizontal: Ruling[]; vertical: Ruling[] }>();
  const frameOf = (item: number) => {
    const root = groups.find(item);
    const frame = frames.get(root) ?? { horizontal: [], vertical: [] };
    frames.set(root, frame);
    return frame;
  };
  for (const [index, line] of horizontal.entries()) frameOf(index).horizontal.push(line);
  for (const [index, line] of vertical.entries()) frameOf(horizontal.length + index).vertical.push(line);
  return [...frames.values()];
}
