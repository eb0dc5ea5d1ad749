import { describe, expect, test } from 'vitest';
import { grid, printed, table, text } from '../../test/printed-grids.ts';

describe('三公', () => {
  test.each([
    [
      'two blocks of six',
      '财政拨款“三公”经费支出决算表',
      `预算数||||||决算数|||||
       合计|因公出国（境）费|公务用车购置及运行维护费|||公务接待费|合计|因公出国（境）费|公务用车购置及运行维护费|||公务接待费
       ||小计|公务用车购置费|公务用车运行维护费||||小计|公务用车购置费|公务用车运行维护费|
       1|2|3|4|5|6|7|8|9|10|11|12
       9.00|1.00|7.00|2.00|5.00|1.00|8.00||7.00|2.00|5.00|1.00`,
      [
        'budget total=9.00 abroad=1.00 vehicle=7.00 vehicle_purchase=2.00 vehicle_running=5.00 reception=1.00',
        'actual total=8.00 vehicle=7.00 vehicle_purchase=2.00 vehicle_running=5.00 reception=1.00',
      ],
    ],
    [
      '预算数 and 决算数 under every item',
      '财政拨款“三公”经费支出决算表',
      `合计||因公出国（境）费||公务用车购置及运行维护费||||公务接待费||机关运行经费决算数
       ||||小计||公务用车运行维护费||||
       预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数|
       5.00|4.00|1.00|1.00|3.00|2.00|3.00|2.00|1.00|1.00|30.00`,
      [
        'budget total=5.00 abroad=1.00 vehicle=3.00 vehicle_running=3.00 reception=1.00',
        'actual total=4.00 abroad=1.00 vehicle=2.00 vehicle_running=2.00 reception=1.00 agency_operating=30.00',
      ],
    ],
    [
      'three rows that lost what they span, the last column beside the groups',
      '一般公共预算财政拨款“三公”经费及机关运行经费支出决算表',
      `财政拨款“三公”经费|机关运行经费决算数
       合计|因公出国（境）费|公务用车购置及运行费|公务接待费
       预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数
       20.00|9.30|||12.00|8.10|8.00|1.20|310.50`,
      [
        'budget total=20.00 vehicle=12.00 reception=8.00',
        'actual total=9.30 vehicle=8.10 reception=1.20 agency_operating=310.50',
      ],
    ],
    [
      'items as rows, funds as columns',
      '部门预算财政拨款“三公”经费支出表',
      `序号|项 目|资 金 性 质|||
       ||合计|一般公共预算 财政拨款|政府性基金 预算拨款|国有资本经营 预算财政拨款
       1|因公出国（境）费|1.00|1.00||
       2|公务接待费|2.00|1.50|0.50|`,
      [
        'budget abroad=1.00 reception=2.00',
        'budget.general abroad=1.00 reception=1.50',
        'budget.fund reception=0.50',
        'budget.capital',
      ],
    ],
    [
      'years as rows of an account',
      '2016年“三公”经费支出决算对比表',
      `年度|合计|因公出国（境）费|公务接待费|公务用车购置及运行维护费||
       ||||小计|公务用车购置费|公务用车运行维护费
       2015年|9.00|1.00|3.00|5.00|1.00|4.00
       2016年|8.00|1.00|2.00|5.00|2.00|3.00`,
      [
        'prior_actual total=9.00 abroad=1.00 reception=3.00 vehicle=5.00 vehicle_purchase=1.00 vehicle_running=4.00',
        'actual total=8.00 abroad=1.00 reception=2.00 vehicle=5.00 vehicle_purchase=2.00 vehicle_running=3.00',
      ],
    ],
    [
      'items as rows, years as columns',
      '“三公”经费预算财政拨款情况统计表',
      `项目|本年年初预算数|上年年初预算数|本年比上年增减情况|
       |||增减额|增减幅度
       合计|5.00|6.00|-1.00|-16.67%
       3.公务用车购置及运行费|3.00|4.00|-1.00|-25.00%
       其中：（1）公务用车购置费||||`,
      [
        'budget total=5.00 vehicle=3.00',
        'prior_budget total=6.00 vehicle=4.00',
        'change total=-1.00 vehicle=-1.00',
        'change_pct total=-16.67% vehicle=-25.00%',
      ],
    ],
    [
      'a row of rates whose label speaks of years',
      '“三公”经费预算财政拨款情况统计表',
      `项目|合计|因公出国（境）费|公务接待费
       本年预算数|5.00|2.00|3.00
       2022年比2021年增减%|-16.67|-33.33|0.00`,
      [
        'budget total=5.00 abroad=2.00 reception=3.00',
        'change_pct total=-16.67 abroad=-33.33 reception=0.00',
      ],
    ],
    [
      'meetings and trainings beside the total',
      '“三公”经费、会议费、培训费支出预算表',
      `合计|“三公”经费||||||会议费|培训费
       |小计|因公出国（境）费|公务用车购置及运行维护费|||公务接待费||
       |||小计|公务用车购置费|公务用车运行维护费|||
       15.00|9.00|1.00|7.00|2.00|5.00|1.00|4.00|2.00`,
      [
        'budget total_with_meetings=15.00 total=9.00 abroad=1.00 vehicle=7.00 vehicle_purchase=2.00 vehicle_running=5.00 reception=1.00 meeting=4.00 training=2.00',
      ],
    ],
    [
      'meetings and trainings beside a group that names the block',
      '“三公”经费、会议费、培训费支出预算表',
      `合计|一般公共预算拨款安排的“三公”经费预算||||||会议费|培训费
       |小计|因公出国（境）费用|公务接待费|公务用车购置及运行维护费||||
       ||||小计|公务用车购置费|公务用车运行维护费||
       15.00|9.00|1.00|1.00|7.00|2.00|5.00|4.00|2.00`,
      [
        'budget total_with_meetings=15.00 total=9.00 abroad=1.00 reception=1.00 vehicle=7.00 vehicle_purchase=2.00 vehicle_running=5.00 meeting=4.00 training=2.00',
      ],
    ],
  ])('%s', (_, title, lines, rows) => {
    const one = table(text(title), text('单位：万元'), grid(lines));
    expect(printed(one)).toEqual(rows);
    expect(one.unplaced).toEqual([]);
  });

  test('the last headers beside a figure are none of the rows', () => {
    const lines = `财政拨款“三公”经费|机关运行经费决算数
      合计|因公出国（境）费|公务用车购置及运行费|公务接待费
      小计|公务用车购置费|公务用车运行费
      预算数|决算数|预算数|决算数|预算数|决算数|预算数|决算数|97.30
      14.00|8.40|9.00|6.30|9.00|6.30|5.00|2.10`;
    const one = table(text('“三公”经费支出决算表'), text('单位：万元'), grid(lines));
    expect(one.rows).toEqual([]);
    expect(one.unplaced).toHaveLength(9);
  });

  test('figures beyond the last header: those under others found theirs by chance', () => {
    const lines = `财政拨款“三公”经费|机关运行经费决算数
      合计|因公出国（境）费|公务用车购置及运行费|公务接待费
      预算数|决算数|预算数|决算数|预算数|决算数|决算数
      20.00|9.30|||12.00|8.10|8.00|1.20|310.50`;
    const title = text('一般公共预算财政拨款“三公”经费及机关运行经费支出决算表');
    const one = table(title, text('单位：万元'), grid(lines));
    expect(one.rows).toEqual([]);
    expect(one.unplaced.map((each) => each.text)).toEqual([
      '20.00',
      '9.30',
      '12.00',
      '8.10',
      '8.00',
      '1.20',
      '310.50',
    ]);
  });
});
