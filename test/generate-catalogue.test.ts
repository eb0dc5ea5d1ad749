import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { readCatalogue } from '../scripts/generate-catalogue.ts';
import { printCatalogue } from '../scripts/print-catalogue.ts';
import { namedLists } from '../scripts/print-names.ts';
import { readYaml } from '../scripts/read-yaml.ts';
import { tableFile } from '../src/core/language/catalogue/catalogue-schema.ts';

const folder = mkdtempSync(join(tmpdir(), 'gouji-catalogue-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function problem(text: string): string {
  const file = join(folder, 'tables.yaml');
  writeFileSync(file, text);
  try {
    readYaml(file, tableFile);
  } catch (error) {
    return String((error as Error).message).replaceAll(`${folder}/`, '');
  }
  return '';
}

const table = (extra: string) =>
  `tables:\n  a_table:\n    title: 收入总表\n    kind: budget\n    shape: coded\n    stems: [收入总表]\n    columns:\n${extra}`;

describe('a mistake in the data is named with its line', () => {
  test.each([
    ['sound', table('      total: { title: 合计 }\n'), ''],
    [
      'unknown key',
      table('      total:\n        title: 合计\n        header: [合计]\n'),
      'tables.yaml:10: tables.a_table.columns.total.header',
    ],
    [
      'wrong type',
      table('      total: { title: 合计, type: amount }\n'),
      'tables.yaml:8: tables.a_table.columns.total.type',
    ],
    ['bad id', table('      Total: { title: 合计 }\n'), 'tables.yaml:8: tables.a_table.columns.Total'],
    [
      'no title',
      table('      total: { headers: [合计] }\n'),
      'tables.yaml:8: tables.a_table.columns.total.title',
    ],
    [
      'twice',
      table('      total: { title: 合计 }\n      total: { title: 小计 }\n'),
      'tables.yaml:9: Map keys must be unique',
    ],
    ['broken', 'tables: [\n', 'tables.yaml:2: '],
  ])('%s', (_, text, start) => {
    const message = problem(text);
    expect(message.slice(0, start.length)).toBe(start);
    if (start === '') expect(message).toBe('');
  });
});

test('the generated catalogue is fresh and its bytes do not vary', () => {
  const text = printCatalogue(readCatalogue('rules/catalogue'));
  expect(printCatalogue(readCatalogue('rules/catalogue'))).toBe(text);
  expect(readFileSync('src/core/generated/catalogue.ts', 'utf8')).toBe(text);
});

test('the order of the words of a list means nothing', () => {
  const written = namedLists('ends', { office: ['局', '委员会', '厅'], other: ['本级'] });
  const swapped = namedLists('ends', { other: ['本级'], office: ['厅', '局', '委员会'] });
  expect(new Map(swapped.map((list) => [list.name, list]))).toEqual(
    new Map(written.map((list) => [list.name, list])),
  );
  expect(written.find(({ name }) => name === 'ends.office')?.words[0]).toBe('委员会');
});
