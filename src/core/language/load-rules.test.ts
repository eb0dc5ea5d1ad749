import { describe, expect, test } from 'vitest';
import { smallCatalogue } from '../../../test/small-catalogue.ts';
import type { RuleScope } from './ir/ir.ts';
import { loadRules } from './load-rules.ts';

const load = (text: string) => loadRules([{ file: 'a.yaml', text }], smallCatalogue);

function scopes(lines: string): readonly RuleScope[] {
  const text = `GJ-AA-01:\n  slug: a-b\n  title: 标题\n  kind: hard\n  basis: 依据\n${lines.replace(/^/gm, '  ')}\n`;
  const { rules, problems } = load(text);
  expect(problems).toEqual([]);
  return rules[0]?.scopes ?? [];
}

const column = (id: string, of: 'row' | 'a' | 'b' = 'row') => ({ type: 'column', column: id, of });

describe('loadRules', () => {
  test('one scope per table of a list, with the columns of each', () => {
    const [budget, final, ...more] = scopes(
      'each: {row: [支出总表, 支出决算表], rows: codes}\nwhen: 项目支出 != 0\nassert: 合计 == 基本支出 + 项目支出',
    );
    expect(more).toEqual([]);
    const assertion = {
      type: 'compare',
      relation: '==',
      left: column('total'),
      right: { type: 'sum', parts: [column('basic'), column('project')] },
      form: 'linear',
    };
    const when = {
      type: 'compare',
      relation: '!=',
      left: column('project'),
      right: { type: 'number', value: '0' },
      form: 'opaque',
    };
    const quantifier = { type: 'row', table: { table: 'budget_expenditure' }, rows: 'codes' };
    expect(budget).toEqual({ quantifier, when, assertions: [assertion] });
    expect(final).toEqual({
      quantifier: { ...quantifier, table: { table: 'final_expenditure' } },
      when,
      assertions: [assertion],
    });
  });

  test('cells of the document: side, line, total row, code, and the column that goes without saying', () => {
    const [scope] = scopes('assert: 收支总表[收入总计] == 支出总表[合计].合计 - 2 * 收支总表.支出[201].基金');
    expect(scope?.quantifier).toEqual({ type: 'document' });
    expect(scope?.assertions[0]).toMatchObject({
      left: {
        type: 'cell',
        table: { table: 'budget_summary', side: 'income' },
        row: { type: 'line', line: 'total', side: 'income' },
        column: 'amount',
      },
      right: {
        type: 'sum',
        parts: [
          { type: 'cell', table: { table: 'budget_expenditure' }, row: { type: 'total' }, column: 'total' },
          {
            type: 'scale',
            by: '-2',
            of: {
              type: 'cell',
              table: { table: 'budget_summary', side: 'expenditure' },
              row: { type: 'code', code: '201' },
              column: 'fund',
            },
          },
        ],
      },
    });
  });

  test('a code finds its side where only one side has codes', () => {
    const [scope] = scopes('assert: 收支总表[201] >= 0');
    expect(scope?.assertions[0]).toMatchObject({ left: { table: { side: 'expenditure' } } });
  });

  test('items that the catalogue does not list are taken on trust when their class is known', () => {
    const [scope] = scopes('assert: 支出总表[2019999].合计 >= 0');
    expect(scope?.assertions[0]).toMatchObject({ left: { row: { type: 'code', code: '2019999' } } });
  });

  test('assertions of the document go to the kind that prints their tables', () => {
    const all = scopes(
      'assert:\n  - 收支总表[收入总计] == 收支总表[支出总计]\n  - 收支决算总表[收入总计] == 收支决算总表[支出总计]',
    );
    expect(all.map((scope) => scope.assertions.length)).toEqual([1, 1]);
    expect(JSON.stringify(all[0])).not.toContain('final_summary');
    expect(JSON.stringify(all[1])).not.toContain('budget_summary');
  });

  test('inside a scope over a final account a name means the sister table of that kind', () => {
    const [scope] = scopes(
      'each: {row: 支出决算表}\nwhen: 收支总表[收入总计] != 0\nassert: 合计 == 基本支出 + 项目支出',
    );
    expect(scope?.when).toMatchObject({ left: { table: { table: 'final_summary' } } });
  });

  test('column scopes run over money, or over what is named', () => {
    const [all] = scopes('each: {column: 支出总表}\nassert: total == sum(classes)');
    expect(all?.quantifier).toEqual({
      type: 'column',
      table: { table: 'budget_expenditure' },
      columns: ['total', 'basic', 'project', 'reserve'],
    });
    const [income] = scopes('each: {column: 收支总表.收入}\nassert: "[本年收入合计] == sum(lines)"');
    expect(income?.quantifier).toMatchObject({ columns: ['amount', 'prior'] });
    expect(income?.assertions[0]).toMatchObject({
      left: { type: 'line', row: { type: 'line', line: 'current', side: 'income' } },
      right: { type: 'sum', parts: [{ type: 'group', group: 'lines' }] },
    });
    const [named] = scopes('each: {column: 支出总表, columns: 占比}\nassert: total == 100');
    expect(named?.quantifier).toMatchObject({ columns: ['share'] });
  });

  test('trees take the levels of their classification', () => {
    const all = scopes('each: {tree: [支出总表, 基本支出表]}\nassert: parent == sum(children)');
    expect(all.map(({ quantifier }) => 'levels' in quantifier && quantifier.levels)).toEqual([
      [3, 5, 7],
      [3, 5],
    ]);
  });

  test('joins, and lists of them', () => {
    const all = scopes(
      'each:\n  - {join: {a: 收支总表.支出, b: 支出总表}, on: class, unmatched: zero}\n  - {join: {a: 收支决算总表.支出, b: 支出决算表}, on: class, rows: codes}\nassert: a.金额 == b.合计',
    );
    expect(all.map(({ quantifier }) => quantifier)).toEqual([
      {
        type: 'join',
        a: { table: 'budget_summary', side: 'expenditure' },
        b: { table: 'budget_expenditure' },
        on: 'class',
        unmatched: 'zero',
        rows: 'all',
      },
      {
        type: 'join',
        a: { table: 'final_summary', side: 'expenditure' },
        b: { table: 'final_expenditure' },
        on: 'class',
        unmatched: 'report',
        rows: 'codes',
      },
    ]);
    expect(all[1]?.assertions[0]).toMatchObject({ left: column('amount', 'a'), right: column('total', 'b') });
  });

  test('table sets, predicates and lists', () => {
    const coded = scopes(
      'each: {table: CODED}\nwhen: nonzero(this) and exists(this[合计])\nassert: [none(orphans), none(duplicates)]',
    );
    expect(coded.map(({ quantifier }) => 'table' in quantifier && quantifier.table.table)).toEqual([
      'budget_expenditure',
      'budget_basic',
      'final_expenditure',
    ]);
    expect(coded[0]?.when).toEqual({
      type: 'and',
      parts: [
        { type: 'nonzero', table: 'this' },
        { type: 'exists', table: 'this', row: { type: 'total' } },
      ],
    });
    expect(scopes('each: {table: ALL}\nassert: filled(this) or noted(this)')).toHaveLength(8);
    expect(scopes('each: {expected: true}\nassert: exists(this)')).toEqual([
      { quantifier: { type: 'expected' }, assertions: [{ type: 'exists', table: 'this' }] },
    ]);
    const [row] = scopes('each: {row: 支出总表}\nwhen: starts(201, 208) and ends(01)\nassert: 项目支出 == 0');
    expect(row?.when).toMatchObject({ parts: [{ values: ['201', '208'] }, { values: ['01'] }] });
  });

  test.each([
    ['合计 == 基本支出', 'linear'],
    ['合计 >= 0', 'linear'],
    ['合计 != 基本支出', 'opaque'],
    ['合计 >= max(基本支出, 项目支出)', 'opaque'],
    ['占比 == share(基本支出, 合计)', 'ratio'],
    ['share(基本支出, 合计) <= 50', 'ratio'],
    ['growth(合计, 基本支出) != 占比', 'opaque'],
  ])('%s is %s', (assert, form) => {
    const [scope] = scopes(`each: {row: 支出总表}\nassert: ${assert}`);
    expect(scope?.assertions[0]).toMatchObject({ form });
  });

  test('constants are folded exactly', () => {
    const [scope] = scopes('each: {row: 支出总表}\nassert: 占比 <= 2 * 0.1 * 3 + 99.4');
    expect(scope?.assertions[0]).toMatchObject({ right: { type: 'number', value: '100' } });
  });

  test('cases hold a quantifier each; texts and defaults are kept', () => {
    const text =
      'GJ-AA-01:\n  slug: a-b\n  title: 标题\n  kind: structural\n  basis: 依据\n  years: [2018, null]\n  message: "{行} 差 {差额}"\n  wording: {zh: "{行} 没有", en: "no {row}"}\n  cases:\n    - each: {row: 支出总表}\n      assert: 合计 == 基本支出\n    - assert: 收支总表[收入总计] >= 0\n';
    const { rules, problems } = load(text);
    expect(problems).toEqual([]);
    expect(rules[0]).toMatchObject({
      severity: 'warning',
      years: [2018, null],
      message: '{row} 差 {difference}',
      wording: { zh: '{row} 没有', en: 'no {row}' },
      text: ['合计 == 基本支出', '收支总表[收入总计] >= 0'],
      scopes: [{ quantifier: { type: 'row' } }, { quantifier: { type: 'document' } }],
    });
  });

  test('a retired rule keeps its code and slug', () => {
    const retired = 'GJ-AA-01:\n  slug: a-b\n  title: 标题\n  retired: 并入 GJ-AA-02\n';
    expect(load(retired)).toMatchObject({ rules: [], problems: [] });
    const again = `GJ-AA-02:\n  slug: a-b\n  title: 标题\n  kind: hard\n  basis: 依据\n  assert: 收支总表[收入总计] >= 0\n`;
    expect(load(retired + again).problems).toMatchObject([{ code: 'duplicate-slug', line: 6, column: 9 }]);
  });

  test('codes of rules loaded before are taken, and may be yielded to', () => {
    const rule =
      'ZJ-AA-02:\n  slug: c-d\n  title: 标题\n  kind: hard\n  basis: 依据\n  yields_to: GJ-AA-01\n  assert: 收支总表[收入总计] >= 0\n';
    const first = load(
      rule
        .replace('ZJ-AA-02', 'GJ-AA-01')
        .replace('c-d', 'a-b')
        .replace(/ {2}yields_to.*\n/, ''),
    );
    const second = loadRules([{ file: 'b.yaml', text: rule }], smallCatalogue, first.rules);
    expect(second.problems).toEqual([]);
    expect(second.rules[0]?.yieldsTo).toBe('GJ-AA-01');
    const third = loadRules(
      [{ file: 'b.yaml', text: rule }],
      smallCatalogue,
      second.rules.concat(first.rules),
    );
    expect(third.problems.map((problem) => problem.code)).toEqual(['duplicate-rule-code', 'duplicate-slug']);
  });

  test('empty files hold no rules', () => {
    expect(load('')).toMatchObject({ rules: [], problems: [] });
    expect(load('# nothing yet\n')).toMatchObject({ rules: [], problems: [] });
  });

  test('names like those of Object.prototype are just unknown', () => {
    const { problems } = load('__proto__:\n  constructor: 1\ntoString: 2\n');
    expect(problems.map((problem) => problem.code)).toContain('bad-rule-code');
    expect(({} as Record<string, unknown>)['constructor']).toBe(Object);
  });
});
