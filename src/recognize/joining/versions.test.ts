import { describe, expect, test } from 'vitest';
import { document, grid, text } from '../../../test/printed-grids.ts';
import { catalogue } from '../../core/generated/catalogue.ts';
import { recognizeParts } from '../recognize.ts';
import { outlineOf, planJoins } from './join-disclosures.ts';

interface Part {
  readonly file: string;
  readonly title?: string;
  readonly office?: string;
  /** What all figures are multiplied by. */
  readonly factor?: number;
  /** 行政运行 alone. */
  readonly printed?: string;
  readonly kind?: 'tables' | 'prose';
  /** One more line. */
  readonly remark?: string;
}

const own = '示例市水务局';

function partsOf({
  file,
  office = own,
  title = `${office}2025年部门预算`,
  factor = 1,
  printed,
  kind,
  remark,
}: Part) {
  const money = (amount: number) => (amount * factor).toFixed(2);
  const rows = [
    ['213', '农林水支出', 812.4, 512.4, 300],
    ['21303', '水利', 812.4, 512.4, 300],
    ['2130301', '行政运行', 512.4, 512.4, 0],
    ['2130305', '水利工程建设', 300, 0, 300],
    ['', '合计', 812.4, 512.4, 300],
  ] as const;
  const lines = rows.map(([code, label, ...amounts]) =>
    [code, label, ...amounts.map((amount) => (code === '2130301' && printed ? printed : money(amount)))].join(
      '|',
    ),
  );
  const tables = [
    text('支出总表'),
    text(`部门：${office}`),
    text('单位：万元'),
    grid(['科目编码|科目名称|合计|基本支出|项目支出', ...lines].join('\n')),
  ];
  const prose = [
    text('第三部分 2025年部门预算情况说明'),
    text(`农林水支出（类）水利（款）行政运行（项）预算${money(512.4)}万元，主要用于日常运转。`),
    text(`农林水支出（类）水利（款）水利工程建设（项）预算${money(300)}万元，主要用于水库维修。`),
    text(`2025年收入总计${money(812.4)}万元，支出总计${money(812.4)}万元。`),
    text(`2025年公务接待费预算${money(3.6)}万元，与上年持平。`),
  ];
  const blocks = [...(kind === 'prose' ? [] : tables), ...(kind === 'tables' ? [] : prose)];
  const last = remark === undefined ? [] : [text(remark)];
  return recognizeParts({ ...document(text(title), ...blocks, ...last), file }, catalogue, {});
}

function plan(...given: Part[]) {
  const outlines = given.flatMap(partsOf).map((part) => outlineOf(part, catalogue));
  return planJoins(outlines, catalogue).map(({ id, members, repeats = [] }) =>
    [
      `${id}: ${members.map((at) => outlines[at]?.path).join(' ')}`,
      ...repeats.map(({ at, of, code }) => `${outlines[at]?.path} ${code} ${outlines[of]?.path}`),
    ].join('; '),
  );
}

const id = (office = own) => `budget/${office}/2025`;

describe('one document', () => {
  test.each<[string, Part[], string[]]>([
    [
      'forms that differ in one figure',
      [{ file: 'a.docx' }, { file: 'a.xlsx', printed: '521.40' }],
      [`${id()}: a.docx a.xlsx`],
    ],
    [
      'the party in front of the name, or not',
      [
        { file: 'a.docx', office: '中共示例市委员会组织部' },
        { file: 'b.xlsx', office: '示例市委组织部' },
      ],
      [`${id('中共示例市委员会组织部')}: a.docx b.xlsx`],
    ],
    [
      'the short name of an office',
      [
        { file: 'a.docx', office: '中共示例市委统一战线工作部' },
        { file: 'b.xlsx', office: '示例市委统战部' },
      ],
      [`${id('中共示例市委统一战线工作部')}: a.docx b.xlsx`],
    ],
    [
      'its own level in brackets, or not',
      [
        { file: 'a.docx', office: `${own}（本级）`, kind: 'prose' },
        { file: 'b.xlsx', kind: 'tables' },
      ],
      [`${id()}: a.docx b.xlsx`],
    ],
    [
      'regions in front of the name, or not',
      [
        { file: 'a.docx', office: '示例市东山区水务局' },
        { file: 'b.xlsx', office: '东山区水务局' },
      ],
      [`${id('示例市东山区水务局')}: a.docx b.xlsx`],
    ],
    [
      'text and tables of one format',
      [
        { file: 'a.docx', kind: 'prose' },
        { file: 'b.docx', kind: 'tables' },
      ],
      [`${id()}: a.docx b.docx`],
    ],
    [
      'the same file twice',
      [{ file: 'a.docx' }, { file: '副本.docx' }],
      [`${id()}: a.docx 副本.docx; 副本.docx same-document a.docx`],
    ],
  ])('%s', (_, given, expected) => {
    expect(plan(...given)).toEqual(expected);
  });
});

