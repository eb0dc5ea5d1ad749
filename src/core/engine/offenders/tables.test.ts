import { describe, expect, test } from 'vitest';
import { severityOf } from '../../findings/severity.ts';
import { catalogue } from '../../generated/catalogue.ts';
import type { OffenderList } from '../../generated/offender-lists.ts';
import type { Disclosure } from '../../model/disclosure.ts';
import { evaluate } from '../evaluate.ts';
import { code, disclosure, line, type SampleTable, total, unplaced } from '../testing/builders.ts';

const place = { file: 'sample.csv', line: 1 };

/** Keys of the offenders of one list in every table, with their detail. */
function found(list: OffenderList, tables: readonly SampleTable[], rest: Partial<Disclosure> = {}): string[] {
  const scopes = tables.map(({ id }) => ({
    quantifier: { type: 'table', table: { table: id } } as const,
    assertions: [{ type: 'none', list } as const],
  }));
  const rule = {
    code: 'GJ-ST-99',
    slug: 'x',
    title: 'x',
    kind: 'structural',
    severity: 'warning',
    basis: 'x',
    text: [],
    scopes,
  } as const;
  return evaluate([rule], disclosure(tables, rest), catalogue)
    .filter(({ verdict }) => verdict === 'fail')
    .map(({ identity: { params } }) =>
      [params['row'] ?? params['column'], params['detail']].join(' ').trim(),
    );
}

const general = (...rows: SampleTable['rows']): SampleTable => ({ id: 'budget_general', rows });
const named = (key: string, label: string) => code(key, { total: '5' }, { label });

describe('orphans: a code that has lost its children', () => {
  const codes = (...keys: readonly string[]) => general(...keys.map((key) => code(key, { total: '5' })));
  test.each([
    [['201', '20103', '208', '20805', '210'], ['210 childless']],
    [['201', '20103', '208', '210'], []],
    [['201', '20103', '210'], []],
    [['201', '208', '210'], []],
  ])('%j', (keys, expected) => {
    expect(found('orphans', [codes(...keys)])).toEqual(expected);
  });

  test('a malformed code right below is the child', () => {
    const keys = ['201', '20103', '208', '20805', '210', '71102'];
    expect(found('orphans', [codes(...keys)])).toEqual([]);
  });
});

describe('misnamed', () => {
  const summary: SampleTable = {
    id: 'budget_summary',
    rows: [{ ...line('210', 'expenditure', '5', 'code'), label: '三、医疗卫生与计划生育支出' }],
  };
  test.each([
    [2024, ['210 other-name']],
    [2018, ['210 other-name']],
  ])('a name of other years beside the one of the year, %s', (year, expected) => {
    expect(found('misnamed', [summary, general(named('210', '卫生健康支出'))], { year })).toEqual(expected);
  });

  test('the old name alone is no disagreement', () => {
    expect(found('misnamed', [summary], { year: 2024 })).toEqual([]);
  });

  test.each([
    ['离退休人员经费', ['303 class-name']],
    ['对个人和家庭补助支出', []],
    ['对个人和家庭的补助', []],
  ])('a class named %s', (label, expected) => {
    expect(found('misnamed', [{ id: 'budget_basic', rows: [named('303', label)] }])).toEqual(expected);
  });

  test.each([
    ['某某活动与管理', []],
    ['其他事务', ['2011302 other-name']],
  ])('spellings of one name: %s', (label, expected) => {
    const usual = named('2011302', '某某活动和管理支出');
    const tables = [
      general(usual),
      { ...general(usual), instance: 2 },
      { ...general(named('2011302', label)), instance: 3 },
    ];
    const code = found('misnamed', tables.slice(0, 3));
    expect([...new Set(code)]).toEqual(expected);
  });

  test.each([
    ['below its own section', ['212', '21202'], []],
    ['below none', ['212'], ['2120201 other-code']],
  ])('a name that every section has, %s', (_, above, expected) => {
    const tables = [general(...above.map((key) => named(key, '')), named('2120201', '行政运行'))];
    expect(found('misnamed', tables)).toEqual(expected);
  });

  test('items numbered in line are one finding', () => {
    const names = ['办公费', '咨询费', '水费', '电费', '邮电费'];
    const rows = names.map((label, index) => named(`3020${index + 1}`, label));
    expect(found('misnamed', [{ id: 'budget_basic', rows }])).toEqual(['30202 renumbered']);
    expect(found('misnamed', [{ id: 'budget_basic', rows: rows.slice(0, 2) }])).toEqual(['30202 other-code']);
  });
});

