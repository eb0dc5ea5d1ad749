import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formats } from '../../src/report/registry.ts';
import {
  brokenLines,
  header,
  makeFolder,
  packageOf,
  runCli,
  type Surroundings,
  soundLines,
} from './run-cli.ts';

const rule = ['--select', 'GJ-EX-01'];
const config = 'select: [GJ-EX-01]\n';

const files = {
  ...packageOf('sound', soundLines),
  ...packageOf('broken', brokenLines),
  ...packageOf('twice', [header.replace('basic', 'total'), ...soundLines.slice(1)]),
  ...packageOf('long', [...soundLines, '202,外交支出,1,1,0,p3,9']),
  ...packageOf('escape', soundLines, '../table.csv'),
  ...packageOf('lost', soundLines, 'other.csv'),
  ...packageOf('configured', brokenLines),
  'configured/gouji.config.yaml': `${config}suppressions:
  - rule: GJ-EX-01
    key: budget_expenditure#1//201
    reason: 已书面说明
  - {rule: GJ-EX-01, key: nowhere, reason: 旧}
`,
  ...packageOf('drifted', brokenLines),
  'drifted/gouji.config.yaml': `${config}suppressions:
  - {rule: GJ-EX-01, key: budget_expenditure#1//201, difference: "0.05", reason: 已书面说明}
`,
  ...packageOf('lax', brokenLines),
  'lax/gouji.config.yaml': `${config}failOn: never\nlang: en\n`,
  ...packageOf('misspelt', soundLines),
  'misspelt/gouji.config.yaml':
    'selct: [GJ-EX]\nsuppressions:\n  - {rule: GJ-EX-01, key: x}\nmaxWarnings: many\n',
  'empty.csv': '',
  'damaged.json': '{"a": 1,,}',
  'latin.json': Uint8Array.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]),
  'quote.csv': 'a,b\n"x,1\n',
  'scan.pdf': '%PDF-1.7\nnothing',
  'note.txt': '今天天气很好。\n',
};

let folder = '';
let remove = (): void => undefined;
beforeAll(() => {
  ({ folder, remove } = makeFolder(files));
});
afterAll(() => remove());

const finding = `支出总表 “一般公共服务支出”：支出合计等于基本支出、项目支出及其他各栏之和，但 30.00 万元不等于 10.00 + 20.10 = 30.10 万元，相差 0.10 万元`;
const key = ' [budget_expenditure#1//201]';
const broken = `broken/table.csv:L3: 错误 GJ-EX-01 ${finding}${key}\n`;
const accepted = broken
  .replace('broken', 'configured')
  .replace('错误', '已接受')
  .replace(key, `；说明：已书面说明${key}`);
const nothing = '提示：没有任何关系可以核对\n';
const usage = '错误：';

type Case = readonly [name: string, argv: readonly string[], code: number, stdout: string, stderr: string];

