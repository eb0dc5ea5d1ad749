import { describe, expect, test } from 'vitest';
import { catalogue } from '../../../generated/catalogue.ts';
import type { Disclosure } from '../../../model/disclosure.ts';
import type { Passage } from '../../../model/narrative.ts';
import { indexDocument } from '../../index/document-index.ts';
import { code, disclosure, type SampleTable, table } from '../../testing/builders.ts';
import { compilers } from '../compilers.ts';
import type { DocumentCheckList } from '../offender.ts';
import { bare } from './bare.ts';
import { contents } from './contents.ts';
import { copied } from './copied.ts';
import { levels } from './levels.ts';
import { numbering } from './numbering.ts';
import { offices } from './offices.ts';
import { years } from './years.ts';

/** Passages, one a line; `#` marks headings. Every passage stands on the page of its position. */
function passages(lines: readonly string[]): Passage[] {
  const path: string[] = [];
  return lines.map((line, index) => {
    const level = /^#*/.exec(line)?.[0].length ?? 0;
    const text = line.slice(level).trim();
    path.length = level === 0 ? path.length : Math.min(path.length, level - 1);
    const places = [{ offset: 0, place: { file: 'a.pdf', page: index + 1 } }];
    const passage = { text, path: [...path], places, ...(level > 0 && { heading: level }) };
    if (level > 0) path.push(text);
    return passage;
  });
}

interface Parts extends Partial<Disclosure> {
  readonly samples?: readonly SampleTable[];
  readonly entries?: readonly string[];
}

function offenders(list: DocumentCheckList, lines: readonly string[], parts: Parts = {}) {
  const { samples = [], entries, ...rest } = parts;
  const place = { file: 'a.pdf', page: 1 };
  const narrative = {
    passages: passages(lines),
    table: table({ id: 'narrative', rows: [] }),
    ...(entries && { contents: entries.map((title) => ({ title, place })) }),
  };
  const document = indexDocument(disclosure(samples, { narrative, ...rest }), catalogue);
  const context = { document, key: '', params: () => ({}) };
  return [...(list.find(context) ?? [])];
}

const found = (list: DocumentCheckList, lines: readonly string[], parts?: Parts) =>
  offenders(list, lines, parts).map(({ key }) => key);

describe('years', () => {
  const own = ['# 某局2023年度部门决算', '2023年度收入总计100.00万元，与2022年度相比增加5.00万元。'];
  const check = (line: string, kind: 'final' | 'budget' = 'final') => found(years, [...own, line], { kind });

  test.each([
    '# 第三部分 2022年度部门决算情况说明',
    '2022年度支出总计100.00万元，其中基本支出50.00万元。',
    '某局2022年度一般公共预算财政拨款支出100.00万元。',
    '公务接待费与2023年度决算数持平。',
    '机关运行经费比2024年增加3.00万元。',
  ])('a slip: %s', (line) => {
    expect(check(line)).toHaveLength(1);
  });

  test.each([
    '# 四、2022年度绩效自评工作开展情况',
    '# 2022年预算执行情况',
    '截至2022年12月31日，共有车辆2辆。',
    '2022年度收入总计95.00万元，2023年度收入总计100.00万元。',
    '支出决算与2023年年初预算相比减少1.00万元。',
    '根据《某市2021年预算管理办法》，支出预算100.00万元。',
    '2019年启动的某工程总投资100.00万元，与2018年方案一致。',
    '2024年部门预算100.00万元，与2023年预算相比增加。',
  ])('no slip: %s', (line) => {
    expect(check(line)).toEqual([]);
  });

  test('a budget is not compared with itself', () => {
    const lines = ['# 某局2024年部门预算', '2024年收入预算100.00万元。'];
    const budget = { kind: 'budget', year: 2024 } as const;
    expect(found(years, [...lines, '公务接待费与2024年预算持平。'], budget)).toEqual(['base/2024']);
    expect(found(years, [...lines, '公务接待费与2023年预算持平。'], budget)).toEqual([]);
  });

  test('an earlier base is odd only where all others are of the year before', () => {
    const usual = Array.from({ length: 3 }, () => '与2022年度相比增加1.00万元。');
    const odd = '公务接待费与2021年度相比增加1.00万元。';
    expect(found(years, [...own, ...usual, odd], { kind: 'final' })).toEqual(['earlier-base/2021']);
    expect(found(years, [...own, odd], { kind: 'final' })).toEqual([]);
  });

  test('nothing is said where the year of the document is not certain', () => {
    expect(found(years, ['# 某局2022年度部门决算', '# 某局2023年度部门决算'], { kind: 'final' })).toEqual([]);
  });

  test('titles and notes', () => {
    const named = (title: string, notes: readonly string[] = []): SampleTable => ({
      id: 'budget_income',
      rows: [],
      title,
      notes: notes.map((text) => ({ text, saysEmpty: true, place: { file: 'a.pdf' } })),
    });
    const tables = [1, 2, 3].map((instance) => ({ ...named('2023年收入总表'), instance }));
    const check = (extra: SampleTable) =>
      found(years, [], { samples: [...tables, { ...extra, instance: 4 }] });
    expect(check(named('2022年收入总表'))).toEqual(['budget_income#4/title']);
    expect(check(named('收入总表', ['2022年没有收入，本表为空表。']))).toEqual(['budget_income#4/note/1']);
    expect(check(named('2022年、2023年收入总表'))).toEqual([]);
  });
});

