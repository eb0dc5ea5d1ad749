import { expect, test } from 'vitest';
import { joinWrapped, parseFigure } from './parse-figure.ts';

test.each([
  ['98.3\n0%', '98.30%'],
  ['1,234,56\n7.89', '1,234,567.89'],
  ['1,234,\n567.89', '1,234,567.89'],
  ['100.\n00%', '100.00%'],
  ['12.3\n\n4', '12.34'],
  ['1,\n234,5\n67.8\n9', '1,234,567.89'],
])('%j is one number', (text, joined) => {
  expect(joinWrapped(text)).toBe(joined);
  expect(parseFigure(text)).toEqual(parseFigure(joined));
  expect(parseFigure(text)).toBeDefined();
});

test.each(['100\n200', '12.34\n56.78', '12.3\n45', '3\n4', '1,234\n567', '5.0\n6.0'])('%j is not', (text) => {
  expect(joinWrapped(text)).toBe(text);
  expect(parseFigure(text)).toBeUndefined();
});
