import { describe, expect, test } from 'vitest';
import { lexiconOf } from '../../core/catalogue/lexicon.ts';
import { catalogue } from '../../core/generated/catalogue.ts';
import { readClaims } from './read-claims.ts';
import { brief } from './testing/brief.ts';

const lexicon = lexiconOf(catalogue);
const read = (text: string): string[] => brief(readClaims([{ text, path: [], places: [] }], lexicon), [text]);

const sentences: readonly (readonly [string, readonly string[]])[] = [
  // What did not change in the clause in front is the cause.
  ['培训费4.00万元，因人员编制无变动，与上年相比无变化。', ['培训费: amount 4.00万元, direction 0']],
  ['培训费4.00万元，由于人员无变动，与上年相比无变动。', ['培训费: amount 4.00万元, direction 0']],
  ['培训费4.00万元，与上年相比无变动，原因是人员没有变动。', ['培训费: amount 4.00万元, direction 0']],
  [
    '培训费决算4.00万元，年初预算4.00万元，因人员无变动，与年初预算数相比无变动。',
    ['培训费: amount 4.00万元, initial 4.00万元, budget_direction 0'],
  ],
  ['培训费4.00万元，较上年增减变动为零。', ['培训费: amount 4.00万元, direction 0']],
  // Behind the cause the same clause goes on.
  [
    '培训费4.00万元，因培训班次减少而减少1.00万元，下降20%。',
    ['培训费: amount 4.00万元, change -1.00万元, growth -20%, direction -1'],
  ],
  [
    '因厉行节约，培训费4.00万元，比上年减少1.00万元。',
    ['培训费: amount 4.00万元, change -1.00万元, direction -1'],
  ],
  // A reason for what was said already stays one.
  [
    '培训费4.00万元，比上年减少1.00万元，由于厉行节约，比上年减少培训5次。',
    ['培训费: amount 4.00万元, change -1.00万元, direction -1'],
  ],
  // A name begins like a cause.
  [
    '因公出国（境）费4.00万元，因公出国费与上年相比无变动。',
    ['因公出国(境)费: amount 4.00万元', '因公出国费: direction 0'],
  ],
];

describe('causes in front', () => {
  test.each(sentences)('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

const joined: readonly (readonly [string, readonly string[]])[] = [
  // The second half of the name goes on with the inner list although the sum does not close.
  [
    '三公经费35.00万元，其中：公务用车购置及运行维护费30.00万元，其中：公务用车购置费20.00万元；公务用车运行费15.00万元；公务接待费5.00万元。',
    [
      '三公经费: amount 35.00万元 | parts 1 4',
      '公务用车购置及运行维护费: amount 30.00万元 | parts 2 3',
      '公务用车购置费: amount 20.00万元',
      '公务用车运行费: amount 15.00万元',
      '公务接待费: amount 5.00万元',
    ],
  ],
  // A third name is an item of the outer list.
  [
    '一般性支出16.00万元，其中：会议费和培训费10.00万元，其中：会议费10.00万元；差旅费6.00万元。',
    [
      '一般性支出: amount 16.00万元 | parts 1 3',
      '会议费和培训费: amount 10.00万元 | parts 2 open',
      '会议费: amount 10.00万元',
      '差旅费: amount 6.00万元',
    ],
  ],
];

describe('lists of what a name joins', () => {
  test.each(joined)('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
