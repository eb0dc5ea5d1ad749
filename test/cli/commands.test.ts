import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commandEntries, commandGroups } from '../../src/cli/command-entries.ts';
import { texts as chinese } from '../../src/locale/zh-CN/texts.ts';
import { makeFolder, packageOf, runCli, soundLines } from './run-cli.ts';

const pack = (assertion: string) => `MY-AA-01:
  slug: my-rule
  title: 自定规则
  kind: hard
  basis: 内部口径
  each: {row: 支出总表}
  assert: ${assertion}
`;

const table = [
  '支出总表',
  '单位：万元',
  '科目编码\t科目名称\t合计\t基本支出\t项目支出\t闲话',
  '\t合计\t30.00\t10.00\t20.00\t',
  '201\t一般公共服务支出\t30.00\t10.00\t20.00\t7.7',
];

const files = {
  ...packageOf('sound', soundLines),
  'document.txt': `${table.join('\n')}\n`,
  'rules/own.yaml': pack('合计 == 基本支出 + 项目支出'),
  'bad/own.yaml': pack('合计 == 基本支出 + 项目支山'),
  'none/readme.md': 'x',
  'full/letter.docx': 'x',
};

let folder = '';
let remove = (): void => undefined;
beforeAll(() => {
  ({ folder, remove } = makeFolder(files));
});
afterAll(() => remove());

const has = (text: string) => expect.stringContaining(text) as unknown as string;

describe('import', () => {
  test('writes a package, says what it could not place, and may write it again', async () => {
    const argv = ['import', 'document.txt', '-o', 'out'];
    const first = await runCli(folder, argv);
    expect(first).toEqual({
      code: 0,
      stdout: has('已写入 out：1 张表，6 个数字\n未能归位的数字 1 个：\n  7.7：'),
      stderr: '',
    });
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['budget_expenditure.csv', 'datapackage.json']);
    const written = readFileSync(join(folder, 'out/datapackage.json'), 'utf8');
    expect(await runCli(folder, argv)).toEqual(first);
    expect(readFileSync(join(folder, 'out/datapackage.json'), 'utf8')).toBe(written);
    const direct = await runCli(folder, ['document.txt', '--select', 'GJ-EX-01', '-f', 'json']);
    const imported = await runCli(folder, ['out', '--select', 'GJ-EX-01', '-f', 'json']);
    expect(JSON.parse(imported.stdout).findings).toEqual(JSON.parse(direct.stdout).findings);
    expect(JSON.parse(imported.stdout).coverage).toEqual(JSON.parse(direct.stdout).coverage);
  });

  test('refuses to overwrite what it did not write', async () => {
    const result = await runCli(folder, ['import', 'document.txt', '-o', 'full']);
    expect(result).toEqual({
      code: 2,
      stdout: '',
      stderr: '错误：full 中有不属于数据包的文件 letter.docx，不予覆盖\n',
    });
    expect(existsSync(join(folder, 'full/datapackage.json'))).toBe(false);
  });

  test('needs a folder', async () => {
    const { code, stderr } = await runCli(folder, ['import', 'document.txt']);
    expect({ code, stderr }).toEqual({ code: 2, stderr: has('缺少选项') });
  });
});

test('inspect shows a table as a person would compare it', async () => {
  const { code, stdout } = await runCli(folder, ['inspect', 'document.txt']);
  expect(code).toBe(0);
  const lines = stdout.split('\n');
  expect(lines).toContain('支出总表（budget_expenditure）（第3行）');
  expect(lines).toContain(`${' '.repeat(28)}合计  基本支出  项目支出`);
  expect(lines).toContain('    201  一般公共服务支出  30.00     10.00     20.00');
  expect(stdout).toContain('读到 7 个数，归位 6，未归位 1');
  expect(stdout).toContain('没有找到的表：');
});

test('inspect writes a web page of doubtful figures, and never over what it reads', async () => {
  const { code } = await runCli(folder, ['inspect', 'document.txt', '--clips', 'doubtful.html']);
  expect(code).toBe(0);
  // Nothing of it was read from a picture.
  const page = readFileSync(join(folder, 'doubtful.html'), 'utf8');
  expect(page).toContain('<h1>扫描件中没有证实的数字</h1>');
  expect(page).not.toContain('<article>');
  const refused = await runCli(folder, ['inspect', 'document.txt', '--clips', 'document.txt']);
  expect(refused).toMatchObject({ code: 2, stderr: has('document.txt') });
});

