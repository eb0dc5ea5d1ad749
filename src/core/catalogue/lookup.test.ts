import { describe, expect, test } from 'vitest';
import { catalogue } from '../generated/catalogue.ts';
import {
  codeEntries,
  codeName,
  codesByName,
  columnNamed,
  columnsByHeader,
  columnsOfSide,
  findColumn,
  findLine,
  findSide,
  findTable,
  isAddend,
  linesNamed,
  sideNamed,
  tablesNamed,
} from './lookup.ts';
import type { TableEntry } from './types.ts';

function table(id: string): TableEntry {
  const found = findTable(catalogue, id);
  if (found === undefined) throw new Error(id);
  return found;
}

describe('names of sister tables', () => {
  test.each([
    ['收入决算表', ['final_income']],
    ['收支总表', ['budget_summary']],
    ['部门收支总表', ['budget_summary']],
    ['三公经费表', ['budget_three_public', 'final_three_public']],
    ['不存在的表', []],
  ])('%s', (name, ids) => {
    expect(tablesNamed(catalogue, name).map(({ id }) => id)).toEqual(ids);
  });

  test.each([
    ['budget_expenditure', '合计', 'total'],
    ['final_expenditure', '合计', 'current'],
    ['final_expenditure', '本年支出合计', 'current'],
    ['final_fund', '小计', 'current'],
    ['final_basic', '合计', 'amount'],
    ['budget_fiscal_summary', '政府性基金', 'fund'],
    ['final_fiscal_summary', '国有资本经营', 'capital'],
    ['final_three_public', '公务用车购置及运行费', 'vehicle'],
  ])('%s calls %s its column %s', (id, name, column) => {
    expect(columnNamed(table(id), name)?.id).toBe(column);
  });
});

describe('sides and lines', () => {
  test('amount of the fiscal summary stands on the income side only', () => {
    const summary = table('final_fiscal_summary');
    const ids = (side: string) => columnsOfSide(summary, side).map(({ id }) => id);
    expect(ids('income')).toEqual(['amount']);
    expect(ids('expenditure')).toEqual(['total', 'general', 'fund', 'capital']);
  });

  test.each([
    ['budget_summary', '收入总计', 'income', 'grand_total'],
    ['budget_summary', '支出总计', 'expenditure', 'grand_total'],
    ['budget_summary', '年初结转和结余', 'income', 'opening'],
    ['final_summary', '上年结转', 'income', 'opening'],
    ['budget_fiscal_summary', '一般公共预算财政拨款', 'income', 'general'],
    ['final_fiscal_summary', '年初一般公共预算财政拨款结转', 'income', 'opening_general'],
    ['final_basic', '人员经费合计', '', 'personnel'],
    ['final_three_public', '决算数', '', 'actual'],
  ])('%s[%s]', (id, name, side, line) => {
    expect(linesNamed(table(id), name).map((each) => [each.side.id, each.line.id])).toEqual([[side, line]]);
  });

  test('one label, two lines: the second must come after the opening balance', () => {
    const income = sideNamed(table('final_fiscal_summary'), '收入');
    const lines = income?.lines.filter((line) => line.variants.includes('一般公共预算财政拨款')) ?? [];
    expect(lines.map(({ id, after }) => [id, after])).toEqual([
      ['general', undefined],
      ['opening_general', 'opening'],
    ]);
  });

  test('a part of an addend is itself an addend only without the whole', () => {
    const income = findSide(table('budget_summary'), 'income');
    const general = income && findLine(income, 'general');
    const opening = income && findLine(income, 'opening');
    if (!income || !general || !opening) throw new Error('lines');
    expect(isAddend(income, general, () => false)).toBe(true);
    expect(isAddend(income, general, (id) => id === 'fiscal')).toBe(false);
    expect(isAddend(income, opening, () => false)).toBe(false);
  });
});

describe('headers', () => {
  test.each([
    ['budget_expenditure', '上解上级支出', 'to_superior'],
    ['budget_income', '财政专户收入', 'special_account'],
    ['final_income', '事业收入', 'business'],
    ['final_basic', '金　额', 'amount'],
    ['budget_three_public', '因公出国(境)费用', 'abroad'],
    ['self_eval', '全年预算数（A）', 'budget'],
  ])('%s: %s is %s', (id, header, column) => {
    expect(columnsByHeader(table(id), header).map((each) => each.id)).toEqual([column]);
  });

  test('nested headers are paths', () => {
    expect(findColumn(table('final_fund'), 'current')?.headers).toContain('本年支出/小计');
    expect(findColumn(table('budget_income'), 'carryover')?.headers).toContain('上年结转/小计');
  });
});

describe('codes', () => {
  test.each([
    ['201', 'functional', 2023, '一般公共服务支出'],
    ['207', 'functional', 2018, '文化体育与传媒支出'],
    ['207', 'functional', 2019, '文化旅游体育与传媒支出'],
    ['20805', 'functional', 2019, '行政事业单位离退休'],
    ['20805', 'functional', 2020, '行政事业单位养老支出'],
    ['210', 'functional', undefined, '卫生健康支出'],
    ['215', 'functional', 2019, '资源勘探信息等支出'],
    ['30399', 'economic', 2022, '其他对个人和家庭的补助'],
    ['30311', 'economic', 2017, '住房公积金'],
    ['30311', 'economic', 2022, '代缴社会保险费'],
    ['2010306', 'functional', undefined, '政务公开审批'],
    ['201', 'economic', undefined, undefined],
    ['2999901', 'functional', undefined, undefined],
  ] as const)('%s %s in %s is %s', (code, classification, year, name) => {
    expect(codeName(catalogue, code, classification, year)).toBe(name);
  });

  test.each([
    ['一般公共服务支出', 'functional', 3, ['201']],
    ['医疗卫生与计划生育支出', 'functional', 3, ['210']],
    ['国土海洋气象等支出', 'functional', 3, ['220']],
    ['资源勘探信息等支出', 'functional', 3, ['215']],
    ['其他支出', 'functional', 3, ['229']],
    ['资本性支出（基本建设）', 'economic', undefined, ['309']],
    ['维修(护)费', 'economic', undefined, ['30213', '50209']],
    ['因公出国（境）费用', 'economic', undefined, ['30212', '50207']],
    ['人行科目', 'functional', undefined, []],
  ] as const)('%s (%s, %s) is %j', (name, classification, length, codes) => {
    expect(codesByName(catalogue, name, classification, length)).toEqual(codes);
  });

  test('every name over the years is kept', () => {
    expect(codeEntries(catalogue, '210', 'functional').map(({ name }) => name)).toEqual([
      '卫生健康支出',
      '医疗卫生与计划生育支出',
    ]);
  });
});
