import { expect, test } from 'vitest';
import { document, grid, read, text } from '../../../test/printed-grids.ts';
import { evaluate } from '../../core/engine/evaluate.ts';
import { catalogue } from '../../core/generated/catalogue.ts';
import { rules } from '../../core/generated/rules.ts';
import { recognize } from '../recognize.ts';

const unit = text('单位：万元');

const summary = (fund: string, fundAmount: string) => [
  text('示例市档案局2023年度部门决算'),
  text('财政拨款收入支出决算总表'),
  unit,
  grid(`收入||支出||||
    项目|金额|项目|合计|一般公共预算财政拨款|政府性基金预算财政拨款|国有资本经营预算财政拨款
    一、一般公共预算财政拨款|100.00|一、一般公共服务支|100.00|100.00||
    ${fund}|${fundAmount}|二、城乡社区支出|20.00||20.00|
    三、国有资本经营预算财政||||||
    本年收入合计|120.00|本年支出合计|120.00|100.00|20.00|
    总计|120.00|总计|120.00|100.00|20.00|`),
];

const fundTable = [
  text('政府性基金预算财政拨款收入支出决算表'),
  unit,
  grid(`科目编码|科目名称|年初结转和结余|本年收入|本年支出|||年末结转和结余
    ||||小计|基本支出|项目支出|
    合计|||20.00|20.00||20.00|
    212|城乡社区支出||20.00|20.00||20.00|`),
];

const rowsOf = (label: string) => read(...summary(label, '20.00')).filter((row) => row.includes('20.00'));

test('a label that its cell cuts off names the only line or class that begins with it', () => {
  const rows = read(...summary('二、政府性基金预算财政拨', '20.00'));
  expect(rows).toContain('  income.fund amount=20.00');
  expect(rows).toContain('  income.capital');
  expect(rows.find((row) => row.startsWith('  expenditure.201'))).toContain('100.00');
});

test.each([
  ['the middle of a name', '二、性基金预算财政拨'],
  ['the beginning of a line that is printed whole', '二、一般公共预算财政'],
])('%s names no line', (_name, label) => {
  expect(rowsOf(label).some((row) => /income\.(fund|general) amount=20/.test(row))).toBe(false);
});

/** Equations that fail because of the fund's income. */
function failures(label: string, amount: string): string[] {
  const [disclosure] = recognize([document(...summary(label, amount), ...fundTable)], catalogue);
  if (disclosure === undefined) throw new Error('no document');
  return evaluate(rules, disclosure, catalogue)
    .filter(({ verdict, identity }) => verdict === 'fail' && /^GJ-(XT|HI|BL)/.test(identity.rule))
    .map(({ identity }) => identity.rule);
}

test.each([
  ['whole', '二、政府性基金预算财政拨款', '20.00', false],
  ['cut off', '二、政府性基金预算财政拨', '20.00', false],
  ['cut off, its figure wrong', '二、政府性基金预算财政拨', '21.00', true],
  ['cut at both ends: whose figure it is stays open', '二、性基金预算财政拨', '20.00', false],
  ['cut at both ends, its figure wrong', '二、性基金预算财政拨', '21.00', false],
])('a label %s', (_name, label, amount, accused) => {
  expect(failures(label, amount).length > 0).toBe(accused);
});
