import { describe, expect, test } from 'vitest';
import { toDecimal } from './decimal.ts';
import { type CellOptions, readCell } from './read-cell.ts';

const place = { file: 'a.xlsx', cell: 'B2' };
const options: CellOptions = {
  blankMarks: ['-', '—', '——', '/', '无'],
  unitExponent: 4,
  type: 'money',
  columnDecimals: 2,
  place,
};

describe('readCell', () => {
  test.each(['', '  ', '\u3000', '-', '—', '— —', '无', '－'])('%j is blank', (text) => {
    expect(readCell(text, options)).toEqual({ state: 'blank', text, place });
  });

  test.each(['12万', '1,23', '12 34', '50%'])('%j is unreadable as money', (text) => {
    expect(readCell(text, options)).toEqual({ state: 'unreadable', text, place });
  });

  test('zero printed is a value', () => {
    expect(readCell('0.00', options)).toMatchObject({ state: 'value', half: 2 });
  });

  // half-unit = ½ · unit · 10^−decimals of the column
  test.each([
    ['1641.51', 'money', 4, 2, '16415100', 2],
    ['1641.5', 'money', 4, 2, '16415000', 2],
    ['970', 'money', 4, 0, '9700000', 4],
    ['1.2345', 'money', 4, 2, '12345', 0],
    ['1641', 'money', 0, 0, '1641', 0],
    ['1641.5', 'money', 0, 1, '1641.5', -1],
    ['1641.51', 'money', 0, 2, '1641.51', undefined],
    ['1641', 'money', 0, 2, '1641', undefined],
    ['1.234567', 'money', 4, 6, '12345.67', undefined],
    ['3.2', 'money', 8, 2, '320000000', 6],
    ['12', 'count', 4, 0, '12', undefined],
    ['9.5', 'score', 4, 2, '9.5', undefined],
    ['98.7%', 'percent', 4, 2, '98.7', -2],
    ['98.7', 'percent', 4, 1, '98.7', -1],
  ] as const)(
    '%s as %s in 10^%i yuan with %i decimals',
    (text, type, unitExponent, columnDecimals, value, half) => {
      const cell = readCell(text, { ...options, type, unitExponent, columnDecimals });
      expect(cell.state).toBe('value');
      expect(cell.half).toBe(half);
      expect(cell.figure && toDecimal(cell.figure).toFixed()).toBe(value);
    },
  );
});
