import { expect, test } from 'vitest';
import { formatCount } from './count-format.ts';

test.each([
  ['chineseCounting', 0, '〇'],
  ['chineseCounting', 3, '三'],
  ['chineseCounting', 10, '十'],
  ['chineseCounting', 12, '十二'],
  ['chineseCountingThousand', 20, '二十'],
  ['chineseCountingThousand', 105, '一百〇五'],
  ['chineseCountingThousand', 1010, '一千〇一十'],
  ['japaneseCounting', 21, '二十一'],
  ['chineseLegalSimplified', 11, '壹拾壹'],
  ['ideographDigital', 10, '一〇'],
  ['ideographTraditional', 11, '甲'],
  ['decimalZero', 7, '07'],
  ['decimalFullWidth', 12, '１２'],
  ['decimalEnclosedCircle', 20, '⑳'],
  ['decimalEnclosedCircle', 21, '21'],
  ['decimalEnclosedParen', 1, '⑴'],
  ['upperRoman', 1994, 'MCMXCIV'],
  ['lowerLetter', 28, 'bb'],
  ['none', 1, ''],
  ['unheardOf', 5, '5'],
  ['chineseCounting', 123456, '123456'],
])('%s prints %d as %s', (format, count, text) => {
  expect(formatCount(count, format)).toBe(text);
});