describe('two documents', () => {
  test.each<[string, Part, Part, string[]]>([
    [
      'a draft and a final of one format',
      { file: '初稿.docx' },
      { file: '定稿.docx', printed: '521.40' },
      [`${id()}: 初稿.docx`, `${id()}#定稿: 定稿.docx; 定稿.docx other-version 初稿.docx`],
    ],
    [
      'the texts of a draft and a final',
      { file: '初稿.docx', kind: 'prose' },
      { file: '定稿.docx', kind: 'prose', factor: 1.1 },
      [`${id()}: 初稿.docx`, `${id()}#定稿: 定稿.docx; 定稿.docx other-version 初稿.docx`],
    ],
    [
      'versions that differ throughout',
      { file: 'a.docx' },
      { file: 'a.xlsx', factor: 1.1 },
      [`${id()}: a.docx`, `${id()}#a: a.xlsx; a.xlsx other-version a.docx`],
    ],
    [
      'an adjusted budget',
      { file: 'a.docx' },
      { file: 'b.xlsx', title: `${own}2025年部门预算调整方案`, printed: '521.40' },
      [`${id()}: a.docx`, `${id(`${own}（调整）`)}: b.xlsx`],
    ],
    [
      'an adjusted budget by the name of its file',
      { file: 'a.docx' },
      { file: '2025年调整预算.xlsx', printed: '521.40' },
      [`${id()}: a.docx`, `${id(`${own}（调整）`)}: 2025年调整预算.xlsx`],
    ],
    [
      'units with names alike and the same figures',
      { file: 'a.docx' },
      { file: 'b.xlsx', office: `${own}执法支队` },
      [`${id()}: a.docx`, `${id(`${own}执法支队`)}: b.xlsx`],
    ],
    [
      'a department and its only unit',
      { file: 'a.docx' },
      { file: 'b.xlsx', title: `${own}2025年单位预算` },
      [`${id()}: a.docx`, `${id(`${own}（单位）`)}: b.xlsx`],
    ],
    [
      'a department and its own level, other figures',
      { file: 'a.docx' },
      { file: 'b.xlsx', office: `${own}（本级）`, factor: 0.5 },
      [`${id()}: a.docx`, `${id(`${own}(本级)`)}: b.xlsx`],
    ],
    [
      'two years',
      { file: 'a.docx' },
      { file: 'b.xlsx', title: `${own}2024年部门预算`, kind: 'tables' },
      [`${id()}: a.docx`, `budget/${own}/2024: b.xlsx`],
    ],
    [
      'a budget and an account',
      { file: 'a.docx' },
      { file: 'b.xlsx', title: `${own}2025年度部门决算`, kind: 'tables' },
      [`${id()}: a.docx`, `final/${own}/2025: b.xlsx`],
    ],
    [
      'offices of two regions',
      { file: 'a.docx', office: '示例市东山区水务局' },
      { file: 'b.xlsx', office: '示例市西山区水务局' },
      [`${id('示例市东山区水务局')}: a.docx`, `${id('示例市西山区水务局')}: b.xlsx`],
    ],
  ])('%s', (_, one, other, expected) => {
    expect(plan(one, other)).toEqual(expected);
  });
});
