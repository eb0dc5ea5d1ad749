import { expect, test } from 'vitest';
import { document, grid, text } from '../../../test/printed-grids.ts';
import { catalogue } from '../../core/generated/catalogue.ts';
import { isGovernmentBudget } from '../../core/model/disclosure.ts';
import type { RawBlock } from '../../import/raw.ts';
import { recognize } from '../recognize.ts';

const taxes = grid(`
  项目|预算数|决算数
  一、税收收入|12000|11136
  增值税|5000|4800
  二、非税收入|14000|17447
  收入合计|26000|28583
`);
const general = grid(`
  科目编码|科目名称|合计|基本支出|项目支出
  201|一般公共服务支出|10.00|6.00|4.00
  205|教育支出|20.00|20.00|0.00
  |合计|30.00|26.00|4.00
`);
const debts = grid(`
  地区|债务限额|债务余额
  某县|360000|352000
`);

const read = (...blocks: readonly RawBlock[]) => recognize([document(...blocks)], catalogue)[0];

test.each<[string, readonly RawBlock[], readonly string[]]>([
  [
    'a page with the four budgets',
    [
      text('某县2022年政府决算公开'),
      text('一般公共预算收入决算表'),
      taxes,
      text('一般公共预算支出决算表'),
      general,
      text('地方政府债务限额及余额情况表'),
      debts,
    ],
    ['一般公共预算收入决算表', '一般公共预算支出决算表', '地方政府债务限额及余额情况表'],
  ],
  [
    'tables without a title of the document',
    [
      text('2023年全县一般公共预算收入预算表'),
      taxes,
      text('2023年一般公共预算税收返还和转移支付表'),
      grid('项目|预算数\n一、税收返还|2275\n二、一般性转移支付|3367\n合计|5642'),
    ],
    ['2023年全县一般公共预算收入预算表', '2023年一般公共预算税收返还和转移支付表'],
  ],
  [
    'a report without tables',
    [
      text('关于某县2022年预算执行情况和2023年预算草案的报告'),
      text('2022年，全县一般公共预算收入完成81000万元，同比下降6.8%。'),
      text('三、政府债务情况'),
    ],
    [],
  ],
  [
    'a report to deputies with its title and one sentence',
    [
      text('关于某县2022年预算执行情况和2023年预算草案的报告'),
      text('2022年，全县一般公共预算收入完成81000万元。'),
    ],
    [],
  ],
  [
    'a title that speaks of the budget, and an address to deputies',
    [text('某县2022年预算执行情况'), text('各位代表：'), text('2022年，全县一般公共预算收入完成81000万元。')],
    [],
  ],
])('%s is the budget of a government', (_, blocks, titles) => {
  const found = read(...blocks);
  expect(found && isGovernmentBudget(found)).toBe(true);
  expect(found?.tables).toEqual([]);
  expect(found?.narrative).toBeUndefined();
  expect(found?.unrecognized.map(({ title }) => title)).toEqual(titles);
});

test.each<[string, readonly RawBlock[]]>([
  [
    'a department that tells of taxes and bonds in its sentences',
    [
      text('某县财政局2023年部门预算'),
      text('保障税收收入、专项债券资金和上解、转贷等业务支出。'),
      text('一般公共预算支出表'),
      general,
    ],
  ],
  [
    'a department that speaks of transfers and debts',
    [
      text('某县财政局2023年部门预算'),
      text('对下转移支付情况'),
      text('政府债务情况'),
      text('一般公共预算支出表'),
      general,
    ],
  ],
  [
    'a page whose trail of links names government budgets',
    [
      text('首页 > 财政预决算 > 政府预算 > 部门'),
      text('某县水务局2023年部门预算'),
      text('一般公共预算支出表'),
      general,
    ],
  ],
  [
    'a town whose page is filed under budgets and accounts of finance',
    [
      text('[ 主题分类 ] 财政 [ 体裁分类 ] 财政预算、决算'),
      text('某县某镇人民政府2023年度决算公开说明'),
      text('地方债务和税收收入由县统一管理，上解、转贷收入不在此列。'),
      text('一般公共预算支出表'),
      general,
    ],
  ],
  [
    'the tables of a department without a title',
    [text('部门收入总表'), general, text('部门支出总表'), general, text('转移支付预算表'), debts],
  ],
])('%s is not', (_, blocks) => {
  const found = read(...blocks);
  expect(found && isGovernmentBudget(found)).toBe(false);
});

test('a table of taxes among those of a department is named, and read as none of them', () => {
  const found = read(text('某县财政局2023年部门预算'), text('一般公共预算支出表'), taxes);
  expect(found?.tables).toEqual([]);
  expect(found?.unread.map(({ reason, detail }) => [reason, detail])).toEqual([
    ['government-table', '一般公共预算支出表'],
  ]);
});
