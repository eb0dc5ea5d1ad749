import { describe, expect, test } from 'vitest';
import { grid, printed, table, text } from '../../test/printed-grids.ts';

describe('forms of targets with the funds of the whole period beside those of the year', () => {
  const one = table(
    text('项目支出绩效目标申报表'),
    grid(
      `
      项目名称·2|渠道修护·6
      项目资金（万元）·2:3|实施期资金总额：·2|300.00|年度资金总额：·2|100.00
      其中：财政拨款·2|200.00|其中：财政拨款·2|80.00
      其他资金·2|100.00|其他资金·2|20.00
      总体目标:2|实施期目标·4|年度目标·3
      三年共修护渠道三十六公里。·4|当年修护渠道十二公里以上。·3
      绩效指标:3|一级指标|二级指标|三级指标|指标值|二级指标|三级指标|指标值
      产出指标|数量指标|修护长度|≥36公里|数量指标|修护长度|≥12公里
      满意度指标|满意度指标|农户满意度|≥90%|满意度指标|农户满意度|≥85%
      `,
      true,
    ),
  );

  test('both are read, each as a row of its own', () => {
    expect(printed(one).slice(0, 2)).toEqual([
      'funds_total budget=100.00 fiscal=80.00 other=20.00',
      'period_funds budget=300.00 fiscal=200.00 other=100.00',
    ]);
    expect(one.unplaced).toEqual([]);
  });

  test('the indicators are those of the year, the others stand apart', () => {
    const told = one.rows.slice(2).map(({ kind, texts }) => [kind, texts['level3'], texts['target']]);
    expect(told).toEqual([
      ['item', '修护长度', '≥12公里'],
      ['of-which', '修护长度', '≥36公里'],
      ['item', '农户满意度', '≥85%'],
      ['of-which', '农户满意度', '≥90%'],
    ]);
    expect(one.rows[0]?.texts['goal']).toBe('当年修护渠道十二公里以上。');
  });
});

test('sources of funds that the catalogue does not name are parts of the total', () => {
  const one = table(
    text('项目支出绩效目标申报表'),
    grid(`
      项目名称|渠道修护||
      项目资金（万元）|资金总额|90.00|
      |其中：财政拨款|60.00|
      |受益群众筹资|12.00|
      |其他资金||
      |上年结转|18.00|
      绩效指标|一级指标|二级指标|三级指标|指标值
      |产出指标|数量指标|修护长度|≥12公里
    `),
  );
  expect(printed(one)).toEqual([
    'funds_total budget=90.00 fiscal=60.00 carryover=18.00',
    'of-which:受益群众筹资 budget=12.00',
    'item-1',
  ]);
  expect(one.unplaced).toEqual([]);
});

test('headers that say in brackets how a figure is counted', () => {
  const one = table(
    text('项目自评表'),
    grid(
      `
      项目名称·2|渠道修护·5
      预算执行情况（万元）（20分）:2|·2|预算数（A）|执行数（B）|执行率（B/A）|得分（20分*执行率）
      年度财政资金总额·2|250.00|200.00|80.00%|16
      年度绩效目标（80分）:4|一级指标|二级指标|三级指标|年初目标值（A）|实际完成值（B）|得分
      产出指标:2|数量指标|修护长度（20分）|12公里|12公里|20
      质量指标|验收合格率（20分）|95%|98%|20
      效益指标|社会效益指标|灌溉保证率（40分）|90%|95%|40
      总分|·5|96
      `,
      true,
    ),
  );
  expect(printed(one)).toEqual([
    'funds_total budget=250.00 executed=200.00 rate=80.00% score=16',
    'item-1 score=20',
    'item-2 score=20',
    'item-3 score=40',
    'total_score score=96',
  ]);
  expect(one.rows[1]?.texts).toMatchObject({ target: '12公里', actual: '12公里' });
  expect(one.unplaced).toEqual([]);
});

