import { describe, expect, test } from 'vitest';
import { lexiconOf } from '../../core/catalogue/lexicon.ts';
import { catalogue } from '../../core/generated/catalogue.ts';
import { readClaims } from './read-claims.ts';
import { brief } from './testing/brief.ts';

const lexicon = lexiconOf(catalogue);
const read = (text: string): string[] =>
  brief(readClaims([{ text, path: [], places: [] }], lexicon, { kind: 'final', year: 2023 }), [text]);

const sentences: readonly (readonly [string, readonly string[]])[] = [
  [
    '基本支出和项目支出分别为450.00万元和250.00万元，分别占总支出的64.29%和35.71%。',
    [
      '基本支出: amount 450.00万元, share 64.29% | of 总支出',
      '项目支出: amount 250.00万元, share 35.71% | of 总支出',
    ],
  ],
  [
    '公务接待费5.00万元，会议费4.00万元，与上年相比，分别减少1.00万元、增加0.50万元，下降16.67%、增长14.29%。',
    [
      '公务接待费: amount 5.00万元, change -1.00万元, growth -16.67%, direction -1',
      '会议费: amount 4.00万元, change 0.50万元, growth 14.29%, direction 1',
    ],
  ],
  [
    '公务接待费、会议费和培训费年初预算分别为3.00、4.00、6.00万元，支出决算分别为3.20、4.50、6.10万元，分别完成预算的106.67%、112.5%、101.67%。',
    [
      '公务接待费: amount 3.20万元, initial 3.00万元, completion 106.67%',
      '会议费: amount 4.50万元, initial 4.00万元, completion 112.5%',
      '培训费: amount 6.10万元, initial 6.00万元, completion 101.67%',
    ],
  ],
  [
    '三公经费支出15.00万元，其中因公出国（境）费、公务用车购置及运行维护费、公务接待费分别为0万元、12.50万元、2.50万元。',
    [
      '三公经费支出: amount 15.00万元 | parts 1 2 3',
      '因公出国(境)费: amount 0万元',
      '公务用车购置及运行维护费: amount 12.50万元',
      '公务接待费: amount 2.50万元',
    ],
  ],
  [
    '公务接待费年初预算数和决算数分别为100.00万元、110.00万元，完成预算的110%。',
    ['公务接待费: amount 110.00万元, initial 100.00万元, completion 110%'],
  ],
  [
    '机关运行经费2022年、2023年分别为57.55万元、60.00万元，增长4.26%。',
    ['机关运行经费: amount 60.00万元, prior 57.55万元, growth 4.26%, direction 1 | 2023 | prior 2022'],
  ],
  [
    '国内公务接待批次、人次分别为35批次、280人次。',
    ['国内公务接待批次: count 35批次', '国内公务接待批次人次: count 280人次'],
  ],
  ['收入和支出分别为700.00万元、690.00万元。', ['收入: amount 700.00万元', '支出: amount 690.00万元']],
  [
    '2023年财政拨款收入、支出总计分别为700.00万元、700.00万元，较2022年分别增长7.69%、7.69%。',
    [
      '财政拨款收入总计: amount 700.00万元, growth 7.69%, direction 1 | 2023 | prior 2022',
      '财政拨款支出总计: amount 700.00万元, growth 7.69%, direction 1 | 2023 | prior 2022',
    ],
  ],
  // A list that names its items is no row of figures.
  [
    '2023年实施项目2个，分别为：林道建设项目100.00万元、护林项目200.00万元。',
    ['实施项目: count 2个', '林道建设项目: amount 100.00万元 | 2023', '护林项目: amount 200.00万元 | 2023'],
  ],
  // Two names and three figures: nobody says which belongs to which.
  [
    '公务接待费、会议费分别为1.00万元、2.00万元、3.00万元。',
    ['? ambiguous: 1.00万元', '? ambiguous: 2.00万元', '? ambiguous: 3.00万元'],
  ],
  [
    '总支出100.00万元，基本支出60.00万元，项目支出40.00万元，分别比上年增长5%、6%。',
    [
      '总支出: amount 100.00万元',
      '基本支出: amount 60.00万元',
      '项目支出: amount 40.00万元',
      '? ambiguous: 5%',
      '? ambiguous: 6%',
    ],
  ],
  [
    '本年支出860.00万元。从功能分类看，农林水支出688.00万元、住房保障支出172.00万元，分别占本年支出的80%、20%。',
    [
      '本年支出: amount 860.00万元',
      '农林水支出: amount 688.00万元, share 80% | of 本年支出',
      '住房保障支出: amount 172.00万元, share 20% | of 本年支出',
    ],
  ],
  [
    '公务接待费、会议费分别为1.00万元、2.00万元，培训费和差旅费分别为3.00万元、4.00万元。',
    [
      '公务接待费: amount 1.00万元',
      '会议费: amount 2.00万元',
      '培训费: amount 3.00万元',
      '差旅费: amount 4.00万元',
    ],
  ],
];

