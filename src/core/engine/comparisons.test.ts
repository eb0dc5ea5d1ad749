import { describe, expect, test } from 'vitest';
import type { Condition, Expression, Relation } from '../language/ir/ir.ts';
import { toDecimal } from '../model/decimal.ts';
import { evaluate } from './evaluate.ts';
import {
  brief,
  code,
  codeCell,
  column,
  compare,
  disclosure,
  inDocument,
  inRows,
  number,
  rule,
  run,
  sum,
  times,
} from './testing/builders.ts';
import { catalogue } from './testing/catalogue.ts';

function verdict(condition: Condition, cells: Readonly<Record<string, string>>, unitExponent = 4) {
  const table = { id: 'spending', rows: [code('201', cells)], unitExponent };
  const [outcome] = run(inRows('spending'), condition, disclosure([table]));
  return [outcome?.verdict, outcome?.reason?.code].filter((part) => part !== undefined).join(' ');
}

describe('linear: residual against the half units of the printed figures', () => {
  const rowSum = compare(column('total'), '==', sum(column('basic'), column('project')));

  // ½ · 0.01 for each non-zero operand: 0.015 for three, 0.01 for two
  test.each([
    ['3.00', '1.00', '2.00', 4, 'pass'],
    ['3.01', '1.00', '2.00', 4, 'rounding'],
    ['3.02', '1.00', '2.00', 4, 'fail'],
    ['0.01', '0.00', '0.00', 4, 'fail'],
    ['1.01', '1.00', '0.00', 4, 'rounding'],
    ['1.01', '1.00', '', 4, 'rounding'],
    ['3', '1.3', '1.8', 4, 'rounding'],
    ['3.01', '1.00', '2.00', 0, 'fail'],
    ['30001', '10000', '20000', 0, 'rounding'],
    ['30002', '10000', '20000', 0, 'fail'],
    ['900719925474099.3', '900719925474099.1', '0.2', 4, 'pass'],
    ['9007199254740993.00', '9007199254740992.00', '0.02', 0, 'fail'],
  ])('%s against %s + %s in 10^%i yuan', (total, basic, project, unit, expected) => {
    expect(verdict(rowSum, { total, basic, project }, unit)).toBe(expected);
  });

  test.each([
    ['<=', '3.00', 'pass'],
    ['<=', '3.01', 'rounding'],
    ['<=', '3.02', 'fail'],
    ['>=', '2.99', 'rounding'],
    ['>=', '2.98', 'fail'],
    ['<', '3.00', 'rounding'],
    ['<', '2.99', 'pass'],
    ['<', '3.02', 'fail'],
    ['>', '3.01', 'pass'],
    ['!=', '3.00', 'fail'],
    ['!=', '3.01', 'pass'],
  ] as const)('total %s 3.00 for %s', (relation: Relation, total, expected) => {
    const condition = compare(column('total'), relation, sum(column('basic'), column('project')));
    expect(verdict(condition, { total, basic: '1.00', project: '2.00' })).toBe(expected);
  });

  test('a cell on both sides counts once in the envelope', () => {
    const condition = compare(
      sum(column('total'), column('basic')),
      '==',
      sum(column('basic'), column('project'), column('other')),
    );
    expect(verdict(condition, { total: '3.02', basic: '9.00', project: '1.00', other: '2.00' })).toBe('fail');
    expect(verdict(condition, { total: '3.01', basic: '9.00', project: '1.00', other: '2.00' })).toBe(
      'rounding',
    );
  });

  test('coefficients widen the envelope', () => {
    const condition = compare(column('total'), '==', times('3', column('basic')));
    expect(verdict(condition, { total: '3.02', basic: '1.00' })).toBe('rounding');
    expect(verdict(condition, { total: '3.03', basic: '1.00' })).toBe('fail');
  });

  test('tables in different units compare in yuan, each with its own half unit', () => {
    const condition = compare(codeCell('spending', '201'), '==', codeCell('general', '201'));
    const tables = (amount: string) => [
      { id: 'spending', rows: [code('201', { total: '1.23' })] },
      { id: 'general', unitExponent: 0, rows: [code('201', { total: amount })] },
    ];
    const of = (amount: string) => run(inDocument, condition, disclosure(tables(amount)))[0];
    expect(of('12300.00')?.verdict).toBe('pass');
    expect(of('12349.99')?.verdict).toBe('rounding');
    expect(of('12350.00')?.verdict).toBe('rounding');
    expect(of('12350.01')?.verdict).toBe('fail');
  });

  test('values, residual and envelope are in yuan; right-hand operands are negated', () => {
    const table = { id: 'spending', rows: [code('201', { total: '3.50', basic: '1.00', project: '2.00' })] };
    const [outcome] = run(inRows('spending'), rowSum, disclosure([table]));
    const { leftValue, rightValue, residual, envelope, identity } = outcome ?? {};
    const shown = [leftValue, rightValue, residual, envelope].map(
      (figure) => figure && toDecimal(figure).toFixed(),
    );
    expect(shown).toEqual(['35000', '30000', '5000', '150']);
    expect(identity?.left.map(({ coefficient }) => coefficient.coefficient)).toEqual([1]);
    expect(identity?.right.map(({ coefficient }) => coefficient.coefficient)).toEqual([-1, -1]);
    expect(identity?.right.map(({ column: id }) => id)).toEqual(['basic', 'project']);
  });
});

