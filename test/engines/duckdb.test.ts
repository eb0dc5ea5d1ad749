import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Expected } from './compare.ts';
import { differences } from './compare.ts';
import { conformance, interpreted, saidRules } from './conformance.ts';
import { type Corpus, exampleDocuments, fixtureDocuments, mutatedDocuments } from './documents.ts';
import { openDuckdb } from './duckdb.ts';
import type { Engine, Found } from './engine.ts';

/** Every rule that is said in SQL over every example, every fixture, and damaged copies of these. */
const alone = (corpus: Corpus): readonly Corpus[] => corpus.map((document) => [document]);
const corpora = [...exampleDocuments(), ...alone(fixtureDocuments()), ...alone(mutatedDocuments(24))];

let engine: Engine;
beforeAll(async () => {
  engine = await openDuckdb();
});
afterAll(() => engine.close());

test('DuckDB says what the interpreter says: verdict, residual and envelope', {
  timeout: 300_000,
}, async () => {
  expect(await conformance(engine, corpora)).toEqual([]);
  const results = await engine.results();
  const decided = new Set(results.filter(([, , , verdict]) => verdict === 'fail').map(([, rule]) => rule));
  const unbroken = saidRules.map(({ plan }) => plan.rule.code).filter((code) => !decided.has(code));
  expect(unbroken, 'rules that no document breaks').toEqual([]);
});

test.each<[string, (found: Found) => Found | undefined]>([
  ['verdict', ([document, rule, key, , ...rest]) => [document, rule, key, 'insufficient', ...rest]],
  [
    'residual',
    ([document, rule, key, verdict, , envelope]) => [document, rule, key, verdict, '0.01', envelope],
  ],
  ['envelope', ([document, rule, key, verdict, residual]) => [document, rule, key, verdict, residual, null]],
  ['row', () => undefined],
])('a %s that is not the interpreter’s is a difference', async (_, change) => {
  const [corpus] = alone(fixtureDocuments());
  const expected: readonly Expected[] = interpreted(corpus === undefined ? [] : [corpus]);
  const ids = new Set(expected.map(({ document }) => document));
  const own = (await engine.results()).filter(([document]) => ids.has(document));
  expect(differences(own, expected)).toEqual([]);
  const at = own.findIndex(([, , , , residual, envelope]) => residual !== null && envelope !== null);
  const changed = own.flatMap((found, position) => {
    if (position !== at) return [found];
    const other = change(found);
    return other === undefined ? [] : [other];
  });
  expect(differences(changed, expected)).toHaveLength(1);
});
