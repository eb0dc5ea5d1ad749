import { describe, expect, test } from 'vitest';
import { lexiconOf } from '../../core/catalogue/lexicon.ts';
import { catalogue } from '../../core/generated/catalogue.ts';
import { readClaims } from './read-claims.ts';
import { brief } from './testing/brief.ts';

const lexicon = lexiconOf(catalogue);
const read = (text: string): string[] =>
  brief(readClaims([{ text, path: [], places: [] }], lexicon, { kind: 'final', year: 2023 }), [text]);

/** What is said behind an amount that nobody filled in is said of the thing that it is the amount of. */
const sentences: readonly (readonly [text: string, expected: readonly string[]])[] = [
  [
    '支出总计320.00万元，比上年减少12.00万元。其中：教育支出为XX万元，减少0万元，下降0%；农林水支出320.00万元。',
    [
      '支出总计: amount 320.00万元, change -12.00万元, direction -1 | parts 1 2 open',
      '教育支出: change 0万元, growth 0%, direction -1',
      '农林水支出: amount 320.00万元',
    ],
  ],
  [
    '收入总计320.00万元，其中：事业收入为××.×万元，增加5万元，增长10%。',
    ['收入总计: amount 320.00万元', '事业收入: change 5万元, growth 10%, direction 1'],
  ],
  [
    '收入总计320.00万元，其中：事业收入____万元，增加5万元。',
    ['收入总计: amount 320.00万元', '事业收入: change 5万元, direction 1'],
  ],
  // The base was not filled in: the change is still that of this year's amount.
  [
    '会议费4.00万元，比2022年XX万元增加1.00万元。',
    ['会议费: amount 4.00万元, change 1.00万元, direction 1 | prior 2022'],
  ],
  // A rate was not filled in: the amount and what follows stay where they are.
  ['会议费4.00万元，增长XX%，培训费5.00万元。', ['会议费: amount 4.00万元', '培训费: amount 5.00万元']],
  // The unit was left out.
  [
    '收入总计320.00万元，其中：财政拨款收入200.00万元，事业收入80，占25%，经营收入0占0。',
    [
      '收入总计: amount 320.00万元 | parts 1 2 3 open',
      '财政拨款收入: amount 200.00万元',
      '事业收入: share 25%',
      '经营收入: amount 0, share 0',
      '? bare-number: 80',
    ],
  ],
  ['经营支出为零，差额为零。', ['经营支出: amount 零']],
  // A choice that nobody made, beside one that was made in a bracket.
  [
    '会议费33.00万元，同比（增）减3.00万元，增（减）率10%；培训费25.00万元，比上年（减）5.00万元。',
    [
      '会议费: amount 33.00万元',
      '培训费: amount 25.00万元, change -5.00万元, direction -1',
      '? template-choice: （增）减',
      '? template-choice: 3.00万元',
      '? template-choice: 增（减）率',
      '? template-choice: 10%',
    ],
  ],
  ['年初预算XX万元，会议费决算5.00万元。', ['会议费: amount 5.00万元']],
  ['公务接待XX批次，支出4.00万元。', ['公务接待: amount 4.00万元']],
  // Letters and strokes that stand for no number.
  ['X光机购置12.00万元，货物/工程3.00万元。', ['X光机购置: amount 12.00万元', '货物/工程: amount 3.00万元']],
];

describe('figures that were not filled in', () => {
  test.each(sentences)('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