describe('offices', () => {
  const department = '某某市民政局';
  const own = ['# 某某市民政局概况', '某某市民政局主管全市民政工作。'];
  test.each([
    ['# 某某市教育局2023年度部门决算情况说明', ['heading/某某市教育局']],
    ['第三部分 某某市教育局2023年度部门决算情况说明', ['subject/某某市教育局']],
    ['# 2023年某某市教育局部门决算', ['heading/某某市教育局']],
    ['某某市教育局部门预算', ['subject/某某市教育局']],
    ['某某市教育局2023年度收入合计100.00万元。', ['subject/某某市教育局']],
    ['# 市民政局2023年度部门决算情况说明', []],
    ['# 二级预算单位决算情况', []],
    ['# 机关及所属单位部门预算', []],
    ['# 某某市民政局（本级）2023年度部门决算', []],
    ['某某市财政局2023年部门预算批复我局支出100.00万元。', []],
    ['# 某某市2023年部门预算', []],
    ['# 本部门2023年部门预算情况', []],
    ['# 2023年一般公共预算支出决算情况', []],
  ])('%s', (line, expected) => {
    expect(found(offices, [...own, line], { department })).toEqual(expected);
  });

  test.each([
    ['某某市民政局', ['heading/某某市民政局']],
    ['东山区民政局', []],
    ['示例省某某市东山区民政局', []],
  ])('the office of the region above is another one: %s', (office, expected) => {
    const lines = [
      '# 某某市东山区民政局概况',
      '某某市东山区民政局主管全区民政工作。',
      `# ${office}2023年度部门决算`,
    ];
    expect(found(offices, lines, { department: '某某市东山区民政局' })).toEqual(expected);
  });

  test('a heading and its entry in the contents are one left-over', () => {
    const title = '某某市教育局2023年度部门决算情况说明';
    expect(found(offices, [...own, `# ${title}`], { department, entries: [title] })).toHaveLength(1);
  });

  test('a unit that the text names is no left-over', () => {
    const lines = [...own, '所属单位为某某市救助站。', '# 某某市救助站2023年度单位决算'];
    expect(found(offices, lines, { department })).toEqual([]);
  });
});

test('compilers: one table of another office among many', () => {
  const by = (compiledBy: string, instance: number): SampleTable => ({
    id: 'budget_income',
    rows: [],
    compiledBy,
    instance,
  });
  const own = [1, 2, 3].map((instance) => by('某某市民政局', instance));
  const check = (name: string) =>
    found(compilers, [], { department: '某某市民政局', samples: [...own, by(name, 4)] });
  expect(check('某某市教育局')).toEqual(['budget_income#4']);
  expect(check('123 某某市民政局（汇总）')).toEqual([]);
  expect(check('某某市')).toEqual([]);
});

