import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fixtureFiles } from '../fixture-packages.ts';
import { makeFolder, runCli } from './run-cli.ts';

let folder = '';
let remove = (): void => undefined;
beforeAll(() => {
  ({ folder, remove } = makeFolder({ 'letter.txt': 'x' }));
  mkdirSync(join(folder, 'broken'));
  for (const [name, bytes] of fixtureFiles('example-broken'))
    writeFileSync(join(folder, 'broken', name), bytes);
});
afterAll(() => remove());

test('suggest writes a unified diff over the CSV files, and changes nothing', async () => {
  const { code, stdout, stderr } = await runCli(folder, ['suggest', 'broken']);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain(
    '--- a/broken/budget_summary.csv\n+++ b/broken/budget_summary.csv\n@@ -6,7 +6,7 @@\n',
  );
  expect(stdout.split('\n').filter((line) => /^[-+][^-+]/.test(line))).toEqual([
    '-expenditure,208,208,社会保障和就业支出,154.08,L9',
    '+expenditure,208,208,社会保障和就业支出,145.08,L9',
    '-,2010302,2010302,一般行政管理事务,312.55,,321.55,L6',
    '+,2010302,2010302,一般行政管理事务,312.55,,312.55,L6',
    '-,budget,,预算数,14.50,0.00,11.80,0.00,11.80,3.60,L2',
    '+,budget,,预算数,15.40,0.00,11.80,0.00,11.80,3.60,L2',
  ]);
});

test('suggest wants a package', async () => {
  const { code, stderr } = await runCli(folder, ['suggest', 'letter.txt']);
  expect(code).toBe(2);
  expect(stderr).toContain('gouji import');
});

test('mutate gives the same table for the same seed', async () => {
  const argv = ['mutate', 'broken', '--trials', '5', '--seed', '4'];
  const first = await runCli(folder, argv);
  expect(first.code).toBe(0);
  expect(first.stdout).toMatch(/^# 录入错误的查出率\n/);
  expect(await runCli(folder, argv)).toEqual(first);
  expect((await runCli(folder, ['mutate', 'broken', '--trials', 'x'])).code).toBe(2);
});
