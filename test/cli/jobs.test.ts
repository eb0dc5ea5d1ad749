/** The built program over a folder: the same bytes for any number of threads, in every format. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync } from 'node:fs';
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

  const run = (jobs: number, file: string) => {
    const outputs = formats.flatMap((format) => ['-f', `${format}=${file}.${format}`]);
    const argv = [`${root}bin/gouji.js`, 'check', 'all', '--jobs', String(jobs), ...outputs];
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
});
