import { expect, test } from 'vitest';
import { grid, read, text } from '../../test/printed-grids.ts';

const unit = text('单位：万元');

/** Ways of printing one coded table: title, grid, what must be read. */
const cases: readonly (readonly [layout: string, title: string, lines: string, rows: readonly string[]])[] = [
  [
    'a header that is repeated in the middle, blank rows and blank columns',
    '支出决算表',
    `科目代码||科目名称|本年支出合计|基本支出|项目支出
     ||||||
     201||一般公共服务支出|9.00|8.00|1.00
     科目代码||科目名称|本年支出合计|基本支出|项目支出
     20103||政府办公厅（室）及相关机构事务|9.00|8.00|1.00
     ||合计|9.00|8.00|1.00`,
    [
      'final_expenditure 万元',
      '  201 current=9.00 basic=8.00 project=1.00',
      '  20103 current=9.00 basic=8.00 project=1.00',
      '  total current=9.00 basic=8.00 project=1.00',
    ],
  ],
  [
    'letter-spaced and full-width',
    '部 门 支 出 总 表',
    `科 目 编 码|科 目 名 称|合　　计|基 本 支 出|项 目 支 出
     ２０１|一般公共服务支出|９．００|８．００|１．００
     合 计||９．００|８．００|１．００`,
    [
      'budget_expenditure 万元',
      '  201 total=９．００ basic=８．００ project=１．００',
      '  total total=９．００ basic=８．００ project=１．００',
    ],
  ],
  [
    'traditional characters',
    '部門支出總表',
    `科目編碼|科目名稱|合計|基本支出|項目支出
     201|一般公共服務支出|9.00|8.00|1.00
     |合計|9.00|8.00|1.00`,
    [
      'budget_expenditure 万元',
      '  201 total=9.00 basic=8.00 project=1.00',
      '  total total=9.00 basic=8.00 project=1.00',
    ],
  ],
  [
    'amounts with unit or currency sign, negative ones in brackets',
    '支出预算总表',
    `科目编码|科目名称|合计|基本支出|项目支出
     201|一般公共服务支出|¥9,000.50|￥8,000.50|1,000.00
     203|国防支出|（12.00）|(12.00)|
     204|公共安全支出|-3.00||－3.00
     205|教育支出|15.00万元|15.00万元|`,
    [
      'budget_expenditure 万元',
      '  201 total=¥9,000.50 basic=￥8,000.50 project=1,000.00',
      '  203 total=（12.00） basic=(12.00)',
      '  204 total=-3.00 project=－3.00',
      '  205 total=15.00万元 basic=15.00万元',
    ],
  ],
  [
    'percentages with and without the sign',
    '一般公共预算支出表',
    `功能分类科目||上年执行数|本年预算数|||比上年增减|
     科目编码|科目名称||小计|基本支出|项目支出|增减额|增减%
     201|一般公共服务支出|8.00|10.00|6.00|4.00|2.00|25.00
     205|教育支出|8.00|6.00|6.00||-2.00|-25.00%`,
    [
      'budget_general 万元',
      '  201 prior_execution=8.00 total=10.00 basic=6.00 project=4.00 change=2.00 change_pct=25.00',
      '  205 prior_execution=8.00 total=6.00 basic=6.00 change=-2.00 change_pct=-25.00%',
    ],
  ],
  [
    'a name that goes on in a row of its own',
    '一般公共预算支出表',
    `科目编码|科目名称|合计|基本支出|项目支出
     2080505|机关事业单位基本养老保险缴|9.00|9.00|
     |费支出|||
     2080506|机关事业单位职业年金缴费支出|4.00|4.00|`,
    ['budget_general 万元', '  2080505 total=9.00 basic=9.00', '  2080506 total=4.00 basic=4.00'],
  ],
  [
    'a name that begins in a row of its own',
    '一般公共预算支出表',
    `科目编码|科目名称|合计|基本支出|项目支出
     |机关事业单位基本养老保险|||
     2080505|缴费支出|9.00|9.00|
     2080506|机关事业单位职业年金缴费支出|4.00|4.00|`,
    ['budget_general 万元', '  2080505 total=9.00 basic=9.00', '  2080506 total=4.00 basic=4.00'],
  ],
];

test.each(cases)('%s', (_, title, lines, rows) => {
  expect(read(text(title), unit, grid(lines))).toEqual(rows);
});
