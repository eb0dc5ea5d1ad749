import { expect, test } from 'vitest';
import { grid, read, text } from '../../test/printed-grids.ts';

const unit = text('单位：万元');

const cases: readonly (readonly [layout: string, title: string, lines: string, rows: readonly string[]])[] = [
  [
    'two sides with 序号 and lines without amounts',
    '部门收支总体情况表',
    `收入|||支出||
     序号|项目|预算数|序号|项目|预算数
     1|一、一般公共预算拨款收入|90.00|12|一、一般公共服务支出|70.00
     2|二、政府性基金预算拨款收入||13|二、外交支出|
     3|三、国有资本经营预算拨款收入||14|三、社会保障和就业支出|30.00
     4|四、财政专户管理资金收入||15||
     5|五、单位资金|10.00|16||
     6|本年收入合计|100.00|17|本年支出合计|100.00
     7|上年结转结余|5.00|18|年终结转结余|5.00
     8|收入总计|105.00|19|支出总计|105.00`,
    [
      'budget_summary 万元',
      '  income.general amount=90.00',
      '  expenditure.201 amount=70.00',
      '  income.fund',
      '  expenditure.202',
      '  income.capital',
      '  expenditure.208 amount=30.00',
      '  income.special_account',
      '  income.unit_funds amount=10.00',
      '  income.current amount=100.00',
      '  expenditure.current amount=100.00',
      '  income.opening amount=5.00',
      '  expenditure.closing amount=5.00',
      '  income.grand_total amount=105.00',
      '  expenditure.grand_total amount=105.00',
    ],
  ],
  [
    'three lanes of expenditure',
    '部门综合预算收支总表',
    `收入||支出|||||
     项目|预算数|支出功能分类科目（按大类）|预算数|部门预算支出经济分类科目（按大类）|预算数|政府预算支出经济分类科目（按大类）|预算数
     一、部门预算|60.00|一、一般公共服务支出|60.00|一、工资福利支出|40.00|一、机关工资福利支出|40.00
     1、财政拨款|60.00|||二、商品和服务支出|20.00|二、机关商品和服务支出|20.00
     (1)一般公共预算拨款|60.00||||||
     本年收入合计|60.00|本年支出合计|60.00|本年支出合计|60.00|本年支出合计|60.00
     收入总计|60.00|支出总计|60.00|支出总计|60.00|支出总计|60.00`,
    [
      'budget_summary 万元',
      '  income.unknown:1 amount=60.00',
      '  expenditure.201 amount=60.00',
      '  department_economic.301 amount=40.00',
      '  government_economic.501 amount=40.00',
      '  income.fiscal amount=60.00',
      '  department_economic.302 amount=20.00',
      '  government_economic.502 amount=20.00',
      '  income.general amount=60.00',
      '  income.current amount=60.00',
      '  expenditure.current amount=60.00',
      '  department_economic.current amount=60.00',
      '  government_economic.current amount=60.00',
      '  income.grand_total amount=60.00',
      '  expenditure.grand_total amount=60.00',
      '  department_economic.grand_total amount=60.00',
      '  government_economic.grand_total amount=60.00',
    ],
  ],
  [
    'four lanes of expenditure',
    '收支预算总表',
    `收入||支出|||||||
     项目|预算数|支出类别|预算数|政府预算经济分类|预算数|部门预算经济分类|预算数|功能分类|预算数
     一、一般公共预算拨款|60.00|一、基本支出|50.00|501机关工资福利支出|40.00|301工资福利支出|40.00|201一般公共服务支出|60.00
     ||二、项目支出|10.00|502机关商品和服务支出|20.00|302商品和服务支出|20.00||
     收入总计|60.00|支出总计|60.00|支出总计|60.00|支出总计|60.00|支出总计|60.00`,
    [
      'budget_summary 万元',
      '  income.general amount=60.00',
      '  purpose.basic amount=50.00',
      '  government_economic.501 amount=40.00',
      '  department_economic.301 amount=40.00',
      '  expenditure.201 amount=60.00',
      '  purpose.project amount=10.00',
      '  government_economic.502 amount=20.00',
      '  department_economic.302 amount=20.00',
      '  income.grand_total amount=60.00',
      '  purpose.grand_total amount=60.00',
      '  government_economic.grand_total amount=60.00',
      '  department_economic.grand_total amount=60.00',
      '  expenditure.grand_total amount=60.00',
    ],
  ],
  [
    'a fiscal summary with the sum by fund and carry-over by fund',
    '财政拨款收支总表',
    `收入||支出||||
     项目|预算数|项目|合计|一般公共预算财政拨款|政府性基金预算财政拨款|国有资本经营预算财政拨款
     一、本年收入|90.00|一、本年支出|95.00|90.00|5.00|
     （一）一般公共预算拨款|85.00|（一）一般公共服务支出|90.00|90.00||
     （二）政府性基金预算拨款|5.00|（二）城乡社区支出|5.00||5.00|
     二、上年结转|5.00|||||
     （一）一般公共预算拨款|5.00|二、结转下年||||
     收入总计|95.00|支出总计|95.00|90.00|5.00|`,
    [
      'budget_fiscal_summary 万元',
      '  income.current amount=90.00',
      '  expenditure.current total=95.00 general=90.00 fund=5.00',
      '  income.general amount=85.00',
      '  expenditure.201 total=90.00 general=90.00',
      '  income.fund amount=5.00',
      '  expenditure.212 total=5.00 fund=5.00',
      '  income.opening amount=5.00',
      '  income.opening_general amount=5.00',
      '  expenditure.closing',
      '  income.grand_total amount=95.00',
      '  expenditure.grand_total total=95.00 general=90.00 fund=5.00',
    ],
  ],
  [
    'an account with line numbers, columns numbered and three figures a side',
    '收入支出决算总表',
    `收入|||||支出||||
     项目|行次|年初预算数|全年预算数|决算数|项目（按功能分类）|行次|年初预算数|全年预算数|决算数
     栏次||1|2|3|栏次||4|5|6
     一、一般公共预算财政拨款收入|1|80.00|90.00|90.00|一、一般公共服务支出|32|80.00|95.00|88.00
     八、其他收入|8|1.00|1.00|1.50|八、社会保障和就业支出|39|||3.00
     本年收入合计|27|81.00|91.00|91.50|本年支出合计|58|80.00|95.00|91.00
     使用非财政拨款结余（含专用结余）|28||||结余分配|59|||
     年初结转和结余|29|||2.00|年末结转和结余|60|||2.50
     总计|31|81.00|91.00|93.50|总计|62|80.00|95.00|93.50`,
    [
      'final_summary 万元',
      '  income.general initial=80.00 adjusted=90.00 amount=90.00',
      '  expenditure.201 initial=80.00 adjusted=95.00 amount=88.00',
      '  income.other initial=1.00 adjusted=1.00 amount=1.50',
      '  expenditure.208 amount=3.00',
      '  income.current initial=81.00 adjusted=91.00 amount=91.50',
      '  expenditure.current initial=80.00 adjusted=95.00 amount=91.00',
      '  income.nonfiscal_surplus',
      '  expenditure.distribution',
      '  income.opening amount=2.00',
      '  expenditure.closing amount=2.50',
      '  income.grand_total initial=81.00 adjusted=91.00 amount=93.50',
      '  expenditure.grand_total initial=80.00 adjusted=95.00 amount=93.50',
    ],
  ],
  [
    'budget and functional lines with codes in columns of their own',
    '收支预算总表',
    `收 入||支 出||
     项 目|预算金额|科目编码|科目名称|预算金额
     财政拨款收入|60.00|201|一般公共服务支出|50.00
     其他收入||208|社会保障和就业支出|10.00
     收 入 总 计|60.00||支 出 总 计|60.00`,
    [
      'budget_summary 万元',
      '  income.fiscal amount=60.00',
      '  expenditure.201 amount=50.00',
      '  income.other',
      '  expenditure.208 amount=10.00',
      '  income.grand_total amount=60.00',
      '  expenditure.grand_total amount=60.00',
    ],
  ],
];

test.each(cases)('%s', (_, title, lines, rows) => {
  expect(read(text(title), unit, grid(lines))).toEqual(rows);
});
