import { describe, expect, test } from 'vitest';
import { grid, printed, table, text } from '../../../test/printed-grids.ts';

describe('lanes', () => {
  test('three breakdowns of one total with a label merged over two of them', () => {
    const one = table(
      text('收支预算总表'),
      text('单位：万元'),
      grid(
        `
        收入·2|支出·4
        项目名称:2|金额:2|功能分类·2|支出用途·2
        功能科目名称|金额|项目名称|金额
        一、财政拨款|30.00|一、一般公共服务支出|20.00|一、基本支出|25.00
        二、其他资金|2.00|二、外交支出|12.00|二、项目支出|7.00
        当年收入小计|32.00|当年支出小计·3|32.00
      `,
        true,
      ),
    );
    expect(printed(one)).toEqual([
      'income.fiscal amount=30.00',
      'expenditure.201 amount=20.00',
      'purpose.basic amount=25.00',
      'income.other amount=2.00',
      'expenditure.202 amount=12.00',
      'purpose.project amount=7.00',
      'income.current amount=32.00',
      'expenditure.current amount=32.00',
      'purpose.current amount=32.00',
    ]);
    expect(one.unplaced).toEqual([]);
  });

  test('four lanes, the economic classification of department and government apart', () => {
    const one = table(
      text('2019年部门综合预算收支总表'),
      grid(`
        收入||支出|||||
        项目|预算数|支出功能分类科目（按大类）|预算数|部门预算支出经济分类科目（按大类）|预算数|政府预算支出经济分类科目（按大类）|预算数
        一、部门预算|1000|一、部门预算|1000|一、部门预算|1000|一、部门预算|1000
        1、财政拨款|1000|1、一般公共服务支出|1000|1、工资福利支出|1000|1、机关工资福利支出|1000
        收入总计|1000|支出总计|1000|支出总计|1000|支出总计|1000
      `),
    );
    expect(printed(one).slice(4)).toEqual([
      'income.fiscal amount=1000',
      'expenditure.201 amount=1000',
      'department_economic.301 amount=1000',
      'government_economic.501 amount=1000',
      'income.grand_total amount=1000',
      'expenditure.grand_total amount=1000',
      'department_economic.grand_total amount=1000',
      'government_economic.grand_total amount=1000',
    ]);
    expect(new Set(one.rows.slice(0, 4).map((row) => row.kind))).toEqual(new Set(['unknown']));
  });

  test('the footer of a list in three lanes has its amount in the last of them', () => {
    const one = table(
      text('一般公共预算财政拨款基本支出决算表'),
      text('单位：万元'),
      grid(
        `
        人员经费·3|公用经费·6
        科目编码|科目名称|决算数|科目编码|科目名称|决算数|科目编码|科目名称|决算数
        301|工资福利支出|40.00|302|商品和服务支出|10.50|310|资本性支出|
        人员经费合计·2|40.00|公用经费合计·5|10.50
      `,
        true,
      ),
    );
    expect(printed(one)).toEqual([
      '301 amount=40.00',
      '302 amount=10.50',
      '310',
      'personnel amount=40.00',
      'public amount=10.50',
    ]);
  });

  test('a fund line counts as opening carry-over only below that line', () => {
    const one = table(
      text('财政拨款收入支出决算总表'),
      grid(`
        收入|||支出||
        项目|行次|金额|项目|行次|合计
        一、一般公共预算财政拨款|1|5.00|一、一般公共服务支出|4|6.00
        本年收入合计|2|5.00|本年支出合计|5|6.00
        年初财政拨款结转和结余|3|1.00|年末财政拨款结转和结余|6|
        一般公共预算财政拨款|4|1.00||7|
        总计|5|6.00|总计|8|6.00
      `),
    );
    expect(one.rows.filter((row) => row.side === 'income').map((row) => row.key)).toEqual([
      'general',
      'current',
      'opening',
      'opening_general',
      'grand_total',
    ]);
    expect(one.unplaced).toEqual([]);
  });
});
