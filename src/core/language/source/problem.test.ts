import { describe, expect, test } from 'vitest';
import { type Case, cases, whole } from '../../../../test/rule-problem-cases.ts';
import { smallCatalogue } from '../../../../test/small-catalogue.ts';
import { checkExamples } from '../examples/check-examples.ts';
import { loadExamples } from '../examples/load-examples.ts';
import { isExampleFile, loadRules } from '../load-rules.ts';
import type { RuleProblem } from './problem.ts';

/** Files of a case without their marks, and the place that the marks show. */
function unmark(text: string) {
  const files = text.split(/---file\n|(?=---examples\n)/).map((part, index) => {
    const examples = part.startsWith('---examples');
    const name = examples ? `rules-${index}.examples.yaml` : `rules-${index + 1}.yaml`;
    return { file: name, marked: examples ? part.replace('---examples\n', '') : part };
  });
  const places = files.flatMap(({ file, marked }) => {
    const start = marked.indexOf('«');
    if (start < 0) return [];
    const before = marked.slice(0, start).split('\n');
    const length = Math.max(1, marked.indexOf('»') - start - 1);
    return [{ file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1, length }];
  });
  return {
    files: files.map(({ file, marked }) => ({ file, text: marked.replace(/[«»]/g, '') })),
    place: places[0],
  };
}

function problemsOf(files: readonly { file: string; text: string }[]): readonly RuleProblem[] {
  const loaded = loadRules(files, smallCatalogue);
  const { problems } = loadExamples(
    files.filter(({ file }) => isExampleFile(file)),
    loaded,
    smallCatalogue,
  );
  return [...loaded.problems, ...problems];
}

const table = Object.entries(cases).flatMap(([code, list]) =>
  list.map((each, index): [string, Case] => [`${code} ${index + 1}`, each]),
);

describe('every problem has its place', () => {
  test.each(table)('%s', (name, { text, suggestion, params }) => {
    const code = name.split(' ')[0];
    const { files, place } = unmark(text);
    const found = problemsOf(files).filter((problem) => problem.code === code);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ ...place, ...(params === undefined ? {} : { params }) });
    expect(found[0]?.suggestion).toBe(suggestion);
  });

  test('and is the only one of its file', () => {
    const alone = table.filter(
      ([name]) => !/^(too-many|example-unknown|bad-rule|unknown-key 4|alias)/.test(name),
    );
    const extra = alone.flatMap(([name, { text }]) => {
      const problems = problemsOf(unmark(text).files);
      return problems.length === 1 ? [] : [`${name}: ${problems.map((problem) => problem.code).join()}`];
    });
    expect(extra).toEqual([]);
  });
});

test('two tables of one kind that share a name are ambiguous', () => {
  const twins = smallCatalogue.tables.map((entry) =>
    entry.id === 'budget_basic' || entry.id === 'assets' ? { ...entry, names: ['双名表'] } : entry,
  );
  const { problems } = loadRules([{ file: 'a.yaml', text: whole('双名表[合计].合计 >= 0') }], {
    ...smallCatalogue,
    tables: twins,
  });
  expect(problems).toMatchObject([
    { code: 'ambiguous-table', line: 6, column: 11, length: 3, params: { tables: '基本支出表, 资产表' } },
  ]);
});

test('a rule needs examples of every verdict that it can give', () => {
  const text = `${whole('收支总表[收入总计] == 收支总表[支出总计]')}`;
  const loaded = loadRules([{ file: 'a.yaml', text }], smallCatalogue);
  const file = { file: 'a.examples.yaml', text: 'GJ-AA-01:\n  - {verdict: pass, tables: {}}\n' };
  const { examples } = loadExamples([file], loaded, smallCatalogue);
  const missing = checkExamples(loaded, examples, smallCatalogue);
  expect(missing.map(({ line, column, params }) => [line, column, params])).toEqual([
    [1, 1, { rule: 'GJ-AA-01', verdict: 'fail' }],
    [1, 1, { rule: 'GJ-AA-01', verdict: 'insufficient|notApplicable' }],
    [1, 1, { rule: 'GJ-AA-01', verdict: 'rounding' }],
  ]);
});

test('beside the built-in rules nobody else takes a code that begins like theirs', () => {
  const built = { code: 'GJ-BB-01', slug: 'built-in' };
  const own = (code: string) => whole('收支总表[收入总计] == 0').replace('GJ-AA-01', code);
  const codesOf = (code: string) =>
    loadRules([{ file: 'a.yaml', text: own(code) }], smallCatalogue, [built as never]).problems.map(
      (each) => each.code,
    );
  expect(codesOf('GJ-AA-01')).toEqual(['reserved-rule-code']);
  expect(codesOf('ZJ-AA-01')).toEqual([]);
});

test.each([
  ['合计 <= 5万元', '50000', '5万元'],
  ['合计 <= 0.5万元', '5000', '0.5万元'],
  ['合计 <= 300元', '300', '300元'],
])('an amount of money: %s', (assert, value, word) => {
  const text = whole('x').replace('assert: x', `each: {row: 支出总表}\n  assert: ${assert}`);
  const { rules, problems } = loadRules([{ file: 'a.yaml', text }], smallCatalogue);
  expect(problems).toEqual([]);
  expect(rules[0]?.scopes[0]?.assertions[0]).toMatchObject({ right: { type: 'number', value, word } });
});

test('a share fits no amount, and a plain number no amount either', () => {
  const codesOf = (assert: string) => {
    const text = whole('x').replace('assert: x', `each: {row: 支出总表}\n  assert: ${assert}`);
    return loadRules([{ file: 'a.yaml', text }], smallCatalogue).problems.map((each) => each.code);
  };
  expect(codesOf('合计 <= 30%')).toEqual(['unit-mix']);
  expect(codesOf('合计 <= 5')).toEqual(['unit-mix']);
  expect(codesOf('share(基本支出, 合计) <= 30%')).toEqual([]);
});
