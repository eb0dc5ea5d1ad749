/** The built program over a folder: the same bytes for any number of threads, in every format. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formats } from '../../src/report/registry.ts';
import { brokenLines, makeFolder, packageOf, soundLines } from './run-cli.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe.skipIf(!existsSync(`${root}dist/cli/worker.js`))('threads', () => {
  let folder = '';
  let remove = (): void => undefined;
  beforeAll(() => {
    const packages = Array.from({ length: 20 }, (_, index) =>
      packageOf(`all/p${index}`, index % 3 === 0 ? brokenLines : soundLines),
    );
    ({ folder, remove } = makeFolder({
      ...Object.assign({}, ...packages),
      'all/text.txt':
        '某县档案局2024年部门预算\n支出总计30.00万元，其中基本支出10.00万元，项目支出20.00万元。\n',
      'all/broken.pdf': '%PDF-1.7\nnothing',
      'all/bad/datapackage.json': '{',
    }));
    for (const name of ['example-broken', 'example-final', 'example-budget'])
      if (existsSync(`${root}fixtures/${name}`))
        cpSync(`${root}fixtures/${name}`, join(folder, 'all', name), { recursive: true });
  });
  afterAll(() => remove());

  const run = (jobs: number, file: string, cache = ['--no-cache']) => {
    const outputs = formats.flatMap((format) => ['-f', `${format}=${file}.${format}`]);
    const argv = [`${root}bin/gouji.js`, 'check', 'all', '--jobs', String(jobs), ...cache, ...outputs];
    const { status, stderr } = spawnSync(process.execPath, argv, { cwd: folder, encoding: 'utf8' });
    return { status, stderr };
  };

  test('one, two and five give the same reports, notices and exit code', () => {
    const first = run(1, 'one');
    expect(first.status).toBe(3);
    for (const jobs of [2, 5]) {
      expect(run(jobs, `n${jobs}`)).toEqual(first);
      for (const format of formats) {
        const [one, other] = ['one', `n${jobs}`].map((name) =>
          readFileSync(join(folder, `${name}.${format}`)),
        );
        expect(other?.equals(one as Buffer), `${format} with ${jobs}`).toBe(true);
      }
    }
  });

  test('results of earlier runs change nothing: cold, warm, damaged, after a change, and where nothing can be kept', () => {
    const report = (file: string): string => readFileSync(join(folder, `${file}.json`), 'utf8');
    const cached = (file: string) => {
      const { status } = run(2, file, ['--cache', 'kept']);
      return { status, report: report(file) };
    };
    run(1, 'without');
    const expected = { status: 3, report: report('without') };
    expect(cached('cold')).toEqual(expected);
    const kept = readdirSync(join(folder, 'kept')).map((name) => join(folder, 'kept', name));
    expect(kept.length).toBe(1);
    expect(cached('warm')).toEqual(expected);
    // All was known: nothing was added.
    expect(readdirSync(join(folder, 'kept')).length).toBe(1);
    const [first = ''] = kept;
    const whole = readFileSync(first);
    for (const [at, value] of [
      [0, 0x20],
      [60, whole[60] === 0 ? 1 : 0],
      [whole.length >> 1, (whole[whole.length >> 1] ?? 0) ^ 0xff],
    ] as const) {
      const damaged = Buffer.from(whole);
      damaged[at] = value;
      writeFileSync(first, damaged);
      expect(cached('damaged')).toEqual(expected);
    }
    writeFileSync(first, whole.subarray(0, whole.length - 7));
    expect(cached('cut')).toEqual(expected);
    const table = join(folder, 'all/p1/table.csv');
    const before = readFileSync(table, 'utf8');
    writeFileSync(table, before.replace('20.00', '20.10'));
    const changed = cached('changed');
    run(1, 'without');
    expect(changed.report).toBe(report('without'));
    expect(changed.report).not.toBe(expected.report);
    writeFileSync(table, before);
    expect(cached('back')).toEqual(expected);
    run(2, 'nowhere', ['--cache', 'all/text.txt/below']);
    expect(report('nowhere')).toBe(expected.report);
  });
});
