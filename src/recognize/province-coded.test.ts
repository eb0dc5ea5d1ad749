import { expect, test } from 'vitest';
import { grid, read, text } from '../../test/printed-grids.ts';

const unit = text('单位：万元');

/** Layouts of coded tables from other provinces: title, grid, what must be read. */
const cases: readonly (readonly [layout: string, title: string, lines: string, rows: readonly string[]])[] = [
  [
    'central: one row a unit instead of codes',
    '部门收入总表',
    `单位名称|合计|上年结转||本年收入|||||使用非财政拨款结余
     ||小计|一般公共预算结转资金|小计|一般公共预算拨款|事业收入||其他收入|
     ||||||金额|其中：财政专户||
     合计|300.00|20.00|20.00|270.00|240.00|30.00|10.00||10.00
     某某部本级|200.00|10.00|10.00|180.00|180.00||||10.00
     某某杂志|100.00|10.00|10.00|90.00|60.00|30.00|10.00||`,
    [
      'budget_income 万元',
      '  total total=300.00 carryover=20.00 carryover_general=20.00 current=270.00 general=240.00 business=30.00 business_fees=10.00 nonfiscal_surplus=10.00',
      '  unit:某某部本级 total=200.00 carryover=10.00 carryover_general=10.00 current=180.00 general=180.00 nonfiscal_surplus=10.00',
      '  unit:某某杂志 total=100.00 carryover=10.00 carryover_general=10.00 current=90.00 general=60.00 business=30.00 business_fees=10.00',
    ],
  ],
  [
    'central: unit rows of nine digits above functional rows',
    '部门支出总表',
    `科目编码|科目名称/单位名称|合计|基本支出|项目支出
     |合计|90.00|60.00|30.00
     101001001|某某部（本级）|90.00|60.00|30.00
     201|一般公共服务支出|90.00|60.00|30.00
     20103|政府办公厅（室）及相关机构事务|90.00|60.00|30.00
     2010301|行政运行|60.00|60.00|
     2010302|一般行政管理事务|30.00||30.00`,
    [
      'budget_expenditure 万元',
      '  total total=90.00 basic=60.00 project=30.00',
      '  unit:某某部（本级） total=90.00 basic=60.00 project=30.00',
      '  201 total=90.00 basic=60.00 project=30.00',
      '  20103 total=90.00 basic=60.00 project=30.00',
      '  2010301 total=60.00 basic=60.00',
      '  2010302 total=30.00 project=30.00',
    ],
  ],
  [
    'unit rows of three and six digits',
    '部门支出总表',
    `单位编码|单位名称（科目）|合计|基本支出|项目支出
     205|某省教育厅|9.00|6.00|3.00
     205001|某省教育厅机关|9.00|6.00|3.00
     205|教育支出|9.00|6.00|3.00
     20501|教育管理事务|9.00|6.00|3.00`,
    [
      'budget_expenditure 万元',
      '  unit:某省教育厅 total=9.00 basic=6.00 project=3.00',
      '  unit:某省教育厅机关 total=9.00 basic=6.00 project=3.00',
      '  205 total=9.00 basic=6.00 project=3.00',
      '  20501 total=9.00 basic=6.00 project=3.00',
    ],
  ],
  [
    'the fiscal expenditure table beside the general one',
    '财政拨款支出表',
    `科目编码|科目名称|合计|基本支出|项目支出
     208|社会保障和就业支出|5.00|5.00|`,
    ['budget_fiscal_expenditure 万元', '  208 total=5.00 basic=5.00'],
  ],
  [
    'both economic classifications beside one amount',
    '支出预算分类汇总表（按部门预算经济分类）',
    `部门预算经济分类|||政府预算经济分类|||总计|一般公共预算|政府性基金
     类|款|科目名称|类|款|科目名称|||
     ||合计||||30.00|30.00|
     301|01|基本工资|501|01|工资奖金津补贴|20.00|20.00|
     302|01|办公费|502|01|办公经费|10.00|10.00|`,
    [
      'budget_economic 万元',
      '  total total=30.00 general=30.00',
      '  30101 total=20.00 general=20.00',
      '  30201 total=10.00 general=10.00',
    ],
  ],
  [
    'functional rows under economic columns',
    '财政拨款支出决算明细表',
    `科目编码|科目名称|合计|工资福利支出|||商品和服务支出||
     |||小计|基本工资|津贴补贴|小计|办公费|印刷费
     栏次||1|2|3|4|5|6|7
     合计||30.00|20.00|12.00|8.00|10.00|7.00|3.00
     201|一般公共服务支出|30.00|20.00|12.00|8.00|10.00|7.00|3.00`,
    [
      'final_fiscal_detail 万元',
      '  total current=30.00 wages=20.00 e30101=12.00 e30102=8.00 goods=10.00 e30201=7.00 e30202=3.00',
      '  201 current=30.00 wages=20.00 e30101=12.00 e30102=8.00 goods=10.00 e30201=7.00 e30202=3.00',
    ],
  ],
  [
    'an account by unit',
    '收入决算表（按单位列示）',
    `单位名称|本年收入合计|财政拨款收入|上级补助收入|事业收入||经营收入|附属单位上缴收入|其他收入
     ||||小计|其中：教育收费|||
     栏次|1|2|3|4|5|6|7|8
     合计|90.00|80.00||||||10.00
     某市某局|50.00|40.00||||||10.00
     某市某中心|40.00|40.00||||||`,
    [
      'final_income_by_unit 万元',
      '  total current=90.00 fiscal=80.00 other=10.00',
      '  addend:某市某局 current=50.00 fiscal=40.00 other=10.00',
      '  addend:某市某中心 current=40.00 fiscal=40.00',
    ],
  ],
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
  [
    'unit columns in front of the codes',
    '部门支出总体情况表',
    `单位代码|单位名称|科目编码|||科目名称|合计|基本支出|项目支出
     ||类|款|项||||
     101001|某某局|||||9.00|8.00|1.00
     101001|某某局|201|03|01|行政运行|8.00|8.00|
     101001|某某局|201|03|02|一般行政管理事务|1.00||1.00`,
    [
      'budget_expenditure 万元',
      '  unit:某某局 total=9.00 basic=8.00 project=1.00',
      '  2010301 total=8.00 basic=8.00',
      '  2010302 total=1.00 project=1.00',
    ],
  ],
  [
    'a unit code beside the levels of the codes, one column of names for both',
    '部门支出总体情况表',
    `单位代码|科目编码|||单位（科目）名称|合计|基本支出|项目支出
     |类|款|项||||
     ||||合计|9.00|8.00|1.00
     101001||||某某局|9.00|8.00|1.00
     |201|03|01|行政运行|8.00|8.00|
     |201|03|02|一般行政管理事务|1.00||1.00`,
    [
      'budget_expenditure 万元',
      '  total total=9.00 basic=8.00 project=1.00',
      '  unit:某某局 total=9.00 basic=8.00 project=1.00',
      '  2010301 total=8.00 basic=8.00',
      '  2010302 total=1.00 project=1.00',
    ],
  ],
  [
    'serial numbers in front of the codes',
    '部门支出预算情况表',
    `序号|科目编码|科目名称|合计|基本支出|项目支出
     |||1|2|3
     1|201|一般公共服务支出|9.00|8.00|1.00
     2||合计|9.00|8.00|1.00`,
    [
      'budget_expenditure 万元',
      '  201 total=9.00 basic=8.00 project=1.00',
      '  total total=9.00 basic=8.00 project=1.00',
    ],
  ],
];

test.each(cases)('%s', (_, title, lines, rows) => {
  expect(read(text(title), unit, grid(lines))).toEqual(rows);
});
