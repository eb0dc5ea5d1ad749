import { expect, test } from 'vitest';
import { mendMarks } from './figure-grammar.ts';

const read = (text: string) =>
  [...text].map((character, index) => ({
    text: character,
    at: index / text.length,
    confidence: 1,
    alternatives: [],
  }));

test.each([
  ['91.016.775.35', '91,016,775.35'],
  ['91,016,775,35', '91,016,775.35'],
  ['12，706. 28', '12,706.28'],
  ['1.554.220.0', '1,554,220.0'],
  ['264.87', '264.87'],
  ['12,706', '12,706'],
  ['33.17.15', '33.17.15'],
  ['2024.12.31', '2024.12.31'],
  ['1.2.3', '1.2.3'],
  ['支出1.234.56万元', '支出1,234.56万元'],
  ['1.234.56、2,345,67', '1.234.56、2,345,67'],
  ['，1.234.56。', '，1,234.56。'],
])('%s is %s', (text, expected) => {
  const mended = mendMarks(read(text));
  expect(mended.map((character) => character.text).join('')).toBe(expected);
});
