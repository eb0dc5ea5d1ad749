import { read, write } from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { findTable } from '../src/core/catalogue/lookup.ts';
import { catalogue } from '../src/core/generated/catalogue.ts';
import type { Cell, Disclosure, Table } from '../src/core/model/disclosure.ts';
import { formatFigure } from '../src/core/model/format-figure.ts';
import { figuresOf, findingsOf, readDisclosure, strayFigures } from './compared-disclosures.ts';
import { loadFixture } from './fixture-packages.ts';
import { type PrintedTable, printOfficially } from './official-layout.ts';
import { formats } from './written-formats.ts';

type Change = (disclosure: Disclosure) => readonly PrintedTable[];

const changeTables =
  (change: (table: Table) => Table): Change =>
  (disclosure) =>
    printOfficially({ ...disclosure, tables: disclosure.tables.map(change) });

const changeTexts =
  (change: (text: string) => string): Change =>
  (disclosure) =>
    printOfficially(disclosure).map((table) => ({
      ...table,
      rows: table.rows.map((row) => row.map((cell) => ({ ...cell, text: change(cell.text) }))),
    }));

/** Letters drawn apart by an ideographic space, as in 合　计. */
const spaced = (text: string): string =>
  /^(?:合计|小计|项目|金额|栏次|总计|收入|支出|科目名称)$/.test(text) ? [...text].join('\u3000') : text;

/** 2421.25 万元 as 24212500 元. */
const inYuan = (table: Table): Table => {
  const isMoney = (id: string): boolean =>
    findTable(catalogue, table.id)?.columns.some((column) => column.id === id && column.type === 'money') ??
    false;
  const change = (id: string, cell: Cell): Cell =>
    cell.figure === undefined || !isMoney(id) ? cell : { ...cell, text: formatFigure(cell.figure, 0, 0) };
  const rows = table.rows.map((row) => ({
    ...row,
    cells: Object.fromEntries(Object.entries(row.cells).map(([id, cell]) => [id, change(id, cell)])),
  }));
  const columns = table.columns.map((column) => ({ ...column, header: column.header.replace('万元', '元') }));
  return { ...table, currencyUnit: '元', columns, rows };
};

const isCoded = (table: Table): boolean => findTable(catalogue, table.id)?.shape === 'coded';

const order = ['total', 'abroad', 'reception', 'vehicle', 'vehicle_purchase', 'vehicle_running'];
const receptionFirst = (table: Table): Table =>
  table.id.endsWith('three_public')
    ? { ...table, columns: [...table.columns].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id)) }
    : table;

/** Long tables go on in a sheet of their own, under the same title and header. */
const continued: Change = (disclosure) =>
  printOfficially(disclosure).flatMap((table) => {
    const head = table.rows.findIndex(([cell]) => cell?.text === '栏次') + 1;
    if (head === 0 || table.rows.length < head + 10) return [table];
    const at = head + 6;
    return [
      { ...table, rows: table.rows.slice(0, at), notes: [] },
      { ...table, rows: [...table.rows.slice(0, head), ...table.rows.slice(at)] },
    ];
  });

const variations: Readonly<Record<string, Change>> = {
  'codes in three columns': (document) => printOfficially(document, { splitCodes: true }),
  'total in the last row': (document) => printOfficially(document, { totalLast: true }),
  'no line and column numbers': (document) => printOfficially(document, { unnumbered: true }),
  'reception before vehicles': changeTables(receptionFirst),
  'columns in reverse order': changeTables((table) =>
    isCoded(table) ? { ...table, columns: [...table.columns].reverse() } : table,
  ),
  'whole yuan': changeTables(inYuan),
  'office and year in the title': (document) =>
    printOfficially(document).map((table) => ({
      ...table,
      title: `${document.department}${document.year}年度${table.title}`,
      banner: [table.banner[0] ?? [], [`单位：${table.banner[1]?.at(-1)?.replace('金额单位：', '')}`]],
    })),
  'letter-spaced headers': changeTexts(spaced),
  'codes indented by level': changeTexts((text) => text.replace(/^\d{5,7}$/, (code) => `  ${code}`)),
  'tables that go on in a further sheet': continued,
};

/** Rule, key and verdict: amounts are printed in the unit of the document. */
const verdicts = async (disclosure: Disclosure): Promise<string[]> =>
  (await findingsOf(disclosure)).map((line) => JSON.stringify((JSON.parse(line) as unknown[]).slice(0, 4)));

const writeXlsx = (tables: readonly PrintedTable[]): Uint8Array =>
  formats['XLSX']?.[1]('', tables) ?? new Uint8Array();

describe.each(['example-budget', 'example-final', 'example-broken', 'hebei-2023-budget'])(
  '%s with',
  (name) => {
    const original = loadFixture(name);

    test.each(Object.entries(variations))('%s', async (label, change) => {
      const bytes = writeXlsx(change(original));
      const disclosure = await readDisclosure('document.xlsx', bytes);
      const addresses = (lines: readonly string[]): string[] =>
        lines.map((line) => (label === 'whole yuan' ? line.replace(/ \(.*/, '') : line)).sort();
      expect(addresses(figuresOf(disclosure))).toEqual(addresses(figuresOf(original)));
      expect(strayFigures(disclosure)).toEqual([]);
      expect(await verdicts(disclosure)).toEqual(await verdicts(original));
    });

    test('a hidden column', async () => {
      const workbook = read(writeXlsx(printOfficially(original)), { type: 'array', cellNF: true });
      for (const sheet of Object.values(workbook.Sheets)) sheet['!cols'] = [{}, { hidden: true }];
      const bytes = new Uint8Array(write(workbook, { type: 'array', bookType: 'xlsx' }));
      const disclosure = await readDisclosure('document.xlsx', bytes);
      expect(figuresOf(disclosure).sort()).toEqual(figuresOf(original).sort());
    });
  },
);
