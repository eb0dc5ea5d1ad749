/** A run in shards, put together: the same bytes, notices and exit code as the run as a whole, however it is divided. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Disclosure } from '../../src/core/model/disclosure.ts';
import { formats as reports } from '../../src/report/registry.ts';
import { draftSlips } from '../draft-slips.ts';
import { loadFixture } from '../fixture-packages.ts';
import { changed, type Slip } from '../make-open-documents.ts';
import { printOfficially } from '../official-layout.ts';
import { formats } from '../written-formats.ts';
import { brokenLines, type Files, makeFolder, packageOf, runCli, soundLines } from './run-cli.ts';

const sound = loadFixture('example-budget');
const account = loadFixture('example-final');

function written(format: string, disclosure: Disclosure, slip?: Slip): Uint8Array {
  const [, write] = formats[format] ?? ['', () => new Uint8Array()];
  const draft = slip === undefined ? disclosure : changed(disclosure, [slip]);
  const kind = disclosure.kind === 'budget' ? '预算' : '决算';
  return write(`${disclosure.department}${disclosure.year}年部门${kind}`, printOfficially(draft));
}

const fixture = (name: string): Files =>
  Object.fromEntries(
    readdirSync(new URL(`../../fixtures/${name}/`, import.meta.url)).map((file) => [
      file,
      new Uint8Array(readFileSync(new URL(`../../fixtures/${name}/${file}`, import.meta.url))),
    ]),
  );

/** What may lie in a folder: files below a name that is drawn. Several are forms, versions or peers of one document. */
const contents: readonly Files[] = [
  { '.docx': written('DOCX', sound) },
  { '.xlsx': written('XLSX', sound) },
  { '-2.xlsx': written('XLSX', sound, draftSlips[0] as Slip) },
  { '.html': written('HTML', account) },
  { '.docx': written('DOCX', account, draftSlips[0] as Slip) },
  { '.pdf': new Uint8Array(readFileSync(new URL('../../fixtures/drafts/sound-wide.pdf', import.meta.url))) },
  { '.pdf': '%PDF-1.7\nnothing' },
  { '.zip': zipSync({ 'a.xlsx': written('XLSX', sound), 'b.txt': new TextEncoder().encode('没有表') }) },
  { '.txt': '某县档案局2024年部门预算\n支出总计30.00万元，其中基本支出10.00万元，项目支出20.00万元。\n' },
  { '.md': '# 说明' },
  { '.7z': '' },
  packageOf('', soundLines),
  packageOf('', brokenLines),
  fixture('example-broken'),
  fixture('example-budget'),
  fixture('example-final'),
  fixture('example-self-eval'),
  { '/datapackage.json': '{' },
];

const below = (name: string, files: Files): Files =>
  Object.fromEntries(
    Object.entries(files).map(([path, content]) => [
      `${name}${path.startsWith('.') || path.startsWith('-') ? '' : '/'}${path.replace(/^\//, '')}`,
      content,
    ]),
  );

const folders = fc
  .uniqueArray(fc.tuple(fc.constantFrom('a', 'b', '档案局', '2023/水务局', '2024/水务局'), fc.nat(30)), {
    minLength: 1,
    maxLength: 14,
    selector: (name) => name.join('/'),
  })
  .chain((names) =>
    fc.tuple(...names.map((name) => fc.nat(contents.length - 1).map((at) => [name.join('/'), at] as const))),
  )
  .map(
    (drawn) =>
      Object.assign({}, ...drawn.map(([name, at]) => below(`all/${name}`, contents[at] ?? {}))) as Files,
  );

const outputs = (name: string) => reports.flatMap((format) => ['-f', `${format}=${name}.${format}`]);

