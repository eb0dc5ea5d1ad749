import { describe, expect, test } from 'vitest';
import { lexiconOf } from '../../core/catalogue/lexicon.ts';
import { catalogue } from '../../core/generated/catalogue.ts';
import { readClaims } from './read-claims.ts';
import { brief } from './testing/brief.ts';

const lexicon = lexiconOf(catalogue);
const read = (text: string): string[] =>
  brief(readClaims([{ text, path: [], places: [] }], lexicon, { kind: 'final', year: 2023 }), [text]);

/** What is told of several years at once is no amount of any of them. */
const sentences: readonly (readonly [text: string, expected: readonly string[]])[] = [
  [
    '近四年接待费累计20.00万元，较前四年增加3.00万元，增长17.65%。接待费支出5.00万元。',
    ['接待费支出: amount 5.00万元', '? scope: 20.00万元', '? scope: 3.00万元', '? scope: 17.65%'],
  ],
  ['五年来，教育支出累计500.00万元。', ['? scope: 500.00万元']],
  [
    '“十三五”期间累计安排项目支出900.00万元，2023年项目支出90.00万元。',
    ['项目支出: amount 90.00万元 | 2023', '? scope: 900.00万元'],
  ],
  [
    '2019-2022年累计安排差旅费40.00万元，2023年安排12.00万元。',
    ['差旅费: amount 12.00万元 | 2023', '? scope: 40.00万元'],
  ],
  [
    '会议费5.00万元，比近三年平均数减少1.00万元，比上年减少2.00万元。',
    ['会议费: amount 5.00万元, change -2.00万元, direction -1', '? scope: 1.00万元'],
  ],
  // Several years in which something was done, and the amount of this one.
  [
    '近三年厉行节约，接待费支出5.00万元，比上年减少1.00万元。',
    ['接待费支出: amount 5.00万元, change -1.00万元, direction -1'],
  ],
  // Words that only begin alike.
  [
    '三年级教材12.00万元，提前三年完成改造8.00万元。',
    ['三年级教材: amount 12.00万元', '提前三年完成改造: amount 8.00万元'],
  ],
  ['两年相比，接待费减少2.00万元。', ['接待费: change -2.00万元, direction -1']],
];

describe('several years', () => {
  test.each(sentences)('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
