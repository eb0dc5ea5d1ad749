import { describe, expect, test } from 'vitest';
import { lexiconOf } from '../../core/catalogue/lexicon.ts';
import { catalogue } from '../../core/generated/catalogue.ts';
import { readClaims } from './read-claims.ts';
import { brief } from './testing/brief.ts';

const lexicon = lexiconOf(catalogue);
const read = (text: string): string[] =>
  brief(readClaims([{ text, path: [], places: [] }], lexicon, { kind: 'final', year: 2023 }), [text]);

type Sentences = readonly (readonly [text: string, expected: readonly string[]])[];

/** 万 and 亿 belong to the number, whatever is counted. */
const scales: Sentences = [
  [
    '全年接待群众1.2万人次，比上年增加0.2万人次。',
    ['接待群众: count 1.2万人次', '接待群众人次: count 0.2万人次, direction 1'],
  ],
  [
    '公务用车出动0.3万辆次，运行维护费12.00万元。',
    ['公务用车出动: count 0.3万辆次', '运行维护费: amount 12.00万元'],
  ],
  ['群众满意，服务1.2亿人。培训费3万元。', ['服务: count 1.2亿人', '培训费: amount 3万元']],
  // Numbers that are left open claim nothing, and are no names either.
  ['会议3万余人次，支出12万余元。培训费3.00万元。', ['培训费: amount 3.00万元']],
];

/** How many more are not how many. */
const moved: Sentences = [
  [
    '国内公务接待20批次、150人次，比上年增长12个批次和119人次。',
    [
      '国内公务接待: count 20批次',
      '国内公务接待人次: count 150人次',
      '国内公务接待个批次: count 12个批次, direction 1',
      '国内公务接待人次: count 119人次, direction 1',
    ],
  ],
  [
    '公务接待20批次、150人次，接待批次比上年减少3批、20人次。',
    [
      '公务接待: count 20批次',
      '公务接待人次: count 150人次',
      '公务接待接待批次: count 3批, direction -1',
      '公务接待接待批次人次: count 20人次, direction -1',
    ],
  ],
  [
    '公务接待批次20批，较上年少3批。',
    ['公务接待批次: count 20批', '公务接待批次批: count 3批, direction -1'],
  ],
  // Without a direction in front the joined numbers are so many.
  ['公务接待12个批次和119人次。', ['公务接待: count 12个批次', '公务接待人次: count 119人次']],
];

/** What there is nothing of is the thing, and the denial no part of its name. */
const denied: Sentences = [
  ['未安排因公出国（境）费，比上年减少2.00万元。', ['因公出国(境)费: change -2.00万元, direction -1']],
  ['无公务接待费支出0万元，与上年持平。', ['公务接待费支出: amount 0万元, direction 0']],
  ['没有公务用车购置费支出0万元。', ['公务用车购置费支出: amount 0万元']],
  ['无障碍设施改造支出12.00万元。', ['无障碍设施改造支出: amount 12.00万元']],
  ['无线电管理费0万元。', ['无线电管理费: amount 0万元']],
  ['不涉及采购的项目支出12.00万元。', ['不涉及采购的项目支出: amount 12.00万元']],
];

/** The year before stands first. */
const priorFirst: Sentences = [
  [
    '公务接待费上年支出5.00万元，今年支出4.00万元，减少1.00万元，下降20%。',
    ['公务接待费: amount 4.00万元, prior 5.00万元, change -1.00万元, growth -20%, direction -1'],
  ],
  [
    '劳务费上年列支3.00万元；本年列支2.00万元，减少1.00万元。',
    ['劳务费: amount 2.00万元, prior 3.00万元, change -1.00万元, direction -1'],
  ],
  ['差旅费上年实际支出6.00万元，本年实际支出8.00万元。', ['差旅费: amount 8.00万元, prior 6.00万元']],
  // What was left of the year before is income of this one.
  [
    '其他收入上年结转3.00万元，本年收入2.00万元。',
    ['其他收入上年结转: amount 3.00万元', '本年收入: amount 2.00万元'],
  ],
];

const groups: readonly (readonly [string, Sentences])[] = [
  ['scales', scales],
  ['moved counts', moved],
  ['denials', denied],
  ['the year before first', priorFirst],
];

describe.each(groups)('%s', (_, sentences) => {
  test.each(sentences)('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