describe('ratio: cross-multiplied intervals', () => {
  const share: Expression = { type: 'share', of: column('basic'), base: column('total') };
  const growth: Expression = { type: 'growth', of: column('total'), base: column('basic') };

  test.each([
    // 1/3 = 33.33…%
    ['33.33%', '1.00', '3.00', 'pass'],
    // (1 ± 0.005) / (3 ± 0.005): 33.11% to 33.56%, and half a digit more
    ['33.56%', '1.00', '3.00', 'rounding'],
    ['33.12%', '1.00', '3.00', 'rounding'],
    ['33.57%', '1.00', '3.00', 'fail'],
    ['33.10%', '1.00', '3.00', 'fail'],
    ['100.00%', '3841.50', '3841.54', 'pass'],
    ['33.3', '1.00', '3.00', 'pass'],
    ['', '1.00', '3.00', 'notApplicable all-blank'],
    ['5.00%', '', '', 'notApplicable all-blank'],
    ['5.00%', '1.00', '0.00', 'undefined zero-base'],
    ['0.00%', '0.00', '0.00', 'notApplicable zero-base'],
    ['5.00%', '1.00', '-3.00', 'undefined negative-base'],
    ['5.00%', '1.00', '3.0o', 'insufficient unreadable'],
    ['-33.33%', '-1.00', '3.00', 'pass'],
    ['33.33%', '-1.00', '3.00', 'fail'],
  ])('%s for %s of %s', (rate, basic, total, expected) => {
    expect(verdict(compare(column('rate'), '==', share), { rate, basic, total })).toBe(expected);
    expect(verdict(compare(share, '==', column('rate')), { rate, basic, total })).toBe(expected);
  });

  test.each([
    ['10.00%', '110.00', '100.00', 'pass'],
    ['-10.00%', '90.00', '100.00', 'pass'],
    ['10.00%', '90.00', '100.00', 'fail'],
    ['0.00%', '100.00', '100.00', 'pass'],
    ['10.02%', '110.00', '100.00', 'fail'],
    ['10.01%', '110.00', '100.00', 'rounding'],
    ['50.00%', '15.00', '', 'undefined zero-base'],
  ])('growth of %s from %s over %s', (rate, total, basic, expected) => {
    expect(verdict(compare(column('rate'), '==', growth), { rate, basic, total })).toBe(expected);
  });

  test.each([
    ['<=', '1.00', '2.00', 'pass'],
    ['<=', '2.00', '2.00', 'pass'],
    ['<=', '2.01', '2.00', 'rounding'],
    ['<=', '2.02', '2.00', 'fail'],
    ['>=', '2.00', '1.00', 'pass'],
    ['>=', '1.00', '2.00', 'fail'],
  ] as const)('share %s 100%%: %s of %s', (relation, basic, total, expected) => {
    expect(verdict(compare(share, relation, number('100')), { basic, total })).toBe(expected);
    const flipped = relation === '<=' ? '>=' : '<=';
    expect(verdict(compare(number('100'), flipped, share), { basic, total })).toBe(expected);
  });

  test('a base that may be 0 within rounding is undefined', () => {
    const change: Expression = {
      type: 'share',
      of: column('basic'),
      base: sum(column('total'), times('-1', column('project'))),
    };
    const cells = { rate: '5.00%', basic: '1.00', total: '3.01', project: '3.00' };
    expect(verdict(compare(column('rate'), '==', change), cells)).toBe('undefined crossing-base');
  });
});

