import { expect, test } from 'vitest';
import { grid, read, text } from '../../test/printed-grids.ts';
import type { RawBlock } from '../import/raw.ts';

const head = '科目编码|科目名称|合计|基本支出|项目支出';
const first = `${head}\n201|一般公共服务支出|9.00|8.00|1.00`;

const cases: readonly (readonly [layout: string, blocks: readonly RawBlock[], rows: readonly string[]])[] = [
  [
    'title, department and unit inside the grid',
    [
      grid(
        `
        部门支出总表·5
        预算公开03表·5
        部门：某某局·3|单位：元·2
        ${head}
        201|一般公共服务支出|9.00|8.00|1.00
        注：本表反映部门本年度支出情况。·5
      `,
        true,
      ),
    ],
    ['budget_expenditure 元', '  201 total=9.00 basic=8.00 project=1.00'],
  ],
  [
    'two tables one below the other in one grid',
    [
      grid(`
        部门收入总表||||
        ||||单位：元
        科目编码|科目名称|合计|一般公共预算拨款收入|其他收入
        201|一般公共服务支出|9.00|8.00|1.00
        部门支出总表||||
        ||||单位：元
        ${head}
        201|一般公共服务支出|9.00|8.00|1.00
      `),
    ],
    [
      'budget_income 元',
      '  201 total=9.00 general=8.00 other=1.00',
      'budget_expenditure 元',
      '  201 total=9.00 basic=8.00 project=1.00',
    ],
  ],
  [
    'office and unit of money on one line, both called 单位',
    [text('部门支出总表'), text('单位：某某局          单位：元'), grid(first)],
    ['budget_expenditure 元', '  201 total=9.00 basic=8.00 project=1.00'],
  ],
  [
    'form number, year and unit on one line',
    [text('部门支出总表'), text('预算公开03表  预算年度：2024  金额单位：元'), grid(first)],
    ['budget_expenditure 元', '  201 total=9.00 basic=8.00 project=1.00'],
  ],
  [
    'a table without title among others',
    [
      text('部门支出总表'),
      text('单位：元'),
      grid(first),
      text('单位：元'),
      grid(
        '项目|预算数|项目|预算数\n一、一般公共预算拨款收入|9.00|一、一般公共服务支出|9.00\n二、事业收入||二、教育支出|\n三、其他收入|||\n本年收入合计|9.00|本年支出合计|9.00\n收入总计|9.00|支出总计|9.00',
      ),
    ],
    [
      'budget_expenditure 元',
      '  201 total=9.00 basic=8.00 project=1.00',
      'budget_summary 元',
      '  income.general amount=9.00',
      '  expenditure.201 amount=9.00',
      '  income.business',
      '  expenditure.205',
      '  income.other',
      '  income.current amount=9.00',
      '  expenditure.current amount=9.00',
      '  income.grand_total amount=9.00',
      '  expenditure.grand_total amount=9.00',
    ],
  ],
  [
    'a contents page whose lines are titles, and a contents grid',
    [
      text('目录'),
      text('一、部门收入总表..........3'),
      text('二、部门支出总表15'),
      grid(
        '序号|报表名称|是否空表|公开空表理由\n表1|部门收入总表|否|\n表2|部门支出总表|否|\n表3|政府性基金预算支出表|是|本部门无此项支出',
      ),
      text('部门支出总表'),
      text('单位：元'),
      grid(first),
    ],
    ['budget_expenditure 元', '  201 total=9.00 basic=8.00 project=1.00'],
  ],
  [
    '续表 over the page, with unit and header again',
    [
      text('部门支出总表'),
      text('单位：元'),
      grid(first),
      text('续表'),
      text('单位：元'),
      grid(`${head}\n20103|政府办公厅（室）及相关机构事务|9.00|8.00|1.00`),
    ],
    [
      'budget_expenditure 元',
      '  201 total=9.00 basic=8.00 project=1.00',
      '  20103 total=9.00 basic=8.00 project=1.00',
    ],
  ],
  [
    'a running header, a page number and no header of columns',
    [
      text('部门支出总表'),
      text('单位：元'),
      grid(first),
      text('某某局2024年部门预算'),
      text('— 12 —'),
      grid('20103|政府办公厅（室）及相关机构事务|9.00|8.00|1.00\n|合计|9.00|8.00|1.00'),
    ],
    [
      'budget_expenditure 元',
      '  201 total=9.00 basic=8.00 project=1.00',
      '  20103 total=9.00 basic=8.00 project=1.00',
      '  total total=9.00 basic=8.00 project=1.00',
    ],
  ],
  [
    'a note between the tables, then the next table without title',
    [
      text('政府性基金预算支出表'),
      text('单位：元'),
      grid(`${head}\n||||`),
      text('注：本部门无政府性基金预算支出，本表为空表。'),
      text('国有资本经营预算支出表'),
      text('单位：元'),
      grid(`${head}\n||||`),
    ],
    ['budget_fund 元', 'budget_capital 元'],
  ],
  [
    'two sides over the page, the second page without header',
    [
      text('部门收支总表'),
      text('单位：元'),
      grid('收入||支出|\n项目|预算数|项目|预算数\n一、一般公共预算拨款收入|9.00|一、一般公共服务支出|9.00'),
      grid('本年收入合计|9.00|本年支出合计|9.00\n收入总计|9.00|支出总计|9.00'),
    ],
    [
      'budget_summary 元',
      '  income.general amount=9.00',
      '  expenditure.201 amount=9.00',
      '  income.current amount=9.00',
      '  expenditure.current amount=9.00',
      '  income.grand_total amount=9.00',
      '  expenditure.grand_total amount=9.00',
    ],
  ],
  [
    'form numbers of another order do not name the tables',
    [
      text('公开07表'),
      text('财政拨款“三公”经费支出决算表'),
      text('单位：万元'),
      grid('项目|本年决算数\n合计|9.00\n公务接待费|9.00'),
      text('公开09表'),
      text('国有资本经营预算财政拨款支出决算表'),
      text('单位：万元'),
      grid('科目代码|科目名称|合计|基本支出|项目支出\n223|国有资本经营预算支出|1.00||1.00'),
    ],
    [
      'final_three_public 万元',
      '  actual total=9.00 reception=9.00',
      'final_capital 万元',
      '  223 current=1.00 project=1.00',
    ],
  ],
  [
    'a title broken over two lines and one that lost its last character',
    [
      text('一般公共预算财政拨款'),
      text('支出决算表'),
      text('单位：万元'),
      grid('科目编码|科目名称|本年支出合计|基本支出|项目支出\n201|一般公共服务支出|9.00|8.00|1.00'),
      text('一般公共预算财政拨款基本支出决算'),
      text('单位：万元'),
      grid('科目编码|科目名称|决算数\n301|工资福利支出|8.00'),
    ],
    [
      'final_general 万元',
      '  201 current=9.00 basic=8.00 project=1.00',
      'final_basic 万元',
      '  301 amount=8.00',
    ],
  ],
];

test.each(cases)('%s', (_, blocks, rows) => {
  expect(read(...blocks)).toEqual(rows);
});
