import { describe, expect, test } from 'vitest';
import { lexiconOf } from '../../core/catalogue/lexicon.ts';
import { catalogue } from '../../core/generated/catalogue.ts';
import { readClaims } from './read-claims.ts';
import { brief } from './testing/brief.ts';

const lexicon = lexiconOf(catalogue);
const read = (text: string): string[] => brief(readClaims([{ text, path: [], places: [] }], lexicon), [text]);

const sentences: readonly (readonly [string, readonly string[]])[] = [
  [
    '2021年一般公共预算拨款支出520.00万元，比2020年预算增加20.00万元，增长4.00%。',
    [
      '一般公共预算拨款支出: amount 520.00万元, change 20.00万元, growth 4.00%, direction 1 | 2021 | prior 2020 budget',
    ],
  ],
  [
    '2022年执行数1200.50万元，2023年预算安排1320.55万元，增加10.00%。',
    ['? no-subject: 1200.50万元', '? no-subject: 1320.55万元', '? no-subject: 10.00%'],
  ],
  [
    '住房公积金支出2022年执行数88.00万元，2023年预算数92.40万元，比2022年执行数增加4.40万元，增长5.00%。',
    [
      '住房公积金支出: amount 92.40万元, prior 88.00万元, change 4.40万元, growth 5.00%, direction 1 | 2023 | prior 2022 final',
    ],
  ],
  [
    '机关运行经费支出25.30万元，较2020年度决算数减少1.20万元，下降4.53%。',
    ['机关运行经费支出: amount 25.30万元, change -1.20万元, growth -4.53%, direction -1 | prior 2020 final'],
  ],
  [
    '公务接待费支出决算3.20万元，较上年决算数减少0.80万元，降低20.00%；较年初预算数减少1.80万元，降低36.00%。',
    [
      '公务接待费支出: amount 3.20万元, change -0.80万元, growth -20.00%, budget_change -1.80万元, budget_growth -36.00%, budget_direction -1, direction -1 | prior final',
    ],
  ],
  [
    '公务用车运行维护费12.00万元，较2021年的15.00万元减少3.00万元，下降20.00%。',
    [
      '公务用车运行维护费: amount 12.00万元, prior 15.00万元, change -3.00万元, growth -20.00%, direction -1 | prior 2021',
    ],
  ],
  [
    '财政拨款总收支较上年下降6.10%。',
    ['财政拨款收入总计: growth -6.10%, direction -1', '财政拨款支出总计: growth -6.10%, direction -1'],
  ],
  ['项目支出较上年增加9.99万元。', ['项目支出: change 9.99万元, direction 1']],
  [
    '基本支出330.00万元，同口径比2019年增加30.00万元，增长10.00%。',
    ['基本支出: amount 330.00万元, change 30.00万元, growth 10.00%, direction 1 | prior 2019'],
  ],
  [
    '一般公共预算拨款收入按同口径同比增加12.00万元，增长2.50%。',
    ['一般公共预算拨款收入: change 12.00万元, growth 2.50%, direction 1'],
  ],
  [
    '办公费支出较上年同期减少2.00万元，减少10.00%。',
    ['办公费支出: change -2.00万元, growth -10.00%, direction -1'],
  ],
  [
    '会议费4.40万元，比上年上升0.40万元，上升10.00%。',
    ['会议费: amount 4.40万元, change 0.40万元, growth 10.00%, direction 1'],
  ],
  [
    '人员经费支出900.00万元，增支100.00万元，增长12.50%；公用经费支出80.00万元，减支20.00万元，下降20.00%。',
    [
      '人员经费支出: amount 900.00万元, change 100.00万元, growth 12.50%, direction 1',
      '公用经费支出: amount 80.00万元, change -20.00万元, growth -20.00%, direction -1',
    ],
  ],
  [
    '三公经费支出10.00万元，比上年降低2.50万元，降低20.00%。',
    ['三公经费支出: amount 10.00万元, change -2.50万元, growth -20.00%, direction -1'],
  ],
  ['培训费1.50万元，与2020年持平。', ['培训费: amount 1.50万元, direction 0 | prior 2020']],
  ['因公出国（境）费0万元，与上年持平，无增减变化。', ['因公出国(境)费: amount 0万元, direction 0']],
  ['公务接待费2.00万元，较上年无增减。', ['公务接待费: amount 2.00万元, direction 0']],
  ['政府性基金预算支出0万元，同比无变化。', ['政府性基金预算支出: amount 0万元, direction 0']],
  ['会议费支出5.00万元，与上年基本持平。', ['会议费支出: amount 5.00万元']],
  [
    '公务用车购置费0万元，比上年增加0万元，增长0%，主要原因是与上年持平。',
    ['公务用车购置费: amount 0万元, change 0万元, growth 0%, direction 1'],
  ],
  [
    '三公经费预算与2020年预算相比增长5.00%，其中因公出国（境）费增加0万元，公务接待费增加0.50万元。',
    [
      '三公经费: growth 5.00%, direction 1 | prior 2020 budget',
      '因公出国(境)费: change 0万元, direction 1 | prior 2020 budget',
      '公务接待费: change 0.50万元, direction 1 | prior 2020 budget',
    ],
  ],
  [
    '电子政务专项增加40.00万元，上年无该预算，增长率无可比性。',
    ['电子政务专项: change 40.00万元, direction 1'],
  ],
  ['公务接待费支出决算减少为1.10万元。', ['公务接待费支出: amount 1.10万元']],
  [
    '公务用车购置及运行费支出9.00万元（购置费0万元，比上年增加0万元；运行维护费9.00万元，比上年减少1.00万元。）比上年减少1.00万元。',
    [
      '公务用车购置及运行费支出: amount 9.00万元, change -1.00万元, direction -1 | parts 1 2',
      '购置费: amount 0万元, change 0万元, direction 1',
      '运行维护费: amount 9.00万元, change -1.00万元, direction -1',
    ],
  ],
  ['其他收入增长16倍。', ['其他收入: growth 16倍, direction 1']],
  ['其他支出比上年增长1.5倍。', ['其他支出: growth 1.5倍, direction 1']],
  [
    '三公经费支出较上年增加（减少）0万元，增长（下降）0%。',
    [
      '三公经费支出: change 0万元, growth 0%',
      '? template-choice: 增加（减少）',
      '? template-choice: 增长（下降）',
    ],
  ],
  [
    '三公经费支出较上年增加（减少）3.10万元。',
    ['? template-choice: 增加（减少）', '? template-choice: 3.10万元'],
  ],
  [
    '收入较去年增加120.00万元，主要是一般公共预算拨款增加150.00万元，政府性基金拨款减少30.00万元。',
    [
      '收入: change 120.00万元, direction 1 | parts 1 2 open',
      '一般公共预算拨款: change 150.00万元, direction 1',
      '政府性基金拨款: change -30.00万元, direction -1',
    ],
  ],
  [
    '支出总计较上年增加50.00万元，其中：基本支出增加80.00万元，项目支出减少30.00万元。',
    [
      '支出总计: change 50.00万元, direction 1 | parts 1 2',
      '基本支出: change 80.00万元, direction 1',
      '项目支出: change -30.00万元, direction -1',
    ],
  ],
  ['培训费比2020年或减少0.70万元。', ['培训费: change -0.70万元, direction -1 | prior 2020']],
  [
    '住房保障支出66.00万元，与上年相比增加6.00万元，增长10.00%。主要原因是缴存基数调整。',
    ['住房保障支出: amount 66.00万元, change 6.00万元, growth 10.00%, direction 1'],
  ],
  [
    '项目支出预算数为230.00万元。与上年相比减少70.00万元，下降23.33%，主要原因是信息化项目完工。',
    ['项目支出: amount 230.00万元, change -70.00万元, growth -23.33%, direction -1'],
  ],
  [
    '基本支出预算数为90.00万元，主要用于人员工资。与上年相比增加3.00万元，增长3.45%。',
    ['基本支出: amount 90.00万元, change 3.00万元, growth 3.45%, direction 1'],
  ],
  [
    '社会保障和就业支出71.20万元，与上年相比减少8.80万元，减少9.52，主要原因是退休人员减少。',
    ['社会保障和就业支出: amount 71.20万元, change -8.80万元, direction -1', '? bare-number: 9.52'],
  ],
  [
    '2023年机关运行经费支出40.00万元，比2022年减少10.00万元，下降20%。',
    ['机关运行经费支出: amount 40.00万元, change -10.00万元, growth -20%, direction -1 | 2023 | prior 2022'],
  ],
  [
    '2023年财政拨款三公经费预算安排1.80万元。其中，因公出国（境）费0万元；公务用车购置及运维费1.50万元（其中：公务用车购置费为0万元，公务用车运维费1.50万元）；公务接待费0.30万元。与2022年相比减少0.20万元，主要原因是厉行节约。',
    [
      '财政拨款三公经费: amount 1.80万元, change -0.20万元, direction -1 | 2023 | prior 2022 | parts 1 2 5',
      '因公出国(境)费: amount 0万元',
      '公务用车购置及运维费: amount 1.50万元 | parts 3 4',
      '公务用车购置费: amount 0万元',
      '公务用车运维费: amount 1.50万元',
      '公务接待费: amount 0.30万元',
    ],
  ],
  [
    '2022年部门收入总计410.00万元，比2021年增加-10.00万元。',
    ['收入总计: amount 410.00万元, change -10.00万元, direction -1 | 2022 | prior 2021'],
  ],
  [
    '专用设备购置费较上年减少12.00万元，减幅很大，主要是压缩开支。',
    ['专用设备购置费: change -12.00万元, direction -1'],
  ],
  [
    '住房改革支出（款）提租补贴（项）支出50.00万元，比上年预算增加5.00万元，增长11.11%。',
    ['住房改革支出 > 提租补贴: amount 50.00万元, change 5.00万元, growth 11.11%, direction 1 | prior budget'],
  ],
  [
    '会议费预算支出8.00万元，本年数小于上年预算数2.00万元，原因是压减会议。',
    ['会议费支出: amount 8.00万元, change -2.00万元, direction -1 | prior budget'],
  ],
  ['培训费预算支出6.00万元，本年数与上年数持平，零增长。', ['培训费支出: amount 6.00万元, direction 0']],
  [
    '2022年度收入合计80.00万元，较上年减少20.00万元，下降20.00%，主要是财政拨款减少。',
    ['收入合计: amount 80.00万元, change -20.00万元, growth -20.00%, direction -1 | 2022'],
  ],
  ['公用经费支出35.00万元，较2021年调整为0。', ['公用经费支出: amount 35.00万元']],
  [
    '因公出国（境）团组费用较上年增加2万元(增长10%)。',
    ['因公出国(境)团组费用: change 2万元, growth 10%, direction 1'],
  ],
  [
    '2022年机关运行经费支出44.00万元，比上年增加4.00万元，增幅10.00%。',
    ['机关运行经费支出: amount 44.00万元, change 4.00万元, growth 10.00%, direction 1 | 2022'],
  ],
  [
    '2022年公务接待费支出2.00万元，较2021年决算数持平。',
    ['公务接待费支出: amount 2.00万元, direction 0 | 2022 | prior 2021 final'],
  ],
  [
    '政府性基金预算拨款支出0.00万元，比2024年预算持平。',
    ['政府性基金预算拨款支出: amount 0.00万元, direction 0 | prior 2024 budget'],
  ],
  [
    '商品和服务支出比2021年实际支出减少3.00万元。',
    ['商品和服务支出: change -3.00万元, direction -1 | prior 2021'],
  ],
  [
    '人员经费增加12.00万元，公用经费减少2.00万元，较2021年均有变化。',
    ['人员经费: change 12.00万元, direction 1', '公用经费: change -2.00万元, direction -1'],
  ],
  [
    '2021年度收入总计200.00万元，与2020年度相比，收入总计增加20.00万元，主要原因是：一是人员经费增加15.00万元；二是项目经费增加5.00万元。',
    [
      '收入总计: amount 200.00万元, change 20.00万元, direction 1 | 2021 | prior 2020 | parts 1 2 open',
      '人员经费: change 15.00万元, direction 1 | prior 2020',
      '项目经费: change 5.00万元, direction 1 | prior 2020',
    ],
  ],
  [
    '支出预算212.12万元，其中：财政拨款支出预算150.12万元，比2023年预算增加0.46万元。',
    [
      '支出: amount 212.12万元 | parts 1 open',
      '财政拨款支出: amount 150.12万元, change 0.46万元, direction 1 | prior 2023 budget',
    ],
  ],
  [
    '会议费支出9.00万元，较2020年减少1.00万元，较2019年减少3.00万元。',
    [
      '会议费支出: amount 9.00万元, change -1.00万元, direction -1 | prior 2020',
      '会议费支出: amount 9.00万元, change -3.00万元, direction -1 | prior 2019',
    ],
  ],
  [
    '机关运行经费支出30.00万元，比上年减少4.00万元。按与上年统计口径一致相比，本年比上年减少1.00万元。',
    ['机关运行经费支出: amount 30.00万元, change -4.00万元, direction -1', '? no-subject: 1.00万元'],
  ],
];

describe('comparisons with the year before', () => {
  test.each(sentences)('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
