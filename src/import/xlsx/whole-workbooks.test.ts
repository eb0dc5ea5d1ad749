import { existsSync, readFileSync } from 'node:fs';
import { utils, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { type DocumentTable, makeXls, makeXlsx, placeCells } from '../../../test/make-documents.ts';
import type { RawGrid } from '../raw.ts';
import { readWorkbook } from './read-workbook.ts';

const texts = (grid: RawGrid) => grid.cells.map((cell) => `${cell.place.cell} ${cell.text}`);

const table: DocumentTable = {
  title: '部门收支总表',
  rows: [
    [{ text: '项目', rowSpan: 2 }, { text: '预算数', columnSpan: 2 }, { text: '__proto__' }],
    [{ text: '基本支出' }, { text: '项目支出' }, { text: '占比' }],
    [{ text: '2050101' }, { text: '1,234.50' }, { text: '-0.10' }, { text: '12.5%' }],
    [{ text: '合计\n(万元)', columnSpan: 2 }, { text: '0' }],
  ],
};

test.each([
  ['xlsx', makeXlsx],
  ['xls', makeXls],
])('reads back generated tables from %s', async (format, make) => {
  const document = await readWorkbook('a', make([table, { ...table, title: '__proto__' }]));
  const cells = placeCells(table.rows).map((cell) => ({ ...cell, row: cell.row + 1 }));
  const title = { text: table.title, row: 0, column: 0, rowSpan: 1, columnSpan: 4 };
  expect((document.blocks[0] as RawGrid).cells.map(({ place, ...cell }) => cell)).toEqual([title, ...cells]);
  expect(document).toMatchObject({ format, problems: [] });
  expect(document.blocks.map((block) => (block as RawGrid).sheet)).toEqual(['部门收支总表', '__proto__']);
});

test('reads hidden parts and formats of old workbooks', async () => {
  const sheet = utils.aoa_to_sheet([[1, 2, 4]]);
  sheet['C1'].z = '0.00';
  sheet['!cols'] = [{}, { hidden: true }];
  const book = utils.book_new(sheet, '一');
  utils.book_append_sheet(book, utils.aoa_to_sheet([['藏']]), '二');
  book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }] };
  const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'biff8' }));
  const { blocks, problems } = await readWorkbook('a.xls', bytes);
  expect(texts(blocks[0] as RawGrid)).toEqual(['A1 1', 'B1 2', 'C1 4.00']);
  expect((blocks[0] as RawGrid).cells.map((cell) => cell.hidden ?? false)).toEqual([false, true, false]);
  expect(problems.map((problem) => problem.reason)).toEqual(['hidden-cells', 'hidden-sheet']);
});

const templates = new URL('../../../../shared/samples/templates/', import.meta.url);

describe.skipIf(!existsSync(templates))('blank workbooks as published', () => {
  test.each([
    ['budget.xls', 16],
    ['unit-budget.xlsx', 16],
    ['department-budget.xlsx', 17],
  ])('reads every sheet of %s', async (name, sheets) => {
    const { blocks, problems } = await readWorkbook(name, readFileSync(new URL(name, templates)));
    expect(problems).toEqual([]);
    expect(blocks).toHaveLength(sheets);
    const spans = blocks
      .flatMap((block) => (block as RawGrid).cells)
      .filter((cell) => cell.rowSpan * cell.columnSpan > 1);
    expect(spans.length).toBeGreaterThan(60);
  });

  test('the old and the new form of one workbook read the same', async () => {
    const read = async (name: string) => {
      const { blocks } = await readWorkbook('a', readFileSync(new URL(name, templates)));
      return blocks.map((block) => [(block as RawGrid).sheet, ...texts(block as RawGrid)]);
    };
    expect(await read('budget.xls')).toEqual(await read('unit-budget.xlsx'));
  });
});
