import type { CoverageTally } from './coverage.ts';
import { type Verdict, verdicts } from './outcome.ts';

/** What a tally counted, without the rules that counted nothing: by the code of the rule, the verdicts in their order and the reasons. */
export type CoverageCounts = readonly (readonly [
  rule: string,
  counts: readonly number[],
  reasons: readonly (readonly [code: string, table: string, count: number])[],
])[];

/** The counts of a tally, short enough to be kept for each document. */
export function countsOf({ counts, reasons }: CoverageTally): CoverageCounts {
  return [...counts].flatMap(([rule, count]) => {
    const numbers = verdicts.map((verdict) => count[verdict]);
    if (numbers.every((number) => number === 0)) return [];
    const found = [...(reasons.get(rule) ?? [])].flatMap(([code, byTable]) =>
      [...byTable].map(([table, number]) => [code, table, number] as const),
    );
    return [[rule, numbers, found] as const];
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
    for (const [code, table, number] of found) {
      const byTable = seen.get(code) ?? new Map<string, number>();
      seen.set(code, byTable.set(table, (byTable.get(table) ?? 0) + number));
    }
  }
}
