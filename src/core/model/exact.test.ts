import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Decimal, toDecimal } from './decimal.ts';
import {
  abs,
  add,
  addProduct,
  compare,
  halfUnit,
  multiply,
  negate,
  quotient,
  scale,
  sign,
  subtract,
} from './exact.ts';
import type { Figure } from './figure.ts';
import { formatFigure } from './format-figure.ts';

const edge = Number.MAX_SAFE_INTEGER;

const coefficients = fc.oneof(
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  fc.maxSafeInteger(),
  fc.integer({ min: edge - 50, max: edge }),
  fc.integer({ min: -edge, max: -edge + 50 }),
  fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }),
);
const figures: fc.Arbitrary<Figure> = fc.record({
  coefficient: coefficients,
  exponent: fc.integer({ min: -8, max: 8 }),
});

/** The representation every result must keep: a number is a safe integer and never −0. */
function wellFormed(figure: Figure): boolean {
  const { coefficient } = figure;
  return (
    typeof coefficient === 'bigint' || (Number.isSafeInteger(coefficient) && !Object.is(coefficient, -0))
  );
}

describe('exact arithmetic agrees with decimal.js', () => {
  test.each([
    ['add', add, (a: Decimal, b: Decimal) => a.plus(b)],
    ['subtract', subtract, (a: Decimal, b: Decimal) => a.minus(b)],
    ['multiply', multiply, (a: Decimal, b: Decimal) => a.times(b)],
  ] as const)('%s', (_, ours, theirs) => {
    fc.assert(
      fc.property(figures, figures, (a, b) => {
        const result = ours(a, b);
        expect(wellFormed(result)).toBe(true);
        expect(toDecimal(result).eq(theirs(toDecimal(a), toDecimal(b)))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('compare, sign, abs, negate, scale', () => {
    fc.assert(
      fc.property(figures, figures, fc.integer({ min: -6, max: 6 }), (a, b, places) => {
        expect(compare(a, b)).toBe(toDecimal(a).comparedTo(toDecimal(b)));
        expect(sign(a)).toBe(toDecimal(a).comparedTo(0));
        expect(toDecimal(abs(a)).eq(toDecimal(a).abs())).toBe(true);
        expect(toDecimal(negate(a)).eq(toDecimal(a).negated())).toBe(true);
        expect(toDecimal(scale(a, places)).eq(toDecimal(a).times(new Decimal(10).pow(places)))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('a running sum is the same as adding one after the other', () => {
    const factors = fc.oneof(
      fc.constantFrom(...[1, -1].map((coefficient) => ({ coefficient, exponent: 0 }))),
      figures,
    );
    fc.assert(
      fc.property(figures, fc.array(fc.tuple(factors, figures), { maxLength: 5 }), (start, terms) => {
        const running = { ...start };
        for (const [factor, figure] of terms) addProduct(running, factor, figure);
        expect(running).toEqual(
          terms.reduce((sum, [factor, figure]) => add(sum, multiply(factor, figure)), start),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('quotient rounds half away from zero', () => {
    fc.assert(
      fc.property(figures, figures, fc.integer({ min: 0, max: 6 }), (a, b, decimals) => {
        fc.pre(sign(b) !== 0);
        const wide = Decimal.clone({ precision: 120 });
        const expected = new wide(toDecimal(a))
          .div(toDecimal(b))
          .toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
        expect(toDecimal(quotient(a, b, decimals)).eq(expected)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

test('sums leave the fast path at 2^53 and come back to it', () => {
  const top: Figure = { coefficient: edge, exponent: 0 };
  const one: Figure = { coefficient: 1, exponent: 0 };
  const over = add(add(top, one), one);
  expect(over.coefficient).toBe(9007199254740993n);
  expect(subtract(over, { coefficient: 2, exponent: 0 })).toEqual(top);
  expect(
    multiply({ coefficient: 94906267, exponent: 0 }, { coefficient: 94906267, exponent: 0 }).coefficient,
  ).toBe(9007199515875289n);
});

test('the half unit of two decimals in 万元 is 50 元', () => {
  expect(compare(halfUnit(4 - 2), { coefficient: 50, exponent: 0 })).toBe(0);
});

describe('formatFigure', () => {
  test.each([
    [{ coefficient: 164151, exponent: 2 }, 4, 2, '1641.51'],
    [{ coefficient: 1000, exponent: 2 }, 4, 2, '10.00'],
    [{ coefficient: 10, exponent: 0 }, 0, 2, '10.00'],
    [{ coefficient: 1, exponent: 4 }, 0, 0, '10000'],
    [{ coefficient: -5, exponent: -1 }, 0, 0, '-0.5'],
    [{ coefficient: 15050, exponent: 0 }, 4, 2, '1.505'],
    [{ coefficient: 0, exponent: 2 }, 4, 2, '0.00'],
    [{ coefficient: 0, exponent: 4 }, 0, 0, '0'],
    [{ coefficient: 900719925474099301n, exponent: -2 }, 4, 0, '900719925474.099301'],
    [{ coefficient: -1n, exponent: -3 }, 0, 2, '-0.001'],
  ])('%o in 10^%i with %i decimals is %s', (figure, unit, decimals, text) => {
    expect(formatFigure(figure, unit, decimals)).toBe(text);
  });

  test('loses nothing', () => {
    fc.assert(
      fc.property(
        figures,
        fc.constantFrom(0, 3, 4, 8),
        fc.integer({ min: 0, max: 4 }),
        (figure, unit, decimals) => {
          const text = formatFigure(figure, unit, decimals);
          expect(new Decimal(text).times(new Decimal(10).pow(unit)).eq(toDecimal(figure))).toBe(true);
          expect(text).toMatch(/^-?\d+(\.\d+)?$/);
        },
      ),
    );
  });
});
