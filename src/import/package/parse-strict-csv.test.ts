import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseStrictCsv } from './parse-strict-csv.ts';
import { formatCsv } from './write-csv.ts';

test.each<[string, string, [number, ...string[]][]]>([
  [
    'quotes, commas and line breaks',
    'a,"b,""c""\n d"\r\n\r"",e',
    [
      [1, 'a', 'b,"c"\n d'],
      [3, ''],
      [4, '', 'e'],
    ],
  ],
  ['a last record with a line break', 'a,\n', [[1, 'a', '']]],
  [
    'a last record without',
    'a\n,',
    [
      [1, 'a'],
      [2, '', ''],
    ],
  ],
])('%s', (_, text, expected) => {
  expect(parseStrictCsv('a.csv', text).map(({ line, fields }) => [line, ...fields])).toEqual(expected);
});

test.each([
  ['an open quote', 'a\n"b\n\nc', 2],
  ['text after a quote', '"a\nb"c,d', 2],
  ['a quote inside a field', 'a\nb"c"', 2],
])('%s is refused', (_, text, line) => {
  expect(() => parseStrictCsv('a.csv', text)).toThrow(
    expect.objectContaining({ reason: 'bad-csv', place: { file: 'a.csv', line } }),
  );
});

test('more records than the bound are refused', () => {
  expect(() => parseStrictCsv('a.csv', 'a\n'.repeat(200_001))).toThrow(
    expect.objectContaining({ reason: 'too-many-lines' }),
  );
});

const piece = fc.constantFrom('a', '', ',', '"', '""', '\n', ' ', '一');
const field = fc.array(piece).map((pieces) => pieces.join(''));

test('what is written reads back, also by another parser', () => {
  fc.assert(
    fc.property(fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (records) => {
      const text = formatCsv(records);
      expect(parseStrictCsv('a.csv', text).map(({ fields }) => fields)).toEqual(records);
      expect(parse(text, { relax_column_count: true })).toEqual(records);
    }),
  );
});
