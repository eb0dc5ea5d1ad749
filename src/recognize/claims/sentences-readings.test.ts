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
  // Two amounts and what lies between them, without a word for the year of either.
  [
    '培训费支出12.00万元比9.00万元增加3.00万元。',
    ['培训费支出: amount 12.00万元, prior 9.00万元, change 3.00万元, direction 1'],
  ],
  [
    '培训费支出12.00比上年的9.00增加3.00万元。',
    ['培训费支出: amount 12.00万元, prior 9.00万元, change 3.00万元, direction 1'],
  ],
  [
    '培训费支出12.00万元，较之9.00万元增加3.00万元。',
    ['培训费支出: amount 12.00万元, prior 9.00万元, change 3.00万元, direction 1'],
  ],
  // 比 in front of nothing that is compared.
  ['培训费支出12.00万元，比例3.00%。', ['培训费支出: amount 12.00万元, share 3.00%']],
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

/** Income and expenditure in one sentence: what is said of one side is not said of the other. */
const sides: Sentences = [
  [
    '部门收入520.00万元，支出480.00万元，比上年收入增加4%，支出比上年减少8%。',
    ['收入: amount 520.00万元, growth 4%, direction 1', '支出: amount 480.00万元, growth -8%, direction -1'],
  ],
  [
    '财政拨款收入300.00万元，支出290.00万元，支出增长2%。',
    ['财政拨款收入: amount 300.00万元', '财政拨款支出: amount 290.00万元, growth 2%, direction 1'],
  ],
  [
    '收入总计100.00万元，其中：事业收入40.00万元，经营收入60.00万元；支出减少5%。',
    [
      '收入总计: amount 100.00万元 | parts 1 2',
      '事业收入: amount 40.00万元',
      '经营收入: amount 60.00万元',
      '支出: growth -5%, direction -1',
    ],
  ],
  [
    '财政拨款支出90.00万元，较上年支出减少10.00万元。',
    ['财政拨款支出: amount 90.00万元, change -10.00万元, direction -1'],
  ],
];

/** Marks that were left out, names told again, rates in brackets. */
const careless: Sentences = [
  [
    '购置2辆公务接待费4.50万元，比上年减少0.50万元。',
    ['购置: count 2辆', '公务接待费: amount 4.50万元, change -0.50万元, direction -1'],
  ],
  ['购置2辆公务用车支出36.00万元。', ['购置公务用车支出: amount 36.00万元']],
  ['实施3个项目支出20.00万元。', ['实施项目支出: amount 20.00万元']],
  [
    '培训费支出较2021年培训费减少3.00万元，下降20%。',
    ['培训费支出: change -3.00万元, growth -20%, direction -1 | prior 2021'],
  ],
  [
    '三公经费9.80万元，较上年减少18.50万元（65.37%）。',
    ['三公经费: amount 9.80万元, change -18.50万元, growth -65.37%, direction -1'],
  ],
  [
    '三公经费9.80万元（占65.37%），较上年减少18.50万元。',
    ['三公经费: amount 9.80万元, change -18.50万元, share 65.37%, direction -1'],
  ],
  ['会议费2.00万元（20%）。', ['会议费: amount 2.00万元', '? unknown-shape: 20%']],
  [
    '安排预算稳定调节基金30.00万元，预算周转金5.00万元。',
    ['预算稳定调节基金: amount 30.00万元', '预算周转金: amount 5.00万元'],
  ],
  ['支出按不高于上年的水平编制，会议费2.00万元。', ['会议费: amount 2.00万元']],
];

/** Budgets that are adjusted, and bases that are named at length. */
const adjusted: Sentences = [
  [
    '税收收入85.00万元，调减16.00万元，下降9.7%。',
    ['税收收入: amount 85.00万元, growth -9.7%, budget_change -16.00万元, budget_direction -1, direction -1'],
  ],
  [
    '税收收入85.00万元，比上年调减16.00万元，下降9.7%。',
    ['税收收入: amount 85.00万元, change -16.00万元, growth -9.7%, direction -1'],
  ],
  [
    '总财力635.00万元，比县人大第三次会议批准的调整预算（以下简称“中期预算”）调增93.00万元。',
    ['总财力: amount 635.00万元, budget_change 93.00万元, budget_direction 1'],
  ],
  [
    '培训费支出8.00万元，比经人大批准的年初预算减少2.00万元。',
    ['培训费支出: amount 8.00万元, budget_change -2.00万元, budget_direction -1'],
  ],
  [
    '总财力9.00万元，比县人大批准的办法增加2.00万元。',
    ['总财力: amount 9.00万元', '比县人大批准的办法: change 2.00万元, direction 1'],
  ],
];

