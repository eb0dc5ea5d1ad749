/** What other programs start gouji with: the action, the hook, the job for GitLab, the image. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { formats } from '../../src/report/registry.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const yaml = (file: string) => parse(readFileSync(`${root}${file}`, 'utf8'));

/** Words of a command line that start reports: `-f FORMAT[=FILE]`. */
const formatsIn = (line: string) => [...line.matchAll(/-f "?([a-z]+)/g)].map(([, name]) => name);

test('the action hands every input over as a variable, and none is read as a part of a script', () => {
  const { inputs, runs } = yaml('action.yml');
  const [, , step] = runs.steps;
  expect(Object.keys(inputs)).toEqual(['paths', 'format', 'fail-on', 'version', 'arguments', 'sarif-file']);
  for (const name of Object.keys(inputs)) expect(Object.values(step.env)).toContain(`\${{ inputs.${name} }}`);
  for (const { run = '' } of runs.steps) expect(run).not.toContain('${{');
});

test('the hook is called as pre-commit would, for the files that can be read', () => {
  const [{ id, entry, files, exclude }] = yaml('.pre-commit-hooks.yaml');
  expect([id, formatsIn(entry).every((name) => formats.some((each) => each === name))]).toEqual([
    'gouji',
    true,
  ]);
  const isTaken = (path: string) => new RegExp(files).test(path) && !new RegExp(exclude).test(path);
  expect(['data/x/datapackage.json', 'a/决算.pdf', '表.xls', '说明.docx'].map(isTaken)).toEqual(
    Array(4).fill(true),
  );
  expect(['package.json', 'README.md', 'a/CHANGELOG.md', 'x.py'].map(isTaken)).toEqual(Array(4).fill(false));
});

test('the job for GitLab writes what it hands over', () => {
  const { gouji } = yaml('ci/gitlab.yml');
  const [line] = gouji.script;
  expect(formatsIn(line)).toEqual(['concise', 'gitlab', 'junit']);
  for (const file of Object.values(gouji.artifacts.reports)) expect(line).toContain(`=${file} `);
});

test('the image is built from the official one of Node, and the program is not run as root', () => {
  const lines = readFileSync(`${root}ci/Containerfile`, 'utf8').split('\n');
  expect(
    lines.filter((line) => line.startsWith('FROM')).every((line) => line.includes('/node:22-bookworm-slim')),
  ).toBe(true);
  expect(lines).toContain('USER node');
});

describe.skipIf(process.platform === 'win32' || spawnSync('bash', ['--version']).status !== 0)(
  'the step of the action',
  () => {
    let folder = '';
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'gouji-action-'));
      mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
      // A program that tells what it was given and fails as gouji does.
      writeFileSync(join(folder, 'node_modules/.bin/gouji'), '#!/bin/sh\nprintf "%s\\n" "$@"\nexit 3\n', {
        mode: 0o755,
      });
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    test('inputs become arguments, whatever stands in them', () => {
      const output = join(folder, 'output');
      const { status, stdout } = spawnSync('bash', [`${root}ci/action.sh`], {
        cwd: folder,
        encoding: 'utf8',
        env: {
          PATH: process.env['PATH'],
          SARIF: 'out/g.sarif',
          PATHS: 'data/某局\na b.pdf\n$(touch hacked)\n',
          FORMATS: 'junit=g.xml',
          FAIL_ON: 'warning',
          ARGUMENTS: '--lang=en\n--no-pictures',
          GITHUB_OUTPUT: output,
        },
      });
      expect(status).toBe(3);
      expect(stdout.trimEnd().split('\n')).toEqual(
        [
          'check',
          '-f',
          'github',
          '-f',
          'sarif=out/g.sarif',
          '-f',
          'junit=g.xml',
          '--fail-on',
          'warning',
        ].concat(['--lang=en', '--no-pictures', '--', 'data/某局', 'a b.pdf', '$(touch hacked)']),
      );
      expect(existsSync(join(folder, 'hacked'))).toBe(false);
      expect(readFileSync(output, 'utf8')).toBe('exit-code=3\n');
    });
  },
);
