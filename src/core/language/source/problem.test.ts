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