describe('headers of two rows, the lower one of words alone', () => {
  const funds = `
      项目名称|渠道修护|||||||||
      项目资金（万元）|年初预算数|全年预算数|全年执行数|分值|执行率|得分||||
      年度资金总额|30.00|30.00|27.00|10|90.00%|9.00||||`;
  const rows = [
    'funds_total initial=30.00 budget=30.00 executed=27.00 weight=10 rate=90.00% score=9.00',
    'item-1 weight=50 score=48',
    'item-2 weight=40 score=40',
    'total_score weight=100 score=97.00',
  ];

  test('merged cells keep the places', () => {
    const one = table(
      text('项目支出绩效自评表'),
      grid(
        `${funds}
      绩效指标·3|年度指标值·3|实际完成值:2|分值:2|得分:2|偏差原因分析:2|:2
      一级指标|二级指标|三级指标|指标性质|指标值|度量单位
      产出指标|数量指标|修护长度|≥|12|公里|11|50|48|暴雨|
      满意度指标|满意度|农户满意度|≥|90|%|95|40|40||
      总分·7|100|97.00||`,
        true,
      ),
    );
    expect(printed(one)).toEqual(rows);
    expect(one.rows[1]?.texts).toMatchObject({ nature: '≥', target: '12', actual: '11', reason: '暴雨' });
    expect(one.unplaced).toEqual([]);
  });

  test('cells pushed to the left, groups printed once', () => {
    const one = table(
      text('项目支出绩效自评表'),
      grid(`${funds}
      绩效指标|年度指标值|实际完成值|分值|得分|偏差原因分析|||||
      一级指标|二级指标|三级指标|指标性质|指标值|度量单位|||||
      产出指标|数量指标|修护长度|≥|12|公里|11|50|48|暴雨|
      时效指标|完成及时率|﹦|100|%|100|40|40|||
      总分|100|97.00||||||||`),
    );
    expect(printed(one)).toEqual(rows);
    expect(one.rows[2]?.texts).toMatchObject({ level3: '完成及时率', target: '100', actual: '100' });
    expect(one.unplaced).toEqual([]);
  });

  test('a header of words that no indicators follow is no reason to stop', () => {
    const one = table(
      text('项目支出绩效自评表'),
      grid(`
      项目名称|渠道修护||||
      一级指标|二级指标|三级指标|指标性质|指标值|度量单位
      产出指标|数量指标|修护长度|≥|12|公里`),
    );
    expect(one.rows).toHaveLength(1);
  });
});

test('the rate of execution among the indicators, its outcome a percentage', () => {
  const one = table(
    text('项目支出绩效自评表'),
    grid(
      `
      项目名称|渠道修护·6
      项目资金（万元）:2||年初预算|全年预算数（A）|全年执行数（B）|分值|预算执行率（B/A）
      年度总额|50.00|40.00|30.00|10|75.00%
      一级指标|二级指标|三级指标|分值|年度指标值|实际完成值|得分
      产出|数量|修护长度|90|10公里|10公里|90
      预算执行·3|10||75%|7.5
      合计·3|100|||97.5`,
      true,
    ),
  );
  expect(printed(one)).toEqual([
    'funds_total initial=50.00 budget=40.00 executed=30.00 weight=10 rate=75.00%',
    'item-1 weight=90 score=90',
    'rate weight=10 score=7.5',
    'total_score weight=100 score=97.5',
  ]);
  expect(one.unplaced).toEqual([]);
});

test('funds in the words of another office', () => {
  const one = table(
    text('财政支出项目绩效自评表'),
    grid(
      `
      项目名称|渠道修护·5
      资金情况（万元）:2|资金来源|预算安排|实际到位|实际支出|支出率
      合计|200.00|200.00|190.00|95.00%
      一级指标|二级指标|三级指标|分值|评分标准|自评分
      产出|数量指标|修护长度|100|完成率×分值|96`,
      true,
    ),
  );
  expect(printed(one)).toEqual([
    'funds_total budget=200.00 received=200.00 executed=190.00 rate=95.00%',
    'item-1 weight=100 score=96',
  ]);
});

describe('amounts behind their names in one cell', () => {
  const whole = (...cells: string[]) =>
    table(
      text('部门整体支出绩效自评表'),
      grid(
        `
        年度预算申请（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分
        |年度资金总额|90.00|100.00|95.00|10|95%|9.5
        ${cells.join('\n        ')}
        绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分
        |产出指标|数量指标|任务：10|10项|10项|90|90`,
        true,
      ),
    );

  test('are parts of the funds', () => {
    const one = whole(
      '按收入性质分：·4|按支出性质分：·4',
      '其中：一般公共预算：100.00·4|其中：基本支出：60.00万元·4',
      '其他资金：·4|项目支出：40·4',
    );
    expect(printed(one).slice(0, 3)).toEqual([
      'told_general budget=100.00',
      'told_basic budget=60.00',
      'told_project budget=40',
    ]);
    expect(one.unplaced).toEqual([]);
  });

  test('have no place where the catalogue knows no such part', () => {
    expect(whole('待分配：7.77·8').unplaced.map(({ text: printedText }) => printedText)).toEqual([
      '待分配：7.77',
    ]);
  });
});
