import { expect, test } from 'vitest';
import type { FindingFacts } from '../core/findings/description.ts';
import { makeDescribe } from './describe.ts';
import { texts as english } from './en/texts.ts';
import { texts as chinese } from './zh-CN/texts.ts';

const titles = { tableTitle: (table: string) => (table === 'final_fund' ? '政府性基金表' : undefined) };

const facts: FindingFacts = {
  rule: { code: 'GJ-EX-01', slug: 'row-sum', title: '合计等于各栏之和', kind: 'hard' },
  verdict: 'fail',
  form: 'linear',
  relation: '==',
  params: {},
  document: { id: 'final/某局/2023', kind: 'final', department: '某局', year: 2023 },
  tableTitle: '支出决算表',
  rowLabel: '教育支出',
  columnTitle: '决算数',
  left: { value: '10.00', unit: '万元', text: '10.00' },
  right: { value: '9.00', unit: '万元', text: '4.00 + 5.00' },
  difference: '1.00',
  tolerance: '0.015',
};

const without = (...keys: readonly (keyof FindingFacts)[]): FindingFacts =>
  Object.fromEntries(
    Object.entries(facts).filter(([key]) => !keys.includes(key as keyof FindingFacts)),
  ) as never;

const condition = (params: Record<string, string>): FindingFacts => ({
  ...without('left', 'right', 'difference', 'columnTitle'),
  form: 'condition',
  params,
});

const where = '支出决算表 “教育支出”';

test.each<[string, FindingFacts, string]>([
  [
    'an equation',
    facts,
    `${where} 决算数：合计等于各栏之和，但 10.00 万元不等于 4.00 + 5.00 = 9.00 万元，相差 1.00 万元`,
  ],
  [
    'an upper bound',
    { ...facts, relation: '<=' },
    `${where} 决算数：合计等于各栏之和，但 10.00 万元大于 4.00 + 5.00 = 9.00 万元，超出 1.00 万元`,
  ],
  [
    'rounding',
    { ...facts, verdict: 'rounding', difference: '0.01' },
    `${where} 决算数：合计等于各栏之和；10.00 万元与 4.00 + 5.00 = 9.00 万元相差 0.01 万元，在四舍五入的范围（0.015 万元）之内`,
  ],
  [
    'not decided',
    { ...facts, verdict: 'insufficient', reason: { code: 'table-missing', params: { table: 'final_fund' } } },
    `${where} 决算数：合计等于各栏之和，未能核对：没有找到相应的表（政府性基金表）`,
  ],
  [
    'a zero base',
    { ...facts, verdict: 'undefined' },
    `${where} 决算数：合计等于各栏之和，基数为零或正负不定，比率无从计算`,
  ],
  ['a bare condition', condition({}), `${where}：不符合这条规则：合计等于各栏之和`],
  ['an orphan', condition({ list: 'orphans' }), `${where}：没有上级科目的行`],
  ['a gap', condition({ list: 'gaps', previous: '3', ordinal: '5' }), `${where}：序号不连续：3 之后是 5`],
  [
    'a code of the wrong length',
    condition({ list: 'misfits', detail: 'length' }),
    `${where}：科目编码的位数不合规定`,
  ],
  [
    'a row that the other table lacks',
    { ...condition({ unmatched: 'b' }), otherTableTitle: '收入决算表' },
    '支出决算表的“教育支出”在收入决算表中没有对应的行，而金额不为零',
  ],
  [
    'missing tables',
    {
      ...without('rowLabel', 'tableTitle', 'columnTitle', 'left', 'right'),
      params: { tables: 'final_fund,other', count: '2' },
    },
    '没有找到应公开的表（2 张）：政府性基金表、other',
  ],
  [
    'the rule’s own sentence',
    { ...facts, rule: { ...facts.rule, message: '{row}：{left} ≠ {right}' } },
    '教育支出：10.00 万元 ≠ 4.00 + 5.00 = 9.00 万元',
  ],
  [
    'what stayed open, for a rule with a sentence of its own',
    {
      ...facts,
      rule: { ...facts.rule, message: '{row}：{left} ≠ {right}' },
      verdict: 'insufficient',
      reason: { code: 'table-missing', params: { table: 'final_fund' } },
    },
    `${where} 决算数：合计等于各栏之和，未能核对：没有找到相应的表（政府性基金表）`,
  ],
  [
    'columns that were inferred',
    { ...condition({ list: 'orphans', confidence: 'low' }) },
    `${where}：没有上级科目的行（该表的列是推断的，请先对照原文）`,
  ],
])('Chinese: %s', (_, given, sentence) => {
  expect(makeDescribe(chinese, titles)(given)).toBe(sentence);
});

test('a broken condition is worded by its rule, in the language of the report, else by the title', () => {
  const wording = { zh: '“{row}”不该有', en: '“{row}” has no place here' };
  const given = condition({ rowLabel: '教育支出' });
  const worded = { ...given, rule: { ...facts.rule, wording } };
  expect(makeDescribe(chinese, titles)(worded)).toBe(`${where}：“教育支出”不该有`);
  expect(makeDescribe(english, titles)(worded)).toBe('支出决算表 "教育支出": “教育支出” has no place here');
  const { en: _, ...chineseOnly } = wording;
  const fallback = { ...given, rule: { ...facts.rule, wording: chineseOnly } };
  expect(makeDescribe(english, titles)(fallback)).toBe(makeDescribe(english, titles)(given));
});

test('English', () => {
  expect(makeDescribe(english, titles)(facts)).toBe(
    '支出决算表 "教育支出" 决算数: row sum: 10.00 万元 does not equal 4.00 + 5.00 = 9.00 万元, difference 1.00 万元',
  );
});

test('text of a document is never taken for a placeholder', () => {
  const odd = { ...facts, rowLabel: '{right}', left: { value: '{title}', unit: '', text: '{title}' } };
  expect(makeDescribe(chinese, titles)(odd)).toContain('“{right}”');
  expect(makeDescribe(chinese, titles)(odd)).toContain('但 {title} 不等于');
});
