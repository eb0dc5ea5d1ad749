import { expect, test } from 'vitest';
import { grid, read, text } from '../../test/printed-grids.ts';

const unit = text('单位：万元');

const cases: readonly (readonly [layout: string, title: string, lines: string, rows: readonly string[]])[] = [
  [
    'statistics and prose below the items',
    '部门“三公”经费预算情况表',
    `项目|上年执行数|本年预算数
     “三公”经费合计|8.00|9.00
     1.因公出国（境）费用||
     2.公务接待费|3.00|4.00
     3.公务用车购置及运行费|5.00|5.00
     其中：公务用车购置费||
     公务用车运行维护费|5.00|5.00
     相关统计数||
     1.因公出国（境）团组数（个）|0|0
     2.公务用车保有量（辆）|2|2
     3.国内公务接待批次（批）|31|40
     增减变化原因：与上年相比增加1.00万元，主要是接待任务增加||`,
    [
      'budget_three_public 万元',
      '  prior_actual total=8.00 reception=3.00 vehicle=5.00 vehicle_running=5.00 abroad_groups=0 vehicles_owned=2 reception_batches=31',
      '  budget total=9.00 reception=4.00 vehicle=5.00 vehicle_running=5.00 abroad_groups=0 vehicles_owned=2 reception_batches=40',
    ],
  ],
  [
    'the total last, funds as columns, running before purchase',
    '“三公”经费支出预算表',
    `项目|合计|一般公共预算|政府性基金预算|国有资本经营预算
     一、因公出国（境）费||||
     二、公务接待费|4.00|4.00||
     三、公务用车购置及运行维护费|6.00|5.00|1.00|
     1.公务用车运行维护费|5.00|5.00||
     2.公务用车购置费|1.00||1.00|
     总计|10.00|9.00|1.00|`,
    [
      'budget_three_public 万元',
      '  budget reception=4.00 vehicle=6.00 vehicle_running=5.00 vehicle_purchase=1.00 total=10.00',
      '  budget.general reception=4.00 vehicle=5.00 vehicle_running=5.00 total=9.00',
      '  budget.fund vehicle=1.00 vehicle_purchase=1.00 total=1.00',
      '  budget.capital',
    ],
  ],
  [
    'one amount a row',
    '“三公”经费预算支出表',
    `“三公”经费项目|预算数
     合计|10.00
     1、因公出国（境）费用|0.00
     2、公务接待费|4.00
     3、公务用车费|6.00
     其中：（1）公务用车运行维护费|5.00
     （2）公务用车购置|1.00`,
    [
      'budget_three_public 万元',
      '  budget total=10.00 abroad=0.00 reception=4.00 vehicle=6.00 vehicle_running=5.00 vehicle_purchase=1.00',
    ],
  ],
  [
    'with running costs, statistics and 行次',
    '财政拨款“三公”经费、行政参公单位机关运行经费情况表',
    `项目|行次|预算数|全年预算数|决算统计数
     栏次||1|2|3
     一、“三公”经费支出|1|—|—|—
     （一）支出合计|2|9.00|9.00|8.50
     1．因公出国（境）费|3|0.00|0.00|0.00
     2．公务用车购置及运行维护费|4|5.00|5.00|5.00
     （1）公务用车购置费|5|||
     （2）公务用车运行维护费|6|5.00|5.00|5.00
     3．公务接待费|7|4.00|4.00|3.50
     （1）国内接待费|8|—|—|3.50
     其中：外事接待费|9|—|—|
     （2）国（境）外接待费|10|—|—|
     （二）相关统计数|11|—|—|—
     1．因公出国（境）团组数（个）|12|—|—|0
     4．公务用车保有量（辆）|15|—|—|2
     5．国内公务接待批次（个）|16|—|—|31
     二、机关运行经费|22|—|—|45.00
     （一）行政单位|23|—|—|45.00
     （二）参照公务员法管理事业单位|24|—|—|`,
    [
      'final_three_public 万元',
      '  budget total=9.00 abroad=0.00 vehicle=5.00 vehicle_running=5.00 reception=4.00',
      '  adjusted total=9.00 abroad=0.00 vehicle=5.00 vehicle_running=5.00 reception=4.00',
      '  actual total=8.50 abroad=0.00 vehicle=5.00 vehicle_running=5.00 reception=3.50 reception_domestic=3.50 abroad_groups=0 vehicles_owned=2 reception_batches=31 agency_operating=45.00 agency_operating_civil=45.00',
    ],
  ],
  [
    'periods as rows',
    '部门“三公”经费决算情况表',
    `项目|合计|因公出国（境）费|公务用车购置及运行维护费|||公务接待费
     |||小计|公务用车购置费|公务用车运行维护费|
     本年预算数|9.00||5.00||5.00|4.00
     本年决算数|8.00||5.00||5.00|3.00
     上年决算数|7.00||5.00||5.00|2.00`,
    [
      'final_three_public 万元',
      '  budget total=9.00 vehicle=5.00 vehicle_running=5.00 reception=4.00',
      '  actual total=8.00 vehicle=5.00 vehicle_running=5.00 reception=3.00',
      '  prior_actual total=7.00 vehicle=5.00 vehicle_running=5.00 reception=2.00',
    ],
  ],
  [
    'administrative costs first',
    '财政拨款安排的行政经费及“三公”经费预算表',
    `项目|合计|一般公共预算|政府性基金预算
     行政经费|50.00|50.00|
     “三公”经费|9.00|9.00|
     其中：（一）因公出国（境）支出|||
     （二）公务用车购置及运行维护支出|5.00|5.00|
     1.公务用车购置|||
     2.公务用车运行维护费|5.00|5.00|
     （三）公务接待费支出|4.00|4.00|`,
    [
      'budget_three_public 万元',
      '  budget administrative=50.00 total=9.00 vehicle=5.00 vehicle_running=5.00 reception=4.00',
      '  budget.general administrative=50.00 total=9.00 vehicle=5.00 vehicle_running=5.00 reception=4.00',
      '  budget.fund',
    ],
  ],
  [
    'one row a unit and a total row',
    '一般公共预算“三公”经费支出表',
    `单位编码|单位名称|“三公”经费合计|因公出国（境）费|公务用车购置及运行费|||公务接待费
     ||||小计|公务用车购置费|公务用车运行费|
     |合计|9.00||5.00||5.00|4.00
     101001|某某局本级|6.00||3.00||3.00|3.00
     101002|某某中心|3.00||2.00||2.00|1.00`,
    [
      'budget_three_public 万元',
      '  budget total=9.00 vehicle=5.00 vehicle_running=5.00 reception=4.00',
      '  unit:某某局本级 total=6.00 vehicle=3.00 vehicle_running=3.00 reception=3.00',
      '  unit:某某中心 total=3.00 vehicle=2.00 vehicle_running=2.00 reception=1.00',
    ],
  ],
  [
    'two years of six columns, the blocks named with years',
    '2024年财政拨款预算“三公”经费支出表',
    `2023年预算数||||||2024年预算数|||||
     合计|因公出国（境）费|公务用车购置及运行费|||公务接待费|合计|因公出国（境）费|公务用车购置及运行费|||公务接待费
     ||小计|公务用车购置费|公务用车运行费||||小计|公务用车购置费|公务用车运行费|
     9.00||5.00||5.00|4.00|8.00||5.00||5.00|3.00`,
    [
      'budget_three_public 万元',
      '  prior_budget total=9.00 vehicle=5.00 vehicle_running=5.00 reception=4.00',
      '  budget total=8.00 vehicle=5.00 vehicle_running=5.00 reception=3.00',
    ],
  ],
  [
    'with meetings and trainings as rows',
    '一般公共预算财政拨款“三公”经费、会议费、培训费支出情况表',
    `项目|上年预算数|本年预算数|增减额|增减%
     合计|12.00|11.00|-1.00|-8.33%
     “三公”经费小计|9.00|8.00|-1.00|-11.11%
     因公出国（境）费用||||
     公务接待费|4.00|3.00|-1.00|-25.00%
     公务用车购置及运行维护费|5.00|5.00||
     会议费|2.00|2.00||
     培训费|1.00|1.00||`,
    [
      'budget_three_public 万元',
      '  prior_budget total_with_meetings=12.00 total=9.00 reception=4.00 vehicle=5.00 meeting=2.00 training=1.00',
      '  budget total_with_meetings=11.00 total=8.00 reception=3.00 vehicle=5.00 meeting=2.00 training=1.00',
      '  change total_with_meetings=-1.00 total=-1.00 reception=-1.00',
      '  change_pct total_with_meetings=-8.33% total=-11.11% reception=-25.00%',
    ],
  ],
];

test.each(cases)('%s', (_, title, lines, rows) => {
  expect(read(text(title), unit, grid(lines))).toEqual(rows);
});
