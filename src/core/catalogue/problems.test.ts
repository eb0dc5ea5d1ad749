import { describe, expect, test } from 'vitest';
import { catalogue } from '../generated/catalogue.ts';
import { catalogueProblems } from './problems.ts';
import type { Catalogue, ColumnEntry, LineEntry, SideEntry, TableEntry } from './types.ts';

test('the catalogue gives every stem, header and label one meaning', () => {
  expect(catalogueProblems(catalogue)).toEqual([]);
});

test.each([
  [
    'budget',
    [
      'budget_summary',
      'budget_fiscal_summary',
      'budget_income',
      'budget_expenditure',
      'budget_general',
      'budget_fund',
      'budget_basic',
      'budget_three_public',
    ],
  ],
  [
    'final',
    [
      'final_summary',
      'final_fiscal_summary',
      'final_income',
      'final_expenditure',
      'final_general',
      'final_fund',
      'final_basic',
      'final_three_public',
    ],
  ],
])('a %s holds eight tables, and a capital table where there is one', (kind, ids) => {
  const required = catalogue.tables.filter((table) => table.kind === kind && table.required === true);
  expect(required.map(({ id }) => id).sort()).toEqual([...ids].sort());
});

test('headers and labels are in normal form', () => {
  const texts = catalogue.tables.flatMap((table) => [
    ...table.columns.flatMap((column) => column.headers),
    ...table.sides.flatMap((side) => side.lines.flatMap((line) => line.variants)),
  ]);
  expect(texts.filter((text) => /[\s（）：、“”]/.test(text))).toEqual([]);
});

test('every bracket lane leads to a table', () => {
  const ids = new Set(catalogue.tables.map(({ id }) => id));
  expect(
    catalogue.tables.flatMap(({ lanes }) => Object.values(lanes ?? {})).filter((id) => !ids.has(id)),
  ).toEqual([]);
});

const column = (id: string, header: string): ColumnEntry => ({
  id,
  title: id,
  type: 'money',
  headers: [header],
});
const line = (id: string, variant: string, after?: string): LineEntry => ({
  id,
  title: id,
  variants: [variant],
  role: 'addend',
  ...(after === undefined ? {} : { after }),
});
const side = (...lines: LineEntry[]): SideEntry => ({ id: 'income', title: '收入', headers: [], lines });
const table = (id: string, extra: Partial<TableEntry>): TableEntry => ({
  id,
  title: id,
  kind: 'budget',
  shape: 'coded',
  stems: [`${id}表`],
  columns: [],
  sides: [],
  ...extra,
});

describe('mistakes are named', () => {
  const { conventions } = catalogue;
  test.each<[string, Catalogue['tables'], string]>([
    [
      'stem',
      [table('a', { stems: ['收支总表'] }), table('b', { stems: ['部门收支总表'] })],
      'stem budget 收支总表: a, b',
    ],
    [
      'header',
      [table('a', { columns: [column('x', '合计'), column('y', '合计')] })],
      'a: x and y share the header 合计',
    ],
    [
      'label',
      [table('a', { sides: [side(line('x', '收入'), line('y', '收入'))] })],
      'a.income: label /收入: x, y',
    ],
    ['line', [table('a', { sides: [side(line('x', '收入', 'z'))] })], 'a.income.x: no line z'],
    ['id', [table('a', {}), table('a', { title: 'b', stems: [] })], 'table a: 0, 1'],
  ])('%s', (_, tables, message) => {
    expect(catalogueProblems({ tables, codes: [], conventions })).toContain(message);
  });

  test('columns of different sides may share a header, lines with a place may share a label', () => {
    const columns = [
      { ...column('x', '合计'), sides: ['income'] },
      { ...column('y', '合计'), sides: ['expenditure'] },
    ];
    const sides = [side(line('x', '收入'), line('y', '收入', 'x'))];
    expect(catalogueProblems({ tables: [table('a', { columns, sides })], codes: [], conventions })).toEqual(
      [],
    );
  });
});

test('the prose repeats cells that are there, under topics that are there', () => {
  const tables = catalogue.tables.map((table): TableEntry => {
    if (table.id !== 'narrative') return table;
    const repeats = {
      amount: [{ table: 'budget_summary', side: 'income', row: 'nowhere', column: 'amount' }],
    };
    const measure = { local: [], topics: ['weather'], repeats };
    const line: LineEntry = { id: 'odd', title: '某项', variants: [], role: 'addend', measure };
    return { ...table, sides: table.sides.map((side) => ({ ...side, lines: [line] })) };
  });
  expect(catalogueProblems({ ...catalogue, tables })).toEqual([
    'narrative.odd: no topic weather',
    'narrative.odd: no cell budget_summary income nowhere amount',
  ]);
});
