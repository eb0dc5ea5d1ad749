import { describe, expect, test } from 'vitest';
import { smallCatalogue } from '../../../test/small-catalogue.ts';
import type { Outcome, Verdict } from '../findings/outcome.ts';
import type { Figure } from '../model/figure.ts';
import { requiredVerdicts } from './examples/check-examples.ts';
import { exampleDisclosure } from './examples/example-disclosure.ts';
import { loadExamples } from './examples/load-examples.ts';
import { type Evaluate, runExamples } from './examples/run-examples.ts';
import type { CompiledRule } from './ir/ir.ts';
import { loadRules } from './load-rules.ts';

const rule = (code: string, lines: string) =>
  `${code}:\n  slug: ${code.toLowerCase()}\n  title: 标题\n  kind: hard\n  basis: 依据\n${lines.replace(/^/gm, '  ')}\n`;

const loaded = loadRules(
  [
    {
      file: 'a.yaml',
      text:
        rule('GJ-AA-01', 'assert: 收支总表[收入总计] == 收支总表[支出总计]') +
        rule('GJ-AA-02', 'yields_to: GJ-AA-01\nassert: 收支总表[收入总计] >= 0'),
    },
  ],
  smallCatalogue,
);

const load = (text: string) => loadExamples([{ file: 'a.examples.yaml', text }], loaded, smallCatalogue);

describe('exampleDisclosure', () => {
  const { examples, problems } = load(
    [
      'GJ-AA-01:',
      '  - verdict: fail',
      '    unit: 万元',
      '    year: 2023',
      '    difference: "-0.10"',
      '    tables:',
      '      支出总表:',
      '        rows:',
      '          - { total: true, 合计: "10.0", 占比: "50.0%", 备注: 见说明 }',
      '          - { code: "201", 序号: "1", 合计: "1O.0", 基本支出: "" }',
      '          - { code: "20101", name: 别名, 合计: 3.25 }',
      '          - { item: 1, 合计: "-" }',
      '          - { unit: 某中心, 合计: "1" }',
      '        notes: [注：本表无数据。, 其他]',
      '      支出总表#2: []',
      '      收支总表:',
      '        - { line: 收入总计, 金额: "10" }',
      '        - { code: 201, 金额: "10" }',
      '        - { line: 本年支出合计, side: 支出用途, 合计: "10" }',
    ].join('\n'),
  );
  const [example] = examples;
  const disclosure = example && exampleDisclosure(example, smallCatalogue);
  const [expenditure, again, summary] = disclosure?.tables ?? [];

  test('reads without problems', () => {
    expect(problems).toEqual([]);
    expect(example).toMatchObject({
      rule: 'GJ-AA-01',
      verdict: 'fail',
      kind: 'budget',
      difference: { coefficient: -10, exponent: -2 },
    });
    expect(disclosure).toMatchObject({
      kind: 'budget',
      year: 2023,
      currencyUnit: '万元',
      paths: ['a.examples.yaml'],
    });
  });

  test('columns are those that are filled in, with the most decimals that any cell prints', () => {
    expect(expenditure?.columns.map(({ id, decimals }) => [id, decimals])).toEqual([
      ['total', 2],
      ['basic', 0],
      ['share', 1],
      ['remark', 0],
    ]);
    expect(again).toMatchObject({
      id: 'budget_expenditure',
      instance: 2,
      rows: [],
      columns: [{ id: 'total' }],
    });
  });

  test('rows have keys, kinds, sides and labels as recognition gives them', () => {
    const heads = [...(expenditure?.rows ?? []), ...(summary?.rows ?? [])].map(
      ({ key, kind, side, label, ordinal }) => [key, kind, side, label, ordinal],
    );
    expect(heads).toEqual([
      ['total', 'total', undefined, '合计', undefined],
      ['201', 'code', undefined, '一般公共服务支出', '1'],
      ['20101', 'code', undefined, '别名', undefined],
      ['item-1', 'item', undefined, '1', undefined],
      ['unit:某中心', 'unit', undefined, '某中心', undefined],
      ['total', 'line', 'income', '收入总计', undefined],
      ['201', 'code', 'expenditure', '一般公共服务支出', undefined],
      ['current', 'line', 'purpose', '本年支出合计', undefined],
    ]);
    expect(expenditure?.rows[0]?.place).toEqual({ file: 'a.examples.yaml', line: 9 });
  });

  test('cells are exact figures in yuan, blank or unreadable', () => {
    const cells = expenditure?.rows.map((row) => row.cells['total']);
    expect(cells).toMatchObject([
      { state: 'value', text: '10.0', figure: { coefficient: 100, exponent: 3 }, half: 2 },
      { state: 'unreadable', text: '1O.0' },
      { state: 'value', figure: { coefficient: 325, exponent: 2 }, half: 2 },
      { state: 'blank', text: '-' },
      { state: 'value', figure: { coefficient: 1, exponent: 4 }, half: 2 },
    ]);
    expect(expenditure?.rows[0]?.cells['share']).toMatchObject({
      figure: { coefficient: 500, exponent: -1 },
      half: -1,
    });
    expect(expenditure?.rows[0]?.texts).toEqual({ remark: '见说明' });
    expect(expenditure?.notes.map((note) => note.saysEmpty)).toEqual([true, false]);
  });
});