/** Totals behind the last addend, remarks behind a figure, amounts without a word, texts that break off. */
const loose: Sentences = [
  [
    '债务还本支出7.00万元，结转下年1.00万元，支出合计90.00万元。',
    ['债务还本支出: amount 7.00万元', '结转下年: amount 1.00万元', '支出合计: amount 90.00万元'],
  ],
  [
    '收入总计60.00万元（含上年结转）、支出总计60.00万元（含结余分配）。',
    ['收入总计: amount 60.00万元', '支出总计: amount 60.00万元'],
  ],
  ['公务接待费（含外宾接待）3.00万元。', ['公务接待费(含外宾接待): amount 3.00万元']],
  [
    '三公经费82.00万元，较2021年决算数68.00万元14.00万元，增长20.6%。',
    [
      '三公经费: amount 82.00万元, prior 68.00万元, growth 20.6%, direction 1 | prior 2021 final',
      '? no-subject: 14.00万元',
    ],
  ],
  [
    '公务用车购置及运行维护费预算52.00万元，支出决算57.00万元，其中：运行维护费预算48.00万元，支出决算50.00万元；购置费预算4.00万元，支出决算7.00万元；公务接待费预算3.00万元，支出决算2.00万元。',
    [
      '公务用车购置及运行维护费: amount 57.00万元, annual 52.00万元 | parts 1 2',
      '运行维护费: amount 50.00万元, annual 48.00万元',
      '购置费: amount 7.00万元, annual 4.00万元',
      '公务接待费: amount 2.00万元, annual 3.00万元',
    ],
  ],
  [
    '民生支出90.00万元，其中：教育支出30.00万元、卫生健康支出20.00万元、农林水支出2',
    [
      '民生支出: amount 90.00万元 | parts 1 2 open',
      '教育支出: amount 30.00万元',
      '卫生健康支出: amount 20.00万元',
      '? bare-number: 2',
    ],
  ],
  [
    // Where the file ends without a stop its list may go on.
    '民生支出90.00万元，其中：教育支出30.00万元、卫生健康支出20.00万元',
    [
      '民生支出: amount 90.00万元 | parts 1 2 open',
      '教育支出: amount 30.00万元',
      '卫生健康支出: amount 20.00万元',
    ],
  ],
];

/** A task is no whole that something is a share of; the budget of a year is a budget. */
const tasks: Sentences = [
  [
    '公务用车保有量5辆，主要用于机要通信、应急保障。内设科室2个，包括甲科、乙科、丙科。',
    ['公务用车保有量: count 5辆', '内设科室: count 2个, listed 3'],
  ],
  [
    '税务部门完成28.60万元，占任务数的56.4%，财政部门完成32.90万元，占收入的53.5%。',
    [
      '税务部门: amount 28.60万元',
      '财政部门: amount 32.90万元, share 53.5% | of 收入',
      '? unknown-shape: 56.4%',
    ],
  ],
  ['税收收入完成34.00万元，为年预算的32.3%。', ['税收收入: amount 34.00万元, completion 32.3%']],
];

/** What comes on top of an amount is no part of it. */
const onTop: Sentences = [
  [
    '总收入410.00万元，其中地方收入270.00万元；加上级补助收入120.00万元，调入资金18.00万元，收入合计548.00万元。',
    [
      '总收入: amount 410.00万元 | parts 1 open',
      '地方收入: amount 270.00万元',
      '加上级补助收入: amount 120.00万元',
      '调入资金: amount 18.00万元',
      '收入合计: amount 548.00万元',
    ],
  ],
  [
    '项目支出9.00万元，其中：加班费5.00万元，加固费4.00万元。',
    ['项目支出: amount 9.00万元 | parts 1 2', '加班费: amount 5.00万元', '加固费: amount 4.00万元'],
  ],
];

/** How money is spent and whom it was spent on, between an amount and what is said of it. */
const between: Sentences = [
  [
    '公务接待费196.48万元，经费使用严格按照接待管理办法执行，同比上升0.76%。',
    ['公务接待费: amount 196.48万元, growth 0.76%, direction 1'],
  ],
  [
    '公务接待费4.00万元，接待74批次813人，同比去年1.05万元增加2.95万元。',
    [
      '公务接待费: amount 4.00万元, prior 1.05万元, change 2.95万元, direction 1',
      '接待: count 74批次',
      '接待人: count 813人',
    ],
  ],
  [
    '会议费5.00万元，公务接待费3.00万元，接待12批120人，比上年减少1.00万元。',
    [
      '会议费: amount 5.00万元',
      '公务接待费: amount 3.00万元, change -1.00万元, direction -1',
      '接待: count 12批',
      '接待人: count 120人',
    ],
  ],
  [
    '三公经费71.50万元，这一数据比去年略有下降，比去年减少8.20万元。',
    ['三公经费: amount 71.50万元, change -8.20万元, direction -1'],
  ],
  [
    '总收入410.00万元，下降6.4%，剔除减税因素，同口径下降0.9%。',
    ['总收入: amount 410.00万元, growth -6.4%, direction -1', '? scope: 0.9%'],
  ],
  [
    '安排预算稳定调节基金28.00万元（累计稳定调节基金43.00万元）。',
    ['预算稳定调节基金: amount 28.00万元', '稳定调节基金: amount 43.00万元'],
  ],
  [
    '政府采购支出20.00万元（其中：货物30.00万元）。',
    ['政府采购支出: amount 20.00万元 | parts 1 open', '货物: amount 30.00万元'],
  ],
];

describe.each([
  ['the base of a comparison or completion', bases],
  ['what an amount is compared with', told],
  ['words of direction', directions],
  ['reasons and what follows them', reasons],
  ['years', years],
  ['lists', lists],
  ['items and numbers', items],
  ['both sides in one sentence', sides],
  ['marks left out, names told again', careless],
  ['budgets that are adjusted', adjusted],
  ['totals, remarks and texts that break off', loose],
  ['what comes on top of an amount', onTop],
  ['tasks and budgets of a year', tasks],
  ['what stands between an amount and what is said of it', between],
])('%s', (_, sentences) => {
  test.each(sentences)('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
