import { describe, expect, test } from 'vitest';
import { smallCatalogue } from '../../../../test/small-catalogue.ts';
import type { Catalogue } from '../../catalogue/types.ts';
import { catalogue } from '../../generated/catalogue.ts';
import { rules } from '../../generated/rules.ts';
import type { RuleScope } from '../ir/ir.ts';
import { loadRules } from '../load-rules.ts';
import { describeScope } from './describe-scope.ts';

/** A rule file with nothing but the description of the scope. */
function written(scope: RuleScope, from: Catalogue): string {
  const { with: peers, each, when, asserts } = describeScope(scope, from);
  return [
    'GJ-AA-01:',
    '  slug: a-b',
    '  title: 标题',
    '  kind: hard',
    '  basis: 依据',
    ...(peers === undefined ? [] : [`  with: ${peers}`]),
    ...(each === undefined ? [] : [`  each: ${each}`]),
    ...(when === undefined ? [] : [`  when: ${JSON.stringify(when)}`]),
    '  assert:',
    ...asserts.map((text) => `    - ${JSON.stringify(text)}`),
  ].join('\n');
}

function compile(text: string, from: Catalogue): readonly RuleScope[] {
  const { rules: compiled, problems } = loadRules([{ file: 'a.yaml', text }], from);
  expect(problems).toEqual([]);
  return compiled[0]?.scopes ?? [];
}

describe('describeScope', () => {
  const head = 'GJ-AA-01:\n  slug: a-b\n  title: 标题\n  kind: hard\n  basis: 依据\n';
  test.each([
    ['row: 支出总表', '合计 == 基本支出 - (项目支出 - 预留经费)', '合计 == 基本支出 - (项目支出 - 预留经费)'],
    ['row: 支出总表', '-(合计 + 基本支出) <= 2 * -项目支出', '-(合计 + 基本支出) <= -2 * 项目支出'],
    ['row: 支出总表', '占比 == share(基本支出, 合计)', '占比 == share(基本支出, 合计)'],
    [
      'tree: 支出总表',
      'max(children, 0) <= parent + sum(children)',
      'max(children, 0) <= parent + sum(children)',
    ],
    ['column: 收支总表.收入', '[收入总计] == sum(lines)', '[收入总计] == sum(lines)'],
    [
      'row: 财政拨款"三公"经费表',
      '合计 == `其他 费用` + 因公出国（境）费',
      '合计 == `其他 费用` + 因公出国（境）费',
    ],
    [
      'table: 支出总表',
      'not (filled(this) and noted(this)) or exists(收支总表.支出[201])',
      'not (filled(this) and noted(this)) or exists(收支总表.支出[201])',
    ],
    ['row: 支出总表, rows: total', '合计 == 收支总表[收入总计]', '合计 == 收支总表.收入[收入总计].金额'],
  ])('%s: %s', (each, assert, expected) => {
    const [scope] = compile(
      `${head}  each: {${each}}\n  assert: ${JSON.stringify(assert)}\n`,
      smallCatalogue,
    );
    const description = scope && describeScope(scope, smallCatalogue);
    expect(description?.asserts).toEqual([expected]);
    expect(scope && compile(written(scope, smallCatalogue), smallCatalogue)).toEqual([scope]);
  });

  test('every built-in rule, written back, compiles to the same scopes', () => {
    expect(rules.length).toBeGreaterThan(60);
    for (const scope of rules.flatMap((rule) => rule.scopes)) {
      expect(compile(written(scope, catalogue), catalogue)).toEqual([scope]);
    }
  });
});