describe('runExamples', () => {
  const outcome = (code: string, verdict: Verdict, residual?: Figure, reason?: string): Outcome => ({
    identity: {
      rule: code,
      key: 'document',
      form: 'linear',
      relation: '==',
      left: [],
      right: [],
      params: {},
    },
    verdict,
    ...(residual === undefined ? {} : { residual }),
    ...(reason === undefined ? {} : { reason: { code: reason, params: {} } }),
  });
  const run = (text: string, evaluate: Evaluate) =>
    runExamples(loaded.rules, load(text).examples, smallCatalogue, evaluate);
  const fail = 'GJ-AA-01:\n  - { verdict: fail, unit: 万元, difference: "-0.10", tables: {} }\n';

  test.each([
    [
      [outcome('GJ-AA-01', 'pass'), outcome('GJ-AA-01', 'fail', { coefficient: -1000, exponent: 0 })],
      true,
      'fail',
    ],
    [[outcome('GJ-AA-01', 'fail', { coefficient: 1000, exponent: 0 })], false, 'fail'],
    [[outcome('GJ-AA-01', 'fail', { coefficient: -1, exponent: -1 })], true, 'fail'],
    [[outcome('GJ-AA-01', 'rounding'), outcome('GJ-AA-02', 'fail')], false, 'rounding'],
    [[], false, 'notApplicable'],
    [
      [outcome('GJ-AA-01', 'notApplicable'), outcome('GJ-AA-01', 'insufficient', undefined, 'table-missing')],
      false,
      'notApplicable',
    ],
    [[outcome('GJ-AA-01', 'insufficient', undefined, 'table-missing')], false, 'insufficient'],
  ])('outcomes %#', (outcomes, passed, verdict) => {
    expect(run(fail, () => outcomes)).toMatchObject([{ passed, verdict }]);
  });

  test('a rule is run with the rules that it yields to', () => {
    const seen: string[][] = [];
    const note = (rules: readonly CompiledRule[]) => {
      seen.push(rules.map((each) => each.code));
      return [];
    };
    run('GJ-AA-02:\n  - { verdict: pass, tables: {} }\nGJ-AA-01:\n  - { verdict: pass, tables: {} }\n', note);
    expect(seen).toEqual([['GJ-AA-02', 'GJ-AA-01'], ['GJ-AA-01']]);
  });
});

test.each([
  ['assert: 收支总表[收入总计] == 收支总表[支出总计]', true],
  ['assert: 收支总表[收入总计] >= 0', false],
  ['each: {row: 支出总表}\nassert: 合计 <= 基本支出', true],
  ['each: {row: 支出总表}\nassert: 合计 < 基本支出', false],
  ['each: {row: 支出总表}\nassert: 占比 == share(基本支出, 合计)', false],
  ['each: {row: 自评表}\nassert: 得分 <= 分值', false],
  ['each: {tree: 支出总表}\nassert: parent == sum(children)', true],
  ['each: {column: 支出总表, columns: 人数}\nassert: total == sum(classes)', false],
  ['each: {table: 支出总表}\nassert: none(orphans)', false],
])('%s needs an example of rounding: %s', (lines, expected) => {
  const { rules, problems } = loadRules([{ file: 'a.yaml', text: rule('GJ-AA-01', lines) }], smallCatalogue);
  expect(problems).toEqual([]);
  const verdicts = rules[0] && requiredVerdicts(rules[0], smallCatalogue);
  expect(verdicts?.includes('rounding')).toBe(expected);
});
