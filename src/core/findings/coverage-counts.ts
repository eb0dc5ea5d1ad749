import type { CoverageTally } from './coverage.ts';
import { type Verdict, verdicts } from './outcome.ts';

type Reasons = readonly (readonly [code: string, table: string, count: number])[];

/**
 * What a tally counted, without the rules that counted nothing: the codes of the rules that counted the same, the verdicts in
 * their order and the reasons. Many rules count the same of a document, most of all those that do not apply.
 */
export type CoverageCounts = readonly (readonly [
  rules: readonly string[],
  counts: readonly number[],
  reasons: Reasons,
])[];

/** The counts of a tally, short enough to be kept for each document. */
export function countsOf({ counts, reasons }: CoverageTally): CoverageCounts {
  const groups = new Map<string, readonly [rules: string[], counts: readonly number[], reasons: Reasons]>();
  for (const [rule, count] of counts) {
    const numbers = verdicts.map((verdict) => count[verdict]);
    if (numbers.every((number) => number === 0)) continue;
    const found = [...(reasons.get(rule) ?? [])].flatMap(([code, byTable]) =>
      [...byTable].map(([table, number]) => [code, table, number] as const),
    );
    const key = [...numbers, ...found.flat()].join('\n');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [[rule], numbers, found]);
    else group[0].push(rule);
  }
  return [...groups.values()];
}

/** Adds counts to a tally; of rules that it does not have nothing is added. */
export function addCounts({ counts, reasons }: CoverageTally, added: CoverageCounts): void {
  for (const [rules, numbers, found] of added) {
    for (const rule of rules) {
      const count = counts.get(rule);
      const seen = reasons.get(rule);
      if (count === undefined || seen === undefined) continue;
      for (const [at, number] of numbers.entries()) count[verdicts[at] as Verdict] += number;
      addReasons(seen, found);
    }
  }
}

function addReasons(seen: Map<string, Map<string, number>>, found: Reasons): void {
  for (const [code, table, number] of found) {
    let byTable = seen.get(code);
    if (byTable === undefined) {
      byTable = new Map();
      seen.set(code, byTable);
    }
    byTable.set(table, (byTable.get(table) ?? 0) + number);
  }
}
