import { describe, expect, test } from 'vitest';
import { catalogue } from '../../core/generated/catalogue.ts';
import { completeSets } from './complete-sets.ts';

const sets = completeSets(catalogue);

describe('what amounts divide into', () => {
  test.each([
    ['三公经费支出', ['出国费', '车辆运行费', '招待费']],
    ['“三公”经费', ['因公出国（境）支出', '公车购置费', '公车运维费', '公务接待支出']],
    ['公务车辆购置及运行费', ['车辆购置', '车辆运行']],
    ['基本支出', ['人员经费', '公用经费']],
  ])('%s divides into %j', (whole, names) => {
    expect(sets.areAll(whole, names)).toBe(true);
  });
  test.each([
    // A part is missing, is told twice, or stands beside others.
    ['三公经费支出', ['车辆运行费', '招待费']],
    ['三公经费支出', ['出国费', '公务用车费', '车辆运行费', '招待费']],
    ['三公经费支出', ['出国费', '车辆运行费', '招待费', '会议费']],
    ['项目支出', ['人员经费', '公用经费']],
  ])('%s does not divide into %j', (whole, names) => {
    expect(sets.areAll(whole, names)).toBe(false);
  });
  test('the parts of a whole among other names', () => {
    expect(sets.partsOf('政府采购支出', ['会议费', '服务', '工程', '货物'])).toEqual([3, 2, 1]);
  });
  test('a name adds a part that no other one says', () => {
    expect(sets.adds('三公经费', ['出国费', '车辆运行费'], '招待费')).toBe(true);
    expect(sets.adds('三公经费', ['出国费', '招待费'], '接待费')).toBe(false);
  });
});
