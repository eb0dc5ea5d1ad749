import { expect, test } from 'vitest';
import { catalogue } from '../../generated/catalogue.ts';
import type { Disclosure, Table } from '../../model/disclosure.ts';
import { evaluate } from '../evaluate.ts';
import { code, disclosure, type SampleTable, total, unplaced } from '../testing/builders.ts';

const place = { file: 'sample.html' };
const rule = {
  code: 'GJ-ST-99',
  slug: 'x',
  title: 'x',
  kind: 'structural',
  severity: 'warning',
  basis: 'x',
  text: [],
  scopes: [{ quantifier: { type: 'document' }, assertions: [{ type: 'none', list: 'unread' }] }],
} as const;

function found(document: Disclosure): string[] {
  return evaluate([rule], document, catalogue)
    .filter(({ verdict }) => verdict === 'fail')
    .map(({ identity: { key, params } }) => `${key} ${params['count']} ${params['text']}`);
}

const all = { total: '5', basic: '3', project: '2' };
const general: SampleTable = { id: 'budget_general', rows: [total(all), code('201', all)] };
const noTotal: SampleTable = {
  id: 'budget_general',
  rows: [code('201', { basic: '3', project: '2' })],
};

function withUnplaced(table: SampleTable, rest: readonly Partial<Table['unplaced'][number]>[], read = 40) {
  const document = disclosure([table], {});
  const list = rest.map((each) => ({ ...unplaced({ row: '201' }), ...each }));
  return {
    ...document,
    tables: document.tables.map((one) => ({ ...one, unplaced: list, figuresRead: read })),
  };
}

test('a table of which everything was read', () => {
  expect(found(disclosure([general], {}))).toEqual([]);
});

test('one figure in forty is no table unread', () => {
  expect(found(withUnplaced(general, [{ text: '7.5', header: '增减' }]))).toEqual([]);
});

test('more than one figure in ten', () => {
  const figures = ['1', '2', '3', '4', '5'].map((text) => ({ text, reason: 'unknown-row' }));
  expect(found(withUnplaced(general, figures))).toEqual(['document/budget_general#1 5 1 | 2 | 3 | 4 | …']);
});

test('an unknown header in a table that lacks a column of its form', () => {
  const document = withUnplaced(noTotal, [{ text: '5', reason: 'unknown-column', header: '支出总额' }]);
  expect(found(document)).toEqual(['document/budget_general#1 1 支出总额']);
});

test('a figure of the total without a place', () => {
  const document = withUnplaced(general, [{ row: 'total', text: '2' }]);
  expect(found(document)).toEqual(['document/budget_general#1 1 2']);
});

test('grids that are no table known, each with its own key', () => {
  const grid = { title: '一级指标', figures: 8, place };
  const document = disclosure([], { unrecognized: [grid, grid] });
  expect(found(document)).toEqual(['document/一级指标 8 一级指标', 'document/一级指标~2 8 一级指标']);
});

test('a table in foreign money is called what it is', () => {
  const document = disclosure([general], {});
  const grids = [{ title: '外汇收支表', figures: 6, place, otherMoney: true as const }];
  const outcomes = evaluate([rule], { ...document, unrecognized: grids }, catalogue);
  const [failed] = outcomes.filter(({ verdict }) => verdict === 'fail');
  expect(failed?.identity.params).toMatchObject({ detail: 'currency', text: '外汇收支表', count: '6' });
});