describe('extremes', () => {
  const least: Expression = { type: 'min', parts: [column('basic'), column('project')] };
  const most: Expression = { type: 'max', parts: [column('basic'), column('project')] };

  test.each([
    [compare(column('total'), '==', least), '1.00', 'pass'],
    [compare(column('total'), '==', least), '1.01', 'rounding'],
    [compare(column('total'), '==', least), '1.02', 'fail'],
    [compare(column('total'), '==', most), '2.00', 'pass'],
    [compare(column('total'), '==', sum(most, column('basic'))), '3.00', 'pass'],
    [compare(column('total'), '==', times('-2', most)), '-4.00', 'pass'],
    [compare(column('total'), '==', times('-2', most)), '-4.05', 'fail'],
    [compare(column('total'), '<=', most), '1.99', 'pass'],
    [compare(column('total'), '==', least), '1.0o', 'insufficient unreadable'],
  ])('%# %o', (condition, total, expected) => {
    expect(verdict(condition, { total, basic: '1.00', project: '2.00' })).toBe(expected);
  });
});

describe('when', () => {
  const rowSum = compare(column('total'), '==', column('basic'));
  const notZero = compare(column('project'), '!=', number('0'));

  test.each([
    [{ total: '1', basic: '1', project: '2' }, notZero, 'pass'],
    [{ total: '1', basic: '1', project: '0' }, notZero, 'notApplicable when'],
    [{ total: '1', basic: '1', project: '' }, notZero, 'notApplicable when'],
    [{ total: '1', basic: '1', project: 'x' }, notZero, 'insufficient unreadable'],
    [{ total: '1', basic: '1' }, notZero, 'notApplicable column-absent'],
    [{ total: '1', basic: '1', project: '' }, compare(column('project'), '==', number('0')), 'pass'],
    [{ total: '1', basic: '1', project: '' }, { type: 'not', of: notZero }, 'pass'],
    [
      { total: '1', basic: '1', project: 'x' },
      { type: 'or', parts: [notZero, compare(column('total'), '>', number('0'))] },
      'pass',
    ],
    [
      { total: '1', basic: '1', project: 'x' },
      { type: 'and', parts: [notZero, compare(column('total'), '<', number('0'))] },
      'notApplicable when',
    ],
    [
      { total: '1', basic: '1', project: 'x' },
      { type: 'and', parts: [notZero, compare(column('other'), '==', number('0'))] },
      'notApplicable column-absent',
    ],
    [
      { total: '1', basic: '1', project: 'x' },
      { type: 'or', parts: [notZero, compare(column('total'), '<', number('0'))] },
      'insufficient unreadable',
    ],
  ] as [Record<string, string>, Condition, string][])('%j', (cells, when, expected) => {
    const scope = { quantifier: inRows('spending'), when, assertions: [rowSum] };
    const document = disclosure([{ id: 'spending', rows: [code('201', cells)] }]);
    expect(brief(evaluate([rule([scope])], document, catalogue))).toEqual([`spending#1//201 ${expected}`]);
  });

  test('a balance line that is not printed is 0 here', () => {
    const closing: Expression = {
      type: 'cell',
      table: { table: 'summary', side: 'expenditure' },
      row: { type: 'line', line: 'closing', side: 'expenditure' },
      column: 'amount',
    };
    const scope = {
      quantifier: inRows('spending'),
      when: compare(closing, '==', number('0')),
      assertions: [rowSum],
    };
    const summary = { id: 'summary', rows: [{ key: '201', side: 'expenditure', cells: { amount: '1' } }] };
    const tables = [{ id: 'spending', rows: [code('201', { total: '1', basic: '1' })] }, summary];
    expect(brief(evaluate([rule([scope])], disclosure(tables), catalogue))).toEqual(['spending#1//201 pass']);
  });
});
