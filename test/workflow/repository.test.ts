/** A repository of budget data, checked as the README says: it fails, is accepted, passes, and fails again on a change. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { junitProblems } from './junit-problems.ts';
import { broken, makeRepository, raiseTotal } from './make-repository.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const readme = readFileSync(`${root}README.md`, 'utf8');
const recipe = /```yaml\n(# \.github\/workflows[\s\S]*?)```/.exec(readme)?.[1] ?? '';
const accept = /```sh\n(npx gouji baseline create .*)\n```/.exec(readme)?.[1] ?? '';

/** What the recipe runs; there is nothing to install here, since the program is linked into the repository. */
const steps = (parse(recipe).jobs.check.steps as { run?: string }[])
  .flatMap(({ run }) => run ?? [])
  .filter((run) => run !== 'npm ci');

const load = createRequire(import.meta.url);
const validator = new Ajv({ schemaId: 'auto', meta: false, allErrors: true, unknownFormats: 'ignore' });
validator.addMetaSchema(load('ajv/lib/refs/json-schema-draft-04.json'));
const isSarif = validator.compile(load('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'));

/** What the published schema has against a SARIF log. */
const sarifProblems = (text: string) => (isSarif(JSON.parse(text)) ? [] : isSarif.errors);

interface Location {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string };
    readonly region?: { readonly startLine: number };
  };
}
interface Result {
  readonly ruleId: string;
  readonly locations: readonly Location[];
  readonly suppressions?: readonly { readonly justification: string }[];
}

describe.skipIf(!existsSync(`${root}dist/cli/start.js`) || process.platform === 'win32')('in CI', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'gouji-repository-'));
    makeRepository(folder, recipe);
    const bin = join(folder, 'node_modules', '.bin');
    spawnSync('mkdir', ['-p', bin]);
    symlinkSync(`${root}bin/gouji.js`, join(bin, 'gouji'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const sh = (command: string, env: Readonly<Record<string, string>> = {}) => {
    const { status, stdout, stderr } = spawnSync('sh', ['-ec', command], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: folder, ...env },
    });
    return { status, stdout, stderr };
  };
  const text = (file: string) => readFileSync(join(folder, file), 'utf8');
  const sarifRun = () => JSON.parse(text('gouji.sarif')).runs[0] as { readonly results: readonly Result[] };
  const lineCount = (file: string) => text(file).split('\n').length - 1;

  /** The annotations of a run, each with a file and a line that exist. */
  function annotations(stdout: string): readonly (readonly [level: string, file: string])[] {
    const found = [...stdout.matchAll(/^::(error|warning) file=([^,]+),line=(\d+),/gm)];
    for (const [, , file = '', line] of found) {
      expect(Number(line)).toBeGreaterThan(0);
      expect(Number(line)).toBeLessThanOrEqual(lineCount(file));
    }
    return found.map(([, level = '', file = '']) => [level, file]);
  }

  test('the recipe has a step, and the way to accept what is there', () => {
    expect(steps.length).toBeGreaterThan(0);
    expect(accept).not.toBe('');
  });

  test('first it fails, for the packages that do not tie', () => {
    const summary = join(folder, 'summary.md');
    const { status, stdout } = sh(steps.join('\n'), { GITHUB_STEP_SUMMARY: summary });
    expect(status).toBe(1);
    expect(annotations(stdout)).toEqual([
      ['error', 'data/city/pkg-11/budget_expenditure.csv'],
      ['error', 'data/old/pkg-04/budget_expenditure.csv'],
      ['warning', 'data/county/pkg-01/budget_expenditure.csv'],
    ]);
    expect(text('summary.md')).toContain('| 错误 |');
    expect(sarifProblems(text('gouji.sarif'))).toEqual([]);
    expect(junitProblems(text('gouji.xml'))).toEqual([]);
    for (const { physicalLocation } of sarifRun().results.flatMap(({ locations }) => locations)) {
      const file = decodeURIComponent(physicalLocation.artifactLocation.uri);
      expect(physicalLocation.region?.startLine).toBeLessThanOrEqual(lineCount(file));
    }
  });

  test('accepted, it passes, and the reason is in the reports', () => {
    expect(sh(accept)).toMatchObject({ status: 0, stderr: expect.any(String) });
    expect(text('gouji.baseline.yaml').match(/^ {2}- rule:/gm)?.length).toBeGreaterThanOrEqual(broken.length);
    const { status, stdout } = sh(steps.join('\n'));
    expect(status).toBe(0);
    expect(annotations(stdout)).toEqual([]);
    const suppressed = sarifRun().results.filter(({ suppressions }) => suppressions !== undefined);
    expect(suppressed.length).toBeGreaterThanOrEqual(broken.length);
    expect(suppressed[0]?.suppressions?.[0]?.justification).toBe('there before the checks began');
    expect(sarifProblems(text('gouji.sarif'))).toEqual([]);
    expect(junitProblems(text('gouji.xml'))).toEqual([]);
    expect(text('gouji.xml')).toContain('<skipped message=');
  });

  test('whoever audits sees all of it', () => {
    expect(sh('npx gouji check . --no-suppress -f concise --quiet').status).toBe(1);
  });

  test('one figure changed, it fails and names it', () => {
    const file = 'data/city/pkg-20/budget_expenditure.csv';
    const before = text(file);
    writeFileSync(join(folder, file), raiseTotal(before));
    const { status, stdout } = sh(steps.join('\n'));
    writeFileSync(join(folder, file), before);
    expect(status).toBe(1);
    expect(annotations(stdout)).toEqual([['error', file]]);
  });

  test('an accepted figure changed again is reported as drifted', () => {
    const file = `${broken[0]}/budget_expenditure.csv`;
    const before = text(file);
    writeFileSync(join(folder, file), raiseTotal(before));
    const { status, stdout, stderr } = sh('npx gouji check . -f concise');
    writeFileSync(join(folder, file), before);
    expect(status).toBe(1);
    expect(stdout).toContain('曾按差额 7.00 接受，现在差额是 14.00；说明：there before the checks began');
    expect(stderr).toContain('已接受的问题差额变了');
  });

  test('mended, the acceptance is stale, and update takes it out', () => {
    const file = `${broken[0]}/budget_expenditure.csv`;
    const before = text(file);
    const entries = text('gouji.baseline.yaml').match(/^ {2}- rule:/gm)?.length ?? 0;
    writeFileSync(join(folder, file), raiseTotal(before, -7));
    const { status, stderr } = sh('npx gouji check . -f concise');
    expect([status, stderr.includes('已接受的问题不存在了')]).toEqual([0, true]);
    expect(sh('npx gouji baseline update .').status).toBe(0);
    expect(text('gouji.baseline.yaml').match(/^ {2}- rule:/gm)?.length).toBeLessThan(entries);
    expect(sh('npx gouji check . -f concise').stderr).not.toContain('不存在了');
  });
});
