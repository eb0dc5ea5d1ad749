import { afterAll, beforeAll, expect, test } from 'vitest';
import { differences } from './compare.ts';
import { conform, interpreted, saidRules } from './conformance.ts';
import { type Corpus, exampleDocuments, fixtureDocuments, mutatedDocuments } from './documents.ts';
import { openDuckdb } from './duckdb.ts';
import type { Engine, Found } from './engine.ts';

/** Every rule that is said in SQL over every example, every fixture, and damaged copies of these. */
const alone = (corpus: Corpus): readonly Corpus[] => corpus.map((document) => [document]);
const corpora = [...exampleDocuments(), ...alone(fixtureDocuments()), ...alone(mutatedDocuments(24))];

let engine: Engine;
let results: readonly Found[] = [];
const expected = interpreted(corpora);
beforeAll(async () => {
  engine = await openDuckdb();
  results = await conform(engine, corpora);
}, 600_000);
afterAll(() => engine.close());

test('DuckDB says what the interpreter says: verdict, residual and envelope', () => {
  expect(differences(results, expected)).toEqual([]);
  const broken = new Set(results.filter(([, , , verdict]) => verdict === 'fail').map(([, rule]) => rule));
  const unbroken = saidRules.map(({ plan }) => plan.rule.code).filter((code) => !broken.has(code));
  expect(unbroken, 'rules that no document breaks').toEqual([]);
});

test.each<[string, (found: Found) => readonly Found[]]>([
  ['verdict', ([document, rule, key, , ...rest]) => [[document, rule, key, 'undefined', ...rest]]],
  [
    'residual',
    ([document, rule, key, verdict, , envelope]) => [[document, rule, key, verdict, '0.01', envelope]],
  ],
  [
    'envelope',
    ([document, rule, key, verdict, residual]) => [[document, rule, key, verdict, residual, null]],
  ],
  ['row', () => []],
])('another %s is a difference', (_, change) => {
  const at = results.findIndex(([, , , , residual, envelope]) => residual !== null && envelope !== null);
  const changed = results.flatMap((found, position) => (position === at ? change(found) : [found]));
  expect(differences(changed, expected)).toHaveLength(1);
});
