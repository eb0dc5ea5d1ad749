import { describe, expect, test } from 'vitest';
import { lexiconOf } from '../../core/catalogue/lexicon.ts';
import { catalogue } from '../../core/generated/catalogue.ts';
import { readClaims } from './read-claims.ts';
import { brief } from './testing/brief.ts';

const lexicon = lexiconOf(catalogue);
const read = (text: string): string[] =>
  brief(readClaims([{ text, path: [], places: [] }], lexicon, { kind: 'final', year: 2022 }), [text]);

type Sentences = readonly (readonly [text: string, expected: readonly string[]])[];

/** Sentences that look alike and say different things stand side by side. */
const bases: Sentences = [
  [
    '培训费支出15.20万元，完成全年预算32.00万元的47.5%。',
    ['培训费支出: amount 15.20万元, annual 32.00万元, completion 47.5%'],
  ],
  ['培训费支出32.00万元，完成年初预算的80%。', ['培训费支出: amount 32.00万元, completion 80%']],
  [
    '培训费支出9.00万元，较年初预算数12.00万元减少3.00万元，下降25%。',
    [
      '培训费支出: amount 9.00万元, initial 12.00万元, budget_change -3.00万元, budget_growth -25%, budget_direction -1',
    ],
  ],
  [
    '培训费支出9.00万元，比去年同期实际支出12.00万元少3.00万元。',
    ['培训费支出: amount 9.00万元, prior 12.00万元, change -3.00万元, direction -1'],
  ],
  // Behind 相比 the amount is that of this year.
  [
    '与上年相比，培训费支出9.00万元，减少3.00万元。',
    ['培训费支出: amount 9.00万元, change -3.00万元, direction -1'],
  ],
  [
    '培训费支出9.00万元，较上年12.00减少3.00万元。',
    ['培训费支出: amount 9.00万元, prior 12.00万元, change -3.00万元, direction -1'],
  ],
  [
    '会议费支出6.00万元，年初预算8.00万元，差值2.00万元。',
    ['会议费支出: amount 6.00万元, initial 8.00万元, budget_change -2.00万元'],
  ],
  [
    '会议费支出6.00万元，上年支出8.00万元，差额2.00万元。',
    ['会议费支出: amount 6.00万元, prior 8.00万元, change -2.00万元'],
  ],
];

const told: Sentences = [
  [
    '培训费支出9.60万元，为全年预算12.00万元的80%。',
    ['培训费支出: amount 9.60万元, annual 12.00万元, completion 80%'],
  ],
  [
    '培训费2.00万元，2021年为2.50万元，减少0.50万元。',
    ['培训费: amount 2.00万元, prior 2.50万元, change -0.50万元, direction -1 | 2022 | prior 2021'],
  ],
];

const directions: Sentences = [
  [
    '会议费支出6.00万元，较上年（减少）2.00万元，减幅25%。',
    ['会议费支出: amount 6.00万元, change -2.00万元, growth -25%, direction -1'],
  ],
  [
    '会议费支出6.00万元，比上年增加（减少）2.00万元。',
    ['会议费支出: amount 6.00万元', '? template-choice: 增加（减少）', '? template-choice: 2.00万元'],
  ],
  [
    '会议费支出6.00万，比预算节约2.00万。',
    ['会议费支出: amount 6.00万, budget_change -2.00万, budget_direction -1'],
  ],
  ['节约6.00万元，合约金额8.00万元。', ['合约金额: amount 8.00万元', '? no-subject: 6.00万元']],
];

const reasons: Sentences = [
  [
    '公务接待费5.00万元，主要是来访增加；培训费8.00万元，比上年减少1.00万元。',
    ['公务接待费: amount 5.00万元', '培训费: amount 8.00万元, change -1.00万元, direction -1'],
  ],
  // What lists amounts goes on listing them.
  [
    '项目支出9.00万元，主要是培训费5.00万元；会议费4.00万元。',
    ['项目支出: amount 9.00万元 | parts 1 2 open', '培训费: amount 5.00万元', '会议费: amount 4.00万元'],
  ],
  [
    '三公经费6.00万元，原因是厉行节约；其中：公务接待费2.00万元，因公出国（境）费4.00万元。',
    [
      '三公经费: amount 6.00万元 | parts 1 2',
      '公务接待费: amount 2.00万元',
      '因公出国(境)费: amount 4.00万元',
    ],
  ],
  // A year in a reason is no year of what follows.
  [
    '公务接待费5.00万元，主要是2021年来访较少；培训费8.00万元。',
    ['公务接待费: amount 5.00万元', '培训费: amount 8.00万元'],
  ],
];

const years: Sentences = [
  [
    '培训费8.00万元。2021年培训费10.00万元，比上年减少2.00万元，下降20%。',
    [
      '培训费: amount 8.00万元, prior 10.00万元, change -2.00万元, growth -20%, direction -1 | prior 2021',
      '培训费: amount 10.00万元 | 2021',
    ],
  ],
  [
    '2021年培训费10.00万元，2022年培训费8.00万元，减少2.00万元。',
    [
      '培训费: amount 10.00万元 | 2021',
      '培训费: amount 8.00万元, prior 10.00万元, change -2.00万元, direction -1 | 2022 | prior 2021',
    ],
  ],
  [
    '培训费8.00万元，比上年增加2.00万元；比2019年（基期）减少1.00万元。',
    [
      '培训费: amount 8.00万元, change 2.00万元, direction 1',
      '培训费: amount 8.00万元, change -1.00万元, direction -1 | prior 2019',
    ],
  ],
];

const lists: Sentences = [
  [
    '在职职工20人，其中行政12人，事业8人；退休职工5人，其中离休1人，退休4人，共计25人。',
    [
      '在职职工: count 20人 | parts 1 2',
      '行政: count 12人',
      '事业: count 8人',
      '退休职工: count 5人 | parts 4 5',
      '离休: count 1人',
      '退休: count 4人',
      '退休人: count 25人',
    ],
  ],
  [
    '2022年三公经费预算10.00万元，其中：公务接待费6.00万元，因公出国（境）费4.00万元。',
    [
      '三公经费: annual 10.00万元 | 2022 | parts 1 2',
      '公务接待费: annual 6.00万元 | 2022',
      '因公出国(境)费: annual 4.00万元 | 2022',
    ],
  ],
];

const items: Sentences = [
  [
    '公共安全支出（204类）司法（06款）行政运行（01项）8.00万元。',
    ['公共安全支出 > 司法 > 行政运行: amount 8.00万元 | code 2040601'],
  ],
  ['行政运行（2040601）8.00万元。', ['行政运行: amount 8.00万元 | code 2040601']],
  ['二、2022年培训费8.00万元。', ['培训费: amount 8.00万元 | 2022']],
];

describe.each([
  ['the base of a comparison or completion', bases],
  ['what an amount is compared with', told],
  ['words of direction', directions],
  ['reasons and what follows them', reasons],
  ['years', years],
  ['lists', lists],
  ['items and numbers', items],
])('%s', (_, sentences) => {
  test.each(sentences)('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
