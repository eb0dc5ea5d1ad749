import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lexiconOf } from '../core/catalogue/lexicon.ts';
import { normaliseLabel } from '../core/catalogue/normalise-text.ts';
import { catalogue } from '../core/generated/catalogue.ts';
import type { Disclosure, Row, Table } from '../core/model/disclosure.ts';
import { readPdf } from '../import/pdf/read-pdf.ts';
import { readText } from '../import/text/read-text.ts';
import { readLabel } from './grid/labels.ts';
import { recognize } from './recognize.ts';

const shared = new URL('../../../shared/', import.meta.url);
const seeds = new URL('seeds/', shared);
const labelled = new URL('samples/labelled/', shared);
const unlabelled = new URL('samples/unlabelled/', shared);

async function read(file: URL): Promise<Disclosure[]> {
  const bytes = new Uint8Array(readFileSync(file));
  const name = file.pathname.split('/').at(-1) ?? '';
  return recognize([await (name.endsWith('.pdf') ? readPdf : readText)(name, bytes)], catalogue);
}

async function readOne(file: URL): Promise<Disclosure> {
  // Collecting skipped tests must not fail on the documents that they would read.
  if (!existsSync(file)) return new Promise(() => undefined);
  const [disclosure] = await read(file);
  if (disclosure === undefined) throw new Error(`nothing recognized in ${file.pathname}`);
  return disclosure;
}

const tableOf = (disclosure: Disclosure, id: string): Table => {
  const table = disclosure.tables.find((each) => each.id === id);
  if (table === undefined) throw new Error(`no table ${id}`);
  return table;
};

const cell = (table: Table, key: string, column: string, side?: string): string | undefined =>
  table.rows.find((row) => row.key === key && (side === undefined || row.side === side))?.cells[column]?.text;

const unplaced = (disclosure: Disclosure): string[] =>
  disclosure.tables.flatMap((table) =>
    table.unplaced.map((figure) => `${table.id}: ${figure.text} ${figure.reason}`),
  );

describe.skipIf(!existsSync(seeds))('seed 001, a department budget with 序号 and 栏次', () => {
  const disclosure = readOne(new URL('001_d6cd174843341de3.txt', seeds));

  test('facts of the document', async () => {
    const { kind, department, year, currencyUnit } = await disclosure;
    expect({ kind, department, year, currencyUnit }).toEqual({
      kind: 'budget',
      department: '石家庄高新技术产业开发区行政服务局',
      year: 2023,
      currencyUnit: '万元',
    });
  });

  test.each([
    ['budget_summary', 46],
    ['budget_income', 16],
    ['budget_expenditure', 16],
    ['budget_fiscal_summary', 43],
    ['budget_general', 16],
    ['budget_basic', 25],
    ['budget_fund', 0],
    ['budget_capital', 0],
    ['procurement_budget', 12],
    ['assets', 6],
  ])('%s has %i rows', async (id, rows) => {
    expect(tableOf(await disclosure, id).rows).toHaveLength(rows);
  });

  test.each([
    ['budget_summary', 'general', 'amount', 'income', '2343.44'],
    ['budget_summary', '208', 'amount', 'expenditure', '90.27'],
    ['budget_summary', 'grand_total', 'amount', 'expenditure', '2343.44'],
    ['budget_income', '2101101', 'fiscal', undefined, '30.05'],
    ['budget_expenditure', '2010306', 'project', undefined, '450.92'],
    ['budget_fiscal_summary', '221', 'general', 'expenditure', '113.72'],
    ['budget_basic', 'total', 'public', undefined, '71.79'],
    ['budget_basic', '302', 'personnel', undefined, '523.43'],
    ['procurement_budget', 'total', 'sme_reserve', undefined, '330.60'],
    ['procurement_budget', 'item-10', 'total', undefined, '164.00'],
    ['assets', 'all_assets', 'value', undefined, '970'],
    ['assets', 'other_fixed', 'value', undefined, '923.07'],
  ])('%s[%s].%s (side %s) is %s', async (id, key, column, side, expected) => {
    expect(cell(tableOf(await disclosure, id), key, column, side)).toBe(expected);
  });

  test('a header line that is shifted by one column is read as it was meant', async () => {
    const { columns } = tableOf(await disclosure, 'budget_income');
    expect(columns.find((column) => column.id === 'other')?.header).toBe('本年收入 / 其他收入');
    expect(columns.find((column) => column.id === 'carryover')?.header).toBe('上年结转');
  });

  test('notes belong to the table they follow', async () => {
    const noted = (await disclosure).tables.filter((table) => table.notes.some((note) => note.saysEmpty));
    expect(noted.map((table) => table.id)).toEqual([
      'budget_fund',
      'budget_capital',
      'budget_three_public',
      'assets',
    ]);
  });

  test('no figure is lost', async () => {
    expect(unplaced(await disclosure)).toEqual([]);
  });
});

