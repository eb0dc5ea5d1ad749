import { describe, expect, test } from 'vitest';
import { grid, printed, table, text } from '../../test/printed-grids.ts';

describe('forms', () => {
  const head = '项目资金|年初预算数|全年预算数|全年执行数|分值|执行率|得分';
  const indicators = '一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分';

  test('funds, indicators and total score below their own headers', () => {
    const one = table(
      text('项目支出绩效自评表'),
      grid(`
        项目名称|宣传经费|||||
        ${head}
        年度资金总额|7|2.1|2.1|10|100|10
        ${indicators}
        产出指标|数量指标|抽查网站|30个|22个|60|58
        效益指标|社会效益|满意度|90%|95%|30|29.5
        总分|||||100|97.5
      `),
    );
    expect(printed(one)).toEqual([
      'funds_total initial=7 budget=2.1 executed=2.1 weight=10 rate=100 score=10',
      'item-1 weight=60 score=58',
      'item-2 weight=30 score=29.5',
      'total_score weight=100 score=97.5',
    ]);
    expect(one.rows[1]?.texts).toMatchObject({ level3: '抽查网站', target: '30个', actual: '22个' });
    expect(one.unplaced).toEqual([]);
  });

  test('figures that fit no column of the header are listed, not placed', () => {
    const one = table(
      text('项目支出绩效自评表'),
      grid(`${indicators}\n产出指标|数量指标|抽查网站|30个|22个|60%|58%`),
    );
    expect(one.rows).toEqual([]);
    expect(one.unplaced).toHaveLength(2);
  });
});

test('a form whose head prints its figures beside their names', () => {
  const one = table(
    text('区级部门预算项目绩效自评表'),
    text('金额单位：万元'),
    grid(`
      二、预算执行情况|预算数:|34.56|到位数:|34.56|执行数:|30.00
      |其中: 财政资金|34.00|其中: 财政资金|34.00|其中: 财政资金|30.00
      四、年度绩效指标|一级指标|二级指标|三级指标|预期指标值|实际完成值|自评得分
      |产出指标|数量指标|完成数量|≥80万页|87.5万页|10
    `),
  );
  expect(printed(one)).toEqual([
    'funds_total budget=34.56 received=34.56 executed=30.00',
    'fiscal budget=34.00 received=34.00 executed=30.00',
    'item-1 score=10',
  ]);
});

test('the head of a target form, its plan, and indicators without figures', () => {
  const one = table(
    text('1.业务费绩效目标表'),
    text('单位：万元'),
    grid(`
      项目编码|131024|项目名称|便民业务费|||
      预算规模及资金用途|预算数|108.36|其中：财政资金|108.36|其他资金|
      资金支出计划（%）|3月底|6月底|10月底|12月底||
      |||60%|100%||
      一级指标|二级指标|三级指标|绩效指标描述|指标值|指标值确定依据|
      产出指标|数量指标|服务时间|服务时间|≥12月|根据合同|
      |成本指标|控制数|成本|≤108.36万元|根据申请|
    `),
  );
  expect(printed(one)).toEqual([
    'funds_total budget=108.36 fiscal=108.36 plan10=60% plan12=100%',
    'item-1',
    'item-2',
  ]);
  expect(one.rows[2]?.texts).toMatchObject({ level2: '成本指标', target: '≤108.36万元' });
  expect(one.unplaced).toEqual([]);
});

test('rows shifted against their header are counted from their figures, dashes included', () => {
  const one = table(
    text('项目单位自评表'),
    grid(`
      项目资金（万元）||年初预算数||全年预算数|全年执行数|分值|执行率%|得分||
      |年度资金总额（万元）：||204||204|204|10|100|10|
      |政府性预算资金||204||204|204|-|100|-|
      |单位资金||0|0|-|0|-|||
      绩效指标||一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差度%|偏差原因分析及改进措施
      产出指标||数量指标|事项完成率|100%|100%|5|4.5|0.00%||
      总分||||||100|98.28|||
    `),
  );
  expect(printed(one)).toEqual([
    'funds_total initial=204 budget=204 executed=204 weight=10 rate=100 score=10',
    'fiscal initial=204 budget=204 executed=204 rate=100',
    'unit_funds initial=0 budget=0 weight=0',
    'item-1 weight=5 score=4.5 deviation=0.00%',
    'total_score weight=100 score=98.28',
  ]);
  expect(one.rows[3]?.texts).toMatchObject({ level3: '事项完成率', target: '100%', actual: '100%' });
  expect(one.unplaced).toEqual([]);
});
