import { describe, expect, test } from 'vitest';
import { printedTitles } from '../../../test/printed-titles.ts';
import { catalogue } from '../generated/catalogue.ts';
import { matchTitle } from './match-title.ts';

const ids = (title: string): string[] => matchTitle(title, catalogue).map((match) => match.table.id);
const confidence = (title: string) => matchTitle(title, catalogue)[0]?.confidence;

describe.each(Object.entries(printedTitles))('%s', (table, titles) => {
  test.each(titles)('%s', (title) => {
    expect(ids(title)).toEqual([table]);
    expect(confidence(title)).toBe('exact');
  });
});

describe('dress of a title', () => {
  test.each([
    ['2026年收支总表', 'budget_summary', 'exact'],
    ['2021年度收入支出决算总表', 'final_summary', 'exact'],
    ['共青团某省委员会 2021 年收支总表', 'budget_summary', 'exact'],
    ['五、2018 年度江苏省高级人民法院财政拨款支出预算表', 'budget_fiscal_expenditure', 'office'],
    ['2024年预算单位一般公共预算基本支出部门预算经济分类预算表', 'budget_basic', 'exact'],
    ['《收入决算表》', 'final_income', 'exact'],
    ['表一：收入支出决算总表', 'final_summary', 'exact'],
    ['表 1：收入支出决算总表', 'final_summary', 'exact'],
    ['表3 一般公共预算支出预算表', 'budget_general', 'exact'],
    ['表七 一般公共预算财政拨款“三公”经费支出决算表', 'final_three_public', 'exact'],
    ['表1-2部门支出总表', 'budget_expenditure', 'exact'],
    ['预算01表 收支总表', 'budget_summary', 'exact'],
    ['政府性基金预算财政拨款收入支出决算表公开07表', 'final_fund', 'exact'],
    ['支出决算表（续表）', 'final_expenditure', 'exact'],
    ['续表：支出决算表', 'final_expenditure', 'exact'],
    ['1、“一窗通”平台运维费绩效目标表', 'project_target', 'office'],
    ['附件1 部门收支总表', 'budget_summary', 'exact'],
    ['附表：部门收支总表', 'budget_summary', 'exact'],
    ['公开03表 支出决算表', 'final_expenditure', 'exact'],
    ['支出决算表（公开03表）', 'final_expenditure', 'exact'],
    ['（八）国有资本经营预算支出表', 'budget_capital', 'exact'],
    ['四．财政拨款收支总表', 'budget_fiscal_summary', 'exact'],
    ['收 支 总 表', 'budget_summary', 'exact'],
    ['２０２３年部门收入总表', 'budget_income', 'exact'],
    ['二〇二三年度支出决算表', 'final_expenditure', 'exact'],
    ['财政拨款「三公」经费支出决算表', 'final_three_public', 'exact'],
    ["财政拨款'三公'经费支出决算表", 'final_three_public', 'exact'],
    ['财政拨款三公经费支出决算表', 'final_three_public', 'exact'],
    ['部门预算收支总表.....2', 'budget_summary', 'exact'],
    ['三、部门支出总表15', 'budget_expenditure', 'exact'],
    ['财政拨款收支总表……………… 7', 'budget_fiscal_summary', 'exact'],
    ['收支预算总表(2022年)', 'budget_summary', 'exact'],
    ['石家庄高新技术产业开发区行政服务局收支总表', 'budget_summary', 'office'],
    ['某某县财政局部门收支总表', 'budget_summary', 'office'],
    ['高等学校收支决算总表', 'final_summary', 'office'],
    ['一般公共預算財政撥款支出決算表', 'final_general', 'exact'],
  ])('%s', (title, table, how) => {
    expect(ids(title)).toEqual([table]);
    expect(confidence(title)).toBe(how);
  });

  test('the year is the last one printed', () => {
    expect(matchTitle('2023年度2024年部门收入总表', catalogue)[0]?.year).toBe(2024);
    expect(matchTitle('部门收入总表', catalogue)[0]?.year).toBeUndefined();
  });
});

describe('words that differ or are lost', () => {
  test.each([
    ['收入支出决算批复', 'final_summary', 'loose'],
    ['收入决算批复', 'final_income', 'loose'],
    ['财政拨款收入支出决算批复', 'final_fiscal_summary', 'loose'],
    ['一般公共预算财政拨款收入支出决算批复', 'final_general', 'loose'],
    ['一般公共预算财政拨款基本支出决算批复', 'final_basic', 'loose'],
    ['政府性基金预算财政拨款收入支出决算批复', 'final_fund', 'loose'],
    ['国有资本经营预算财政拨款支出总体情况表', 'budget_capital', 'loose'],
    ['政府性基金预算收支决算情况表', 'final_fund', 'loose'],
    ['一般公共预算财政拨款支出决算', 'final_general', 'damaged'],
    ['一般公共预算财政拨款基本支出决算明细', 'final_basic', 'damaged'],
    ['出决算表', 'final_expenditure', 'damaged'],
    ['政拨款收入支出决算总表', 'final_fiscal_summary', 'damaged'],
    ['般公共预算基本支出表', 'budget_basic', 'damaged'],
  ])('%s', (title, table, how) => {
    expect(ids(title)).toEqual([table]);
    expect(confidence(title)).toBe(how);
  });
});

describe('lanes', () => {
  test.each([
    ['收入决算表（按单位列示）', 'final_income_by_unit', false],
    ['支出总表（按支出经济分类）', 'budget_economic', false],
    ['一般公共预算支出表（按政府预算支出经济分类科目）', 'budget_general_economic', false],
    ['一般公共预算支出预算表(按功能科目分类)', 'budget_general', false],
    ['一般公共预算基本支出预算表（经济科目）', 'budget_basic', false],
    ['财政拨款支出预算表（功能科目）', 'budget_fiscal_expenditure', false],
    ['国有资本经营预算支出表（按经济分类）', 'budget_capital', true],
  ])('%s', (title, table, otherLane) => {
    const [match] = matchTitle(title, catalogue);
    expect(match?.table.id).toBe(table);
    expect(match?.otherLane).toBe(otherLane);
  });
});

describe('titles of both kinds of document', () => {
  test.each(['国有资产占用情况表', '国有资产使用情况表', '国有资产占用情况'])('%s', (title) => {
    expect(ids(title)).toEqual(['assets', 'final_assets']);
  });
});

describe('what is no title', () => {
  test.each([
    '关于空表的说明',
    '收入决算情况说明',
    '三、支出决算情况说明',
    '财政拨款“三公”经费支出决算情况说明',
    '第二部分 2022年度部门决算表',
    '部门预算公开表',
    '2018 年度部门预算表',
    '监督索引号53010300111101000',
    '名词解释',
    '一般公共预算转移支付支出表',
    '社会保险基金收入决算表',
    '地方政府专项债务支出决算表',
    '上级补助支出决算表',
    '公开01表',
    '表',
    '',
    `${'一般公共预算'.repeat(20)}支出表`,
  ])('%s', (title) => {
    expect(ids(title)).toEqual([]);
  });
});
