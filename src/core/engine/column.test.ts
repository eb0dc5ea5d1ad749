import { describe, expect, test } from 'vitest';
import type { Quantifier } from '../language/ir/ir.ts';
import {
  amounts,
  code,
  compare,
  group,
  inColumns,
  line,
  lineRef,
  spending,
  sum,
  total,
  verdicts,
} from './testing/builders.ts';

const classesSum = compare(group('total'), '==', sum(group('classes')));

describe('column', () => {
  test.each([
    ['classes', '12', 'pass'],
    ['leaves', '12', 'pass'],
    ['classes', '13', 'fail'],
  ] as const)('sum(%s) against %s', (name, amount, expected) => {
    const rows = amounts(['201', '9'], ['20101', '9'], ['205', '3']);
    const condition = compare(group('total'), '==', sum(group(name)));
    expect(verdicts(inColumns('spending'), condition, spending(total({ total: amount }), ...rows))).toEqual([
      `spending#1///total ${expected}`,
    ]);
  });

  test('money columns only, unless columns are named', () => {
    const row = { total: '1', rate: '5%', count: '3' };
    const table = spending(total(row), code('201', row));
    expect(verdicts(inColumns('spending'), classesSum, table)).toEqual(['spending#1///total pass']);
    const named: Quantifier = { type: 'column', table: { table: 'spending' }, columns: ['count'] };
    expect(verdicts(named, classesSum, table)).toEqual(['spending#1///count pass']);
  });

  test.each([
    [
      'both levels of fiscal income count once',
      [line('fiscal', 'income', '7'), line('general', 'income', '7')],
      'pass',
    ],
    ['the parts count where the whole is not printed', [line('general', 'income', '7')], 'pass'],
    [
      'the parts count where the whole is blank',
      [line('fiscal', 'income', ''), line('general', 'income', '7')],
      'pass',
    ],
    ['其中 lines do not count', [line('fiscal', 'income', '7'), line('fees', 'income', '2')], 'pass'],
    [
      '其中 rows do not count',
      [line('fiscal', 'income', '7'), line('other', 'income', '2', 'of-which')],
      'pass',
    ],
    [
      'uncatalogued addends count',
      [line('fiscal', 'income', '5'), line('grants', 'income', '2', 'addend')],
      'pass',
    ],
    ['balance lines do not count', [line('fiscal', 'income', '7'), line('opening', 'income', '2')], 'pass'],
    [
      'the other side does not count',
      [line('fiscal', 'income', '7'), line('201', 'expenditure', '3', 'code')],
      'pass',
    ],
    ['too little', [line('fiscal', 'income', '6')], 'fail'],
  ])('lines: %s', (_, rows, expected) => {
    const condition = compare(lineRef('current', 'income'), '==', sum(group('lines')));
    const table = { id: 'summary', rows: [...rows, line('current', 'income', '7')] };
    expect(verdicts(inColumns('summary', 'income'), condition, table)).toEqual([
      `summary#1/income//amount ${expected}`,
    ]);
  });

  test('function lines are the addends of the expenditure side', () => {
    const condition = compare(lineRef('current', 'expenditure'), '==', sum(group('lines')));
    const rows = [
      line('201', 'expenditure', '3', 'code'),
      line('205', 'expenditure', '4', 'code'),
      line('current', 'expenditure', '7'),
      line('closing', 'expenditure', '1'),
    ];
    expect(verdicts(inColumns('summary', 'expenditure'), condition, { id: 'summary', rows })).toEqual([
      'summary#1/expenditure//amount pass',
    ]);
  });
});
