/** What is written where: never over an input, never half, and known before anything is read. */
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { brokenLines, makeFolder, packageOf, runCli, soundLines } from './run-cli.ts';

let folder = '';
let remove = (): void => undefined;
beforeEach(() => {
  ({ folder, remove } = makeFolder({
    ...packageOf('pk', brokenLines),
    ...packageOf('other', soundLines),
    'rules/own.yaml': 'x',
    'gouji.config.yaml': 'select: [GJ-EX-01]\n',
    'table.csv':
      '支出总表\n单位：万元\n科目编码,科目名称,合计,基本支出,项目支出\n,合计,3,1,2\n201,一般公共服务支出,3,1,2\n',
  }));
  linkSync(join(folder, 'pk/table.csv'), join(folder, 'hard'));
  symlinkSync('pk/table.csv', join(folder, 'soft'));
});
afterEach(() => remove());

const contents = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path, readFileSync(path, 'latin1')]),
  );

describe('a file that is read is never written to', () => {
  test.each<[string, string[]]>([
    ['a report over its input', ['pk', '-f', 'json=pk/table.csv']],
    ['by another name', ['pk', '-f', 'json=./other/../pk/datapackage.json']],
    ['through a hard link', ['pk', '-f', 'json=hard']],
    ['through a symbolic link', ['pk', '-f', 'json=soft']],
    ['over a document to compare with', ['pk', '--prior', 'other', '-f', 'json=other/table.csv']],
    ['over the configuration', ['pk', '-f', 'json=gouji.config.yaml']],
    ['a patch over what it patches', ['suggest', 'pk', '-o', 'pk/table.csv']],
    ['measurements over a document', ['mutate', 'pk', '-o', 'pk/table.csv']],
    ['a package over the one it is imported from', ['import', 'pk', '-o', 'pk']],
  ])('%s', async (_, argv) => {
    const before = contents();
    const { code, stderr } = await runCli(folder, argv);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^错误：.*是要读的文件，不能写在上面\n$/);
    expect(contents()).toEqual(before);
  });
});

test('one file takes one report', async () => {
  const { code, stderr } = await runCli(folder, ['pk', '-f', 'json=a', '-f', 'concise=./a']);
  expect([code, stderr, existsSync(join(folder, 'a'))]).toEqual([
    2,
    `错误：${join(folder, 'a')} 只能写一次\n`,
    false,
  ]);
});

describe('an output that cannot be written is known before anything is read', () => {
  test.each<[string, string[]]>([
    ['below a file', ['check', 'nowhere', '-f', 'json=table.csv/x.json']],
    ['a folder', ['check', 'nowhere', '-f', 'json=pk']],
    ['a package below a file', ['import', 'nowhere', '-o', 'table.csv']],
  ])('%s', async (_, argv) => {
    const { code, stderr } = await runCli(folder, argv);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^错误：不能写入 .*（E[A-Z]+）\n$/);
  });
});

test('folders are made for a report', async () => {
  const { code } = await runCli(folder, ['other', '-f', 'json=new/deep/x.json']);
  expect(code).toBe(0);
  expect(readdirSync(join(folder, 'new/deep'))).toEqual(['x.json']);
});

test('a link that is written to stays a link', async () => {
  symlinkSync('target.json', join(folder, 'link.json'));
  writeFileSync(join(folder, 'target.json'), 'old');
  await runCli(folder, ['other', '-f', 'json=link.json']);
  expect(readFileSync(join(folder, 'target.json'), 'utf8')).toContain('gouji-report/1');
  expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([]);
});

describe('an import over an earlier one', () => {
  const written = () => Object.keys(contents()).filter((path) => path.includes('/out/'));

  test('takes its place as a whole, with whatever a killed run left', async () => {
    await runCli(folder, ['import', 'table.csv', '-o', 'out']);
    const first = written();
    mkdirSync(join(folder, 'out/.gouji-stage-1/new'), { recursive: true });
    expect((await runCli(folder, ['import', 'table.csv', '-o', 'out'])).code).toBe(0);
    expect(written()).toEqual(first);
    expect(first.length).toBeGreaterThan(1);
  });

  test('a file of somebody else stops it', async () => {
    await runCli(folder, ['import', 'table.csv', '-o', 'out']);
    writeFileSync(join(folder, 'out/notes.txt'), '');
    const before = contents();
    expect((await runCli(folder, ['import', 'table.csv', '-o', 'out'])).code).toBe(2);
    expect(contents()).toEqual(before);
  });
});

test.each([
  [['check', '']],
  [['']],
  [['import', '', '-o', 'x']],
  [['pk', '--prior', '']],
  [['import', 'pk', '-o', '']],
])('an empty path is wrong usage: %j', async (argv) => {
  expect(await runCli(folder, argv)).toEqual({ code: 2, stdout: '', stderr: '错误：路径不能是空的\n' });
});

test('a glob that stands for too many names is wrong usage', async () => {
  for (const pattern of ['x{1..10000000}', '{a,b}'.repeat(20), '{{a,b},{1..9000}}{1..9}']) {
    const { code, stderr } = await runCli(folder, [pattern]);
    expect([code, stderr]).toEqual([2, `错误：${pattern}：花括号展开后的名称过多（超过 10000）\n`]);
  }
});

test('a configuration that is no file is wrong usage', async () => {
  mkdirSync(join(folder, 'pk/gouji.config.yaml'));
  const { code, stderr } = await runCli(folder, ['pk']);
  expect([code, stderr]).toEqual([2, '错误：pk/gouji.config.yaml：不是普通文件\n']);
});

test('a table on standard input is read as a file is', async () => {
  const stdin = readFileSync(join(folder, 'table.csv'), 'utf8');
  const { code, stdout } = await runCli(folder, ['-', '-f', 'json'], { stdin });
  const named = JSON.parse((await runCli(folder, ['table.csv', '-f', 'json'])).stdout);
  const piped = JSON.parse(stdout);
  expect(code).toBe(0);
  expect(piped.documents[0].figures).toEqual(named.documents[0].figures);
  expect(piped.documents[0].figures.placed).toBe(6);
});
