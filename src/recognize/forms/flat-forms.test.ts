import { describe, expect, test } from 'vitest';
import { catalogue } from '../../core/generated/catalogue.ts';
import { withLooseTables } from '../../import/loose/loose-tables.ts';
import type { RawBlock } from '../../import/raw.ts';
import { recognize } from '../recognize.ts';

/** The form that lines of text hold. */
function formIn(lines: readonly string[]) {
  const blocks = lines.map(
    (text, index): RawBlock => ({ type: 'text', text, place: { file: 'a.txt', line: index + 1 } }),
  );
  const document = withLooseTables({ file: 'a.txt', format: 'text', blocks, problems: [] });
  const [form, second] = recognize([document], catalogue).flatMap(({ tables }) => tables);
  expect(second).toBeUndefined();
  return form;
}

const figures = (form: ReturnType<typeof formIn>): string[] =>
  (form?.rows ?? []).map(({ key, cells }) =>
    [
      key,
      ...Object.entries(cells).flatMap(([id, { text }]) => (/\d/.test(text) ? [`${id}=${text}`] : [])),
    ].join(' '),
  );

const head = ['项目名称', '渠道修护', '主管部门', '某县水务局', '预算执行情况（10分）', '年度预算数（万元）'];
const funds = ['年初预算', '调整后预算数', '预算执行数', '预算执行率', '权重', '得分'];
const amounts = [
  '总额',
  '238.00',
  '250.00',
  '200.00',
  '80.00%',
  '10',
  '8',
  '其中：财政资金',
  '238.00',
  '250.00',
  '200.00',
  '80.00%',
  '/',
  '/',
];
const indicators = [
  '绩效指标（90分）',
  '一级指标',
  '二级指标',
  '三级指标',
  '指标性质',
  '指标值',
  '度量单位',
  '完成值',
  '权重',
  '得分',
  '未完成原因分析',
];
const output = ['产出指标', '数量指标', '修护长度', '≥', '12', '公里', '12', '30', '30'];
const quality = ['质量指标', '合格率', '=', '100', '%', '100', '30', '30'];
const second = ['复检合格率', '=', '100', '%', '100', '30', '29'];
const sum = ['合计', '100', '97'];
const read = [
  'funds_total initial=238.00 budget=250.00 executed=200.00 rate=80.00% weight=10 score=8',
  'fiscal initial=238.00 budget=250.00 executed=200.00 rate=80.00%',
  'item-1 weight=30 score=30',
  'item-2 weight=30 score=30',
  'item-3 weight=30 score=29',
  'total_score weight=100 score=97',
];
const title = '部门预算项目支出绩效自评表（2023年度）';

describe('forms that lost their layout', () => {
  test('all cells in one line', () => {
    const line = [
      ...head,
      ...funds,
      ...amounts,
      ...indicators,
      ...output,
      ...quality,
      ...second,
      ...sum,
    ].join(' ');
    const form = formIn([title, line]);
    expect(figures(form)).toEqual(read);
    expect(form?.unplaced).toEqual([]);
    expect(form?.confidence).toBe('low');
    expect(form?.rows[0]?.texts).toMatchObject({ project: '渠道修护', department: '某县水务局' });
  });

  test('one cell a line, each closed by a bar, blanks kept', () => {
    const cells = [...head, ...funds, ...amounts, ...indicators];
    const rows = [output, quality, second].flatMap((row) => [...row, '']);
    const form = formIn([title, ...cells, ...rows, ...sum].map((text) => `${text} |`.trim()));
    expect(figures(form)).toEqual(read);
    expect(
      form?.rows.slice(2, 5).map(({ texts }) => [texts['level2'], texts['level3'], texts['target']]),
    ).toEqual([
      ['数量指标', '修护长度', '12'],
      ['质量指标', '合格率', '100'],
      [undefined, '复检合格率', '100'],
    ]);
    expect(form?.unplaced).toEqual([]);
  });

  test('nothing between the cells: no figure is placed, all are counted', () => {
    const form = formIn([title, [...head, ...funds, ...amounts, ...indicators, ...output, ...sum].join('')]);
    expect(figures(form)).toEqual([]);
    expect(form?.figuresRead).toBeGreaterThan(10);
    expect(form?.unplaced).toHaveLength(form?.figuresRead ?? 0);
  });

  test('nothing between the title and the rest either', () => {
    const glued = [...head, ...funds, ...amounts, ...indicators, ...output, ...sum].join('');
    const form = formIn([`${title}${glued}`]);
    expect(form?.id).toBe('self_eval');
    expect(form?.year).toBe(2023);
    expect(form?.unplaced).toHaveLength(form?.figuresRead ?? 0);
    expect(form?.figuresRead).toBeGreaterThan(10);
  });

  test('a form that nobody scored, one cell a line, with what is asked below it', () => {
    const form = formIn(
      [
        title,
        ...head,
        ...funds,
        ...['总额', '238.00', '250.00', '250.00', '100.00%', '10', ''],
        ...indicators,
        ...['产出指标', '数量指标', '修护次数', '=', '4', '次', '', '60', '', ''],
        ...['效益指标', '社会效益指标', '保障率', '=', '100', '%', '', '30', '', ''],
        ...['合计', '100', '', ''],
        ...['评价结论', '说明自评总分和成效。', '存在问题', '分析问题及原因。', '项目负责人：', ''],
      ].map((text) => (text === '' ? '|' : `${text} |`)),
    );
    expect(form?.rows.map(({ key, label }) => `${key} ${label}`)).toEqual([
      'funds_total 总额',
      'item-1 修护次数',
      'item-2 保障率',
      'total_score 合计',
    ]);
    expect(form?.unplaced).toEqual([]);
  });

  test('sentences below a title stay sentences', () => {
    const blocks = [title, '本部门对项目支出开展绩效自评，得分98分。', '一级指标、二级指标齐全。'];
    expect(formIn(blocks)).toBeUndefined();
  });
});

test.each([
  ['its title and its year in the same line', '附件: 项目支出绩效自评表 (2022年度)', 2022],
  ['a title of two words', '项目支出 绩效自评表', undefined],
])('a whole form in one line, %s', (_, title, year) => {
  const cells = [...head, ...funds, ...amounts, ...indicators, ...output, ...quality, ...second, ...sum];
  const form = formIn([[title, ...cells].join(' ')]);
  expect(form?.id).toBe('self_eval');
  expect(form?.year).toBe(year);
  expect(figures(form)).toContain('total_score weight=100 score=97');
});

test('a long sentence that names a form is none', () => {
  const told =
    '附件: 项目支出绩效自评表 由各单位按年度填报，内容包括项目名称、主管部门、资金安排和执行情况，一并报送财政部门备案，不再另行通知。';
  expect(formIn([told])).toBeUndefined();
});
