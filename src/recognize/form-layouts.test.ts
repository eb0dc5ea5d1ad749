import { describe, expect, test } from 'vitest';
import { grid, printed, table, text } from '../../test/printed-grids.ts';

const funds = [
  'funds_total initial=10.00 budget=9.50 executed=9.00 weight=10 rate=94.74% score=9.47',
  'fiscal initial=10.00 budget=9.50 executed=9.00 rate=94.74%',
];
const indicators = [
  'item-1 weight=20 score=20',
  'item-2 weight=20 score=19.5',
  'item-3 weight=40 score=40',
  'item-4 weight=10 score=10',
  'total_score weight=100 score=98.97',
];

describe('the national form', () => {
  const place = text('项目支出绩效自评表');

  test('with merged cells', () => {
    const one = table(
      place,
      grid(
        `
        项目名称·2|政务公开经费·8
        主管部门·2|某市某局·4|实施单位·2|某市某局·2
        项目资金（万元）·2:5|·2|年初预算数|全年预算数|全年执行数|分值|执行率|得分
        年度资金总额·2|10.00|9.50|9.00|10|94.74%|9.47
        其中：当年财政拨款·2|10.00|9.50|9.00|—|94.74%|—
        上年结转资金·2|0.00|0.00|0.00|—||—
        其他资金·2|0.00|0.00|0.00|—||—
        年度总体目标:2|预期目标·5|实际完成情况·4
        全年公开信息2000条。·5|全年公开信息2100条。·4
        绩效指标:5|一级指标|二级指标|三级指标·2|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施
        产出指标（40分）:2|数量指标|公开信息数量·2|≥2000条|2100条|20|20|
        时效指标|公开及时率·2|100%|95%|20|19.5|个别信息延迟
        效益指标（40分）|社会效益指标|公众知晓率·2|≥80%|85%|40|40|
        满意度指标（10分）|服务对象满意度指标|公众满意度·2|≥90%|92%|10|10|
        总分·7|100|98.97|
        `,
        true,
      ),
    );
    expect(printed(one)).toEqual([
      ...funds,
      'carryover initial=0.00 budget=0.00 executed=0.00',
      'other initial=0.00 budget=0.00 executed=0.00',
      ...indicators,
    ]);
    expect(one.unplaced).toEqual([]);
    expect(one.rows[0]?.texts).toMatchObject({ project: '政务公开经费', department: '某市某局' });
    expect(one.rows[5]?.texts).toMatchObject({
      level1: '产出指标（40分）',
      level2: '时效指标',
      level3: '公开及时率',
      reason: '个别信息延迟',
    });
  });

  test('as text, merged cells printed once', () => {
    const one = table(
      place,
      grid(`
        项目名称|政务公开经费||||||
        项目资金（万元）||年初预算数|全年预算数|全年执行数|分值|执行率|得分
        |年度资金总额|10.00|9.50|9.00|10|94.74%|9.47
        |其中：当年财政拨款|10.00|9.50|9.00|-|94.74%|-
        |其他资金||||-||-
        绩效指标|一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施
        |产出指标|数量指标|公开信息数量|≥2000条|2100条|20|20|
        ||时效指标|公开及时率|100%|95%|20|19.5|个别信息延迟
        |效益指标|社会效益指标|公众知晓率|≥80%|85%|40|40|
        |满意度指标|满意度指标|公众满意度|≥90%|92%|10|10|
        总分||||||100|98.97|
      `),
    );
    expect(printed(one)).toEqual([...funds, ...indicators]);
    expect(one.unplaced).toEqual([]);
  });
});

test('weights in front of the targets', () => {
  const one = table(
    text('2023年项目支出绩效自评表'),
    grid(`
      项目名称|设备购置||||||
      预算执行情况（万元）|预算数|执行数|执行率|分值|得分||
      年度资金总额|50.00|45.00|90%|10|9||
      一级指标|二级指标|三级指标|分值|年度指标值|实际完成值|得分|未完成原因分析
      产出指标|数量指标|购置设备数量|50|=10台|9台|45|采购延期
      效益指标|社会效益|使用率|40|≥95%|96%|40|
      总分|||100|||94|
    `),
  );
  expect(printed(one)).toEqual([
    'funds_total budget=50.00 executed=45.00 rate=90% weight=10 score=9',
    'item-1 weight=50 score=45',
    'item-2 weight=40 score=40',
    'total_score weight=100 score=94',
  ]);
  expect(one.rows[1]?.texts).toMatchObject({ target: '=10台', actual: '9台', reason: '采购延期' });
});

test('a form of a department whose total is labelled like the funds', () => {
  const one = table(
    text('部门整体支出绩效自评表'),
    text('单位：万元'),
    grid(`
      年度部门整体支出预算|资金来源|年初预算数|全年预算数（A）|全年执行数（B）|分值|执行率（B/A）|得分
      |年度资金总额|1000|1100|1050|10|95.45|9.55
      |其他资金|100|100|100|-|100|-
      一级指标|二级指标|三级指标|指标值|实际完成值|分值|得分|偏差原因
      产出指标|数量指标|完成检查次数|12次|12次|60|60|
      效益指标|社会效益|群众满意率|90%|91%|30|30|
      合计|||||100|99.55|
    `),
  );
  expect(printed(one)).toEqual([
    'funds_total initial=1000 budget=1100 executed=1050 weight=10 rate=95.45 score=9.55',
    'other initial=100 budget=100 executed=100 rate=100',
    'item-1 weight=60 score=60',
    'item-2 weight=30 score=30',
    'total_score weight=100 score=99.55',
  ]);
});

