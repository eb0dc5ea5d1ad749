import { describe, expect, test } from 'vitest';
import type { Condition, Expression, Relation } from '../language/ir/ir.ts';
import { code, column, disclosure, inRows, run, sum } from './testing/builders.ts';

const product: Expression = { type: 'product', left: column('count'), right: column('basic') };

function compareProduct(left: Expression, relation: Relation, right: Expression): Condition {
  return { type: 'compare', relation, left, right, form: 'product' };
}

function verdict(condition: Condition, cells: Readonly<Record<string, string>>) {
  const [outcome] = run(
    inRows('spending'),
    condition,
    disclosure([{ id: 'spending', rows: [code('201', cells)] }]),
  );
  return [outcome?.verdict, outcome?.reason?.code].filter((part) => part !== undefined).join(' ');
}

describe('a product of a count and a price', () => {
  // Half units: the count is exact, the price may be off by 0.005 for each piece, the total by 0.005.
  test.each([
    ['1.80', '3', '0.60', 'pass'],
    ['1.82', '3', '0.60', 'rounding'],
    ['1.83', '3', '0.60', 'fail'],
    ['6.00', '100', '0.06', 'pass'],
    ['6.50', '100', '0.06', 'rounding'],
    ['6.51', '100', '0.06', 'fail'],
    ['-1.80', '3', '-0.60', 'pass'],
    ['0.00', '3', '0.60', 'fail'],
    ['', '3', '0.60', 'notApplicable factor-blank'],
    ['1.80', '', '0.60', 'notApplicable factor-blank'],
    ['1.80', '3', '-', 'notApplicable factor-blank'],
    ['1.80', '3', '0.6O', 'insufficient unreadable'],
    ['1.80', '3', '6000.00', 'insufficient unit-unclear'],
    ['18000.00', '3', '0.60', 'insufficient unit-unclear'],
    ['1.80', '3', '600.00', 'fail'],
  ])('%s == %s × %s', (total, count, basic, expected) => {
    expect(verdict(compareProduct(column('total'), '==', product), { total, count, basic })).toBe(expected);
  });

  test.each([
    ['<=', '1.82', 'rounding'],
    ['<=', '1.79', 'pass'],
    ['<=', '1.90', 'fail'],
    ['>=', '1.70', 'fail'],
  ] as const)('total %s product for %s', (relation, total, expected) => {
    const cells = { total, count: '3', basic: '0.60' };
    expect(verdict(compareProduct(column('total'), relation, product), cells)).toBe(expected);
  });

  test('a product on the left side is turned round', () => {
    const cells = { total: '1.90', count: '3', basic: '0.60' };
    expect(verdict(compareProduct(product, '<=', column('total')), cells)).toBe('pass');
    expect(verdict(compareProduct(product, '>=', column('total')), cells)).toBe('fail');
  });

  test('the other side may be a sum, the operands keep their sides', () => {
    const condition = compareProduct(sum(column('total'), column('other')), '==', product);
    const cells = { total: '1.70', other: '0.10', count: '3', basic: '0.60' };
    const [outcome] = run(
      inRows('spending'),
      condition,
      disclosure([{ id: 'spending', rows: [code('201', cells)] }]),
    );
    expect(outcome?.verdict).toBe('pass');
    expect(outcome?.identity.form).toBe('product');
    expect(outcome?.identity.left.map((operand) => operand.column)).toEqual(['total', 'other']);
    expect(outcome?.identity.right.map((operand) => operand.column)).toEqual(['count', 'basic']);
  });
});
