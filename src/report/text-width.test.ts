import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { indentText, padEnd, truncate, widthOf, wrapText } from './text-width.ts';

describe('widthOf', () => {
  test.each([
    ['abc', 3],
    ['预算', 4],
    ['（预算）', 8],
    ['“三公”经费', 10],
    ['１２．３', 8],
    ['a\u0301', 1],
    ['\u001b', 0],
    ['…', 1],
  ])('%j takes %i columns', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });

  test('agrees with string-width on the characters of such documents', () => {
    const text = '某局2024年度（万元）“三公”经费：1,234.50％、—…①㈠Ⅳ《》〔〕·～￥$ｱあ가𠀀';
    for (const char of text) expect([char, widthOf(char)]).toEqual([char, stringWidth(char)]);
  });
});

test.each([
  ['an East-Asian text breaks anywhere', '一般公共预算支出', 8, ['一般公共', '预算支出']],
  ['a closing mark stays with what it closes', '一般公共，预算', 8, ['一般公', '共，预算']],
  ['an opening mark stays with what it opens', '一般公（共）', 8, ['一般公', '（共）']],
  ['Latin words stay whole', 'one three four', 9, ['one three', 'four']],
  ['a longer word stands alone', '合计 123456789012 元', 6, ['合计', '123456789012', '元']],
  ['an empty text is one empty line', '', 6, ['']],
])('wrapText: %s', (_, text, width, lines) => {
  expect(wrapText(text, width)).toEqual(lines);
});

test('wrapping stays linear on hostile text', () => {
  const text = '（'.repeat(200_000);
  expect(wrapText(text, 80).join('').length).toBe(text.length);
});

test('padEnd, truncate and indentText count columns', () => {
  expect(padEnd('预算', 6)).toBe('预算  ');
  expect(truncate('一般公共预算', 7)).toBe('一般公…');
  expect(truncate('预算', 4)).toBe('预算');
  expect(indentText('一般公共预算支出决算明细', 24, '    ', '')).toBe('一般公共预算支出决算\n    明细');
});