async function sharded(folder: string, count: number, options: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (let number = count; number >= 1; number--) {
    const file = `${number}.gouji-shard`;
    const { code, stderr } = await runCli(folder, [
      'check',
      'all',
      ...options,
      '--shard',
      `${number}/${count}=${file}`,
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    files.push(file);
  }
  return files;
}

async function expectSame(folder: string, count: number, options: readonly string[]): Promise<void> {
  const whole = await runCli(folder, ['check', 'all', ...options, ...outputs('whole')]);
  const files = await sharded(folder, count, options);
  const merged = await runCli(folder, ['merge', ...files, ...outputs('merged')]);
  expect(merged).toEqual(whole);
  for (const format of reports) {
    const [one, other] = ['whole', 'merged'].map((name) => readFileSync(join(folder, `${name}.${format}`)));
    expect(other?.equals(one as Buffer), `${format} of ${count}`).toBe(true);
  }
}

test('any folder, divided into one to four', async () => {
  await fc.assert(
    fc.asyncProperty(folders, fc.integer({ min: 1, max: 4 }), async (files, count) => {
      const { folder, remove } = makeFolder(files);
      try {
        await expectSame(folder, count, []);
      } finally {
        remove();
      }
    }),
    { numRuns: 8, seed: 18 },
  );
}, 240_000);

describe('a folder of packages', () => {
  let folder = '';
  let remove = (): void => undefined;
  const files: Files = Object.assign(
    {},
    ...Array.from({ length: 7 }, (_, index) =>
      packageOf(`all/p${index}`, index % 3 === 0 ? brokenLines : soundLines),
    ),
  );
  beforeEach(() => {
    ({ folder, remove } = makeFolder({
      ...files,
      ...below('all/x', fixture('example-budget')),
      ...below('before/y', fixture('example-final')),
    }));
  });
  afterEach(() => remove());

  test.each([1, 2, 3, 4])(
    'with the year before, limits and a smaller choice of rules, in %d',
    async (count) => {
      await expectSame(folder, count, [
        ...['--prior', 'before', '--ignore', 'GJ-ST', '--max-warnings', '1', '--require-coverage', '50'],
        ...['--severity', 'GJ-HI=warning', '--fail-on', 'warning', '--lang', 'en'],
      ]);
    },
  );

  test('as one document', async () => {
    await expectSame(folder, 3, ['--together']);
  });

  test('with configurations of their own and acceptances', async () => {
    writeFileSync(
      join(folder, 'all/gouji.config.yaml'),
      'failOn: warning\noverrides:\n  - files: ["p3/**"]\n    ignore: [GJ-ST]\nsuppressions:\n' +
        '  - { rule: GJ-HI-01, key: none, reason: 已说明 }\n',
    );
    writeFileSync(join(folder, 'all/p6/gouji.config.yaml'), 'maxWarnings: 0\nseverity: { GJ-HI: warning }\n');
    await runCli(folder, [
      'baseline',
      'create',
      'all',
      '--reason',
      '已说明',
      '-o',
      'all/p0/gouji.baseline.yaml',
    ]);
    await expectSame(folder, 3, []);
    await expectSame(folder, 2, ['--baseline', 'all/p0/gouji.baseline.yaml']);
  });

  test('what is no run is said, and nothing is written', async () => {
    const merge = async (...shards: string[]) => {
      const { code, stderr } = await runCli(folder, [
        'merge',
        ...shards,
        '-f',
        'json=report.json',
        '--lang',
        'en',
      ]);
      expect(readdirSync(folder)).not.toContain('report.json');
      return `${code} ${stderr.trim()}`;
    };
    const shard = async (name: string, number: string, ...options: string[]): Promise<string> => {
      await runCli(folder, ['check', 'all', '--lang', 'en', '--shard', `${number}=${name}`, ...options]);
      return name;
    };
    const [first, second] = [await shard('one', '1/2'), await shard('two', '2/2')];
    expect(await merge(first)).toBe('2 error: shards are missing: 2/2');
    expect(await merge(first, second, first)).toBe('2 error: one and one are the same shard');
    expect(await merge(first, await shard('third', '2/3'))).toContain(
      'third and one are no shards of one run',
    );
    expect(await merge(first, await shard('few', '2/2', '--ignore', 'GJ-ST'))).toBe(
      '2 error: few and one are no shards of one run: the rules differ',
    );
    expect(await merge(first, await shard('loud', '2/2', '--fail-on', 'info'))).toContain(
      'options or configurations differ',
    );
    expect(await merge(first, 'absent')).toContain('2 error: cannot read');
    expect(await merge(first, 'all/p0/table.csv')).toBe('2 error: all/p0/table.csv is no shard of gouji');
    const bytes = readFileSync(join(folder, second));
    writeFileSync(join(folder, 'cut'), bytes.subarray(0, bytes.length - 40));
    expect(await merge(first, 'cut')).toContain('the shard cut is damaged or not whole');
    await runCli(folder, ['merge', first, second, '-f', 'json=right.json']);
    for (let at = 3; at < bytes.length; at += bytes.length >> 2) {
      const damaged = Buffer.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      writeFileSync(join(folder, 'changed'), damaged);
      const { code, stderr } = await runCli(folder, [
        'merge',
        first,
        'changed',
        '-f',
        'json=changed.json',
        '--lang',
        'en',
      ]);
      // What is damaged may be needed for nothing.
      if (code !== 2)
        expect(readFileSync(join(folder, 'changed.json'))).toEqual(readFileSync(join(folder, 'right.json')));
      else expect(stderr).toMatch(/is no shard of gouji|is damaged or not whole/);
    }
    writeFileSync(join(folder, 'all/more.txt'), '说明');
    expect(await merge(first, await shard('later', '2/2'))).toContain('the files differ');
  });

  test.each(['0/2', '3/2', '1', 'a/b', '1/2='])('%s is no shard', async (shard) => {
    const { code, stderr } = await runCli(folder, ['check', 'all', '--shard', shard, '--lang', 'en']);
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('--shard') });
  });
});
