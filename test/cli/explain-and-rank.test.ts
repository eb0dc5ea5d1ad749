/** Findings worked out, and documents ranked, as the command line prints them. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { read } from '@e965/xlsx';
import { afterAll, describe, expect, test } from 'vitest';
import { widthOf } from '../../src/report/text-width.ts';
import { runCli } from './run-cli.ts';

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'gouji-rank-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('gouji explain FINDING', () => {
  test('works a sum out, figure by figure, from the files and from a report alike', async () => {
    const { stdout, code } = await runCli(fixtures, ['explain', 'GJ-IE-03', 'example-broken']);
    expect(code).toBe(0);
    const lines = stdout.split('\n');
    const figures = lines.filter((line) => / {2}[+=] +[\d.]+ 万元/.test(line));
    const column = figures.map((line) => /[\d.]+(?= 万元)/.exec(line)?.[0] ?? '');
    expect(column).toEqual(['2421.25', '1843.13', '154.08', '54.10', '260.00', '118.94', '2430.25']);
    const ends = figures.map((line) => widthOf(line.slice(0, line.indexOf(' 万元'))));
    expect(new Set(ends).size).toBe(1);
    expect(stdout).toContain('2421.25 与 2430.25 相差 9.00 万元');
    expect(stdout).toContain('超出此数，不是尾差');
    expect(stdout).toContain('145.08');
    const path = join(folder, 'report.json');
    await runCli(fixtures, ['example-broken', '-f', `json=${path}`]);
    const again = await runCli(fixtures, ['explain', 'GJ-IE-03', '--report', path]);
    expect(again.stdout).toBe(stdout);
    const [, id = ''] = /GJ-IE-03 {2}([0-9a-f]+)/.exec(stdout) ?? [];
    expect((await runCli(fixtures, ['explain', id.slice(0, 8), '--report', path])).stdout).toBe(stdout);
  });

  test.each([
    ['a finding that is not there', ['explain', 'ffffffff', 'example-budget'], '报告中没有问题 ffffffff'],
    [
      'a file that is no report',
      ['explain', 'x', '--report', 'example-budget/datapackage.json'],
      '不是 gouji 的 JSON 报告',
    ],
    ['a report that is not there', ['explain', 'x', '--report', 'nowhere.json'], '不是 gouji 的 JSON 报告'],
  ])('%s is wrong usage', async (_, argv, message) => {
    const { code, stderr } = await runCli(fixtures, argv);
    expect(stderr).toContain(message);
    expect(code).toBe(2);
  });
});

describe('gouji rank', () => {
  const documents = ['example-broken', 'example-budget', 'documents/final.docx'];

  test('prints documents by gravity, then offices and rules', async () => {
    const { stdout, code } = await runCli(fixtures, ['rank', ...documents]);
    expect(code).toBe(0);
    const [byDocument = '', byOffice = '', byRule = '', note = ''] = stdout.split('\n\n');
    expect(
      byDocument
        .split('\n')
        .slice(2)
        .map((line) => line.trim().split(/ {2,}/).slice(0, 5)),
    ).toEqual([
      ['1', '示例市档案局', '2024', '部门预算', '53'],
      ['2', '示例市地方志办公室', '2023', '部门决算', expect.stringMatching(/^\d+$/)],
      ['3', '示例市档案局', '2024', '部门预算', '0'],
    ]);
    expect(byOffice).toContain('示例市档案局');
    expect(byRule).toContain('GJ-IE-03');
    expect(note).toMatch(/^严重程度：每处错误 10 分/);
  });

  test('as a workbook, a list for Excel and a page', async () => {
    const files = ['xlsx', 'csv', 'html'].map((format) => join(folder, `rank.${format}`));
    const formats = ['xlsx', 'csv', 'html'].flatMap((format) => [
      '-f',
      `${format}=${join(folder, `rank.${format}`)}`,
    ]);
    await runCli(fixtures, ['rank', ...documents, ...formats]);
    const [xlsx = '', csv = '', page = ''] = files;
    expect(read(readFileSync(xlsx)).SheetNames).toEqual(['按文件', '按单位', '按规则']);
    expect(readFileSync(csv, 'utf8')).toMatch(/^\ufeff序,单位,年度,类别,严重程度,上年/);
    expect(readFileSync(page, 'utf8')).toContain('<td class="words">示例市地方志办公室</td>');
  });

  test('names its formats when asked for another one', async () => {
    const { code, stderr } = await runCli(fixtures, ['rank', 'example-budget', '-f', 'sarif']);
    expect([code, stderr]).toEqual([2, expect.stringContaining('pretty, csv, xlsx, html')]);
  });
});