const concise: readonly Case[] = [
  ['a sound package', ['sound', ...rule], 0, '', ''],
  ['a finding', ['broken', ...rule], 1, broken, ''],
  ['the command may be named', ['check', 'broken', ...rule], 1, broken, ''],
  ['the package by its descriptor', ['broken/datapackage.json', ...rule], 1, broken, ''],
  ['a glob', ['brok*', ...rule], 1, broken, ''],
  ['each input once', ['broken', './broken', 'broken/table.csv', ...rule], 1, broken, ''],
  ['--fail-on never', ['broken', ...rule, '--fail-on', 'never'], 0, broken, ''],
  [
    'a lower severity',
    ['broken', ...rule, '--severity', 'GJ-EX=warning'],
    0,
    broken.replace('错误', '警告'),
    '',
  ],
  [
    'too many warnings',
    ['broken', ...rule, '--severity', 'GJ-EX=warning', '--max-warnings', '0'],
    1,
    broken.replace('错误', '警告'),
    '',
  ],
  [
    'warnings that fail',
    ['broken', ...rule, '--severity', 'GJ-EX=warning', '--fail-on', 'warning'],
    1,
    broken.replace('错误', '警告'),
    '',
  ],
  ['coverage that is reached', ['sound', ...rule, '--require-coverage', '100'], 0, '', ''],
  [
    'coverage that is not reached',
    ['sound', '--select', 'GJ-EX-01,GJ-XT', '--require-coverage', '100'],
    4,
    '',
    expect.stringMatching(/^提示：核对到的关系占 \d+%，低于要求的 100%\n$/) as unknown as string,
  ],
  [
    'findings outrank coverage',
    ['broken', '--select', 'GJ-EX-01,GJ-XT', '--require-coverage', '100'],
    1,
    broken,
    expect.stringContaining('低于要求') as unknown as string,
  ],
  ['a text without tables', ['note.txt', '--select', 'GJ-EX'], 4, '', nothing],
  [
    'suppressed findings',
    ['configured'],
    0,
    accepted,
    '提示：已接受、不再报告的 1 处\n提示：已接受的问题不存在了：GJ-EX-01 nowhere（configured/gouji.config.yaml:6）\n',
  ],
  [
    'an accepted finding whose difference has changed',
    ['drifted', '--select', 'GJ-EX-01'],
    1,
    broken
      .replace('broken', 'drifted')
      .replace(key, `；曾按差额 0.05 接受，现在差额是 0.10；说明：已书面说明${key}`),
    '提示：已接受的问题差额变了，重新报告：GJ-EX-01 budget_expenditure#1//201，原为 0.05，现为 0.10（drifted/gouji.config.yaml:3）\n',
  ],
  ['no notices with --quiet', ['configured', '--quiet'], 0, accepted, ''],
  ['--no-suppress', ['configured', '--no-suppress'], 1, broken.replace('broken', 'configured'), ''],
  [
    'the language and level of the configuration',
    ['lax'],
    0,
    expect.stringContaining(
      'lax/table.csv:L3: error GJ-EX-01 支出总表 (budget_expenditure) "一般公共服务支出"',
    ) as unknown as string,
    '',
  ],
  [
    'an option before the configuration',
    ['lax', '--fail-on', 'error', '--lang', 'zh'],
    1,
    broken.replace('broken', 'lax'),
    '',
  ],
];

/** Each file has the configuration above it: `lax` fails nothing, `configured` accepts, `broken` has none. */
const several: readonly Case[] = [
  [
    'two configurations, each for its files',
    ['lax', 'configured', '--lang', 'zh', '--quiet'],
    0,
    broken.replace('broken', 'lax') + accepted,
    '',
  ],
  [
    'a file without one beside them',
    ['lax', 'broken', '--select', 'GJ-EX-01', '--lang', 'zh', '--quiet'],
    1,
    broken.replace('broken', 'lax') + broken,
    '',
  ],
];

const unreadable: readonly Case[] = [
  ['a missing file', ['none.pdf'], 3, 'none.pdf: 未能读取：文件不存在\n', nothing],
  ['a glob without matches', ['no*.pdf'], 3, 'no*.pdf: 未能读取：没有与之匹配的文件\n', nothing],
  ['an empty file', ['empty.csv'], 3, 'empty.csv: 未能读取：文件是空的\n', nothing],
  [
    'broken JSON',
    ['damaged.json'],
    3,
    expect.stringMatching(
      /^damaged\.json: 未能读取：第1行：JSON 格式有误（位置 1:9）\n$/,
    ) as unknown as string,
    nothing,
  ],
  [
    'broken UTF-8',
    ['latin.json'],
    3,
    expect.stringContaining('latin.json: 未能读取：') as unknown as string,
    nothing,
  ],
  [
    'broken CSV',
    ['quote.csv'],
    3,
    expect.stringMatching(/^quote\.csv: 未能读取：第\d行：CSV 格式有误/) as unknown as string,
    nothing,
  ],
  [
    'a damaged PDF',
    ['scan.pdf'],
    3,
    expect.stringContaining('scan.pdf: 未能读取：PDF 损坏') as unknown as string,
    nothing,
  ],
  ['a duplicate header', ['twice'], 3, 'twice/table.csv: 未能读取：第1行：表头重复：total\n', nothing],
  [
    'a row that is too long',
    ['long'],
    3,
    'long/table.csv: 未能读取：第4行：该行的格数多于表头（7/6）\n',
    nothing,
  ],
  [
    'a path that leaves the folder',
    ['escape'],
    3,
    'escape/datapackage.json: 未能读取：路径越出文件夹：../table.csv\n',
    nothing,
  ],
  [
    'a table that is not there',
    ['lost'],
    3,
    'lost/datapackage.json: 未能读取：数据包缺少文件：other.csv\n',
    nothing,
  ],
  [
    'the others are still checked',
    ['none.pdf', 'broken', 'empty.csv', ...rule],
    3,
    `${broken}none.pdf: 未能读取：文件不存在\nempty.csv: 未能读取：文件是空的\n`,
    '',
  ],
  ['standard input', ['-'], 3, '-: 未能读取：文件是空的\n', nothing],
];