test('subtotals of the groups are counted already', () => {
  const one = table(
    text('项目支出绩效自评表'),
    grid(`
      一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分
      产出指标|数量指标|检查次数|≥4次|4次|60|60
      |小计||||60|60
      效益指标|社会效益|知晓率|≥80%|85%|40|38
      |小计||||40|38
      总分|||||100|98
    `),
  );
  expect(one.rows.map(({ kind, label }) => `${kind} ${label}`)).toEqual([
    'item 检查次数',
    'of-which 小计',
    'item 知晓率',
    'of-which 小计',
    'line 总分',
  ]);
});

test('direction and unit of the targets in columns of their own', () => {
  const one = table(
    text('项目支出绩效自评表'),
    grid(`
      一级指标|二级指标|三级指标|指标性质|指标值|度量单位|实际完成值|分值|得分
      产出指标|数量指标|培训人次|≥|200|人次|180|50|45
      满意度指标|满意度|学员满意度|≥|90|%|92|50|50
      总分|||||||100|95
    `),
  );
  expect(printed(one)).toEqual([
    'item-1 weight=50 score=45',
    'item-2 weight=50 score=50',
    'total_score weight=100 score=95',
  ]);
  expect(one.rows[0]?.texts).toMatchObject({ nature: '≥', target: '200', measure: '人次', actual: '180' });
});

describe('rows that slid against their header', () => {
  const head = '一级指标|二级指标|三级指标|年度指标值|实际完成值|自评得分';

  test.each([
    ['one to the left', '成本指标|建设成本|≤0.65万元|0.65万元|10|'],
    ['two to the left', '建设成本||≤0.65万元|0.65万元|10|'],
    ['one to the right', '||成本指标|建设成本|≤0.65万元|0.65万元|10'],
  ])('%s', (_, row) => {
    const one = table(text('项目支出绩效自评表'), grid(`${head}\n${row}`));
    expect(printed(one)).toEqual(['item-1 score=10']);
    expect(one.rows[0]?.texts).toMatchObject({ level3: '建设成本', target: '≤0.65万元', actual: '0.65万元' });
  });

  test('an indicator without points keeps its figures', () => {
    const one = table(text('项目支出绩效自评表'), grid(`${head}\n产出指标|数量指标|检查次数|≥10|12|`));
    expect(one.rows[0]?.texts).toMatchObject({ level3: '检查次数', target: '≥10', actual: '12' });
  });

  test('points and score of the total stand anywhere', () => {
    const one = table(
      text('项目支出绩效自评表'),
      grid(`
        一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差度
        产出指标|数量指标|检查次数|≥10次|12次|100|94.36|0.00%
        |||总分|||100|94.36
      `),
    );
    expect(printed(one).at(-1)).toBe('total_score weight=100 score=94.36');
  });

  test('six figures of the funds below a header that lost some', () => {
    const one = table(
      text('项目支出绩效自评表'),
      grid(`
        项目资金（万元）|年初预算数|||全年预算数||全年执行数||得分
        |年度资金总额：|58.5|58.5|58.5|10|100|10|
      `),
    );
    expect(printed(one)).toEqual([
      'funds_total initial=58.5 budget=58.5 executed=58.5 weight=10 rate=100 score=10',
    ]);
  });

  test('the label of the funds under the header of the first figures', () => {
    const one = table(
      text('项目支出绩效自评表'),
      grid(`
        项目资金（万元）|年初预算数||全年预算数||全年执行数||分值|执行率%|得分
        |年度资金总额：||597||597||10|100|10
      `),
    );
    expect(printed(one)).toEqual(['funds_total budget=597 executed=597 weight=10 rate=100 score=10']);
  });
});

test('percentages of the head wherever they stand, and a part that is blank', () => {
  const one = table(
    text('项目绩效自评表'),
    text('金额单位：万元'),
    grid(`
      项目名称\\n监控经费||资金到位情况||资金执行情况||预算执行进度
      |预算数：|5|到位数：|5|执行数：|5|
      |其中：财政资金|5|其中：财政资金|5|其中：财政资金|5|100%
      |其他||其他||其他||
      目标完成情况|年度预期目标||具体完成情况|||总体完成率
      |维护正常运行||已完成|||98%
      年度绩效指标|一级指标|二级指标|三级指标|预期指标值|实际完成值|自评得分
      |产出指标|数量指标|维护次数|≥4次|4次|100
    `),
  );
  expect(printed(one)).toEqual([
    'funds_total budget=5 received=5 executed=5 rate=100%',
    'fiscal budget=5 received=5 executed=5',
    'other',
    'completion completion=98%',
    'item-1 score=100',
  ]);
  expect(one.unplaced).toEqual([]);
});
