/** The program as it is installed: its start file, its exit codes and its pipes. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { brokenLines, makeFolder, packageOf, soundLines } from './run-cli.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = `${root}bin/gouji.js`;

describe.skipIf(!existsSync(`${root}dist/cli/start.js`))('the built program', () => {
  let folder = '';
  let remove = (): void => undefined;
  beforeAll(() => {
    ({ folder, remove } = makeFolder({
      ...packageOf('sound', soundLines),
      ...packageOf('broken', brokenLines),
      'rules/own.yaml': 'MY-AA-01: {slugg: x}\n',
      'text.txt': '支出总表\n',
    }));
  });
  afterAll(() => remove());

  const run = (...argv: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...argv], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { status, stdout, stderr };
  };

  test.each<[string, string[], number]>([
    ['a sound package', ['sound', '--select', 'GJ-EX-01'], 0],
    ['a finding', ['broken', '--select', 'GJ-EX-01'], 1],
    ['wrong usage', ['--nonsense'], 2],
    ['wrong rules', ['sound', '--rules', 'rules'], 2],
    ['an unreadable input', ['nowhere.pdf'], 3],
    ['nothing to check', ['text.txt'], 4],
    ['help', ['--help'], 0],
    ['explain, from the rule files that are shipped', ['explain', 'GJ-EX-01'], 0],
  ])('%s', (_, argv, status) => {
    const result = run(...argv);
    expect([result.status, result.stderr]).toEqual([
      status,
      status === 2 ? result.stderr : expect.any(String),
    ]);
    expect(result.stderr).not.toContain('    at ');
  });

  test('the version and help need no rules and no catalogue', () => {
    const bare = join(folder, 'bare');
    cpSync(`${root}dist/cli`, join(bare, 'dist/cli'), { recursive: true });
    cpSync(program, join(bare, 'bin/gouji.js'));
    writeFileSync(join(bare, 'package.json'), '{ "type": "module" }');
    rmSync(join(bare, 'dist/cli/data'), { recursive: true });
    for (const argv of [
      ['--version'],
      ['--help'],
      ['check', '--help'],
      ['help', 'merge'],
      ['--lang', 'en', '--help'],
    ]) {
      const { status, stderr } = spawnSync(process.execPath, [join(bare, 'bin/gouji.js'), ...argv], {
        encoding: 'utf8',
      });
      expect({ argv, status, stderr }).toEqual({ argv, status: 0, stderr: '' });
    }
  });

  test('every format gives the same bytes in another time zone, language and terminal', () => {
    const files = ['a.html', 'a.xlsx', 'a.csv', 'a.md', 'a.json', 'a.sarif', 'a.junit'];
    const formats = ['html', 'xlsx', 'csv', 'markdown', 'json', 'sarif', 'junit'];
    const written = (env: Readonly<Record<string, string>>): Buffer[] => {
      const argv = formats.flatMap((format, index) => ['-f', `${format}=${files[index]}`]);
      spawnSync(process.execPath, [program, 'broken', ...argv], {
        cwd: folder,
        env: { ...process.env, ...env },
      });
      return files.map((file) => readFileSync(join(folder, file)));
    };
    const [here, there] = [
      written({ TZ: 'UTC', LC_ALL: 'C', COLUMNS: '60' }),
      written({ TZ: 'Pacific/Auckland', LC_ALL: 'tr_TR.UTF-8', COLUMNS: '200', FORCE_COLOR: '3' }),
    ];
    expect(files.filter((_, index) => here[index]?.equals(there[index] ?? Buffer.of()) !== true)).toEqual([]);
    expect(here.every(({ length }) => length > 100)).toBe(true);
  });

  test('the same input gives the same bytes', () => {
    const argv = ['broken', '-f', 'json'];
    expect(run(...argv).stdout).toBe(run(...argv).stdout);
  });

  test.skipIf(process.platform === 'win32')('a reader that stops early is no error', () => {
    const command = `"${process.execPath}" "${program}" rules list --lang en | head -c 1; echo " \${PIPESTATUS[0]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8' });
    expect({ stdout, stderr }).toEqual({ stdout: 'G 0\n', stderr: '' });
  });
});
