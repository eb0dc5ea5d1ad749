import { describe, expect, test } from 'vitest';
import { readRuleFiles } from '../scripts/generate-rules.ts';
import { evaluate } from '../src/core/engine/evaluate.ts';
import { Peers } from '../src/core/engine/index/peers.ts';
import { catalogue } from '../src/core/generated/catalogue.ts';
import { checkExamples } from '../src/core/language/examples/check-examples.ts';
import { loadExamples } from '../src/core/language/examples/load-examples.ts';
import { runExamples } from '../src/core/language/examples/run-examples.ts';
import { isExampleFile, loadRules } from '../src/core/language/load-rules.ts';

/** Every example of every built-in rule gives the verdict it states. */
const files = readRuleFiles('rules/national');
const loaded = loadRules(files, catalogue);
const { examples, problems } = loadExamples(
  files.filter(({ file }) => isExampleFile(file)),
  loaded,
  catalogue,
);

test('rules and examples have no problems, and no verdict lacks its example', () => {
  expect(loaded.problems).toEqual([]);
  expect(problems).toEqual([]);
  expect(checkExamples(loaded, examples, catalogue)).toEqual([]);
});

describe('examples', () => {
  const results = runExamples(loaded.rules, examples, catalogue, (rules, disclosure, others) =>
    evaluate(rules, disclosure, catalogue, Peers.among([disclosure, ...others], catalogue)),
  );
  const table = results.map((result): [string, typeof result] => {
    const { rule, verdict, place } = result.example;
    return [`${rule} ${verdict} (${place.file}:${place.line})`, result];
  });
  test.each(table)('%s', (_, { example, verdict, passed, outcomes }) => {
    expect(verdict).toBe(example.verdict);
    const residuals = outcomes.map(({ residual }) => residual);
    expect(passed, `difference: ${JSON.stringify(residuals)} in yuan`).toBe(true);
  });
});
