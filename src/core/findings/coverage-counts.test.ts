import { expect, test } from 'vitest';
import { coverageOf, newCoverage } from './coverage.ts';
import { CoverageSum, countsOf } from './coverage-counts.ts';

const rules = ['A', 'B', 'C', 'D'].map((code) => ({ code }));

function tally() {
  const counted = newCoverage(rules);
  const add = (rule: string, verdict: 'pass' | 'notApplicable', table: string, times: number): void => {
    const count = counted.counts.get(rule);
    if (count !== undefined) count[verdict] += times;
    if (verdict === 'notApplicable')
      counted.reasons.get(rule)?.set('table-missing', new Map([[table, times]]));
  };
  add('A', 'notApplicable', 'budget_fund', 2);
  add('B', 'notApplicable', 'budget_fund', 2);
  add('C', 'notApplicable', 'budget_capital', 2);
  add('A', 'pass', '', 3);
  add('B', 'pass', '', 3);
  return counted;
}

test('rules that count the same are told together; those that count nothing are not told', () => {
  expect(countsOf(tally()).map((group) => JSON.parse(group)[0])).toEqual([['A', 'B'], ['C']]);
});

test('what is added twice counts twice, of the rules that are there', () => {
  const sum = new CoverageSum(rules.slice(1));
  sum.add(countsOf(tally()));
  sum.add(countsOf(tally()));
  const { rules: found, identities } = coverageOf(sum.tally);
  expect(found.map(({ rule, pass, notApplicable, reasons }) => [rule, pass, notApplicable, reasons])).toEqual(
    [
      ['B', 6, 4, [{ reason: 'table-missing:budget_fund', count: 4 }]],
      ['C', 0, 4, [{ reason: 'table-missing:budget_capital', count: 4 }]],
      ['D', 0, 0, []],
    ],
  );
  expect(identities).toMatchObject({ pass: 6, notApplicable: 8 });
});

test('more different groups than are counted apart add up to the same', () => {
  const sum = new CoverageSum(rules);
  for (let times = 1; times <= 5_000; times++) {
    const counted = newCoverage(rules);
    const count = counted.counts.get('A');
    if (count !== undefined) count.pass = times;
    sum.add(countsOf(counted));
    sum.add(countsOf(counted));
  }
  expect(coverageOf(sum.tally).identities.pass).toBe(5_000 * 5_001);
});
