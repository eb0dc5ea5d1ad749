import { expect, test } from 'vitest';
import { severityOf } from '../findings/severity.ts';
import { evaluate } from './evaluate.ts';
import { code, column, compare, disclosure, inRows, rule, sum } from './testing/builders.ts';
import { catalogue } from './testing/catalogue.ts';

const parts = compare(column('total'), '==', sum(column('basic'), column('project')));
const sums = rule([{ quantifier: inRows('spending'), assertions: [parts] }], { kind: 'hard' });
const words = rule(
  [
    {
      quantifier: { type: 'table', table: { table: 'spending' } },
      assertions: [{ type: 'none', list: 'wordings' }],
    },
  ],
  { code: 'T-02', kind: 'structural', severity: 'info' },
);

/** Severities of what is said about words in a table of one row. */
function heard(cells: Readonly<Record<string, string>>) {
  const rules = [sums, words];
  const outcomes = evaluate(rules, disclosure([{ id: 'spending', rows: [code('201', cells)] }]), catalogue);
  return outcomes
    .filter(({ verdict, identity }) => verdict === 'fail' && identity.rule === 'T-02')
    .map((outcome) => severityOf(outcome, { kind: 'structural', severity: 'info' }));
}

test.each([
  [
    'a sum that does not close without a figure there',
    { total: '30.00', basic: '10.00', project: '保密' },
    ['warning'],
  ],
  ['a total in words', { total: '见附表', basic: '10.00', project: '20.00' }, ['warning']],
  [
    'words in every cell: nothing tells',
    { total: '保密', basic: '保密', project: '保密' },
    ['warning', 'warning', 'warning'],
  ],
  [
    'a sum that closes: the words say that there is nothing',
    { total: '10.00', basic: '10.00', project: '不需填列' },
    ['info'],
  ],
  ['figures', { total: '30.00', basic: '10.00', project: '20.00' }, []],
  ['a mark for nothing', { total: '10.00', basic: '10.00', project: '—' }, []],
] as const)('%s', (_, cells, expected) => {
  expect(heard(cells)).toEqual(expected);
});
