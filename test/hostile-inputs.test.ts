/** Bad inputs that once were handled wrongly; they are no part of this repository. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { runCli } from './cli/run-cli.ts';

const folder = fileURLToPath(new URL('../../shared/hostile/', import.meta.url));
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const acting = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

describe.skipIf(!existsSync(folder))('hostile inputs', () => {
  const json = async (file: string) => {
    const { code, stdout, stderr } = await runCli(folder, [file, '-f', 'json']);
    return { code, stderr, report: JSON.parse(stdout) };
  };

  test.each([['part-cut-sheet.xlsx'], ['doc-lo-cutstream.doc']])(
    '%s is damaged, and says so',
    async (file) => {
      const { code, stderr, report } = await json(file);
      expect([code, report.inputs[0].status === 'ok']).toEqual([3, false]);
      expect(stderr).toContain(file);
      // Nobody is blamed for what was not read.
      expect(report.summary).toMatchObject({ errors: 0, warnings: 0 });
    },
  );

  test('the unit in a header holds for its column', async () => {
    const { report } = await json('mixed.xlsx');
    // 300000 yuan are 20 and 10 ten thousand yuan.
    const sums = report.coverage.rules.find(({ rule }: { rule: string }) => rule === 'GJ-GP-01');
    expect(sums).toMatchObject({ pass: 2, fail: 0 });
  });

  test.each([
    ['0.00_);[Red](0.00)', 'C10', '-12.35'],
    ['0.00;[Red]0.00', 'C11', '-12.35'],
    ['0;0', 'C12', '-5'],
  ])('the sign is that of the stored value: %s in %s', async (_, cell, value) => {
    const { report } = await json('formats.xlsx');
    const failing = report.findings.filter(
      ({ rule, cells }: { rule: string; cells: { place: { cell?: string } }[] }) =>
        rule === 'GJ-GP-01' && cells[0]?.place.cell === cell,
    );
    expect(failing.map(({ left }: { left: { value: string } }) => left.value)).toEqual([value]);
  });

  test('merged ranges by the thousand, one over the other, are read or refused at once', async () => {
    const { code } = await json('merges-overlap.xlsx');
    expect([0, 1, 3, 4]).toContain(code);
  });

  test('nothing of a document becomes a line of a patch', async () => {
    const { code, stdout } = await runCli(folder, ['suggest', 'patch-injection']);
    expect(code).toBe(0);
    expect(stdout).toContain('evil.txt');
    const starts = stdout.split('\n').map((line) => line.slice(0, 4));
    expect(starts.filter((start) => /^(?:---|\+\+\+) ?$/.test(start)).length % 2).toBe(0);
    expect(stdout).not.toMatch(/^\+\+\+ b\/evil\.txt/m);
  });

  test.each([
    [['escape-package', '-f', 'pretty']],
    [['suggest', 'escape-package']],
    [['inspect', 'escape-package']],
  ])('nothing acts on the terminal: %j', async (argv) => {
    const { stdout, stderr } = await runCli(folder, argv);
    expect(acting.test(stdout + stderr)).toBe(false);
  });

  test('a damaged descriptor is wrong usage of suggest', async () => {
    const { code, stderr } = await runCli(folder, ['suggest', 'suggest-crash']);
    expect([0, 2]).toContain(code);
    expect(stderr.split('\n').length).toBeLessThanOrEqual(2);
  });

  test('no field of an imported package is run by a spreadsheet, and its texts come back', async () => {
    const output = mkdtempSync(join(tmpdir(), 'gouji-hostile-'));
    await runCli(folder, ['import', 'csv-formula.txt', '-o', join(output, 'pk')]);
    const tables = readdirSync(join(output, 'pk')).filter((name) => name.endsWith('.csv'));
    const lines = tables.flatMap((name) => readFileSync(join(output, 'pk', name), 'utf8').split('\n'));
    expect(lines.filter((line) => /(?:^|,)"?(?:[=@\t\r]|[+-](?![\d.,]*(?:,|$)))/.test(line))).toEqual([]);
    const labels = async (path: string) => {
      const { stdout } = await runCli(output, ['inspect', path]);
      return stdout.match(/.*(?:=|@).*/g);
    };
    expect((await labels('pk'))?.length).toBe((await labels(join(folder, 'csv-formula.txt')))?.length);
    rmSync(output, { recursive: true, force: true });
  });
});