test.each([
  [2018, '医疗卫生与计划生育支出', []],
  [2024, '医疗卫生与计划生育支出', ['210 to']],
  [2017, '卫生健康支出', ['210 from']],
  [2024, '卫生健康支出', []],
])('outdated: %i %s', (year, label, expected) => {
  expect(found('outdated', [general(named('210', label))], { year })).toEqual(expected);
});

describe('misnotes', () => {
  const noted = (id: string, text: string): SampleTable => ({
    id,
    rows: [],
    notes: [{ text, saysEmpty: true, place }],
  });
  test.each([
    ['budget_capital', '注：本部门无政府性基金预算，故本表为空表。', 1],
    ['budget_capital', '注：本部门无国有资本经营预算，故本表为空表。', 0],
    ['budget_capital', '注：本部门无政府性基金预算和国有资本经营预算，空表列示。', 0],
    ['budget_capital', '注：空表列示。', 0],
    ['budget_income', '注：本部门无政府性基金预算，空表列示。', 0],
  ])('%s %s', (id, text, count) => {
    expect(found('misnotes', [noted(id, text)])).toHaveLength(count);
  });

  test('a note in front of the table it names', () => {
    const tables = [
      noted('budget_fund', '注：本部门无国有资本经营预算，故下表为空表。'),
      { id: 'budget_capital', rows: [] },
    ];
    expect(found('misnotes', tables)).toEqual([]);
  });
});

test.each([
  [['5.00', '6.1', '7.12345'], ['20103 ']],
  [['5.0001', '6.1234', '7.12345'], []],
  [['5', '6.1', '7.12'], []],
])('decimals: %j', (amounts, expected) => {
  const rows = amounts.map((amount, index) => code(`2010${index + 1}`, { total: amount }));
  expect(found('decimals', [general(...rows)])).toEqual(expected.map((each) => each.trim()));
});

test('outliers: negative amounts and shares above 100%', () => {
  expect(found('outliers', [general(code('201', { total: '-5' }))])).toEqual(['201 negative']);
  const fund = { id: 'final_fund', rows: [code('201', { opening: '-5', current: '5' })] };
  expect(found('outliers', [fund])).toEqual([]);
  const shares = (share: string): SampleTable => ({
    id: 'narrative',
    unitExponent: 0,
    rows: [{ key: 'x', kind: 'item', label: 'x', cells: { share } }],
  });
  expect(found('outliers', [shares('120.00')])).toEqual(['x above']);
  expect(found('outliers', [shares('100.00')])).toEqual([]);
});

test('unitless: only tables with amounts', () => {
  const unitPrinted = false;
  expect(found('unitless', [{ ...general(code('201', { total: '5' })), unitPrinted }])).toHaveLength(1);
  expect(found('unitless', [{ ...general(code('201', { total: '0.00' })), unitPrinted }])).toEqual([]);
  expect(found('unitless', [general(code('201', { total: '5' }))])).toEqual([]);
});

test('blanks: a column that a form always fills', () => {
  const form = (executed: string): SampleTable => ({
    id: 'self_eval',
    rows: [{ key: '1', kind: 'item', cells: { budget: '5', executed } }],
  });
  expect(found('blanks', [form('5')])).toEqual([]);
  expect(found('blanks', [form('')])).toEqual(['executed']);
});

describe('shifts', () => {
  const shifted = code('201', { total: '', basic: '5', project: '5' });
  test.each([
    [shifted, ['201 right']],
    [code('201', { total: '5', basic: '5', project: '' }), []],
    [code('201', { total: '', basic: '3', project: '2' }), []],
  ])('%#', (row, expected) => {
    expect(found('shifts', [general(row)])).toEqual(expected);
  });

  test('more figures than headers', () => {
    const table = {
      ...general(code('201', { total: '5' })),
      unplaced: [unplaced({ row: '201', reason: 'extra-number' })],
    };
    expect(found('shifts', [table])).toEqual(['201 surplus']);
  });

  test('comparisons over such a row fail one step lower', () => {
    const rule = {
      code: 'GJ-GP-98',
      slug: 'x',
      title: 'x',
      kind: 'hard',
      severity: 'error',
      basis: 'x',
      text: [],
      scopes: [
        {
          quantifier: { type: 'row', table: { table: 'budget_general' }, rows: 'all' },
          assertions: [
            {
              type: 'compare',
              relation: '==',
              form: 'linear',
              left: { type: 'column', column: 'basic', of: 'row' },
              right: { type: 'scale', by: '2', of: { type: 'column', column: 'project', of: 'row' } },
            },
          ],
        },
      ],
    } as const;
    const [outcome] = evaluate([rule], disclosure([general(shifted, total({ total: '5' }))]), catalogue);
    expect(outcome && [outcome.verdict, severityOf(outcome, rule)]).toEqual(['fail', 'warning']);
  });
});
