import { expect, test } from 'vitest';
import { counts, sumFinding } from '../../../test/report/sample.ts';
import { dutiesOf, problemsIn } from './duties.ts';
import type { Finding, RuleCoverage } from './report.ts';

const covered = (rule: string): RuleCoverage => ({ ...counts({ pass: 2, fail: 1 }), rule, reasons: [] });
const coverage = [covered('GJ-EX-01'), covered('GJ-XT-04'), covered('GJ-NA-01')];

/** The problems of each duty that something was checked of. */
const problems = (findings: readonly Finding[]): Record<string, number> =>
  Object.fromEntries(
    dutiesOf(coverage, problemsIn(findings))
      .filter(({ status }) => status !== 'not-done')
      .map((duty) => [duty.duty, duty.findings]),
  );

const { document, suspects, ...identity } = sumFinding;
const along = (rule: string, severity: Finding['severity'] = 'error') => ({
  ...identity,
  rule,
  severity,
  causes: [],
});

const within = { within: 1, between: 0, prose: 0 };

test.each<[string, Partial<Finding>, Record<string, number>]>([
  ['a finding is a problem of the duty of its rule', {}, within],
  [
    'a cause that breaks relations of two duties is one of both',
    { consequences: [along('GJ-XT-04')] },
    { ...within, between: 1 },
  ],
  [
    'one cause is one problem of a duty',
    { consequences: [along('GJ-EX-01'), along('GJ-XT-04'), along('GJ-XT-04')] },
    { ...within, between: 1 },
  ],
  ['a remark beside it is no problem', { consequences: [along('GJ-NA-01', 'info')] }, within],
  ['a remark is no problem', { severity: 'info' }, { ...within, within: 0 }],
])('%s', (_, changed, expected) => {
  expect(problems([{ ...sumFinding, ...changed }])).toEqual(expected);
});
