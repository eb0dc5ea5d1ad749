/** Longer texts are not compared: no official name is that long, and the work grows with the square. */
const longest = 64;

/** Optimal string alignment distance: insertions, deletions, substitutions and exchanged neighbours. */
export function editDistance(left: string, right: string): number {
  const a = [...left];
  const b = [...right];
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, char] of a.entries()) {
    const current = [i + 1];
    for (const [j, other] of b.entries()) {
      const cost = char === other ? 0 : 1;
      const edits = [at(previous, j + 1) + 1, at(current, j) + 1, at(previous, j) + cost];
      if (i > 0 && j > 0 && char === b[j - 1] && a[i - 1] === other) edits.push(at(before, j - 1) + 1);
      current.push(Math.min(...edits));
    }
    before = previous;
    previous = current;
  }
  return at(previous, b.length);
}

const at = (list: readonly number[], index: number): number => list[index] ?? Number.POSITIVE_INFINITY;

/** The candidate nearest to `name`, if one is near enough to be what was meant: a third of its length may differ. */
export function nearestName(name: string, candidates: Iterable<string>): string | undefined {
  if (name.length > longest) return undefined;
  let best: string | undefined;
  let bestDistance = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    if (candidate.length > longest) continue;
    const allowed = Math.max(1, Math.floor(Math.max(name.length, candidate.length) / 3));
    if (Math.abs(name.length - candidate.length) > allowed) continue;
    const distance = editDistance(name, candidate);
    if (distance > allowed || distance >= bestDistance || distance >= candidate.length) continue;
    best = candidate;
    bestDistance = distance;
  }
  return best;
}
