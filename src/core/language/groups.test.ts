import { describe, expect, test } from 'vitest';
import { smallCatalogue } from '../../../test/small-catalogue.ts';
import type { Catalogue, TableEntry } from '../catalogue/types.ts';
import { describeScope } from './explain/describe-scope.ts';
import { loadRules } from './load-rules.ts';

const money = (id: string, title: string) => ({ id, title, type: 'money' as const, headers: [title] });
const text = (id: string, title: string) => ({ id, title, type: 'text' as const, headers: [title] });

function list(id: string, title: string, columns: TableEntry['columns']): TableEntry {
  return { id, title, kind: 'budget', shape: 'list', stems: [title], columns, sides: [] };
}

const catalogue: Catalogue = {
  ...smallCatalogue,
  tables: [
    ...smallCatalogue.tables,
    list('purchases', '采购表', [
      text('project', '项目名称'),
      money('funds', '预算资金'),
      money('total', '合计'),
      { id: 'quantity', title: '数量', type: 'count', headers: [] },
    ]),
    list('projects', '项目表', [text('name', '项目名称'), money('total', '合计'), text('note', '备注')]),
    list('units', '单位表', [text('unit', '单位名称'), money('total', '合计')]),
  ],
};

function load(each: string, assert: string) {
  const file = `GJ-AA-01:\n  slug: a-b\n  title: 标题\n  kind: hard\n  basis: 依据\n  each: ${each}\n  assert: ${assert}\n`;
  return loadRules([{ file: 'a.yaml', text: file }], catalogue);
}

const groups = '{groups: 采购表, by: 项目名称}';

describe('groups of rows by a text column', () => {
  test.each([
    'sum(members.合计) <= 预算资金',
    'same(预算资金)',
    '预算资金 == named(项目表.合计)',
    'max(members.合计) <= 预算资金',
  ])('%s compiles and is written back alike', (assert) => {
    const { rules, problems } = load(groups, assert);
    expect(problems).toEqual([]);
    const [scope] = rules[0]?.scopes ?? [];
    expect(scope?.quantifier).toEqual({ type: 'groups', table: { table: 'purchases' }, by: 'project' });
    expect(scope && describeScope(scope, catalogue)).toEqual({ each: groups, asserts: [assert] });
  });

  test('the other list is searched by its own column of that name', () => {
    const { rules } = load(groups, '预算资金 == named(项目表.合计)');
    expect(rules[0]?.scopes[0]?.assertions[0]).toMatchObject({
      right: { type: 'named', table: { table: 'projects' }, by: 'name', column: 'total' },
    });
  });

  test.each([
    ['{groups: 采购表}', 'same(预算资金)', 'missing-key'],
    ['{groups: 采购表, by: 合计}', 'same(预算资金)', 'unknown-column'],
    ['{groups: 采购表, by: 项目}', 'same(预算资金)', 'unknown-column'],
    [groups, 'members.合计 == 预算资金', 'list-outside-sum'],
    [groups, 'sum(members.项目名称) == 预算资金', 'not-numeric'],
    [groups, 'sum(members) == 预算资金', 'not-a-reference'],
    [groups, 'same(项目名称)', 'not-numeric'],
    [groups, 'same(sum(members.合计))', 'not-a-reference'],
    [groups, '预算资金 == named(项目表)', 'not-a-reference'],
    [groups, '预算资金 == named(项目表.备注)', 'not-numeric'],
    [groups, '预算资金 == named(单位表.合计)', 'unknown-column'],
    [groups, '预算资金 == named(没有的表.合计)', 'unknown-table'],
    [groups, '预算资金 == named(项目表.合计, 1)', 'argument-count'],
    ['{row: 采购表}', '预算资金 == named(项目表.合计)', 'function-not-here'],
    ['{row: 采购表}', 'same(预算资金)', 'function-not-here'],
    ['{row: 采购表}', '合计 == 数量 * 预算资金 + 1 * 合计', 'not-linear'],
    ['{row: 采购表}', '合计 == 数量 * 数量 * 预算资金', 'not-linear'],
    ['{row: 采购表}', '合计 == 预算资金 * 合计', 'unit-mix'],
    ['{row: 采购表}', '合计 != 数量 * 预算资金', 'not-linear'],
    ['{row: 采购表}', '数量 * 合计 == 数量 * 预算资金', 'not-linear'],
    ['{row: 支出总表, rows: items}', '合计 == 基本支出', 'never-applies'],
  ])('%s with %s: %s', (each, assert, expected) => {
    expect(load(each, assert).problems.map(({ code }) => code)).toEqual([expected]);
  });

  test.each(['合计 == 数量 * 预算资金', '合计 + 预算资金 <= 数量 * 预算资金', '合计 == 2 * 数量 * 预算资金'])(
    'a product: %s',
    (assert) => {
      const { rules, problems } = load('{row: 采购表, rows: items}', assert);
      expect(problems).toEqual([]);
      expect(rules[0]?.scopes[0]?.assertions[0]).toMatchObject({
        form: 'product',
        right: { type: 'product' },
      });
      const [scope] = rules[0]?.scopes ?? [];
      const written = scope && describeScope(scope, catalogue);
      expect(written?.each).toBe('{row: 采购表, rows: items}');
      expect(load(written?.each ?? '', written?.asserts[0] ?? '').rules[0]?.scopes).toEqual([scope]);
    },
  );
});
