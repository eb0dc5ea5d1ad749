import { append } from '../model/group-by.ts';
import { type CoverageTally, newCoverage } from './coverage.ts';
import { type Verdict, verdicts } from './outcome.ts';

type Reasons = readonly (readonly [code: string, table: string, count: number])[];

/** The reasons of a rule, by their code and by table. */
type Seen = ReadonlyMap<string, ReadonlyMap<string, number>>;

type Group = readonly [rules: readonly string[], counts: readonly number[], reasons: Reasons];

/**
 * What a tally counted, without the rules that counted nothing: the codes of the rules that counted the same, the verdicts in
 * their order and the reasons. Many rules count the same of a document, most of all those that do not apply. Each group is a
 * JSON text: documents of one kind have many groups in common, which are sent, kept and counted without being looked into.
 */
export type CoverageCounts = readonly string[];

/** The counts of a tally, short enough to be kept for each document. */
export function countsOf({ counts, reasons }: CoverageTally): CoverageCounts {
  const groups = new Map<string, string[]>();
  for (const [rule, count] of counts) {
    const seen = verdicts.some((verdict) => count[verdict] > 0);
    if (seen) append(groups, keyOf(count, reasons.get(rule)), rule);
  }
  return [...groups.values()].map((rules) => {
    const [rule = ''] = rules;
    const count = counts.get(rule);
    const found = [...(reasons.get(rule) ?? [])].flatMap(([code, byTable]) =>
      [...byTable].map(([table, number]) => [code, table, number] as const),
    );
    const group: Group = [rules, verdicts.map((verdict) => count?.[verdict] ?? 0), found];
    return JSON.stringify(group);
  });
}

/** The same for rules that counted the same. */
function keyOf(count: Readonly<Record<Verdict, number>>, reasons: Seen | undefined): string {
  let key = '';
  for (const verdict of verdicts) key += `${count[verdict]},`;
  for (const [code, byTable] of reasons ?? [])
    for (const [table, number] of byTable) key += `\n${code}\n${table}\n${number}`;
  return key;
}

/** Groups that are counted before they are added up: those of one folder are few hundred. */
const mostGroups = 2_000;

/** Sums up the counts of documents; of rules that are not its own nothing is added. */
export class CoverageSum {
  readonly #tally: CoverageTally;
  readonly #times = new Map<string, number>();

  constructor(rules: readonly { readonly code: string }[]) {
    this.#tally = newCoverage(rules);
  }

  add(counts: CoverageCounts): void {
    for (const group of counts) this.#times.set(group, (this.#times.get(group) ?? 0) + 1);
    if (this.#times.size > mostGroups) this.#settle();
  }

  get tally(): CoverageTally {
    this.#settle();
    return this.#tally;
  }

  #settle(): void {
    for (const [group, times] of this.#times) addGroup(this.#tally, JSON.parse(group) as Group, times);
    this.#times.clear();
  }
}

function addGroup({ counts, reasons }: CoverageTally, [rules, numbers, found]: Group, times: number): void {
  for (const rule of rules) {
    const count = counts.get(rule);
    const seen = reasons.get(rule);
    if (count === undefined || seen === undefined) continue;
    for (const [at, number] of numbers.entries()) count[verdicts[at] as Verdict] += number * times;
    addReasons(seen, found, times);
  }
}

function addReasons(seen: Map<string, Map<string, number>>, found: Reasons, times: number): void {
  for (const [code, table, number] of found) {
    let byTable = seen.get(code);
    if (byTable === undefined) {
      byTable = new Map();
      seen.set(code, byTable);
    }
    byTable.set(table, (byTable.get(table) ?? 0) + number * times);
  }
}
