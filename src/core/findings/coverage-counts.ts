import type { CoverageTally } from './coverage.ts';
import { type Verdict, verdicts } from './outcome.ts';

/** What a tally counted, without the rules that counted nothing: by the code of the rule, the verdicts in their order and the reasons. */
export type CoverageCounts = readonly (readonly [
  rule: string,
  counts: readonly number[],
  reasons: readonly (readonly [reason: string, count: number])[],
])[];

/** The counts of a tally, short enough to be kept for each document. */
export function countsOf({ counts, reasons }: CoverageTally): CoverageCounts {
  return [...counts].flatMap(([rule, count]) => {
    const numbers = verdicts.map((verdict) => count[verdict]);
    return numbers.every((number) => number === 0)
      ? []
      : [[rule, numbers, [...(reasons.get(rule) ?? [])]] as const];
  });
}

/** Adds counts to a tally; of rules that it does not have nothing is added. */
export function addCounts({ counts, reasons }: CoverageTally, added: CoverageCounts): void {
  for (const [rule, numbers, found] of added) {
    const count = counts.get(rule);
    const seen = reasons.get(rule);
    if (count === undefined || seen === undefined) continue;
    numbers.forEach((number, at) => {
      count[verdicts[at] as Verdict] += number;
    });
    for (const [reason, number] of found) seen.set(reason, (seen.get(reason) ?? 0) + number);
  }
}
