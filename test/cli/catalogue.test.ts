import { afterAll, expect, test } from 'vitest';
import { makeFolder, runCli } from './run-cli.ts';

const codes = ['213 | 农林水支出', '21302 | 林业和草原', '2130201 | 行政运行'];
const document = (title: string, total: string) =>
  [
    '某某县林业局2023年度部门决算',
    title,
    '单位：万元',
    `科目编码 | 科目名称 | ${total} | 财政拨款收入 | 上级补助收入 | 事业收入 | 经营收入 | 附属单位上缴收入 | 其他收入`,
    ...[' | 合计', ...codes].map(
      (row, at) => `${row} | ${at === 3 ? '121.00' : '120.00'} | 120.00 | 0 | 0 | 0 | 0 | 0`,
    ),
  ].join('\n');
const own =
  'source: { region: 某省 }\ntables:\n  收入决算表: { stems: [ 收入登记簿 ], columns: { 本年收入合计: { headers: [ 本年进账 ] } } }\n';
const unknown = { a: { 'final.txt': document('收入登记簿', '本年进账') } };

const { folder, remove } = makeFolder({
  'plain/final.txt': document('收入决算表', '本年收入合计'),
  'other/final.txt': unknown.a['final.txt'],
  'configured/final.txt': unknown.a['final.txt'],
  'configured/gouji.config.yaml': 'catalogue: 目录\n',
  'configured/目录/own.yaml': own,
  'own/own.yaml': own,
  'broken/own.yaml': own.replace('收入决算表', '收入决算标'),
  'empty/readme.txt': '',
});
afterAll(remove);

const findings = async (argv: readonly string[]) => {
  const { code, stdout } = await runCli(folder, [
    'check',
    ...argv,
    '-f',
    'json',
    '--quiet',
    '--select',
    'GJ-HI-01,GJ-IN-01',
  ]);
  const report = JSON.parse(stdout);
  return {
    code,
    catalogues: report.catalogues?.map(({ region }: { region: string }) => region),
    keys: report.findings.map(({ rule, key }: { rule: string; key: string }) => `${rule} ${key}`),
  };
};

test('a document in the words of a province is checked like one in the usual words', async () => {
  const usual = await findings(['plain']);
  expect(usual.keys.length).toBeGreaterThan(0);
  expect(await findings(['other'])).toEqual({ code: 4, catalogues: undefined, keys: [] });
  const known = { ...usual, catalogues: ['某省'] };
  expect(await findings(['other', '--catalogue', 'own'])).toEqual(known);
  expect(await findings(['configured'])).toEqual(known);
});

test('inspect and import know it, too', async () => {
  const { stdout } = await runCli(folder, ['inspect', 'other', '--catalogue', 'own/own.yaml']);
  expect(stdout).toContain('收入决算表');
  expect(stdout).not.toContain('没有认出');
});

test('a mistake stops the run and has its place', async () => {
  const { code, stderr } = await runCli(folder, ['check', 'other', '--catalogue', 'broken']);
  expect(code).toBe(2);
  expect(stderr).toBe(
    [
      'broken/own.yaml:3:3: 没有名为“收入决算标”的表',
      '    收入决算标: { stems: [ 收入登记簿 ], columns: { 本年收入合计: { headers: [ 本年进账 ] } } }',
      '    ^^^^^^^^^^ 是不是“收入决算表”？',
      '错误：目录文件有 1 处错误，没有核对任何文件\n',
    ].join('\n'),
  );
});

test.each([
  ['empty', '错误：empty 中没有 YAML 文件（*.yaml）\n'],
  ['missing', '错误：'],
])('no catalogue there: %s', async (path, text) => {
  const { code, stderr } = await runCli(folder, ['check', 'other', '--catalogue', path]);
  expect(code).toBe(2);
  expect(stderr).toContain(text);
});
