import { describe, expect, test } from 'vitest';
import { lexiconOf } from '../../core/catalogue/lexicon.ts';
import { catalogue } from '../../core/generated/catalogue.ts';
import { readClaims } from './read-claims.ts';
import { brief } from './testing/brief.ts';

const lexicon = lexiconOf(catalogue);
const read = (text: string): string[] =>
  brief(readClaims([{ text, path: [], places: [] }], lexicon, { kind: 'final', year: 2023 }), [text]);

/** What stands behind the name of an item, in a sentence or clause of its own, is said of the item up to the next one. */
const sentences: readonly (readonly [text: string, expected: readonly string[]])[] = [
  [
    '财政拨款支出120.50万元。其中：1、行政运行。2023年决算数80.50万元，比上年增加5.00万元。2、住房公积金。2023年决算数40.00万元，比上年增加3.00万元。',
    [
      '财政拨款支出: amount 120.50万元 | parts 1 2',
      '行政运行: amount 80.50万元, change 5.00万元, direction 1 | 2023',
      '住房公积金: amount 40.00万元, change 3.00万元, direction 1 | 2023',
    ],
  ],
  [
    '财政拨款支出120.50万元。其中：（1）行政运行：年初预算90.00万元，决算数80.50万元，完成年初预算的89.44%。主要原因是厉行节约。（2）住房公积金：决算数40.00万元。比上年减少3.00万元。',
    [
      '财政拨款支出: amount 120.50万元 | parts 1 2',
      '行政运行: amount 80.50万元, initial 90.00万元, completion 89.44%',
      '住房公积金: amount 40.00万元, change -3.00万元, direction -1',
    ],
  ],
  [
    '基金支出120.50万元，其中：①土地开发，支出80.50万元，比上年增加5.00万元。②城市建设，支出40.00万元。',
    [
      '基金支出: amount 120.50万元 | parts 1 2',
      '土地开发: amount 80.50万元, change 5.00万元, direction 1',
      '城市建设: amount 40.00万元',
    ],
  ],
  [
    '基金支出120.50万元，其中：土地开发：2023年支出80.50万元，比上年增加5.00万元；城市建设：2023年支出40.00万元。',
    [
      '基金支出: amount 120.50万元 | parts 1 2',
      '土地开发: amount 80.50万元, change 5.00万元, direction 1 | 2023',
      '城市建设: amount 40.00万元 | 2023',
    ],
  ],
  [
    '支出合计120.00万元。（1）教育支出。主要用于学校运转。支出80.00万元，比上年增加5.00万元。（2）卫生健康支出。主要用于医保缴费。支出40.00万元。',
    [
      '支出合计: amount 120.00万元',
      '教育支出: amount 80.00万元, change 5.00万元, direction 1',
      '卫生健康支出: amount 40.00万元',
    ],
  ],
  [
    '三公经费支出18.60万元。其中：1.公务接待费。本年支出2.60万元，较上年减少0.40万元。2.公务用车购置及运行费。本年支出16.00万元，其中购置费0万元、运行维护费16.00万元。',
    [
      '三公经费支出: amount 18.60万元 | parts 1 2',
      '公务接待费: amount 2.60万元, change -0.40万元, direction -1',
      '公务用车购置及运行费: amount 16.00万元 | parts 3 4',
      '购置费: amount 0万元',
      '运行维护费: amount 16.00万元',
    ],
  ],
  // Names of what money is for are no titles.
  [
    '专项支出80.00万元，用于：1、设施维护。2、设备更新。2023年支出80.00万元，比上年增加5.00万元。',
    ['专项支出: amount 80.00万元', '专项支出: amount 80.00万元, change 5.00万元, direction 1 | 2023'],
  ],
];

describe('titled items', () => {
  test.each(sentences)('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