const wrong: readonly Case[] = [
  ['no paths', [], 2, '', `${usage}没有指定要核对的文件；用法见 gouji --help\n`],
  ['an unknown option', ['sound', '--selct', 'x'], 2, '', `${usage}没有选项 --selct；是不是 --select？\n`],
  [
    'an option without its value',
    ['sound', '--select'],
    2,
    '',
    expect.stringContaining('需要一个值') as unknown as string,
  ],
  [
    'an unknown level',
    ['sound', '--fail-on', 'warnings'],
    2,
    '',
    `${usage}--fail-on 的值“warnings”不对，可用：error, warning, info, never；是不是 warning？\n`,
  ],
  [
    'a number out of bounds',
    ['sound', '--require-coverage', '101'],
    2,
    '',
    `${usage}--require-coverage 的值“101”应为 0–100\n`,
  ],
  [
    'a format that is none',
    ['sound', '-f', 'sarf'],
    2,
    '',
    `${usage}--format 的值“sarf”不对，可用：pretty, concise, html, xlsx, csv, markdown, json, ndjson, sarif, junit, github, gitlab；是不是 sarif？\n`,
  ],
  [
    'two formats on standard output',
    ['sound', '-f', 'json'],
    2,
    '',
    `${usage}只能有一种格式写到标准输出；请用 json=文件\n`,
  ],
  [
    'a baseline that is not there',
    ['sound', '--baseline', 'b.yaml'],
    2,
    '',
    `${usage}没有清单 b.yaml；请先运行 gouji baseline create\n`,
  ],
  ['a prefix without rules', ['sound', '--ignore', 'GJ-QQ'], 2, '', `${usage}没有以 GJ-QQ 开头的规则\n`],
  [
    'no rules left',
    ['sound', '--select', 'GJ-EX-01', '--ignore', 'GJ-EX-01'],
    2,
    '',
    `${usage}没有选中任何规则\n`,
  ],
  [
    'an unknown kind',
    ['sound', '--kind', 'finals'],
    2,
    '',
    `${usage}--kind 的值“finals”不对，可用：budget, final, self-eval；是不是 final？\n`,
  ],
  ['an unknown language', ['sound', '--lang', 'fr'], 2, '', `${usage}--lang 的值“fr”不对，可用：zh, en\n`],
  [
    'an output that cannot be written',
    ['sound', ...rule, '-f', 'json=empty.csv/out.json'],
    2,
    '',
    `${usage}不能写入 empty.csv/out.json（EEXIST）\n`,
  ],
  [
    'mistakes in the configuration, each with its place',
    ['misspelt'],
    2,
    '',
    [
      'misspelt/gouji.config.yaml:1:1: 配置中没有“selct”这一项，可用：extends, exclude, rules, catalogue, select, ignore, severity, kind, year, unit, failOn, maxWarnings, lang, overrides, baseline, suppressions',
      '  selct: [GJ-EX]',
      '  ^^^^^ 是不是“select”？',
      'misspelt/gouji.config.yaml:3:5: 必须写明“reason”',
      '    - {rule: GJ-EX-01, key: x}',
      '      ^^^^^^^^^^^^^^^^^^^^^^^^',
      'misspelt/gouji.config.yaml:4:14: “maxWarnings”应为 非负整数',
      '  maxWarnings: many',
      '               ^^^^',
      '',
    ].join('\n'),
  ],
];

describe.each([
  ['what is checked', concise],
  ['several configurations', several],
  ['inputs that cannot be read', unreadable],
  ['wrong usage', wrong],
])('%s', (_, cases) => {
  test.each(cases)('%s', async (_name, argv, code, stdout, stderr) => {
    const result = await runCli(
      folder,
      argv[0] === 'check' ? [...argv, '-f', 'concise'] : ['-f', 'concise', ...argv],
    );
    expect(result).toEqual({ code, stdout, stderr });
  });
});

