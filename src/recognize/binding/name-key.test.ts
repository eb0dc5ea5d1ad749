import { describe, expect, test } from 'vitest';
import { catalogue } from '../../core/generated/catalogue.ts';
import { nameKeyOf } from './name-key.ts';

const same = (a: string, b: string): boolean => nameKeyOf(a, catalogue) === nameKeyOf(b, catalogue);

describe('names are composed', () => {
  test.each([
    ['公务用车运行维护费', '公车运维经费支出'],
    ['公务用车运行维护费', '财政拨款公务车辆日常运行费用'],
    ['公务用车购置及运行维护费', '公车购置和运行费'],
    ['公务用车购置及运行维护费', '公务用车购置费及运行维护费'],
    ['公务用车购置费', '购置公务用车支出'],
    ['因公出国（境）费用', '出国（境）经费总额'],
    ['“三公”经费', '一般公共预算财政拨款开支的“三公”经费决算汇总'],
    ['一般公共预算财政拨款支出', '公共财政预算拨款支出'],
    ['政府采购货物支出', '货物类采购'],
    ['机关运行经费', '本级机关运转经费合计'],
  ])('%s and %s are one', (a, b) => expect(same(a, b)).toBe(true));

  test.each([
    ['公务用车运行维护费', '公务用车购置费'],
    ['公务用车运行维护费', '公务用车购置及运行维护费'],
    ['机关运行经费', '机构运行支出'],
    ['人员经费', '人员工资'],
    ['国内公务接待费', '公务接待费'],
    ['收入总计', '本年收入合计'],
    ['一般公共预算财政拨款支出', '政府性基金预算财政拨款支出'],
    ['公务用车购置费', '公务用车购置数'],
  ])('%s and %s are two', (a, b) => expect(same(a, b)).toBe(false));
});
