import { order } from './fingerprint.ts';
import type { Outcome, Reason, Verdict } from './outcome.ts';
import type { Counts, RuleCoverage } from './report.ts';

/** Counts that are still growing. */
export interface CoverageTally {
  readonly counts: Map<string, Record<Verdict, number>>;
  /** By rule, by the code of the reason, and by the table that it names. */
  readonly reasons: Map<string, Map<string, Map<string, number>>>;
}

/** Starts a tally with every rule at nought, so that rules without outcomes show. */
export function newCoverage(rules: readonly { readonly code: string }[]): CoverageTally {
  return {
    counts: new Map(rules.map(({ code }) => [code, noCounts()])),
    reasons: new Map(rules.map(({ code }) => [code, new Map()])),
  };
}

function noCounts(): Record<Verdict, number> {
  return { pass: 0, rounding: 0, fail: 0, insufficient: 0, notApplicable: 0, undefined: 0 };
}

/** Adds the outcomes of one document. */
export function addCoverage({ counts, reasons }: CoverageTally, outcomes: Iterable<Outcome>): void {
  for (const { identity, verdict, reason, times = 1 } of outcomes) {
    const count = counts.get(identity.rule);
    if (count !== undefined) count[verdict] += times;
    const unchecked = verdict === 'insufficient' || verdict === 'notApplicable';
    const seen = reasons.get(identity.rule);
    if (!unchecked || reason === undefined || seen === undefined) continue;
    let byTable = seen.get(reason.code);
    if (byTable === undefined) {
      byTable = new Map();
      seen.set(reason.code, byTable);
    }
    const { table = '' } = reason.params;
    byTable.set(table, (byTable.get(table) ?? 0) + times);
  }
}

/** A reason with the table it names: `table-missing:final_fund`. */
export function reasonText({ code, params: { table = '' } }: Reason): string {
  return nameOf(code, table);
}

const nameOf = (code: string, table: string): string => (table === '' ? code : `${code}:${table}`);

/** The finished coverage: per rule in the order of the rules, reasons by frequency. */
export function coverageOf({ counts, reasons }: CoverageTally): {
  readonly identities: Counts;
  readonly rules: readonly RuleCoverage[];
} {
  const identities = noCounts();
  const rules: RuleCoverage[] = [];
  for (const [rule, count] of counts) {
    for (const verdict of Object.keys(count) as Verdict[]) identities[verdict] += count[verdict];
    const found = [...(reasons.get(rule) ?? [])].flatMap(([code, byTable]) =>
      [...byTable].map(([table, number]) => ({ reason: nameOf(code, table), count: number })),
    );
    found.sort((a, b) => b.count - a.count || order(a.reason, b.reason));
    rules.push({ rule, ...count, reasons: found });
  }
  return { identities, rules };
}
