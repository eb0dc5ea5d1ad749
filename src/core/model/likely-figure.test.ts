import { expect, test } from 'vitest';
import { isErrorValue, likelyFigure } from './likely-figure.ts';

test.each([
  ['9O.35', '90.35'],
  ['1,3148.4', '13148.4'],
  ['1.234.56', '1234.56'],
  ['12。50', '12.50'],
  ['１２，３４.5l', '1234.51'],
  ["1'234.5", '1,234.5'],
  ['12.5', undefined],
  ['100%zh', undefined],
  ['12.5-13.5', undefined],
  ['O', undefined],
  ['见附件1', undefined],
  ['', undefined],
])('%s may have meant %s', (text, expected) => {
  expect(likelyFigure(text)).toBe(expected);
});

test.each([
  ['#DIV/0!', true],
  ['＃REF！', true],
  ['#N/A', true],
  ['#NAME?', true],
  ['####', false],
  ['#1', false],
  ['REF', false],
])('%s is an error: %s', (text, expected) => {
  expect(isErrorValue(text)).toBe(expected);
});
