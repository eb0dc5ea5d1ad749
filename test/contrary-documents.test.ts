/**
 * Pairs of invented documents: one that is right although a hasty reader would accuse it, and the same with one slip, which
 * must be reported. The documents differ in what they say of themselves: year, kind, sections, tables and forms.
 */
import { describe, expect, test } from 'vitest';
import { checkFiles } from '../src/check/check-files.ts';

const encoder = new TextEncoder();
const ofCompleteness = /^GJ-(?:ST-01|SG-09)$/;

async function reported(text: string): Promise<readonly string[]> {
  const path = text.startsWith('<') ? 'a.html' : 'a.txt';
  const { findings } = await checkFiles([{ path, bytes: encoder.encode(`${text}\n`) }]);
  return findings
    .filter(({ severity, rule }) => severity !== 'info' && !ofCompleteness.test(rule))
    .map(({ rule, message }) => `${rule} ${message}`);
}

/** The document, and the slip: `words > others`. */
const pairs: readonly (readonly [name: string, text: string, slip: string])[] = [
  [
    'every item against two bases',
    '云岭县水务局2026年部门预算\n三、“三公”经费预算情况说明\n2026年“三公”经费预算12.40万元，比上年执行数10.90万元增加1.50万元，增长13.76%；比上年预算13.00万元减少0.60万元，下降4.62%。其中：公务接待费3.40万元，比上年执行数2.70万元增加0.70万元，增长25.93%，比上年预算3.60万元减少0.20万元，下降5.56%；公务用车运行维护费9.00万元，比上年执行数8.20万元增加0.80万元，增长9.76%，比上年预算9.40万元减少0.40万元，下降4.26%。',
    '预算9.40万元减少0.40万元，下降4.26% > 预算9.60万元减少0.60万元，下降6.25%',
  ],
  [
    'the account of last year as the second base, items in paragraphs',
    '云岭县司法局2026年“三公”经费预算说明\n“三公”经费预算20.00万元，比2025年预算22.00万元减少2.00万元；比2025年决算18.50万元增加1.50万元。其中：\n1.公务接待费6.00万元，比上年预算7.00万元减少1.00万元；比上年决算5.50万元增加0.50万元。\n2.公务用车运行维护费14.00万元，比上年预算15.00万元减少1.00万元；比上年决算13.00万元增加1.00万元。\n3.因公出国（境）费0万元，上年预算、决算均为0万元。',
    '决算18.50万元增加1.50万元 > 决算18.00万元增加2.00万元',
  ],
  [
    'sections of two years',
    '青禾区民政局2026年部门预算说明\n一、2026年支出预算\n2026年支出预算860.00万元，其中：基本支出600.00万元，项目支出260.00万元。\n二、2025年预算执行情况\n2025年支出预算820.00万元，全年支出803.60万元，完成预算的98.00%。其中：基本支出570.00万元，项目支出233.60万元。',
    '项目支出233.60 > 项目支出236.30',
  ],
  [
    'items of last year, without a word that lists them',
    '青禾区水利局“三公”经费公开\n一、2026年预算\n2026年“三公”经费预算9.00万元。\n1.因公出国（境）费0万元；\n2.公务用车购置及运行维护费7.00万元；\n3.公务接待费2.00万元。\n二、2025年决算\n2025年“三公”经费决算8.10万元。\n1.因公出国（境）费0万元；\n2.公务用车购置及运行维护费6.30万元，完成预算7.00万元的90.00%；\n3.公务接待费1.80万元，接待12批次、80人次，完成预算2.00万元的90.00%。',
    '决算8.10 > 决算8.01',
  ],
  [
    'the year of a page whose reasons and comparisons name the year before',
    '一、收入决算说明\n青禾区文化馆2024年度收入合计500.00万元，比2023年度增加20.00万元，增长4.17%，主要是2023年末新招人员。\n1.财政拨款收入480.00万元，比2023年度增加15.00万元，增长3.23%，主要是2023年度的展览经费转入；\n2.其他收入20.00万元，比2023年度增加5.00万元，增长33.33%，主要是2023年度讲座收费较少。',
    '增长3.23% > 增长2.33%',
  ],
  [
    'examples that end in 等',
    '青禾区档案馆2026年部门预算说明\n支出预算300.00万元，其中：基本支出210.00万元，项目支出90.00万元。项目支出90.00万元中包括展板制作12.00万元、资料印刷3.50万元等日常项目。',
    '制作12.00 > 制作120.00',
  ],
  [
    'examples in yuan within a whole',
    '青禾区老干部局2026年部门预算说明\n项目支出518000.00元，比上年增加18000.00元，增长3.60%，其中包括意外伤害险2022元、电梯维保21600.00元等小额支出。',
    '增长3.60% > 增长6.30%',
  ],
  [
    'changes with their reasons, behind the amounts',
    '青禾区本级2026年“三公”经费预算合计120.00万元，其中：因公出国（境）费10.00万元、公务用车购置费30.00万元、公务用车运行维护费50.00万元、公务接待费30.00万元。与上年预算相比减少6.00万元，变化情况是：因公出国（境）费与上年持平；公务用车购置费减少1.00万元，下降3.23%，主要是单价降低；公务用车运行维护费减少3.00万元，下降5.66%，主要是报废旧车、推行新能源车；公务接待费减少2.00万元，下降6.25%，主要是从严控制标准。',
    '下降5.66% > 下降6.65%',
  ],
  [
    'changes that make up that of the whole, nothing of one item',
    '青禾区本级“三公”经费\n2026年“三公”经费预算合计120.00万元，具体如下：\n——因公出国（境）费10.00万元；\n——公务用车购置费30.00万元；\n——公务用车运行维护费50.00万元；\n——公务接待费30.00万元。\n与上年预算相比，“三公”经费减少6.00万元。\n因公出国（境）费与上年持平；公务用车购置费减少1.00万元，主要是单价降低；公务用车运行维护费减少3.00万元，主要是报废旧车；公务接待费减少2.00万元，主要是从严控制。',
    '经费减少6.00 > 经费减少8.00',
  ],
  [
    'amounts of last year behind its name',
    '青禾区档案局2026年“三公”经费预算说明\n2026年“三公”经费预算15.00万元，比上年减少1.50万元，其中：公务用车运行维护费9.00万元，公务接待费6.00万元。上年“三公”经费预算为16.50万元，其中公务用车运行维护费9.50万元、公务接待费7.00万元。',
    '维护费9.50 > 维护费9.05',
  ],
  [
    'items in short names, told one by one',
    '青禾区发改局2026年“三公”经费预算说明\n一、总体情况\n2026年“三公”经费预算30.00万元。\n二、分项情况\n1、出国经费0万元；\n2、购车支出0万元；\n3、车辆运行支出19.00万元，比上年减少1.00万元，下降5.00%；\n4、接待经费11.00万元，比上年减少1.00万元，下降8.33%。',
    '运行支出19.00万元，比上年减少1.00 > 运行支出18.00万元，比上年减少0.95',
  ],
  [
    'what pays for a spending is no income',
    '清源市侨联2026年部门预算\n收支总表\n部门：清源市侨联\t单位：万元\n收入\t\t支出\t\n项目\t预算数\t项目\t预算数\n一、一般公共预算拨款收入\t600.00\t一、一般公共服务支出\t646.00\n二、单位资金收入\t46.00\t\t\n收入总计\t646.00\t支出总计\t646.00\n\n情况说明\n2026年收支总预算646.00万元，其中一般公共预算拨款600.00万元，单位资金46.00万元。\n支出中，人员经费468.00万元（一般公共预算430.00万元、单位资金38.00万元），公用经费178.00万元（一般公共预算170.00万元、单位资金8.00万元）。',
    '资金38.00 > 资金28.00',
  ],
];

describe('documents that are right', () => {
  test.each(pairs)('%s', async (_, text) => {
    expect(await reported(text)).toEqual([]);
  });
});

describe('the same with a slip', () => {
  test.each(pairs)('%s', async (_, text, slip) => {
    const [from = '', to = ''] = slip.split(' > ');
    const altered = text.replace(from, to);
    expect(altered).not.toBe(text);
    expect(await reported(altered)).not.toEqual([]);
  });
});
