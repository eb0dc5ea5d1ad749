import { describe, expect, test } from 'vitest';
import { checkFiles } from '../src/check/check-files.ts';

const items: readonly (readonly [string, string, number?, number?])[] = [
  ['201', '一般公共服务支出'],
  ['20103', '政府办公厅（室）及相关机构事务'],
  ['2010301', '行政运行', 812.34, 0],
  ['2010302', '一般行政管理事务', 0, 145.67],
  ['2010350', '事业运行', 233.15, 0],
  ['208', '社会保障和就业支出'],
  ['20805', '行政事业单位养老支出'],
  ['2080505', '机关事业单位基本养老保险缴费支出', 98.76, 0],
  ['2080506', '机关事业单位职业年金缴费支出', 49.38, 0],
  ['221', '住房保障支出'],
  ['22102', '住房改革支出'],
  ['2210201', '住房公积金', 112.03, 0],
  ['2210203', '购房补贴', 23.91, 0],
];
const leaves = items.filter(([, , basic]) => basic !== undefined);
const sumOf = (code: string, at: 2 | 3): number =>
  leaves
    .filter(([key]) => key.startsWith(code))
    .reduce((sum, leaf) => sum + Math.round((leaf[at] ?? 0) * 100), 0);
const print = (cents: number): string => (cents === 0 ? '' : (cents / 100).toFixed(2));
const figures = (code: string): string => {
  const [basic, project] = [sumOf(code, 2), sumOf(code, 3)];
  return [basic + project, basic, project].map(print).join('\t');
};
const names = ['\t合计', ...items.map(([code, name]) => `${code}\t${name}`)];
const right = ['', ...items.map(([code]) => code)].map(figures);

const table = (title: string, amounts: readonly string[]): string =>
  [
    title,
    '单位：万元',
    '科目编码\t科目名称\t合计\t基本支出\t项目支出',
    ...names.map((name, row) => `${name}\t${amounts[row]}`),
  ].join('\n');

/** What goes wrong where the figures of the second table are `amounts`, the sentences repeating the first. */
async function errorsWith(amounts: readonly string[]) {
  const prose = leaves.map(
    ([code, name], index) =>
      `${index + 1}.${name}（项）。支出决算为${print(sumOf(code, 2) + sumOf(code, 3))}万元。`,
  );
  const text = [
    '云溪县水务局2022年度部门决算',
    '一、一般公共预算财政拨款支出决算情况说明',
    ...prose,
    table('支出决算表', right),
    table('一般公共预算财政拨款支出决算表', amounts),
  ].join('\n\n');
  const { findings } = await checkFiles([
    { path: 'a.txt', read: async () => new TextEncoder().encode(text) },
  ]);
  return findings.filter(({ severity }) => severity === 'error');
}

const blank = '\t\t';

describe('a table of which the rows slid by one against its sister table', () => {
  test('nothing is wrong where they did not', async () => {
    expect(await errorsWith(right)).toEqual([]);
  });

  test.each([
    ['all rows but the total one down', [right[0], blank, ...right.slice(1, -1)]],
    ['all rows one up', [...right.slice(1), blank]],
    ['the rows from the fifth on one down', [...right.slice(0, 5), blank, ...right.slice(5, -1)]],
  ] as [string, string[]][])('%s: one finding, no sentence is blamed', async (_, amounts) => {
    const errors = await errorsWith(amounts);
    expect(errors.map(({ cause }) => cause?.operator)).toEqual(['block-shifted']);
    const [{ suspects = [], consequences = [] } = {}] = errors;
    expect(new Set(suspects.map(({ cell }) => cell.table))).toEqual(new Set(['final_general']));
    expect(consequences.length).toBeGreaterThan(10);
  });

  test('two cells that were exchanged are no shift', async () => {
    const amounts = [...right];
    [amounts[3], amounts[4]] = [right[4] ?? '', right[3] ?? ''];
    const errors = await errorsWith(amounts);
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.map(({ cause }) => cause?.operator)).not.toContain('block-shifted');
  });

  test('against the summary of income and expenditure, which has one column', async () => {
    const classes = [
      '教育支出',
      '文化旅游体育与传媒支出',
      '社会保障和就业支出',
      '卫生健康支出',
      '住房保障支出',
    ];
    const codes = ['205', '207', '208', '210', '221'];
    const amounts = ['5.00', '10.00', '70.00', '8.00', '7.00'];
    const errorsOf = async (slid: readonly string[]) => {
      const text = [
        '云溪县文旅局2024年部门预算',
        ['部门收支总表', '单位：万元', '收入\t\t支出\t', '项目\t预算数\t项目\t预算数'],
        classes.map(
          (name, index) =>
            `${index === 0 ? '一、一般公共预算拨款收入\t100.00' : '\t'}\t${'一二三四五'[index]}、${name}\t${amounts[index]}`,
        ),
        ['收入总计\t100.00\t支出总计\t100.00', '', '部门支出总表', '单位：万元'],
        ['科目编码\t科目名称\t合计\t基本支出\t项目支出', '\t合计\t100.00\t100.00\t'],
        classes.map((name, index) => `${codes[index]}\t${name}\t${slid[index]}\t${slid[index]}\t`),
      ].flat();
      const { findings } = await checkFiles([
        { path: 'a.txt', read: async () => new TextEncoder().encode(text.join('\n')) },
      ]);
      return findings.filter(({ severity }) => severity === 'error').map(({ cause }) => cause?.operator);
    };
    expect(await errorsOf(amounts)).toEqual([]);
    expect(await errorsOf([...amounts.slice(1), amounts[0] ?? ''])).toEqual(['block-shifted']);
  });
});
