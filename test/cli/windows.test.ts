/** What Windows brings that can be tried elsewhere: line breaks, marks and code pages of its editors, its paths in reports. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sarif } from '../../src/report/ci/sarif.ts';
import { context, reportOf, sumFinding } from '../report/sample.ts';
import { brokenLines, type Files, makeFolder, packageOf, runCli } from './run-cli.ts';

const inCrlf = (files: Files): Files =>
  Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, String(text).replaceAll('\n', '\r\n')]),
  );

const config = `select: [GJ-EX-01]
suppressions:
  - rule: GJ-EX-01
    key: budget_expenditure#1//201
    reason: 说明
`;
/** 说明 in the code page 936 of a Chinese Windows. */
const ansi = Buffer.concat([
  Buffer.from(config.replace('说明\n', '')),
  Buffer.from([0xcb, 0xb5, 0xc3, 0xf7, 0x0d, 0x0a]),
]);
const baseline = `schema: gouji-baseline/1
findings:
  - rule: GJ-EX-01
    document: budget/某局/2024
    key: budget_expenditure#1//201
    difference: "0.10"
    reason: 说明
    date: 2024-09-30
`;

const files = {
  ...packageOf('unix', brokenLines),
  ...inCrlf(packageOf('crlf', brokenLines)),
  ...packageOf('lines', brokenLines),
  ...inCrlf({ 'lines/gouji.config.yaml': config }),
  ...packageOf('marked', brokenLines),
  'marked/gouji.config.yaml': `\ufeff${config}`,
  ...packageOf('ansi', brokenLines),
  'ansi/gouji.config.yaml': ansi,
  ...packageOf('accepted', brokenLines),
  ...inCrlf({ 'accepted/gouji.baseline.yaml': baseline }),
  ...packageOf('mistake', brokenLines),
  ...inCrlf({ 'mistake/gouji.config.yaml': 'year: 2024\nselct: [GJ]\n' }),
  ...inCrlf({ 'rules/own.yaml': 'MY-AA-01:\n  slug: my-rule\n  titel: x\n' }),
};

let folder = '';
let remove = (): void => undefined;
beforeAll(() => {
  ({ folder, remove } = makeFolder(files));
});
afterAll(() => remove());

const run = (...argv: string[]) => runCli(folder, [...argv, '-f', 'concise']);

describe('line breaks, marks and code pages', () => {
  test('a package with the line breaks of Windows says the same, at the same lines', async () => {
    const [unix, crlf] = [await run('unix'), await run('crlf')];
    expect(crlf.stdout).toBe(unix.stdout.replaceAll('unix/', 'crlf/'));
    expect(crlf.code).toBe(1);
  });

  test.each(['lines', 'marked', 'ansi'])('a configuration: %s', async (name) => {
    const { code, stdout } = await run(name);
    expect([code, stdout]).toEqual([0, expect.stringContaining('；说明：说明 [')]);
  });

  test('a baseline', async () => {
    const { code, stdout } = await run('accepted', '--select', 'GJ-EX-01');
    expect([code, stdout]).toEqual([0, expect.stringContaining('；说明：说明（2024-09-30） [')]);
  });

  test.each([
    [
      ['mistake'],
      'mistake/gouji.config.yaml:2:1: 配置中没有“selct”这一项',
      '\n  selct: [GJ]\n  ^^^^^ 是不是',
    ],
    [['unix', '--rules', 'rules'], 'rules/own.yaml:3:3: ', '\n    titel: x\n    ^^^^^ 是不是'],
  ])('a mistake and its caret: %j', async (argv, place, caret) => {
    const { code, stderr } = await run(...argv);
    expect([code, stderr]).toEqual([2, expect.stringContaining(place)]);
    expect(stderr).toContain(caret);
    expect(stderr).not.toContain('\r');
  });
});

test.each([
  ['C:/预算/a b.csv', 'file:///C:/%E9%A2%84%E7%AE%97/a%20b.csv'],
  ['C:\\x\\a.csv', 'file:///C:/x/a.csv'],
  ['//server/share/a.csv', 'file://server/share/a.csv'],
  ['data/a.csv', 'data/a.csv'],
  ['/data/a.csv', 'file:///data/a.csv'],
])('SARIF: %s', (file, uri) => {
  const finding = {
    ...sumFinding,
    cells: sumFinding.cells.map((cell) => ({ ...cell, place: { file, line: 1 } })),
  };
  const [run] = JSON.parse(String(sarif.write(reportOf([finding], { fail: 1 }), context))).runs;
  expect(run.results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(uri);
});

test.each([
  [{ NO_COLOR: '1' }, false],
  [{ NO_COLOR: '' }, true],
  [{ FORCE_COLOR: '0' }, false],
  [{ TERM: 'dumb' }, false],
  // A console of Windows tells no TERM.
  [{}, true],
])('colour on a terminal with %j: %j', async (env, isColoured) => {
  const { stdout } = await runCli(folder, ['unix'], { isTTY: true, env });
  expect(stdout.includes('\u001b[')).toBe(isColoured);
});