test.each([
  ['explain', ['explain', 'GJ-EX-01'], 0, has('GJ-EX-01 expenditure-row-sum'), ''],
  ['explain by slug', ['explain', 'expenditure-row-sum'], 0, has('类别      硬性'), ''],
  ['explain in English', ['explain', 'gj-ex-01', '--lang', 'en'], 0, has('does not hold · '), ''],
  [
    'options before the command',
    ['--lang', 'en', '--no-color', 'explain', 'GJ-EX-01'],
    0,
    has('kind      hard'),
    '',
  ],
  [
    'options before a command of rules',
    ['--lang=en', 'rules', 'check', 'rules'],
    0,
    '1 rules, no mistakes\n',
    '',
  ],
  ['explain an unknown rule', ['explain', 'GJ-EX-1'], 2, '', '错误：没有规则 GJ-EX-1；是不是 GJ-EX-01？\n'],
  [
    'explain an own rule',
    ['explain', 'my-rule', '--rules', 'rules'],
    0,
    has('自定规则\nMY-AA-01 my-rule'),
    '',
  ],
  ['rules list', ['rules'], 0, has('GJ-EX-01  错误'), ''],
  ['rules list with own ones', ['rules', 'list', '--rules', 'rules'], 0, has('MY-AA-01'), ''],
  ['rules check', ['rules', 'check', 'rules'], 0, '1 条规则，写法无误\n', ''],
  ['rules test', ['rules', 'test', 'rules'], 0, '1 条规则没有例子：MY-AA-01\n0 个例子，0 个不符\n', ''],
  ['a folder without rules', ['rules', 'check', 'none'], 2, '', '错误：none 中没有 YAML 文件（*.yaml）\n'],
  ['own rules', ['sound', '--rules', 'rules', '--select', 'MY', '-f', 'concise'], 0, '', ''],
  ['the version', ['--version'], 0, '0.1.0\n', ''],
])('%s', async (_, argv, code, stdout, stderr) => {
  expect(await runCli(folder, argv)).toEqual({ code, stdout, stderr });
});

test.each([['rules check'], ['check'], ['explain']])(
  'a misspelt name stops %s and points at its place',
  async (name) => {
    const argv = {
      'rules check': ['rules', 'check', 'bad'],
      check: ['sound', '--rules', 'bad'],
      explain: ['explain', 'x', '--rules', 'bad'],
    };
    expect(await runCli(folder, argv[name as keyof typeof argv])).toEqual({
      code: 2,
      stdout: '',
      stderr: [
        'bad/own.yaml:7:24: 《支出总表》没有“项目支山”这一列',
        '    assert: 合计 == 基本支出 + 项目支山',
        '                               ^^^^^^^^ 是不是“项目支出”？',
        '错误：规则有 1 处错误，没有核对任何文件',
        '',
      ].join('\n'),
    });
  },
);

test('the built-in rules pass their own examples', async () => {
  const { code, stdout } = await runCli(folder, ['rules', 'test']);
  expect(stdout).toMatch(/^\d{2,} 个例子，0 个不符\n$/);
  expect(code).toBe(0);
});

test('gouji page writes the offline page, as far as it was built', async () => {
  const { code, stderr } = await runCli(folder, ['page', '-o', 'gouji.html']);
  if (code === 0) {
    expect(readFileSync(join(folder, 'gouji.html'), 'utf8')).toMatch(/^<!DOCTYPE html>/);
  } else {
    expect(stderr).toContain('npm run build');
    expect(existsSync(join(folder, 'gouji.html'))).toBe(false);
  }
});

describe('help', () => {
  const commands = [
    ...commandEntries(chinese),
    ...commandGroups(chinese).flatMap(({ name, entries }) =>
      entries.map((each) => ({ ...each, name: `${name} ${each.name}` })),
    ),
  ];

  test.each(commands.map(({ name, text }) => [name, text]))('gouji %s --help', async (name, text) => {
    const argv = [...name.split(' '), '--help'];
    const { code, stdout } = await runCli(folder, argv);
    expect(code).toBe(0);
    expect(stdout).toContain(text);
    expect(stdout).toContain('退出码：');
    const english = await runCli(folder, [...argv, '--lang', 'en']);
    expect(english.stdout.replace('万元', '').match(/\p{Script=Han}/u)).toBeNull();
  });

  test('the program lists its commands', async () => {
    const { stdout } = await runCli(folder, ['-h']);
    for (const name of ['check', 'import', 'inspect', 'explain', 'rules'])
      expect(stdout).toContain(`\n  ${name}`);
  });
});
