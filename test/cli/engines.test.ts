/** `gouji export` and `gouji sql`, put together as a user does it. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { relationNames } from '../../src/core/relations/schema.ts';
import { brokenLines, makeFolder, packageOf, runCli } from './run-cli.ts';

let folder = '';
let remove = (): void => undefined;
beforeEach(() => {
  ({ folder, remove } = makeFolder(packageOf('pk', brokenLines)));
});
afterEach(() => remove());

async function resultsIn(statements: readonly string[]): Promise<readonly unknown[]> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  for (const statement of statements) await connection.run(statement);
  const rows = (
    await connection.runAndReadAll(
      "SELECT rule, k, verdict, CAST(residual AS VARCHAR) FROM gouji_result WHERE verdict = 'fail' ORDER BY ALL",
    )
  ).getRows();
  connection.closeSync();
  instance.closeSync();
  return rows;
}

/** Statements of a script; no text of a rule ends a line with a semicolon. */
const statementsOf = (script: string): string[] =>
  script
    .split(/;\n/)
    .map((each) => each.replaceAll(/^--.*$/gm, '').trim())
    .filter((each) => each !== '');

test.each(['csv', 'parquet'])(
  'what check finds is found by the script over the export as %s',
  async (format) => {
    expect((await runCli(folder, ['export', 'pk', '-o', 'out', '-f', format])).code).toBe(0);
    const { stdout, stderr, code } = await runCli(folder, [
      'sql',
      '--dialect',
      'duckdb',
      '--select',
      'GJ-EX-01,GJ-EX-03',
    ]);
    expect([code, stderr]).toEqual([0, '']);
    const statements = statementsOf(stdout).map((each) =>
      each.replace(/^COPY (\w+) FROM '(\w+).csv' .*$/, (own, name: string) =>
        format === 'csv'
          ? own.replace(`'${name}.csv'`, `'${join(folder, 'out', name)}.csv'`)
          : `INSERT INTO ${name} SELECT * FROM read_parquet('${join(folder, 'out', name)}.parquet')`,
      ),
    );
    const report = JSON.parse(
      (await runCli(folder, ['pk', '--select', 'GJ-EX-01,GJ-EX-03', '-f', 'json'])).stdout,
    );
    const failing = report.findings.filter(({ verdict }: { verdict: string }) => verdict === 'fail');
    const found = await resultsIn(statements);
    expect(failing.length).toBeGreaterThan(0);
    expect(found.map((row) => (row as string[])[0])).toEqual(
      failing.map(({ rule }: { rule: string }) => rule),
    );
  },
);

test('rules that SQL cannot say are listed with the reason', async () => {
  const { stdout, stderr } = await runCli(folder, [
    'sql',
    '--dialect',
    'spark',
    '--select',
    'GJ-ST-05,GJ-EX-01',
  ]);
  expect(stdout).toMatch(/^-- 2 条规则中有 1 条.*\n-- GJ-ST-05 .*逐项列出\n/);
  expect(stderr).toMatch(/1 条规则/);
  expect(stdout).toMatch(/INSERT INTO gouji_result\nWITH/);
});

test('an engine that is not known is wrong usage, and nothing is written over an input', async () => {
  expect((await runCli(folder, ['sql', '--dialect', 'oracle'])).code).toBe(2);
  expect((await runCli(folder, ['export', 'nowhere', '-o', 'out'])).code).not.toBe(0);
  const kept = mkdtempSync(join(tmpdir(), 'gouji-export-'));
  await runCli(folder, ['export', 'pk', '-o', kept]);
  for (const name of relationNames)
    expect(readFileSync(join(kept, `${name}.csv`), 'utf8').split('\n').length).toBeGreaterThan(2);
  rmSync(kept, { recursive: true });
});
