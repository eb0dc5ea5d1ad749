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
