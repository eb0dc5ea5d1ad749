import { groupBy } from '../model/group-by.ts';
import type { Finding, Report, RuleCoverage } from './report.ts';

/** What the disclosure rules ask of a document, in the order in which a report tells of it. */
export const dutyNames = ['tables', 'chapters', 'within', 'between', 'prose', 'forms', 'documents'] as const;
export type DutyName = (typeof dutyNames)[number];

export type Duty = Report['duties'][number];

/** The duty that the rules of a family serve. */
const families: Readonly<Record<string, DutyName>> = {
  ST: 'tables',
  HI: 'within',
  IE: 'within',
  IN: 'within',
  EX: 'within',
  FA: 'within',
  GP: 'within',
  BE: 'within',
  GF: 'within',
  SC: 'within',
  SG: 'within',
  PR: 'within',
  AS: 'within',
  XT: 'between',
  CC: 'between',
  NA: 'prose',
  SE: 'forms',
  PT: 'forms',
  XD: 'documents',
};

/** Rules that serve another duty than their family: from and to. */
const others: readonly (readonly [string, string, DutyName])[] = [
  ['GJ-ST-30', 'GJ-ST-35', 'chapters'],
  ['GJ-ST-42', 'GJ-ST-42', 'chapters'],
  ['GJ-SG-05', 'GJ-SG-07', 'prose'],
  ['GJ-SG-09', 'GJ-SG-13', 'chapters'],
  ['GJ-NA-11', 'GJ-NA-11', 'chapters'],
  ['GJ-ST-07', 'GJ-ST-07', 'prose'],
  ['GJ-ST-12', 'GJ-ST-12', 'prose'],
  ['GJ-ST-41', 'GJ-ST-41', 'prose'],
  ['GJ-AS-06', 'GJ-AS-07', 'prose'],
  ['GJ-XD-10', 'GJ-XD-11', 'tables'],
];

/** The chapters that a whole publication tells of. */
export const isChapterRule = (rule: string): boolean =>
  ['GJ-ST-42'].includes(rule) || (rule >= 'GJ-ST-30' && rule <= 'GJ-ST-35');

/** The duty that a rule serves; rules of a user's own serve none. */
export function dutyOf(rule: string): DutyName | undefined {
  const other = others.find(([from, to]) => from <= rule && rule <= to);
  const [, family = ''] = /^GJ-([A-Z]+)-/.exec(rule) ?? [];
  return other?.[2] ?? families[family];
}

/** The duties that a finding, or what fails for the same cause, is a problem of: one wrong cell may break relations of several. */
function dutiesBroken({ consequences = [], ...finding }: Finding): ReadonlySet<DutyName | undefined> {
  const problems = [finding, ...consequences].filter(({ severity }) => severity !== 'info');
  return new Set(problems.map(({ rule }) => dutyOf(rule)));
}

/** Problems of each duty. */
export type DutyProblems = Readonly<Record<DutyName, number>>;

/** How many findings are problems of each duty. */
export function problemsIn(findings: readonly Finding[]): DutyProblems {
  const broken = findings.map(dutiesBroken);
  const count = (name: DutyName) => broken.filter((duties) => duties.has(name)).length;
  return Object.fromEntries(dutyNames.map((name) => [name, count(name)])) as Record<DutyName, number>;
}

/** Each duty with what was checked of it and found: one that nothing was checked of was not done. */
export function dutiesOf(coverage: readonly RuleCoverage[], problems: DutyProblems): readonly Duty[] {
  const byDuty = groupBy(coverage, ({ rule }) => dutyOf(rule));
  return dutyNames.map((name): Duty => {
    const rules = byDuty.get(name) ?? [];
    const checked = rules.reduce(
      (sum, each) => sum + each.pass + each.rounding + each.fail + each.undefined,
      0,
    );
    const found = problems[name];
    const status = found > 0 ? 'findings' : checked > 0 ? 'clean' : 'not-done';
    const reason = status === 'not-done' ? mostFrequent(rules) : undefined;
    return { duty: name, status, checked, findings: found, ...(reason !== undefined && { reason }) };
  });
}

/** Why most of the identities of the rules do not apply. */
function mostFrequent(rules: readonly RuleCoverage[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { reason, count } of rules.flatMap(({ reasons }) => reasons)) {
    const [code = ''] = reason.split(':');
    counts.set(code, (counts.get(code) ?? 0) + count);
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0];
}
