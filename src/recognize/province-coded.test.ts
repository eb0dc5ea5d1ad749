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
    'projects above the classes they spend on',
    '部门基本支出预算表',
    `单位名称|项目代码|项目名称|功能科目编码|功能科目名称|部门经济科目编码|部门经济科目名称|资金来源||
     |||||||总计|一般公共预算|政府性基金
     合计|||||||30.00|30.00|
     某某局|530000210000000012345|行政人员支出工资|2010301|行政运行|30101|基本工资|30.00|30.00|`,
    ['budget_basic 万元', '  total total=30.00 general=30.00', '  unknown:2 total=30.00 general=30.00'],
  ],
  [
    'funds as rows, their parts under 小计',
    '收入预算总表',
    `资金来源|小计|金额
     一般公共预算资金|小计|90.00
     |公共财政拨款（补助）资金|80.00
     |专项收入|10.00
     政府性基金|小计|
     合计||90.00`,
    [
      'budget_income 万元',
      '  general total=90.00',
      '  general_fiscal total=80.00',
      '  nontax total=10.00',
      '  fund',
      '  total total=90.00',
    ],
  ],
  [
    'departments and units instead of classes',
    '部门收入总表',
    `部门（单位）代码|部门（单位）名称|合计|本年收入||||上年结转结余
     |||小计|一般公共预算|政府性基金预算|单位资金|
     101|某某局|90.00|80.00|70.00||10.00|10.00
     101001|某某局本级|90.00|80.00|70.00||10.00|10.00
     |合计|90.00|80.00|70.00||10.00|10.00`,
    [
      'budget_income 万元',
      '  unit:某某局 total=90.00 current=80.00 general=70.00 unit_funds=10.00 carryover=10.00',
      '  unit:某某局本级 total=90.00 current=80.00 general=70.00 unit_funds=10.00 carryover=10.00',
      '  total total=90.00 current=80.00 general=70.00 unit_funds=10.00 carryover=10.00',
    ],
  ],
  [
    'projects with the classes they spend on',
    '部门项目支出预算表',
    `项目分类|项目单位|项目代码|项目名称|功能科目编码|功能科目名称|合计|本年拨款|
     |||||||小计|一般公共预算
     311 专项业务类|某某局|530000231100001|监管经费|2010301|行政运行|30.00|30.00|30.00
     合计||||||30.00|30.00|30.00`,
    [
      'budget_projects 万元',
      '  item-1 total=30.00 fiscal=30.00 general=30.00',
      '  total total=30.00 fiscal=30.00 general=30.00',
    ],
  ],
  [
    'three lanes of economic items and a footer',
    '一般公共预算财政拨款基本支出决算表',
    `人员经费|||公用经费|||||
     经济分类科目编码|科目名称|决算数|经济分类科目编码|科目名称|决算数|经济分类科目编码|科目名称|决算数
     301|工资福利支出|80.00|302|商品和服务支出|10.00|307|债务利息及费用支出|
     30101|基本工资|80.00|30201|办公费|10.00|310|资本性支出|
     人员经费合计||80.00|公用经费合计|||||10.00`,
    [
      'final_basic 万元',
      '  301 amount=80.00',
      '  302 amount=10.00',
      '  307',
      '  30101 amount=80.00',
      '  30201 amount=10.00',
      '  310',
      '  personnel amount=80.00',
      '  public amount=10.00',
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
