/**
 * Holds every engine to the interpreter: each rule that SQL can say, over every example, every fixture and 2,000 damaged
 * copies of the fixtures. Call: `npm run conformance -- [engine …] [--copies N]`. An engine that is not there is skipped, and
 * said to be. `--keep` writes docs/conformance.md; `--growth CODE [--times N]` shows the plan of one rule in each engine, and its time over
 * the fixtures N times over and ten times as often. Spark runs on a cluster of one master and two workers: `-- spark [--times N] [--rule CODE]`, each of a few
 * documents as often as asked for; what it says of one copy of each is held to the interpreter.
 */

import { openClickhouse } from '../test/engines/clickhouse.ts';
import { type Difference, differences } from '../test/engines/compare.ts';
import { interpreted, relationFiles, runRules, saidRules } from '../test/engines/conformance.ts';
import { exampleDocuments, fixtureDocuments, mutatedDocuments } from '../test/engines/documents.ts';
import { openDuckdb } from '../test/engines/duckdb.ts';
import type { Engine, Found } from '../test/engines/engine.ts';
import { grownRun } from '../test/engines/growth.ts';
import { openPostgres } from '../test/engines/postgres.ts';
import { runSpark } from '../test/engines/spark.ts';
import { keepRun } from './conformance-page.ts';

const engines: Readonly<Record<string, () => Promise<Engine | undefined>>> = {
  duckdb: openDuckdb,
  postgres: openPostgres,
  clickhouse: openClickhouse,
};
const given = process.argv.slice(2);
const option = (name: string): string | undefined => given[given.indexOf(name) + 1 || given.length];
const copies = Number(option('--copies') ?? 2000);
const chosen = given.filter((name) => name in engines || name === 'spark');
/** Damaged copies among the documents that Spark is given. */
const fewCopies = 12;
/** Milliseconds from which the time of a rule is told. */
const slow = 5000;
const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Keeps what is compared in docs/conformance.md. */
const isKept = given.includes('--keep');
const grown = option('--growth');
const isSparkAlone = chosen.length === 1 && chosen[0] === 'spark';
const corpora =
  isSparkAlone || grown !== undefined
    ? []
    : [
        ...exampleDocuments(),
        ...[...fixtureDocuments(), ...mutatedDocuments(copies)].map((document) => [document]),
      ];
const count = corpora.flat().length;
say(`${count} documents (${copies} damaged copies), ${saidRules.length} rules`);
const expected = interpreted(corpora);
const files = relationFiles(corpora);
for (const [name, open] of Object.entries(engines)) {
  if (chosen.length > 0 && !chosen.includes(name)) continue;
  const engine = await open();
  if (engine === undefined) {
    say(`${name}: SKIPPED, it is not installed`);
    continue;
  }
  if (grown !== undefined) {
    await engine.close();
    await tellGrowth(name, open, grown);
    continue;
  }
  const start = Date.now();
  await engine.load(files);
  const loaded = Date.now();
  await runRules(engine, (rule, time) => {
    if (time > slow) say(`  ${rule} ${seconds(time)}`);
  });
  const end = Date.now();
  const results = await engine.results();
  const found = differences(results, expected);
  report(name, found);
  if (isKept) await keep(name, engine, results, found);
  say(`${name}: ${results.length} results, load ${seconds(loaded - start)}, rules ${seconds(end - loaded)}`);
  await engine.close();
}

if (chosen.includes('spark')) await holdSpark(Number(option('--times') ?? 1), option('--rule'));

/** A few documents many times over. */
async function holdSpark(times: number, rule: string | undefined): Promise<void> {
  const few = [...fixtureDocuments(), ...mutatedDocuments(fewCopies)].map((document) => [document]);
  const run = await runSpark(few, times, rule === undefined ? undefined : [rule]);
  if (run === undefined) {
    say('spark: SKIPPED, Java, Python or pyspark is missing');
    return;
  }
  const own = run.results.map(([document, ...rest]): Found => [document.replace(/@\d+$/, ''), ...rest]);
  const wanted = interpreted(few).filter(
    ({ outcome }) => rule === undefined || outcome.identity.rule === rule,
  );
  report('spark', differences(own, wanted));
  say(
    `spark: ${run.rows} rows of the long table, ${run.spilled} bytes spilled, seconds ${JSON.stringify(run.times)}`,
  );
  if (rule !== undefined) say(run.plan);
  for (const [code, verdict, count] of run.summary) say(`  ${code} ${verdict} ${count}`);
}

async function keep(
  name: string,
  engine: Engine,
  results: readonly Found[],
  found: readonly Difference[],
): Promise<void> {
  const rules = new Map<string, [compared: number, differences: number]>(
    saidRules.map(({ plan }) => [plan.rule.code, [0, 0]]),
  );
  const count = (rule: string, at: 0 | 1): void => {
    const counts = rules.get(rule);
    if (counts !== undefined) counts[at]++;
  };
  for (const [, rule] of results) count(rule, 0);
  for (const { rule } of found) count(rule, 1);
  const [[version = ''] = []] = await engine.rows('SELECT version()');
  keepRun(name, {
    date: new Date().toISOString().slice(0, 10),
    version: /[0-9]+(?:\.[0-9]+)+/.exec(String(version))?.[0] ?? '',
    documents: corpora.flat().length,
    copies,
    rules: Object.fromEntries(rules),
  });
}

/** The plan of one rule, and its time as the rows grow tenfold. */
async function tellGrowth(
  name: string,
  open: () => Promise<Engine | undefined>,
  code: string,
): Promise<void> {
  for (const times of [Number(option('--times') ?? 20), 10 * Number(option('--times') ?? 20)]) {
    const engine = await open();
    if (engine === undefined) return;
    const { cells, milliseconds, plan } = await grownRun(engine, fixtureDocuments(), times, code);
    say(`${name} ${code}: ${cells} rows, ${seconds(milliseconds)}`);
    say(plan);
    await engine.close();
  }
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

function report(name: string, found: readonly Difference[]): void {
  const rules = new Set(found.map(({ rule }) => rule));
  say(`${name}: ${found.length} differences${rules.size > 0 ? ` (${[...rules].join(', ')})` : ''}`);
  for (const each of found.slice(0, 20)) say(`  ${JSON.stringify(each)}`);
  if (found.length > 0) process.exitCode = 1;
}
