import { describe, expect, test } from 'vitest';
import { lexiconOf } from '../../core/catalogue/lexicon.ts';
import { catalogue } from '../../core/generated/catalogue.ts';
import { readClaims } from './read-claims.ts';
import { brief } from './testing/brief.ts';

const lexicon = lexiconOf(catalogue);
const read = (text: string): string[] => brief(readClaims([{ text, path: [], places: [] }], lexicon), [text]);

const sentences: readonly (readonly [string, readonly string[]])[] = [
  [
    '2018年度财政拨款支出2800.00万元。财政拨款支出年初预算数2500.00万元，完成年初预算的112.00%。',
    ['财政拨款支出: amount 2800.00万元 | 2018', '财政拨款支出: initial 2500.00万元, completion 112.00%'],
  ],
  [
    '2022年度一般公共预算财政拨款支出年初预算为800.00万元，支出决算为760.00万元，完成年初预算的95.00%。决算数小于年初预算数的主要原因是人员减少。',
    [
      '一般公共预算财政拨款支出: amount 760.00万元, initial 800.00万元, completion 95.00%, budget_direction -1 | 2022',
    ],
  ],
  [
    '教育支出（类）普通教育（款）小学教育（项）。年初预算为120.00万元，支出决算为130.00万元，完成年初预算的108.33%，决算数大于年初预算数的主要原因是追加绩效奖金。',
    [
      '教育支出 > 普通教育 > 小学教育: amount 130.00万元, initial 120.00万元, completion 108.33%, budget_direction 1',
    ],
  ],
  [
    '1.卫生健康支出（类）行政事业单位医疗（款）事业单位医疗（项）。年初预算为20.00万元，支出决算为20.00万元，完成年初预算的100.00%，决算数等于年初预算数。',
    [
      '卫生健康支出 > 行政事业单位医疗 > 事业单位医疗: amount 20.00万元, initial 20.00万元, completion 100.00%, budget_direction 0',
    ],
  ],
  [
    '三公经费支出年初预算为9.00万元，支出决算为6.00万元，完成预算的66.67%，其中：因公出国（境）费决算为0万元，完成预算的0%；公务用车购置及运行维护费支出决算为5.00万元，完成预算的83.33%；公务接待费支出决算为1.00万元，完成预算的50.00%。',
    [
      '三公经费支出: amount 6.00万元, initial 9.00万元, completion 66.67% | parts 1 2 3',
      '因公出国(境)费: amount 0万元, completion 0%',
      '公务用车购置及运行维护费支出: amount 5.00万元, completion 83.33%',
      '公务接待费支出: amount 1.00万元, completion 50.00%',
    ],
  ],
  [
    '公务接待费支出决算1.00万元，比预算增加0万元，比去年增加0.20万元，增长25.00%。',
    [
      '公务接待费支出: amount 1.00万元, change 0.20万元, growth 25.00%, budget_change 0万元, budget_direction 1, direction 1',
    ],
  ],
  [
    '公务接待费支出决算2.00万元，比预算无增减变化，比去年无增减变化。',
    ['公务接待费支出: amount 2.00万元, budget_direction 0, direction 0'],
  ],
  ['公务用车运行维护费决算数未超过预算数。', []],
  [
    '2021年文化旅游支出决算95.00万元，占调整预算数的95.00%。',
    ['文化旅游支出: amount 95.00万元, completion 95.00% | 2021'],
  ],
  [
    '2021年卫生健康支出决算48.00万元，为预算的96.00%。',
    ['卫生健康支出: amount 48.00万元, completion 96.00% | 2021'],
  ],
  [
    '年初预算数为30.00万元，全年预算为36.00万元，支出决算为35.00万元，完成全年预算的97.22%。',
    ['年初预算数: amount 35.00万元, initial 30.00万元, annual 36.00万元, completion 97.22%'],
  ],
  [
    '基本支出年初预算为30.00万元，全年预算为36.00万元，支出决算为35.00万元，完成全年预算数的97.22%。',
    ['基本支出: amount 35.00万元, initial 30.00万元, annual 36.00万元, completion 97.22%'],
  ],
  [
    '2022年度三公经费财政拨款支出预算为5.00万元，支出决算为4.00万元，完成预算的80.00%。2022年度三公经费支出决算数小于预算数的主要原因是压减接待。',
    [
      '三公经费财政拨款支出: amount 4.00万元, annual 5.00万元, completion 80.00% | 2022',
      '三公经费支出: budget_direction -1',
    ],
  ],
  [
    '2022年度国有资本经营预算财政拨款支出年初预算数为0万元，支出决算为0万元，决算数与年初预算数不存在差异。',
    ['国有资本经营预算财政拨款支出: amount 0万元, initial 0万元, budget_direction 0 | 2022'],
  ],
  ['2022年度三公经费决算数与预算数持平。', ['三公经费: budget_direction 0']],
  [
    '公务用车购置费预算数为18.00万元，支出决算为17.60万元，完成预算的97.78%，决算数小于（大于）预算数的主要原因是采购节约。',
    [
      '公务用车购置费: amount 17.60万元, annual 18.00万元, completion 97.78%',
      '? template-choice: 小于（大于）',
    ],
  ],
  [
    '住房公积金支出决算为44.00万元，比年初预算增加4.00万元，增长10.00%。',
    ['住房公积金支出: amount 44.00万元, budget_change 4.00万元, budget_growth 10.00%, budget_direction 1'],
  ],
  [
    '项目支出决算为44.00万元，较2022年年初预算减少6.00万元，下降12.00%，较2021年决算减少1.00万元，下降2.22%。',
    [
      '项目支出: amount 44.00万元, change -1.00万元, growth -2.22%, budget_change -6.00万元, budget_growth -12.00%, budget_direction -1, direction -1 | prior 2021 final',
    ],
  ],
  [
    '2022年信息化运维项目全年预算数60.00万元，执行数57.00万元，执行率95.00%。',
    ['信息化运维项目: amount 57.00万元, annual 60.00万元, completion 95.00% | 2022'],
  ],
  [
    '2022年项目全年预算数60.00万元，预算执行率为95.00%。',
    ['项目: annual 60.00万元, completion 95.00% | 2022'],
  ],
  [
    '年初预算为12.00万元，支出决算为11.00万元，完成年初预算的91.67%。决算数小于预算数的主要原因是节约。',
    ['年初预算: amount 11.00万元, initial 12.00万元, completion 91.67%, budget_direction -1'],
  ],
  [
    '2022年度一般公共预算财政拨款基本支出300.00万元，其中：人员经费270.00万元，主要包括：基本工资、津贴补贴、奖金；公用经费30.00万元，主要包括：办公费、水费、电费。',
    [
      '一般公共预算财政拨款基本支出: amount 300.00万元 | 2022 | parts 1 2',
      '人员经费: amount 270.00万元 | 2022',
      '公用经费: amount 30.00万元 | 2022',
    ],
  ],
];

describe('comparisons with the budget', () => {
  test.each(sentences)('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});