test('pretty is the default', async () => {
  const { code, stdout, stderr } = await runCli(folder, ['broken', ...rule]);
  expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  expect(stdout.split('\n').slice(0, 8)).toEqual([
    '某局 2024 年度部门预算',
    '  broken/datapackage.json，金额单位：万元',
    '',
    '支出总表',
    '  错误  一般公共服务支出 · 合计：支出合计等于基本支出、项目支出及其他各栏之和  GJ-EX-01',
    '        一般公共服务支出 · 合计  30.00 万元  table.csv 第3行',
    '        2 项之和                 30.10 万元  = 10.00 + 20.10（table.csv 第3行）',
    '        相差                      0.10 万元',
  ]);
});

test('a terminal gets colour, unless it is refused', async () => {
  const mark = '\u001b[';
  const run = async (argv: readonly string[], around: Surroundings) =>
    (await runCli(folder, ['broken', ...rule, ...argv], around)).stdout.includes(mark);
  expect(await run([], { isTTY: true })).toBe(true);
  expect(await run([], { isTTY: false })).toBe(false);
  expect(await run([], { isTTY: true, env: { NO_COLOR: '1' } })).toBe(false);
  expect(await run(['--no-color'], { isTTY: true })).toBe(false);
  expect(await run([], { isTTY: false, env: { FORCE_COLOR: '1' } })).toBe(true);
});

test.each(formats)('%s: help lists it, and no digest in it is empty', async (format) => {
  const { stdout } = await runCli(folder, ['broken', ...rule, '-f', format]);
  expect(stdout).not.toMatch(/"sha256":\s*""/);
  expect((await runCli(folder, ['check', '--help'])).stdout).toMatch(
    new RegExp(`：[a-z, \\s]*\\b${format}\\b`),
  );
});

test('json: the same input gives the same bytes, on standard output and in a file', async () => {
  const argv = ['broken', 'none.pdf', ...rule];
  const first = await runCli(folder, [...argv, '-f', 'json']);
  const second = await runCli(folder, [...argv, '-f', 'concise', '-f', 'json=report.json']);
  expect(readFileSync(join(folder, 'report.json'), 'utf8')).toBe(first.stdout);
  expect(first.stderr).toBe('none.pdf：未能读取：文件不存在\n');
  expect(second.stdout.split('\n').length).toBe(3);
  const report = JSON.parse(first.stdout);
  expect(report.schema).toBe('gouji-report/1');
  expect(report.inputs.map((input: { path: string; status: string }) => [input.path, input.status])).toEqual([
    ['broken/datapackage.json', 'ok'],
    ['broken/table.csv', 'ok'],
    ['none.pdf', 'unreadable'],
  ]);
  expect(report.inputs[0].sha256).toMatch(/^[0-9a-f]{64}$/);
  expect(report.summary).toEqual({ errors: 1, warnings: 0, infos: 0 });
});

test.each(['github', 'gitlab', 'junit', 'sarif'])(
  '%s: a service knows the files by their paths in the repository, however they were given',
  async (format) => {
    const inputs = ['broken', 'scan.pdf'];
    const said = async (paths: readonly string[]) =>
      (await runCli(folder, ['check', ...paths, ...rule, '-f', format, '--quiet'])).stdout;
    const relative = await said(inputs);
    expect(relative).toContain('broken/');
    expect(await said(inputs.map((each) => join(folder, each)))).toBe(relative);
  },
);

test('a document from standard input', async () => {
  const lines = [
    '支出总表',
    '单位：万元',
    '科目编码\t科目名称\t合计\t基本支出\t项目支出',
    '\t合计\t30.00\t10.00\t20.00',
    '201\t一般公共服务支出\t30.00\t10.00\t20.10',
  ];
  const stdin = `${lines.join('\n')}\n`;
  const { code, stdout } = await runCli(folder, ['-', ...rule, '-f', 'concise'], { stdin });
  expect({ code, stdout }).toEqual({ code: 1, stdout: broken.replace('broken/table.csv:L3', '-:L5') });
});
