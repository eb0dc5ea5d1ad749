import { describe, expect, test } from 'vitest';
import { checkFiles, runCheck } from '../src/check/check-files.ts';
import { experiment } from '../src/check/mutate/experiment.ts';
import { replaceTexts } from '../src/check/mutate/replace-cells.ts';
import { diagnose } from '../src/core/diagnosis/diagnose.ts';
import { knowledgeOf } from '../src/core/diagnosis/system/knowledge.ts';
import { evaluate } from '../src/core/engine/evaluate.ts';
import { catalogue } from '../src/core/generated/catalogue.ts';
import { rules } from '../src/core/generated/rules.ts';
import type { Cell } from '../src/core/model/disclosure.ts';
import { fixtureFiles, loadFixture } from './fixture-packages.ts';

const inputs = (name: string) =>
  [...fixtureFiles(name)].map(([path, bytes]) => ({ path: `${name}/${path}`, read: async () => bytes }));

describe('the slips of example-broken', () => {
  test('each is one finding that names the cell', async () => {
    const { findings, summary } = await checkFiles(inputs('example-broken'));
    expect(summary.errors).toBe(5);
    const named = findings.flatMap(({ suspects, cause, consequences = [] }) =>
      suspects.map(({ cell, suggested, operator, confidence }) =>
        [
          cell.table,
          cell.row,
          cell.column,
          cell.value,
          suggested,
          operator,
          confidence,
          cause?.identities,
          consequences.length,
        ].join(' '),
      ),
    );
    expect(named).toEqual([
      'budget_summary 208 amount 154.08 145.08 transposed-digits unique 2 1',
      'budget_general 2010302 project 321.55 312.55 transposed-digits unique 2 1',
      'budget_three_public budget total 14.50 15.40 transposed-digits unique 1 0',
    ]);
  });

  test('consequences name the finding they follow from and are counted as identities', async () => {
    const { findings, coverage } = await checkFiles(inputs('example-broken'));
    const head = findings.find(({ rule }) => rule === 'GJ-IE-03');
    expect(head?.consequences?.map(({ rule, causes }) => [rule, causes])).toEqual([['GJ-XT-04', [head?.id]]]);
    expect(coverage.identities.fail).toBe(7);
  });

  test('suppressing a finding does not hide what follows from the same cause', async () => {
    const suppressions = [{ rule: 'GJ-IE-03', key: 'budget_summary#1/expenditure//amount' }];
    const { report } = await runCheck(inputs('example-broken'), { suppressions });
    const next = report.findings.find(({ rule }) => rule === 'GJ-XT-04');
    expect(next?.suspects.map(({ suggested }) => suggested)).toEqual(['145.08']);
    expect(next?.consequences).toBeUndefined();
    expect(report.summary.errors).toBe(5);
  });
});

describe.each(['example-budget', 'example-final', 'hebei-2023-budget', 'henan-2022-final'])(
  'slips in %s',
  (name) => {
    const bench = { rules, catalogue };
    const trials = (errors: number, count: number) => [
      ...experiment(loadFixture(name), { seed: 3, trials: count, errors }, bench, () => 0),
    ];

    test('one slip is one finding, at the right cell where equations cross, and no correction breaks anything', () => {
      const single = trials(1, 40);
      const crossed = single.filter((trial) => trial.crossed);
      expect(single).toHaveLength(40);
      expect(single.filter(({ verdict }) => !verdict.detected)).toEqual([]);
      expect(single.filter(({ verdict }) => verdict.errors !== 1)).toEqual([]);
      expect(single.filter(({ verdict }) => verdict.broken > 0)).toEqual([]);
      expect(crossed.filter(({ verdict }) => verdict.first).length).toBeGreaterThanOrEqual(
        0.95 * crossed.length,
      );
      expect(crossed.filter(({ verdict }) => verdict.figure).length).toBeGreaterThanOrEqual(
        0.85 * crossed.length,
      );
    });

    test('two slips are named both', () => {
      const pairs = trials(2, 20);
      expect(pairs.filter(({ verdict }) => verdict.broken > 0)).toEqual([]);
      expect(pairs.filter(({ verdict }) => verdict.named).length).toBeGreaterThanOrEqual(0.85 * pairs.length);
    });
  },
);

describe('the sum that a form prints for a group', () => {
  const document = loadFixture('example-self-eval');
  const score = document.tables[0]?.rows.find(({ key }) => key === 'item-7')?.cells['score'];

  test('stands for its figures, so that they can be blamed', () => {
    expect(score?.text).toBe('10');
    const damaged = replaceTexts(document, new Map([[score as Cell, '110']]), catalogue);
    const outcomes = evaluate(rules, damaged, catalogue);
    const capacity = outcomes.find(
      ({ identity, verdict }) => verdict === 'fail' && identity.rule === 'GJ-SE-04',
    );
    expect(capacity?.identity.left.map(({ row, column }) => `${row}/${column}`)).toEqual(['item-7/score']);
    const [cause] = diagnose(outcomes, damaged, knowledgeOf(rules, catalogue));
    expect(cause?.outcomes.map(({ identity }) => identity.rule).sort()).toEqual(['GJ-SE-01', 'GJ-SE-04']);
    expect(cause?.proposals.map(({ operand, value }) => [operand.row, value])).toEqual([
      ['item-7', { coefficient: 1, exponent: 1 }],
    ]);
  });
});

describe('slips over a whole column or table of example-budget', () => {
  const document = loadFixture('example-budget');
  const rowsOf = (table: string) => document.tables.find(({ id }) => id === table)?.rows ?? [];
  const inYuan = (text: string) => String(BigInt(text.replace('.', '')) * 100n);
  const causes = (texts: ReadonlyMap<Cell, string>) => {
    const damaged = replaceTexts(document, texts, catalogue);
    const found = diagnose(evaluate(rules, damaged, catalogue), damaged, knowledgeOf(rules, catalogue));
    return found.map(({ operator, scope, proposals }) => [operator, scope, proposals.length]);
  };

  test('a table printed in yuan', () => {
    const cells = rowsOf('budget_income').flatMap((row) => Object.values(row.cells));
    const printed = cells.filter(({ state, text }) => state === 'value' && /\.\d\d$/.test(text));
    expect(causes(new Map(printed.map((cell) => [cell, inYuan(cell.text)])))).toEqual([
      ['unit-scaled', 'table', printed.length],
    ]);
  });

  test('two columns exchanged', () => {
    const pairs = rowsOf('budget_general').flatMap(({ cells: { basic, project } }): [Cell, string][] =>
      basic === undefined || project === undefined
        ? []
        : [
            [basic, project.text],
            [project, basic.text],
          ],
    );
    expect(causes(new Map(pairs))).toEqual([['columns-exchanged', 'column', pairs.length]]);
  });
});