describe('names and figures in two rows', () => {
  test.each(sentences)('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

const others: readonly (readonly [string, readonly string[]])[] = [
  [
    '公务接待费年初预算8.00万元，调整预算6.00万元，支出决算5.00万元，完成年初预算的62.5%，完成调整预算的83.33%。',
    [
      '公务接待费: amount 5.00万元, initial 8.00万元, annual 6.00万元, completion 62.5%',
      '公务接待费: amount 5.00万元, annual 6.00万元, completion 83.33%',
    ],
  ],
  ['项目支出630.00万元，占收入预算的90%。', ['项目支出: amount 630.00万元, share 90% | of 收入预算']],
  [
    '共接待国内来宾35批次、280人次，其中：上级检查20批次、160人次，同级交流15批次、120人次。',
    [
      '接待国内来宾: count 35批次 | parts 2 4',
      '接待国内来宾人次: count 280人次 | parts 3 5',
      '上级检查: count 20批次',
      '上级检查人次: count 160人次',
      '同级交流: count 15批次',
      '同级交流人次: count 120人次',
    ],
  ],
  [
    '会议费支出4.50万元，大于预算数4.00万元，主要原因是会议增加。',
    ['会议费支出: amount 4.50万元, budget_direction 1', '? ambiguous: 4.00万元'],
  ],
  [
    '会议费支出4.50万元，大于预算数4.00万元，完成预算的112.5%。',
    ['会议费支出: amount 4.50万元, annual 4.00万元, completion 112.5%, budget_direction 1'],
  ],
  [
    '会议费支出4.50万元，小于预算数0.50万元，完成预算的90%。',
    ['会议费支出: amount 4.50万元, completion 90%, budget_change -0.50万元, budget_direction -1'],
  ],
  [
    '会议费支出450.00万元，完成年初预算100%，大于预算数15.20万元。',
    ['会议费支出: amount 450.00万元, completion 100%, budget_change 15.20万元, budget_direction 1'],
  ],
  [
    '会议费支出4.50万元，完成年初预算100%，大于预算数4.00万元。',
    ['会议费支出: amount 4.50万元, annual 4.00万元, completion 100%, budget_direction 1'],
  ],
  [
    '会议费支出4.50万元，等于预算数4.50万元。',
    ['会议费支出: amount 4.50万元, annual 4.50万元, budget_direction 0'],
  ],
  [
    '会议费支出与预算相比无变化，预算4.00万元，支出4.00万元。',
    ['会议费支出: amount 4.00万元, annual 4.00万元, budget_direction 0'],
  ],
  [
    '会议费支出决算4.50万元，较预算节约0.50万元，节约率10%。',
    ['会议费支出: amount 4.50万元, budget_change -0.50万元, budget_growth -10%, budget_direction -1'],
  ],
  [
    '公务接待费上年没有发生，今年2.00万元，增长100%。',
    ['公务接待费: amount 2.00万元, growth 100%, direction 1'],
  ],
  [
    '公务接待费上年为1.00万元，本年2.00万元，增长100%。',
    ['公务接待费: amount 2.00万元, prior 1.00万元, growth 100%, direction 1'],
  ],
  [
    '2023年支出合计600.00万元，2022年支出合计580.00万元，增加20.00万元。其中：基本支出400.00万元；项目支出200.00万元。',
    [
      '支出合计: amount 600.00万元, prior 580.00万元, change 20.00万元, direction 1 | 2023 | prior 2022 | parts 1 2',
      '基本支出: amount 400.00万元',
      '项目支出: amount 200.00万元',
    ],
  ],
];

describe('budgets, years and counts told otherwise', () => {
  test.each(others)('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
