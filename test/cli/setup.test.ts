/** What people set up with: a first configuration, the one that holds for a file, completion, help and misspelt commands. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from '../../src/node/config/read-config.ts';
import { brokenLines, makeFolder, packageOf, runCli, soundLines } from './run-cli.ts';

const files = {
  ...packageOf('data/a', soundLines),
  ...packageOf('data/b', brokenLines),
  'data/list.csv': '名称,网址\n',
  'README.md': '# 数据\n',
  'package.json': '{}',
  check: 'a file that is called like a command',
  'base/gouji.config.yaml':
    'ignore: [GJ-PT]\nseverity: {GJ-EX: warning}\nfailOn: warning\nmaxWarnings: 9\nexclude: [old]\n',
  'nested/gouji.config.yaml':
    'extends: ../base/gouji.config.yaml\nignore: [GJ-ST]\nfailOn: never\noverrides:\n  - files: "county/**"\n    unit: 元\n    severity: {GJ-EX: info}\n  - {files: [county/x.pdf], year: 2023}\n',
  'circle/gouji.config.yaml': 'extends: other.yaml\n',
  'circle/other.yaml': 'extends: gouji.config.yaml\n',
  'lost/gouji.config.yaml': 'extends: nowhere.yaml\n',
};

let folder = '';
let remove = (): void => undefined;
beforeAll(() => {
  ({ folder, remove } = makeFolder(files));
});
afterAll(() => remove());

describe('init', () => {
  test('writes what can be read, names what it saw, and leaves out what is no budget', async () => {
    expect(await runCli(folder, ['init'])).toEqual({
      code: 0,
      stdout: '已写入 gouji.config.yaml\n',
      stderr: '',
    });
    const text = readFileSync(join(folder, 'gouji.config.yaml'), 'utf8');
    expect(text).toContain('2 个数据包、1 个 .csv');
    expect(readConfig('c.yaml', text)).toEqual({
      exclude: ['README.md', 'package.json'],
      failOn: 'error',
      lang: 'zh',
    });
    // Every key that is commented out is one that is known.
    const whole = text.replace(/^# (?=[a-zA-Z]+:| {2})/gm, '').replace(/^# .*$/gm, '');
    expect(Object.keys(parse(whole)).length).toBeGreaterThan(12);
    expect(() => readConfig('c.yaml', whole)).not.toThrow();
    const { code } = await runCli(folder, ['init']);
    expect(code).toBe(2);
    writeFileSync(join(folder, 'gouji.config.yaml'), '');
  });

  test('in English', async () => {
    const { code } = await runCli(folder, ['init', 'data', '--lang', 'en']);
    const text = readFileSync(join(folder, 'data/gouji.config.yaml'), 'utf8');
    expect([code, readConfig('c.yaml', text)]).toEqual([0, { failOn: 'error', lang: 'en' }]);
    writeFileSync(join(folder, 'data/gouji.config.yaml'), '');
  });
});

describe('config print', () => {
  const printed = async (file: string) => {
    const { stdout } = await runCli(folder, ['config', 'print', file]);
    return { text: stdout, value: parse(stdout) };
  };

  test('the configuration, what it extends and its overrides for the file', async () => {
    const { text, value } = await printed('nested/county/x.pdf');
    expect(text).toContain('# 来自：base/gouji.config.yaml、nested/gouji.config.yaml\n');
    expect(value).toMatchObject({
      excluded: false,
      ignore: ['GJ-PT', 'GJ-ST'],
      severity: { 'GJ-EX': 'info' },
      unit: '元',
      year: 2023,
      failOn: 'never',
      maxWarnings: 9,
    });
  });

  test.each([
    ['nested/y.pdf', { severity: { 'GJ-EX': 'warning' }, excluded: false }],
    ['base/old/y.pdf', { excluded: true }],
    // Patterns are relative to the configuration that they stand in.
    ['nested/old/y.pdf', { excluded: false }],
  ])('%s', async (file, expected) => {
    expect((await printed(file)).value).toMatchObject(expected);
  });

  test.each([
    ['circle/x.pdf', '循环继承'],
    ['lost/x.pdf', 'lost/nowhere.yaml：文件不存在'],
  ])('%s: a configuration that cannot be read stops the run', async (file, message) => {
    const { code, stderr } = await runCli(folder, ['config', 'print', file]);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });
});

describe('misspelt commands', () => {
  test.each([
    [['chekc', 'data'], 'chekc；是不是 check？'],
    [['nosuchthing'], '没有命令或文件 nosuchthing\n'],
    [['rules', 'lst'], 'lst；是不是 list？'],
    [['baseline', 'creat', 'data'], 'creat；是不是 create？'],
    [['help', 'chek'], 'chek；是不是 check？'],
  ])('%j', async (argv, message) => {
    const { code, stderr } = await runCli(folder, argv);
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)]);
  });

  test.each([['data'], ['nowhere.pdf'], ['./nowhere'], ['某局']])('%s is a path', async (path) => {
    const { stderr } = await runCli(folder, [path, '--fail-on', 'never']);
    expect(stderr).not.toContain('没有命令');
  });
});

test.each([[['help']], [['help', 'check']], [['help', 'baseline', 'create']], [['help', '--lang', 'en']]])(
  '%j shows a page',
  async (argv) => {
    const help = await runCli(folder, argv);
    const rest = argv.slice(1).filter((word) => word !== '--lang' && word !== 'en');
    const language = argv.includes('en') ? ['--lang', 'en'] : [];
    expect(help).toEqual(await runCli(folder, [...rest, '--help', ...language]));
    expect([help.code, help.stdout.length > 200]).toEqual([0, true]);
  },
);

const has = (shell: string) => spawnSync(shell, ['--version']).status === 0;

describe('completion', () => {
  const script = async (shell: string) => (await runCli(folder, ['completion', shell])).stdout;

  test.skipIf(!has('bash'))('bash completes commands, those below them, options and values', async () => {
    const text = await script('bash');
    const complete = (...typed: string[]) => {
      const ask = `COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _gouji; printf '%s\\n' "\${COMPREPLY[@]}"`;
      const result = spawnSync('bash', ['-c', `${text}\n${ask}`, 'bash', 'gouji', ...typed], {
        encoding: 'utf8',
      });
      expect(result.stderr).toBe('');
      return result.stdout.split('\n').filter((line) => line !== '');
    };
    expect(complete('ch')).toEqual(['check']);
    expect(complete('co')).toEqual(['compare', 'completion', 'config']);
    expect(complete('baseline', 'c')).toEqual(['create']);
    expect(complete('baseline', 'create', '--rea')).toEqual(['--reason']);
    expect(complete('check', 'data', '--fail-on', '')).toEqual(['error', 'warning', 'info', 'never']);
    expect(complete('check', '-f', 'sa')).toEqual(['sarif']);
    expect(complete('data', '--ocr', 'f')).toEqual(['force']);
    expect(complete('compare', 'a', 'b', '-f', '')).toEqual(['pretty', 'json', 'markdown', 'html']);
    expect(complete('sql', '--dialect', 's')).toEqual(['spark']);
    expect(complete('help', 'ra')).toEqual(['rank']);
    expect(complete('rules', 'list', '--baseline')).toEqual([]);
  });

  test.skipIf(!has('zsh'))('zsh reads its script', async () => {
    const { status, stderr } = spawnSync('zsh', ['-n'], { input: await script('zsh'), encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });

  test.skipIf(!has('fish'))('fish completes commands, those below them, options and values', async () => {
    writeFileSync(join(folder, 'gouji.fish'), await script('fish'));
    const complete = (line: string) => {
      const ask = `source gouji.fish; complete -C ${JSON.stringify(line)}`;
      const result = spawnSync('fish', ['-c', ask], { cwd: folder, encoding: 'utf8' });
      expect(result.stderr).toBe('');
      return result.stdout.split('\n').flatMap((each) => each.split('\t')[0] || []);
    };
    expect(complete('gouji ch')).toEqual(['check']);
    expect(complete('gouji baseline crea')).toEqual(['create']);
    expect(complete('gouji check --fail-on n')).toEqual(['never']);
    expect(complete('gouji check -f sa')).toEqual(['sarif']);
    expect(complete('gouji baseline create --rea')).toEqual(['--reason']);
    expect(complete('gouji export --format p')).toEqual(['parquet']);
    expect(complete('gouji help ra')).toEqual(['rank']);
  });

  test.each(['zsh', 'fish', 'powershell'])('%s: every command is in the script', async (shell) => {
    const text = await script(shell);
    for (const name of ['check', 'compare', 'baseline', 'create', 'completion', 'fail-on', 'sarif'])
      expect(text).toContain(name);
  });

  test('an unknown shell', async () => {
    const { code, stderr } = await runCli(folder, ['completion', 'bsh']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('是不是 bash？')]);
  });
});
