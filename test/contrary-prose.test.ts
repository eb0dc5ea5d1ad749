/**
 * Pairs of invented texts: one that is right although a hasty reader would accuse it, and the same with one figure changed,
 * which must be reported. The texts differ in whose amount, of which year, of what unit and of which whole is told.
 */
import { describe, expect, test } from 'vitest';
import { checkFiles } from '../src/index.ts';

const encoder = new TextEncoder();
const withoutTables = /^GJ-(?:ST-01|SG-09)$/;

async function reported(text: string): Promise<readonly string[]> {
  const lines = ['云泽县林业局2023年度部门决算', '第三部分 2023年度部门决算情况说明', ...text.split('\n')];
  const bytes = encoder.encode(`${lines.join('\n')}\n`);
  const { findings } = await checkFiles([{ path: 'a.txt', bytes }]);
  return findings
    .filter(({ severity, rule }) => severity !== 'info' && !withoutTables.test(rule))
    .map(({ rule, message }) => `${rule} ${message}`);
}

/** The text, and what to change in it: `figure > other`. */
const pairs: readonly (readonly [name: string, text: string, change: string])[] = [
  ['budget behind 完成', '机关运行经费支出决算为15.20万元，完成全年预算32.00万元的47.5%。', '47.5 > 57.5'],
  ['budget first', '机关运行经费全年预算32.00万元，支出决算15.20万元，完成预算的47.5%。', '15.20 > 16.20'],
  [
    'budget in brackets of the comparison',
    '公务接待费7.00万元，较年初预算数27.00万元减少20.00万元，下降74.07%。',
    '27.00 > 37.00',
  ],
  [
    'last year first',
    '2022年度收入总计560.00万元，2023年度收入总计588.00万元，增加28.00万元，增长5%。',
    '增长5 > 增长6',
  ],
  [
    'last year in a sentence of its own',
    '机关运行经费120.00万元。上年为100.00万元，增加20.00万元，增长20%。',
    '增长20 > 增长30',
  ],
  [
    'last year behind 比',
    '机关运行经费120.00万元，比上年100.00万元增加20.00万元，增长20%。',
    '增加20.00 > 增加30.00',
  ],
  ['last year behind 与…相比', '培训费支出120.00万元，与上年100.00万元相比，增长20%。', '120.00 > 140.00'],
  ['growth in front of the amount', '会议费20.00万元，比上年增长25%，增加4.00万元。', '25 > 35'],
  ['rate without a direction', '会议费16.00万元，比上年减少4.00万元，降幅20%。', '20% > 30%'],
  [
    'budget and last year in one sentence',
    '公务接待费年初预算20.00万元，支出决算18.00万元，完成年初预算的90%，比上年增加3.00万元，增长20%。',
    '增长20 > 增长40',
  ],
  [
    'growth rate behind a budget',
    '公务接待费年初预算20.00万元，支出决算18.00万元，完成年初预算的90%，比上年减少2.00万元，增长率为-10%。',
    '-10 > -30',
  ],
  [
    'list of the whole, comparison of the whole',
    '本年支出合计950.00万元，其中：基本支出600.00万元；项目支出350.00万元。与上年相比，本年支出增加50.00万元，增长5.56%。',
    '350.00 > 360.00',
  ],
  [
    'lone part keeps its comparison',
    '本部门总收入60.00万元，其中本年收入50.00万元，较2022年度决算数减少10.00万元，下降16.7%。',
    '16.7 > 19.7',
  ],
  [
    'comparison of the whole behind its lone part',
    '本部门总支出960.40万元，其中本年支出955.00万元，较2022年度决算数减少33.60万元，下降3.38%。',
    '3.38 > 8.38',
  ],
  [
    'parts of parts',
    '公务用车购置及运行维护费30.00万元，其中：公务用车购置费20.00万元，公务用车运行维护费10.00万元。',
    '运行维护费10.00 > 运行维护费15.00',
  ],
  [
    'parts of an item are no parts of the document',
    '本年支出合计500.00万元。\n1.林业事业机构（项）支出300.00万元，其中：基本支出200.00万元，项目支出100.00万元。',
    '项目支出100.00 > 项目支出150.00',
  ],
  [
    'items and their total',
    '一般公共预算财政拨款支出300.00万元，主要用于以下方面：农林水支出200.00万元，占66.67%；住房保障支出100.00万元，占33.33%。',
    '66.67 > 76.67',
  ],
  [
    'shares without a word for the whole',
    '收入合计400.00万元，其中：财政拨款收入300.00万元，占75%；其他收入100.00万元，占25%。',
    '75% > 65%',
  ],
  [
    'share in brackets',
    '收入合计400.00万元，其中：财政拨款收入300.00万元（占75.0%），其他收入100.00万元（占25.0%）。',
    '75.0 > 71.0',
  ],
  [
    'share of a named whole',
    '授予中小企业合同金额70.00万元，占政府采购支出总额140.00万元的50%。',
    '50% > 60%',
  ],
  [
    'share of the whole above',
    '政府采购支出总额140.00万元，其中：政府采购货物支出40.00万元、政府采购服务支出100.00万元。授予中小企业合同金额70.00万元，占政府采购支出总额的50%。',
    '50% > 55%',
  ],
  [
    'three items over three sentences',
    '“三公”经费支出合计10.00万元。其中：因公出国（境）费1.00万元，占10%；公务用车购置及运行维护费6.00万元，占60%；公务接待费3.00万元，占30%。',
    '公务接待费3.00 > 公务接待费4.00',
  ],
  [
    'items in paragraphs',
    '“三公”经费支出合计10.00万元，具体情况如下：\n（一）因公出国（境）费1.00万元。\n（二）公务用车购置及运行维护费6.00万元。\n（三）公务接待费3.00万元。',
    '费6.00 > 费7.00',
  ],
  ['no change', '公务接待费5.00万元，与上年持平。上年公务接待费为5.00万元。', '费5.00 > 费6.00'],
  [
    'totals of both sides',
    '收入总计800.00万元，支出总计800.00万元，比上年各增加50.00万元，增长6.67%。',
    '支出总计800.00 > 支出总计810.00',
  ],
  [
    'one amount for both sides',
    '收、支总计均为800.00万元。与上年相比，收、支总计各减少50.00万元，下降5.88%。',
    '5.88 > 8.58',
  ],
  ['integer percentages', '培训费105.00万元，比上年增加5.00万元，增长5%。', '增长5% > 增长6%'],
  [
    'amounts in yuan',
    '机关运行经费1200000.00元，比上年增加200000.00元，增长20.00%。',
    '增长20.00 > 增长22.00',
  ],
  [
    'yuan beside ten thousands',
    '机关运行经费120.00万元，比上年增加200000.00元，增长20.00%。',
    '增长20.00 > 增长12.00',
  ],
  ['a saving', '差旅费8.00万元，比上年节约2.00万元，下降20%。', '下降20 > 下降25'],
  ['times in place of percent', '培训费30.00万元，比上年增加20.00万元，增长200%。', '200% > 300%'],
  [
    'a reason with figures',
    '会议费20.00万元，比上年增加4.00万元，增长25%，主要原因是全省会议增加2次，每次支出2.00万元。',
    '增长25 > 增长15',
  ],
  [
    'a reason with parts',
    '机关运行经费50.00万元，比上年增加10.00万元，增长25%。主要原因是：办公费增加6.00万元，差旅费增加4.00万元。',
    '增长25 > 增长35',
  ],
  [
    'budget of this year compared with itself',
    '公务接待费预算数10.00万元，决算数8.00万元，决算数小于预算数。',
    '8.00 > 12.00',
  ],
  [
    'completion above one hundred',
    '其他交通费年初预算10.00万元，支出决算12.00万元，完成年初预算的120%，决算数大于年初预算数。',
    '120% > 130%',
  ],
  [
    'difference from the budget',
    '公务接待费年初预算10.00万元，支出决算8.00万元，比年初预算减少2.00万元，下降20%。',
    '减少2.00 > 减少3.00',
  ],
  [
    'completion and difference without the budget',
    '公务接待费支出决算8.00万元，比年初预算减少2.00万元，完成年初预算的80%。',
    '80% > 70%',
  ],
  [
    'colon and dash',
    '机关运行经费：2023年度支出90.00万元——比上年减少10.00万元，下降10%。',
    '下降10 > 下降15',
  ],
  [
    'name, stop, figures',
    '1.农林水支出（类）林业和草原（款）行政运行（项）。年初预算为80.00万元，支出决算为100.00万元，完成年初预算的125%。',
    '125 > 135',
  ],
  [
    'code in front of the name',
    '1.2130201行政运行。年初预算为80.00万元，支出决算为100.00万元，完成年初预算的125%。',
    '125 > 152',
  ],
  [
    'digits inside the level marks',
    '农林水支出（213类）林业和草原（02款）行政运行（01项）年初预算80.00万元，支出决算100.00万元，完成年初预算的125%。',
    '决算100.00 > 决算110.00',
  ],
  ['full-width figures', '会议费２０．００万元，比上年增加４．００万元，增长２５％。', '２５％ > ３５％'],
  [
    'thousands separators',
    '收入合计1,400.00万元，其中：财政拨款收入1,300.00万元；其他收入100.00万元。',
    '1,300.00 > 1,200.00',
  ],
  [
    'number without unit in front of one with it',
    '会议费20.00，比上年16.00增加4.00万元，增长25%。会议费支出20.00万元，比上年增加4.00万元，增长25%。',
    '支出20.00 > 支出30.00',
  ],
  [
    'a share that is a growth elsewhere',
    '项目支出300.00万元，占本年支出合计600.00万元的50%，比上年增加100.00万元，增长50%。',
    '增长50 > 增长40',
  ],
  [
    'two sentences, one subject',
    '公务接待费3.00万元，完成预算4.00万元的75%。比上年减少1.00万元，下降25%。',
    '下降25 > 下降35',
  ],
  [
    'counts in between',
    '公务接待费6.00万元，国内公务接待30批次、200人次，比上年增加1.00万元，增长20%。',
    '增长20 > 增长30',
  ],
  [
    'one office in front of the year',
    '云泽县林业局2023年度支出总计600.00万元，较2022年度增加100.00万元，增长20%。',
    '增长20 > 增长25',
  ],
  [
    'both years named',
    '2023年支出合计600.00万元，2022年支出合计500.00万元，同比增加100.00万元，增长20%。',
    '增加100.00 > 增加150.00',
  ],
  [
    'last year of a part',
    '基本支出600.00万元，占本年支出的60%，上年基本支出500.00万元，增长20%；项目支出400.00万元，占本年支出的40%。本年支出合计1000.00万元。',
    '增长20 > 增长28',
  ],
  [
    'semicolons between sides',
    '收入合计500.00万元，较上年增加100.00万元，增长25%；支出合计480.00万元，较上年增加80.00万元，增长20%。',
    '增长20 > 增长26',
  ],
  [
    'list of changes',
    '本年收入合计500.00万元，比上年增加30.00万元，增长6.38%。其中：财政拨款收入400.00万元，比上年增加20.00万元，增长5.26%；其他收入100.00万元，比上年增加10.00万元，增长11.11%。',
    '11.11 > 12.11',
  ],
  [
    'of which behind a stop',
    '基本支出600.00万元。其中：人员经费500.00万元；公用经费100.00万元。',
    '500.00 > 510.00',
  ],
  [
    'open list',
    '本年支出合计600.00万元，其中主要有：基本支出400.00万元，基本建设类项目支出100.00万元。',
    '400.00 > 800.00',
  ],
  [
    'amount behind its share',
    '财政拨款收入占收入合计的75%，为300.00万元，收入合计400.00万元。\n收入合计400.00万元，其中：财政拨款收入300.00万元，其他收入100.00万元。',
    '其他收入100.00 > 其他收入110.00',
  ],
  [
    'nothing last year',
    '因公出国（境）费3.00万元，比上年增加3.00万元，上年没有安排。会议费6.00万元，比上年增加1.00万元，增长20%。',
    '增长20 > 增长30',
  ],
  [
    'zero amounts',
    '因公出国（境）费0万元，与上年持平；公务接待费4.00万元，比上年减少1.00万元，下降20%。',
    '下降20 > 下降30',
  ],
  [
    'budget told in the final account',
    '“三公”经费全年预算12.00万元，支出决算9.00万元，完成全年预算的75%，比上年增加1.00万元，增长12.5%。',
    '12.5 > 15.2',
  ],
  [
    'the same outturn twice',
    '一般公共预算财政拨款支出300.00万元，占本年支出合计的75%。\n一般公共预算财政拨款支出年初预算240.00万元，支出决算300.00万元，完成年初预算的125%。',
    '决算300.00 > 决算320.00',
  ],
  [
    'an asset date is no amount',
    '截至2023年12月31日，共有车辆8辆，其中：一般公务用车3辆、执法执勤用车5辆。',
    '车5辆 > 车6辆',
  ],
  [
    'number of a document',
    '根据云财〔2023〕15号文件，会议费5.00万元，比上年增加1.00万元，增长25%。',
    '增长25 > 增长52',
  ],
  [
    'another amount of a bare name is not that of the sentence before',
    '财政拨款收入900.00万元，比上年增加100.00万元，增长12.5%。收入1000.00万元。',
    '12.5 > 15.2',
  ],
];

describe('texts that are right', () => {
  test.each(pairs)('%s', async (_, text) => {
    expect(await reported(text)).toEqual([]);
  });
});

describe('the same with one figure changed', () => {
  test.each(pairs)('%s', async (_, text, change) => {
    const [from = '', to = ''] = change.split(' > ');
    const altered = text.replace(from, to);
    expect(altered).not.toBe(text);
    expect(await reported(altered)).not.toEqual([]);
  });
});
