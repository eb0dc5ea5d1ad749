import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../src/core/engine/evaluate.ts';
import { catalogue } from '../src/core/generated/catalogue.ts';
import { rules } from '../src/core/generated/rules.ts';
import { readPackage } from '../src/import/package/read-package.ts';

const fixtures = new URL('../fixtures/', import.meta.url);
const severities = new Map(rules.map(({ code, severity }) => [code, severity]));

/** Findings that `fixtures/README.md` explains: worked out on the documents, not taken from a run. */
const expected: Readonly<
  Record<string, { readonly rounding: number; readonly findings: readonly string[] }>
> = {
  'hebei-2023-budget': { rounding: 0, findings: ['error GJ-ST-03 assets#1'] },
  'henan-2022-final': { rounding: 18, findings: ['error GJ-ST-04 final_general#1'] },
  'example-budget': { rounding: 0, findings: [] },
  'example-final': { rounding: 0, findings: [] },
  'example-self-eval': { rounding: 0, findings: [] },
  'example-broken': {
    rounding: 0,
    findings: [
      'error GJ-GP-01 budget_general#1//2010302',
      'error GJ-HI-01 budget_general#1//20103/project',
      'error GJ-IE-03 budget_summary#1/expenditure//amount',
      'error GJ-SG-01 budget_three_public#1//budget',
      'error GJ-ST-03 budget_fund#1',
      'error GJ-ST-04 budget_basic#1',
      'error GJ-XT-04 budget_summary#1+budget_expenditure#1//208',
    ],
  },
};

describe('fixtures', () => {
  test.each(Object.entries(expected))('%s', (name, { rounding, findings }) => {
    const folder = new URL(`${name}/`, fixtures);
    const files = readdirSync(folder).map((file): [string, Uint8Array] => [
      file,
      readFileSync(new URL(file, folder)),
    ]);
    const outcomes = evaluate(rules, readPackage(new Map(files), name, catalogue), catalogue);
    const failed = outcomes
      .filter(({ verdict }) => verdict === 'fail')
      .map(({ identity: { rule, key } }) => `${severities.get(rule)} ${rule} ${key}`)
      .filter((line) => !line.startsWith('info'));
    expect(failed.sort()).toEqual(findings);
    expect(outcomes.filter(({ verdict }) => verdict === 'rounding')).toHaveLength(rounding);
  });
});