describe.skipIf(!existsSync(seeds))('seed 004, a final account with three lanes and 行次', () => {
  const disclosure = readOne(new URL('004_4299fd0997e27daa.txt', seeds));

  test('the nine tables stand in order, then the evaluation forms', async () => {
    const { tables, kind, year, department } = await disclosure;
    expect({ kind, year, department }).toEqual({
      kind: 'final',
      year: 2022,
      department: '济源市行政服务中心',
    });
    expect(tables.slice(0, 9).map((table) => [table.id, table.rows.length])).toEqual([
      ['final_summary', 42],
      ['final_income', 17],
      ['final_expenditure', 17],
      ['final_fiscal_summary', 38],
      ['final_general', 11],
      ['final_basic', 83],
      ['final_fund', 4],
      ['final_capital', 1],
      ['final_three_public', 2],
    ]);
    expect(tables.slice(0, 9).flatMap((table) => table.unplaced)).toEqual([]);
  });

  test.each([
    ['final_summary', 'closing', 'amount', 'expenditure', '0.03'],
    ['final_summary', '229', 'amount', 'expenditure', '0.01'],
    ['final_fiscal_summary', 'opening_fund', 'amount', 'income', '0.00'],
    ['final_fiscal_summary', '212', 'fund', 'expenditure', '536.17'],
    ['final_general', 'total', 'current', undefined, ''],
    ['final_basic', 'personnel', 'amount', undefined, '533.73'],
    ['final_basic', 'public', 'amount', undefined, '27.40'],
    ['final_basic', '39999', 'amount', undefined, '0.00'],
    ['final_fund', '2120899', 'project', undefined, '536.17'],
    ['final_three_public', 'budget', 'vehicle_running', undefined, '1.48'],
    ['final_three_public', 'actual', 'reception', undefined, '0.11'],
  ])('%s[%s].%s (side %s) is %s', async (id, key, column, side, expected) => {
    expect(cell(tableOf(await disclosure, id), key, column, side)).toBe(expected);
  });
});

interface Truth {
  readonly kind: string;
  readonly year: number;
  readonly department: string;
  readonly tables: readonly {
    readonly name: string;
    readonly rows: number | null;
    readonly key_cells: Readonly<Record<string, string>>;
  }[];
}

/** Rows that a key of the truth files names: a code, or a label with or without its ordinal. */
function rowsNamed(table: Table, name: string): Row[] {
  const lexicon = lexiconOf(catalogue);
  const label = normaliseLabel(name);
  return table.rows.filter(
    (row) =>
      row.key === name ||
      readLabel(row.label, lexicon).label === label ||
      normaliseLabel(row.label) === label,
  );
}

/** Printed numbers that the table gives for a key `row` or `row/column`; in a table of blocks the key is an item. */
function numbersAt(table: Table, key: string): string[] {
  const [name = '', column] = key.split('/');
  const rows = rowsNamed(table, name);
  const wanted = (id: string): boolean => {
    const words = normaliseLabel(column ?? (rows.length > 0 ? '' : name));
    const header = normaliseLabel(table.columns.find((each) => each.id === id)?.header ?? '');
    return header.includes(words) || words.endsWith(header);
  };
  const cells = (rows.length > 0 ? rows : table.rows).flatMap((row) => Object.entries(row.cells));
  return cells
    .filter(([id]) => column === undefined || wanted(id))
    .map(([, each]) => each.text.replace(/[,\s]/g, ''));
}

const truths = ['putuo-shgzb-2024-final', 'putuo-shfly-2024-unit-budget', 'jiangsu-rd-2018-dept-budget'];

describe.skipIf(!existsSync(labelled)).each(truths)('labelled %s', (name) => {
  const truth = (
    existsSync(labelled) ? JSON.parse(readFileSync(new URL(`${name}.truth.json`, labelled), 'utf8')) : {}
  ) as Truth;
  const disclosure = readOne(new URL(`${name}.pdf`, labelled));

  test('kind, year and department', async () => {
    const { kind, year, department } = await disclosure;
    expect({ kind, year, department }).toEqual({
      kind: truth.kind,
      year: truth.year,
      department: truth.department,
    });
  });

  test('every table is recognized, in order, and every figure placed', async () => {
    expect((await disclosure).tables).toHaveLength(truth.tables.length);
    expect((await disclosure).unrecognized).toEqual([]);
    expect(unplaced(await disclosure)).toEqual([]);
  });

  test('key cells', async () => {
    const { tables } = await disclosure;
    const wrong = truth.tables.flatMap((expected, index) =>
      Object.entries(expected.key_cells).flatMap(([key, value]) => {
        const table = tables[index];
        const found = table === undefined ? [] : numbersAt(table, key);
        return found.includes(value) ? [] : [`${expected.name} ${key}: ${value}, not ${found.join(' ')}`];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe.skipIf(!existsSync(unlabelled))('unlabelled documents', () => {
  test.each([
    ['jiangsu-gaoyuan-2017', 12],
    ['jiangsu-gaoyuan-2018', 12],
    ['jiangsu-rd-2017', 12],
    ['jiangsu-zx-2019-tables', 12],
    ['putuo-qfb-2025-dept', 9],
    ['putuo-qfb-2025-unit', 9],
    ['putuo-wanli-2024-dept', 9],
  ])('%s: %i tables, nothing unrecognized or unplaced', async (name, tables) => {
    const disclosure = await readOne(new URL(`${name}.pdf`, unlabelled));
    expect(disclosure.tables).toHaveLength(tables);
    expect(disclosure.unrecognized).toEqual([]);
    expect(unplaced(disclosure)).toEqual([]);
  });

  test('text and tables published apart are one document', async () => {
    const files = ['jiangsu-zx-2019-tables.pdf', 'jiangsu-zx-2019-text.pdf'];
    const documents = await Promise.all(
      files.map((file) => readPdf(file, new Uint8Array(readFileSync(new URL(file, unlabelled))))),
    );
    const disclosures = recognize(documents, catalogue);
    expect(disclosures.map(({ paths }) => paths)).toEqual([files]);
  });
});
