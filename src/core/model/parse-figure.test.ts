import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toDecimal } from './decimal.ts';
import { decimalsIn, mostDecimals, parseFigure } from './parse-figure.ts';

describe('parseFigure', () => {
  test.each([
    ['0', 0, 0],
    ['0.00', 0, 2],
    ['1641.51', 164151, 2],
    ['1,641.51', 164151, 2],
    ['12,345,678', 12345678, 0],
    ['1，641．51', 164151, 2],
    ['１６４１.５１', 164151, 2],
    ['-1.2', -12, 1],
    ['−1.2', -12, 1],
    ['－1.2', -12, 1],
    ['–1.2', -12, 1],
    ['- 1.2', -12, 1],
    ['(1.2)', -12, 1],
    ['（1.2）', -12, 1],
    ['+3.40', 340, 2],
    ['.5', 5, 1],
    ['7.', 7, 0],
    ['1 2 3.4', 1234, 1],
    ['1 2 3 . 4 5', 12345, 2],
    ['1 2 3 4', 1234, 0],
    ['1, 641.51', 164151, 2],
    ['1,\n641.51', 164151, 2],
    ['-0.00', 0, 2],
    ['\u3000 12.5\u00a0', 125, 1],
    ['999999999999999', 999999999999999, 0],
  ])('reads %j', (text, coefficient, decimals) => {
    expect(parseFigure(text)).toEqual({ coefficient, exponent: 0 - decimals, decimals, percent: false });
  });

  test.each([
    ['12.5%', 125],
    ['12.5％', 125],
    ['-12.5 %', -125],
    ['(12.5%)', -125],
    ['（12.5）％', -125],
    ['▲12.5%', -125],
    ['△ 12.5％', -125],
    ['▼12.5%', -125],
  ])('reads the percentage %j', (text, coefficient) => {
    expect(parseFigure(text)).toEqual({ coefficient, exponent: -1, decimals: 1, percent: true });
  });

  test.each([
    '',
    ' ',
    '▲',
    '▲-1',
    '▲▲1',
    '-',
    '—',
    '.',
    '%',
    '()',
    '1,23',
    '1234,567',
    ',123',
    '1,234,56',
    '1.234,5',
    '1.2.3',
    '12 34',
    '1 2',
    '0 0 0',
    '1 641.51',
    '12. 34',
    '12\n34',
    '100%zh',
    '12%%',
    '--1',
    '+-1',
    '(-1)',
    '(1',
    '1)',
    '-(1)',
    '1e5',
    '0x10',
    '12万',
    '≥12',
    '1/2',
    '١٢',
    'NaN',
    'Infinity',
    '9'.repeat(41),
    `${'1 '.repeat(5000)}`,
  ])('leaves %j unread', (text) => {
    expect(parseFigure(text)).toBeUndefined();
  });

  test('keeps every digit beyond 2^53', () => {
    expect(parseFigure('9007199254740993.01')).toEqual({
      coefficient: 900719925474099301n,
      exponent: -2,
      decimals: 2,
      percent: false,
    });
    expect(parseFigure('(9,007,199,254,740,993)')?.coefficient).toBe(-9007199254740993n);
  });

  test('what is printed with separators reads as without', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 20n }),
        fc.integer({ min: 0, max: 4 }),
        fc.boolean(),
        (whole, decimals, negative) => {
          const grouped = whole.toString().replace(/\B(?=(\d{3})+$)/g, ',');
          const tail = decimals === 0 ? '' : `.${'0123'.slice(0, decimals)}`;
          const read = parseFigure(`${negative ? '-' : ''}${grouped}${tail}`);
          const expected = `${negative ? '-' : ''}${whole}${tail}`;
          expect(read && toDecimal(read).eq(expected)).toBe(true);
          expect(read?.decimals).toBe(decimals);
        },
      ),
    );
  });

  test('never throws and never reads a text with a letter in it', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('a', 'e', '万', '≥'), fc.string(), (before, letter, after) => {
        expect(parseFigure(before + letter + after)).toBeUndefined();
      }),
    );
  });
});

test('the decimals of a column are the most that it prints', () => {
  expect(mostDecimals(['7', '22.33', '', '—', '0.65', '1,000.5'])).toBe(2);
  expect(mostDecimals(['7', '—'])).toBe(0);
});

test.each([
  [
    'a whole number among amounts that print zeros',
    ['3000000.00', '0.00', '5.34', '8.10', '7384000'],
    [2, 0],
  ],
  ['hand-made columns drop zeros', ['3', '5.34', '8.1', '9.25', '7384000'], [2, 2]],
  ['several whole numbers are a habit', ['3.00', '0.00', '5.34', '8.10', '7', '7384000'], [2, 2]],
  ['too few to tell', ['3.00', '7384000'], [2, 2]],
  ['whole yuan in a table that prints zeros', ['3.10', '0.12', '5.34', '8.10', '7', '7384000'], [2, 0], true],
  ['mostly whole yuan', ['3.10', '0.12', '5.34', '8.10', '1', '2', '3', '7384000'], [2, 2], true],
] as const)('decimals of a column: %s', (_, texts, [most, whole], isYuanWithZeros: boolean = false) => {
  const decimalsOf = decimalsIn(texts, isYuanWithZeros);
  expect([decimalsOf(texts[0] ?? ''), decimalsOf('7384000')]).toEqual([most, whole]);
});
