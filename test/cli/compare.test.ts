/** Two versions of a document: what changed, and what became of the findings. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { comparisonSchema, type VersionComparison } from '../../src/core/findings/comparison.ts';
import { brokenLines, header, makeFolder, packageOf, runCli, soundLines } from './run-cli.ts';

const text = (amount: string, extra = '') =>
  `示例市水务局2024年部门预算\n一、收支预算总体情况\n2024年收入预算总计120.50万元，支出预算总计${amount}万元。${extra}\n`;

const files = {
  ...packageOf('sound', soundLines),
  ...packageOf('broken', brokenLines),
  // The slip is another one: 0.30 instead of 0.10.
  ...packageOf('worse', [...brokenLines.slice(0, 2), '201,一般公共服务支出,30.00,10.00,20.30,p3']),
  // Written otherwise, the same figures.
  ...packageOf('rewritten', [
    header,
    'total,合计,30,10.0,20.00,p3',
    '201,一般公共服务支出,30.00,10,20.00,p9',
  ]),
  ...packageOf('longer', [...soundLines, '202,外交支出,,,,p3', '203,国防支出,1.00,1.00,,p3']),
  'old.txt': text('120.50'),
  'new.txt': text('120.60', '比上年增加。'),
  'report.json': '{"schema": "gouji-report/1"}',
};

let folder = '';
let remove = (): void => undefined;
beforeAll(async () => {
  ({ folder, remove } = makeFolder(files));
  await runCli(folder, ['check', 'broken', '-f', 'json=broken.json', '--quiet']);
});
afterAll(() => remove());

async function compared(old: string, now: string): Promise<{ code: number; result: VersionComparison }> {
  const { code, stdout } = await runCli(folder, ['compare', old, now, '-f', 'json']);
  return { code, result: JSON.parse(stdout) };
}

const slip = 'GJ-EX-01';
type Compared = VersionComparison['findings']['new'];
const unfolded = (list: Compared) => list.flatMap((each) => [each, ...(each.consequences ?? [])]);
const rulesOf = (list: Compared) => unfolded(list).map(({ rule }) => rule);

describe('findings', () => {
  test('the same version is the same', async () => {
    const { code, result } = await compared('broken', 'broken');
    expect(code).toBe(0);
    expect(result.summary).toMatchObject({ cells: 0, sentences: 0, new: 0, drifted: 0, mended: 0 });
    expect(rulesOf(result.findings.same)).toContain(slip);
  });

  test('a slip that is mended', async () => {
    const { code, result } = await compared('broken', 'sound');
    expect([code, result.summary.new, result.summary.drifted]).toEqual([0, 0, 0]);
    expect(rulesOf(result.findings.mended)).toContain(slip);
    expect(result.documents[0]?.cells).toMatchObject([
      { table: 'budget_expenditure', row: '201', column: 'project', was: '20.10', now: '20.00' },
    ]);
  });

  test('a slip that is new', async () => {
    const { code, result } = await compared('sound', 'broken');
    expect([code, result.summary.mended]).toEqual([1, 0]);
    expect(rulesOf(result.findings.new)).toContain(slip);
  });

  test('what fares the same for one cause is one finding', async () => {
    const { result } = await compared('sound', 'broken');
    expect(result.findings.new.map(({ rule, consequences }) => [rule, consequences?.length])).toEqual([
      ['GJ-HI-03', 1],
    ]);
    expect(result.summary.new).toBe(1);
    const { stdout } = await runCli(folder, ['compare', 'sound', 'broken']);
    expect(stdout).toContain('新出现的问题（1 处）');
    expect(stdout).toContain('；同一原因另有 1 处不符');
    expect(stdout).not.toContain(slip);
    const { stdout: whole } = await runCli(folder, ['compare', 'sound', 'broken', '--verbose']);
    expect(whole).toContain(`同因：错误 ${slip}`);
  });

  test('a slip that is another one', async () => {
    const { code, result } = await compared('broken', 'worse');
    expect(code).toBe(1);
    expect(unfolded(result.findings.drifted).find(({ rule }) => rule === slip)).toMatchObject({
      was: '0.10',
      difference: '0.30',
    });
  });

  test('what is new fails a run only from the level asked for', async () => {
    const { code } = await runCli(folder, ['compare', 'sound', 'broken', '--fail-on', 'never']);
    expect(code).toBe(0);
  });

  test('a report stands for its document, without figures', async () => {
    const { result } = await compared('broken.json', 'sound');
    expect([result.hasContent, result.documents]).toEqual([false, []]);
    expect(rulesOf(result.findings.mended)).toContain(slip);
  });
});

test.each([
  ['sound', 'worse'],
  ['broken.json', 'sound'],
  ['old.txt', 'new.txt'],
])('%s and %s: JSON has the shape of its schema and no other key', async (old, now) => {
  const { result } = await compared(old, now);
  expect(comparisonSchema.parse(result)).toEqual(result);
});

describe('content', () => {
  test('how a figure is written is no change', async () => {
    const { result } = await compared('sound', 'rewritten');
    expect(result.documents[0]?.cells).toEqual([]);
  });

  test('rows that came, the blank cells of which are nothing', async () => {
    const { result } = await compared('sound', 'longer');
    expect(result.documents[0]?.cells.map(({ row, column, was, now }) => [row, column, was, now])).toEqual([
      ['203', 'total', undefined, '1.00'],
      ['203', 'basic', undefined, '1.00'],
    ]);
  });

  test('a sentence with another figure is one that changed, any other came or went', async () => {
    const { result } = await compared('old.txt', 'new.txt');
    expect(result.documents[0]?.sentences.map(({ was, now }) => [was, now])).toEqual([
      [
        '2024年收入预算总计120.50万元，支出预算总计120.50万元。',
        '2024年收入预算总计120.50万元，支出预算总计120.60万元。',
      ],
      [undefined, '比上年增加。'],
    ]);
  });
});

test('every format says it, two of them in one run', async () => {
  const argv = ['compare', 'broken', 'worse', '-f', 'pretty', '-f', 'html=c.html', '-f', 'markdown=c.md'];
  const { stdout } = await runCli(folder, argv);
  for (const written of [
    stdout,
    readFileSync(join(folder, 'c.html'), 'utf8'),
    readFileSync(join(folder, 'c.md'), 'utf8'),
  ])
    expect(written).toContain('差额原为 0.10，现为 0.30');
});

test.each([
  ['one version only', ['compare', 'sound'], 2, '缺少参数 new'],
  ['three versions', ['compare', 'sound', 'sound', 'sound'], 2, '参数过多'],
  ['a report that is none', ['compare', 'report.json', 'sound'], 2, 'report.json 不是 gouji 的 JSON 报告'],
  ['a version that is not there', ['compare', 'sound', 'nowhere'], 3, 'nowhere：未能读取：文件不存在'],
  [
    'two formats to one output',
    ['compare', 'sound', 'sound', '-f', 'json', '-f', 'html'],
    2,
    '只能有一种格式',
  ],
  ['over what is read', ['compare', 'old.txt', 'new.txt', '-f', 'html=old.txt'], 2, 'old.txt 是要读的文件'],
])('%s', async (_, argv, code, message) => {
  const result = await runCli(folder, argv);
  expect([result.code, result.stderr]).toEqual([code, expect.stringContaining(message)]);
});
