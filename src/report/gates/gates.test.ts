import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { armedText } from '../../core/model/spreadsheet-text.ts';
import { csvField, csvLines } from './csv.ts';
import { markdownText } from './markdown.ts';
import { xmlText } from './xml.ts';

describe('CSV', () => {
  test.each([
    ['=cmd()', "'=cmd()"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['+1+2', "'+1+2"],
    ['-5.00', '-5.00'],
    ['-2.5%', '-2.5%'],
    ['- 项目', "'- 项目"],
    ["'quoted", "'quoted"],
    ["'=quoted", "''=quoted"],
    ["''", "'''"],
    ['-', '-'],
    ['-1,234.50', '"-1,234.50"'],
    ['--', '--'],
    ['a,"b"', '"a,""b"""'],
    ['two\nlines', '"two\nlines"'],
  ])('%s', (text, field) => {
    expect(csvField(text)).toBe(field);
  });

  test('what was written is read again, and nothing begins like a formula', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 4 })),
        (rows) => {
          const wide = rows.filter((row) => row.length === rows[0]?.length);
          const read: string[][] = parse(csvLines(wide.map((row) => row.map(csvField))), {
            record_delimiter: '\r\n',
            skip_empty_lines: false,
          });
          expect(read.map((row) => row.map(armedText))).toEqual(wide);
          const risky = read.flat().filter((field) => /^[=+\-@\t\r]/.test(field) && !/^-+$/.test(field));
          expect(risky.filter((field) => Number.isNaN(Number(field.replace('%', ''))))).toEqual([]);
        },
      ),
    );
  });
});

describe('XML', () => {
  const textOf = (xml: string): string => {
    let text = '';
    const parser = new SaxesParser();
    parser.on('text', (part) => {
      text += part;
    });
    parser.write(xml).close();
    return text;
  };

  test('every text is well-formed and comes back without what XML cannot hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const read = textOf(`<a b="${xmlText(text)}">${xmlText(text)}</a>`);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what XML cannot hold.
        const kept = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
        expect(read).toBe(kept.replace(/\r\n?/g, '\n'));
      }),
    );
  });
});

describe('Markdown', () => {
  test.each([
    ['<script>', '\\<script\\>'],
    ['a | b', 'a \\| b'],
    ['[x](y)', '\\[x\\](y)'],
    ['two\nlines', 'two lines'],
    ['12.50（万元）', '12.50（万元）'],
    ['@someone', '\\@someone'],
  ])('%s', (text, escaped) => {
    expect(markdownText(text)).toBe(escaped);
  });
});
