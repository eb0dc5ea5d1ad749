import { describe, expect, test } from 'vitest';
import { grid, printed, table, text } from '../../../test/printed-grids.ts';

const indicators = `
  绩效指标|一级指标|二级指标|三级指标|指标值|权重
  |产出指标|数量指标|集中供养人数|≥180人|50
  |效益指标|社会效益指标|供养对象生活水平|明显提升|40
`;

describe('funds one below the other at the head of a form', () => {
  test('are one row, and the sum of the points another', () => {
    const one = table(
      text('部门预算项目绩效目标表'),
      grid(`
        项目名称|福利院运转保障||||
        项目资金（万元）|年度资金总额||143.70||
        |其中：财政拨款||134.70||
        |上年结转||0.00||
        |其他资金||9.00||
        ${indicators}
        合计|||||90
      `),
    );
    expect(printed(one)).toEqual([
      'funds_total budget=143.70 fiscal=134.70 carryover=0.00 other=9.00',
      'item-1 weight=50',
      'item-2 weight=40',
      'total_score weight=90',
    ]);
    expect(one.unplaced).toEqual([]);
  });

  test('a lone figure with the name of an amount is not taken for them', () => {
    const one = table(
      text('部门预算项目绩效目标表'),
      grid(`
        项目名称|福利院运转保障||||
        项目资金（万元）|年度资金总额||143.70||
        ${indicators}
      `),
    );
    expect(printed(one)).toEqual(['item-1 weight=50', 'item-2 weight=40']);
  });
});

test('what the rows of a form of labels are counted in is not their label', () => {
  const one = table(
    text('机关运行经费支出、国有资产占用情况及政府采购支出信息表'),
    grid(`
      项目|行次|计量单位|统计数
      （一）车辆数合计|1|辆|15
      1.机要通信用车|2|辆|1
      2.其他用车|3|辆|14
      （一）政府采购支出合计|4|万元|20.00
    `),
  );
  expect(printed(one)).toEqual([
    'vehicles amount=15',
    'vehicle_secret amount=1',
    'vehicle_other amount=14',
    'procurement amount=20.00',
  ]);
});
