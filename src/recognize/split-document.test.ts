import { expect, test } from 'vitest';
import { document, file, grid, text } from '../../test/printed-grids.ts';
import { catalogue } from '../core/generated/catalogue.ts';
import type { RawBlock } from '../import/raw.ts';
import { recognize } from './recognize.ts';

const coded = (amount: string): RawBlock =>
  grid(`科目编码|科目名称|合计|基本支出|项目支出\n201|一般公共服务支出|${amount}|${amount}|`);

/** One document: cover, then its tables under titles of an owner. */
function budget(cover: string, office: string, owner: string, year: string, amount: string): RawBlock[] {
  const table = (stem: string): RawBlock[] => [
    text(`${year}年${owner}${stem}`),
    text(`${owner === '单位' ? '编制单位' : '编制部门'}：${office}`),
    text('单位：万元'),
    coded(amount),
  ];
  return [
    text(cover),
    ...table('支出总表'),
    ...table('一般公共预算支出表'),
    ...table('政府性基金预算支出表'),
    text('注：空表。'),
  ];
}

function account(cover: string): RawBlock[] {
  const body = grid('科目编码|科目名称|本年支出合计|基本支出|项目支出\n201|一般公共服务支出|5.00|5.00|');
  return [
    text(cover),
    text('支出决算表'),
    text('部门：示例市某局'),
    text('单位：万元'),
    body,
    text('一般公共预算财政拨款支出决算表'),
    text('部门：示例市某局'),
    text('单位：万元'),
    body,
  ];
}

const read = (...blocks: RawBlock[]): string[] =>
  recognize([document(...blocks)], catalogue).map(
    ({ id, tables }) => `${id} ${tables.map((table) => table.id).join(' ')}`,
  );

const budgetIds = 'budget_expenditure budget_general budget_fund';

test.each([
  [
    'a budget and a final account',
    [
      ...budget('示例市某局2024年部门预算', '示例市某局', '部门', '2024', '9.00'),
      ...account('示例市某局2023年度部门决算'),
    ],
    [`budget/示例市某局/2024 ${budgetIds}`, 'final/示例市某局/2023 final_expenditure final_general'],
  ],
  [
    'the department and its unit of the same name',
    [
      ...budget('示例市某局2024年部门预算', '示例市某局', '部门', '2024', '9.00'),
      ...budget('示例市某局2024年单位预算', '示例市某局', '单位', '2024', '7.00'),
    ],
    [`budget/示例市某局/2024 ${budgetIds}`, `budget/示例市某局（单位）/2024 ${budgetIds}`],
  ],
  [
    'two departments',
    [
      ...budget('示例市某局2024年部门预算', '示例市某局', '部门', '2024', '9.00'),
      ...budget('示例市某委员会2024年部门预算', '示例市某委员会', '部门', '2024', '7.00'),
    ],
    [`budget/示例市某局/2024 ${budgetIds}`, `budget/示例市某委员会/2024 ${budgetIds}`],
  ],
  [
    'two years',
    [
      ...budget('示例市某局2023年部门预算', '示例市某局', '部门', '2023', '9.00'),
      ...budget('示例市某局2024年部门预算', '示例市某局', '部门', '2024', '7.00'),
    ],
    [`budget/示例市某局/2023 ${budgetIds}`, `budget/示例市某局/2024 ${budgetIds}`],
  ],
  [
    'one document with a slip in one title',
    [
      ...budget('示例市某局2024年部门预算', '示例市某局', '部门', '2024', '9.00'),
      text('2023年部门收入总表'),
      text('编制部门：示例市某局'),
      text('单位：万元'),
      grid('科目编码|科目名称|合计|一般公共预算拨款收入\n201|一般公共服务支出|9.00|9.00'),
    ],
    [`budget/示例市某局/2024 ${budgetIds} budget_income`],
  ],
])('%s', (_, blocks, expected) => {
  expect(read(...blocks)).toEqual(expected);
});

test('a department and its unit in two files stay two documents, text and tables of one are joined', () => {
  const of = (name: string, blocks: readonly RawBlock[]) => ({ ...document(...blocks), file: name });
  const department = budget('示例市某局2024年部门预算', '示例市某局', '部门', '2024', '9.00');
  const unit = budget('示例市某局2024年单位预算', '示例市某局', '单位', '2024', '7.00');
  const prose = [text('示例市某局2024年部门预算'), text('2024年收入预算9.00万元。')];
  const joined = recognize([of(file, department), of('b', unit), of('c', prose)], catalogue);
  expect(joined.map(({ id, paths }) => [id, ...paths])).toEqual([
    ['budget/示例市某局/2024', file, 'c'],
    ['budget/示例市某局（单位）/2024', 'b'],
  ]);
});

test.each([
  ['示例市某局（本级）', 'budget/示例市某局(本级)/2024'],
  ['示例市某局（汇总）', 'budget/示例市某局(汇总)/2024'],
])('a level in the name of the office stays in the id: %s', (office, id) => {
  const [first] = recognize([document(...budget('2024年预算', office, '', '2024', '9.00'))], catalogue);
  expect(first?.id).toBe(id);
});
