/** The work paper in a spreadsheet program: what LibreOffice makes of it. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from './cli/run-cli.ts';

const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));
const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'gouji-paper-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(office === undefined)('LibreOffice opens the work paper', () => {
  let text = '';
  const sheet = (name: string): string =>
    new RegExp(`<table:table table:name="${name}".*?</table:table>`, 's').exec(text)?.[0] ?? '';
  const rowsOf = (name: string): string[] =>
    sheet(name).match(/<table:table-row .*?<\/table:table-row>/gs) ?? [];
  /** Texts of the cells of a row; a cell that is repeated stands as often as that. */
  const words = (row = ''): string[] =>
    [...row.matchAll(/<table:table-cell ([^>]*?)(?:\/>|>(.*?)<\/table:table-cell>)/gs)].flatMap(
      ([, attributes = '', inside = '']) => {
        const times = Number(/number-columns-repeated="(\d+)"/.exec(attributes)?.[1] ?? 1);
        return Array<string>(Math.min(times, 30)).fill(inside.replace(/<[^>]*>/g, '').trim());
      },
    );

  beforeAll(async () => {
    const argv = ['check', 'example-broken', 'documents/final.docx', '-f', `xlsx=${folder}/paper.xlsx`];
    expect((await runCli(fixtures, argv)).code).toBe(1);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const options = ['--headless', '--convert-to', 'fods', '--outdir', folder, `${folder}/paper.xlsx`];
    spawnSync(office ?? '', [profile, ...options]);
    text = readFileSync(join(folder, 'paper.fods'), 'utf8');
  }, 120_000);

  test('with its four sheets, each with a header that is repeated on every page and filters', () => {
    const names = [...text.matchAll(/<table:table table:name="([^"]*)"/g)].map(([, name]) => name);
    expect(names).toEqual(['总览', '问题清单', '未核对', '规则说明']);
    expect(names.map((name = '') => sheet(name).match(/<table:table-header-rows>/g)?.length)).toEqual([
      1, 1, 1, 1,
    ]);
    expect(text.match(/table:display-filter-buttons="true"/g)).toHaveLength(4);
    expect(text).toContain('style:print-orientation="landscape"');
  });

  test('documents by gravity, findings with the columns that are answered', () => {
    expect(
      rowsOf('总览')
        .slice(1)
        .map((row) => words(row).slice(0, 3)),
    ).toEqual([
      ['1', '示例市档案局', '2024'],
      ['2', '示例市地方志办公室', '2023'],
    ]);
    const [head, ...issues] = rowsOf('问题清单').map(words);
    expect(head?.filter((title) => title !== '').slice(-3)).toEqual(['核实意见', '整改情况', '签字']);
    expect(issues).toHaveLength(14);
    const cell = (row: readonly string[] | undefined, title: string) => row?.[head?.indexOf(title) ?? -1];
    const transposed = issues.find((row) => cell(row, '规则') === 'GJ-GP-01');
    expect(['文中数', '应为', '差额', '位置'].map((title) => cell(transposed, title))).toEqual([
      '321.55',
      '312.55',
      '9.00',
      expect.stringContaining('第6行'),
    ]);
  });

  test('no cell is a formula', () => {
    expect(text).not.toContain('table:formula=');
  });
});