describe('bare', () => {
  test.each([
    ['支出100.00万元，增长5.2，主要原因是办公费增加。', 'percent'],
    ['支出100.00万元，占总支出的60.10。', 'percent'],
    ['支出100.00万元，完成年初预算的95.89，下降1.00%。', 'percent'],
    ['支出100.00万元，比上年减少9.52，主要是压减。', 'either'],
    ['收、支总计均为3,841.54。与上年相比增加5.00万元。', 'unit'],
  ])('%s', (line, detail) => {
    expect(offenders(bare, [line]).map(({ params }) => params['detail'])).toEqual([detail]);
  });

  test.each([
    '比上年增加3,226.63万元，增长32.04%。',
    '支出100.00万元，增长1.5倍。',
    '房屋面积100.00平方米，占地1200.50，价值5.00万元。',
    '平均得分95.45，涉及资金5.00万元。',
    '收入合计100.00，支出合计100.00，',
  ])('%s', (line) => {
    expect(found(bare, [line])).toEqual([]);
  });
});

describe('numbering', () => {
  test.each([
    [['# 一、甲', '# 二、乙', '# 四、丁'], 1],
    [['# 十、甲', '# 十二、丙'], 1],
    [['# 一、甲', '## （一）子', '## （二）子', '# 二、乙', '## （一）子', '## （二）子'], 0],
    [['2.甲', '3.12345热线', '4.丙'], 0],
    [['1.甲', '3.丙'], 1],
    [['1.甲', '1.5万元', '2.乙'], 0],
    [['# 一、甲', '# 六、己'], 0],
  ])('%j', (lines, count) => {
    expect(found(numbering, lines)).toHaveLength(count);
  });
});

const coded: SampleTable = {
  id: 'budget_general',
  rows: [
    code('208', { total: '5' }, { label: '社会保障和就业支出' }),
    code('20805', { total: '5' }, { label: '行政事业单位养老支出' }),
    code('2080502', { total: '5' }, { label: '事业单位离退休' }),
  ],
};

test.each([
  ['1.社会保障和就业支出（类）行政事业单位养老支出（款）事业单位离退休（项）5.00万元。', []],
  ['1.行政事业单位养老支出（类）事业单位离退休（项）5.00万元。', ['行政事业单位养老支出/3']],
  ['用于社会保障和就业支出（款）5.00万元。', []],
  ['科技支出（款）5.00万元。', []],
])('levels: %s', (line, expected) => {
  expect(found(levels, [line], { samples: [coded] })).toEqual(expected);
});

describe('copied', () => {
  const source =
    '7.卫生健康支出（类）行政事业单位医疗（款）事业单位医疗（项）。主要用于：事业单位医疗保险支出。';
  test.each([
    ['8.住房保障支出（类）住房改革支出（款）住房公积金（项）。主要用于：事业单位医疗保险支出。', 1],
    ['8.住房保障支出（类）住房改革支出（款）住房公积金（项）。主要用于：住房公积金缴存。', 0],
    ['8.卫生健康支出（类）行政事业单位医疗（款）公务员医疗补助（项）。主要用于：事业单位医疗保险支出。', 0],
  ])('%s', (line, count) => {
    expect(found(copied, [source, line])).toHaveLength(count);
  });
});

describe('contents', () => {
  const samples = ['budget_income', 'budget_expenditure'].map((id): SampleTable => ({ id, rows: [] }));
  test.each([
    [['部门收入总表', '部门支出总表', '机构设置'], []],
    [['部门支出总表', '部门收入总表'], ['order/budget_income']],
    // A required table is asked for whatever the contents say.
    [['部门收入总表', '政府性基金预算支出表'], []],
    [['部门收入总表', '国有资本经营预算支出表'], ['missing/budget_capital']],
  ])('%j', (entries, expected) => {
    expect(found(contents, [], { samples, entries })).toEqual(expected);
  });

  test('a table that was not recognized may be the missing one', () => {
    const unrecognized = [{ title: '', figures: 3, place: { file: 'a.pdf' } }];
    expect(found(contents, [], { samples, entries: ['政府性基金预算支出表'], unrecognized })).toEqual([]);
  });
});

test('places are those of the passage', () => {
  expect(offenders(bare, ['前文。', '支出100.00万元，增长5.2。'])[0]?.place).toEqual({
    file: 'a.pdf',
    page: 2,
  });
});
