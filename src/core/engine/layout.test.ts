import { expect, test } from 'vitest';
import { evaluate } from './evaluate.ts';
import {
  brief,
  code,
  column,
  compare,
  disclosure,
  inRows,
  number,
  rule,
  type SampleTable,
  sum,
} from './testing/builders.ts';
import { catalogue } from './testing/catalogue.ts';

const rowSum = compare(column('total'), '==', sum(column('basic'), column('project')));
const isPositive = compare(column('total'), '>=', number('0'));
const scopes = [
  { quantifier: inRows('spending'), assertions: [rowSum, isPositive] },
  { quantifier: inRows('purchases'), assertions: [isPositive] },
];
const hard = rule(scopes, { kind: 'hard' });
const structural = rule(scopes, { kind: 'structural' });

const spending = (project: string): SampleTable => ({
  id: 'spending',
  rows: [code('201', { total: '3.00', basic: '1.00', project })],
});
const purchases: SampleTable = { id: 'purchases', rows: [code('1', { total: '-1.00' })] };

test.each([
  [
    'rows of its own in each document of one layout',
    hard,
    [[spending('2.00')], [spending('5.00')]],
    [
      ['spending#1//201 pass', 'spending#1//201:1 pass', 'purchases#0 notApplicable table-missing'],
      ['spending#1//201 fail', 'spending#1//201:1 pass', 'purchases#0 notApplicable table-missing'],
    ],
  ],
  [
    'a table more',
    hard,
    [[spending('2.00')], [spending('2.00'), purchases]],
    [
      ['spending#1//201 pass', 'spending#1//201:1 pass', 'purchases#0 notApplicable table-missing'],
      ['spending#1//201 pass', 'spending#1//201:1 pass', 'purchases#1//1 fail'],
    ],
  ],
  [
    'a required table that is missing, once for each assertion',
    hard,
    [[purchases]],
    [
      [
        'spending#0 insufficient table-missing',
        'spending#0:1 insufficient table-missing',
        'purchases#1//1 fail',
      ],
    ],
  ],
  [
    'the same in a rule on structure, where it is one outcome for both',
    structural,
    [[purchases]],
    [['spending#0 notApplicable table-missing', 'purchases#1//1 fail']],
  ],
])('%s', (_, each, documents, expected) => {
  const found = documents.map((tables) => brief(evaluate([each], disclosure(tables), catalogue)));
  expect(found).toEqual(expected);
});

test('rules that range over the same rows keep their own outcomes', () => {
  const rules = ['A', 'B'].map((name) => rule(scopes.slice(0, 1), { code: name }));
  const found = evaluate(rules, disclosure([spending('2.00')]), catalogue);
  expect(found.map(({ identity }) => identity.rule)).toEqual(['A', 'A', 'B', 'B']);
});
