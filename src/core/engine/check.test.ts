import { describe, expect, test } from 'vitest';
import type { FindingFacts } from '../findings/description.ts';
import { summarize } from '../findings/summary.ts';
import type { Condition, Expression } from '../language/ir/ir.ts';
import { checkDisclosures } from './check.ts';
import {
  code,
  codeCell,
  column,
  compare,
  disclosure,
  inDocument,
  inRows,
  rule,
  type SampleTable,
  sum,
  times,
} from './testing/builders.ts';
import { catalogue } from './testing/catalogue.ts';

const rowSum = compare(column('total'), '==', sum(column('basic'), column('project')));
const rowRule = rule([{ quantifier: inRows('spending'), assertions: [rowSum] }], { code: 'GJ-TT-01' });
const describeFacts = ({ rule: { code: id }, verdict, tableTitle, rowLabel, left, right }: FindingFacts) =>
  [id, verdict, tableTitle, rowLabel, left?.text, right?.text].join('|');

async function check(tables: readonly SampleTable[], rules = [rowRule], options = {}) {
  return checkDisclosures([disclosure(tables)], rules, catalogue, options, describeFacts);
}

const spending = (cells: Readonly<Record<string, string>>, rest: Partial<SampleTable> = {}): SampleTable => ({
  id: 'spending',
  rows: [code('201', cells)],
  ...rest,
});
const cells = { total: '2,102.43', basic: '1641.51', project: '450.92' };

describe('a finding', () => {
  test('carries both sides in printed figures, difference, tolerance and cells', async () => {
    const [finding] = (await check([spending(cells)])).findings;
    expect(finding).toMatchObject({
      rule: 'GJ-TT-01',
      slug: 'sample-rule',
      severity: 'error',
      verdict: 'fail',
      document: 'budget/office/2023',
      key: 'spending#1//201',
      left: { value: '2102.43', unit: '万元', text: '2102.43' },
      right: { value: '2092.43', unit: '万元', text: '1641.51 + 450.92' },
      difference: '10.00',
      tolerance: '0.015',
      message: 'GJ-TT-01|fail|Table spending|Class 201|2102.43|1641.51 + 450.92',
      suspects: [],
    });
    expect(
      finding?.cells.map(({ row, column: id, value, coefficient }) => [row, id, value, coefficient]),
    ).toEqual([
      ['201', 'total', '2102.43', '1'],
      ['201', 'basic', '1641.51', '-1'],
      ['201', 'project', '450.92', '-1'],
    ]);
    expect(finding?.id).toMatch(/^[0-9a-f]{16}$/);
  });

  test.each([
    [
      compare(column('total'), '==', sum(column('basic'), times('-1', column('project')))),
      '1641.51 - 450.92',
      '1190.59',
    ],
    [compare(column('total'), '==', times('2', column('basic'))), '2 × 1641.51', '3283.02'],
    [compare(column('total'), '==', times('-0.5', column('basic'))), '-0.5 × 1641.51', '-820.755'],
    [compare(column('total'), '<=', { type: 'number', value: '10000' }), '1.00', '1.00'],
    [
      compare(column('total'), '==', sum(column('basic'), { type: 'number', value: '10000' })),
      '1641.51 + 1.00',
      '1642.51',
    ],
  ] as [Condition, string, string][])('%#: the right side reads %s', async (condition, text, value) => {
    const [finding] = (
      await check([spending(cells)], [rule([{ quantifier: inRows('spending'), assertions: [condition] }])])
    ).findings;
    expect(finding?.right).toEqual({ value, unit: '万元', text });
  });

  test('negative figures stand in brackets behind an operator, blanks are left out', async () => {
    const [finding] = (await check([spending({ total: '9.00', basic: '1.00', project: '-2.00' })])).findings;
    expect(finding?.right?.text).toBe('1.00 + (-2.00)');
    const [blank] = (await check([spending({ total: '9.00', basic: '', project: '2.00' })])).findings;
    expect(blank?.right?.text).toBe('2.00');
  });

  test('mixed units read in the unit of the left side', async () => {
    const condition = compare(codeCell('spending', '201'), '==', codeCell('general', '201'));
    const general = { id: 'general', unitExponent: 0, rows: [code('201', { total: '12355.67' })] };
    const tables = [spending({ total: '1.23' }), general];
    const [finding] = (await check(tables, [rule([{ quantifier: inDocument, assertions: [condition] }])]))
      .findings;
    expect(finding).toMatchObject({
      left: { value: '1.23', unit: '万元' },
      right: { value: '1.235567', unit: '万元', text: '1.235567' },
      difference: '0.005567',
      tolerance: '0.005',
    });
    expect(finding?.cells.map(({ value }) => value)).toEqual(['1.23', '12355.67']);
  });

  test('percentages show the recomputation', async () => {
    const share: Expression = { type: 'share', of: column('basic'), base: column('total') };
    const growth: Expression = { type: 'growth', of: column('basic'), base: column('total') };
    const found = async (ratio: Expression) =>
      (
        await check(
          [spending({ rate: '50.0%', basic: '1.00', total: '3.00' })],
          [rule([{ quantifier: inRows('spending'), assertions: [compare(column('rate'), '==', ratio)] }])],
        )
      ).findings[0];
    expect(await found(share)).toMatchObject({
      left: { value: '50.0', unit: '%' },
      right: { value: '33.3333', unit: '%', text: '1.00 ÷ 3.00' },
      difference: '16.6667',
    });
    expect((await found(growth))?.right).toEqual({
      value: '-66.6667',
      unit: '%',
      text: '(1.00 - 3.00) ÷ 3.00',
    });
  });
});

describe('severity', () => {
  const rounded = { total: '3.01', basic: '1.00', project: '2.00' };

  test.each([
    ['fail', spending(cells), {}, 'error'],
    ['fail, overridden', spending(cells), { severity: [['GJ-TT', 'warning']] }, 'warning'],
    ['fail, low confidence', spending(cells, { confidence: 'low' }), {}, 'warning'],
    ['rounding', spending(rounded), {}, 'info'],
  ])('%s', async (_, table, options, expected) => {
    expect((await check([table], [rowRule], options)).findings.map(({ severity }) => severity)).toEqual([
      expected,
    ]);
  });

  test('what could not be decided is coverage, and a finding only about structure', async () => {
    const open = spending({ total: '3.00', basic: '1.00', project: 'x' });
    expect((await check([open])).findings).toEqual([]);
    const structural = rule([{ quantifier: inRows('spending'), assertions: [rowSum] }], {
      kind: 'structural',
    });
    expect((await check([open], [structural])).findings).toMatchObject([
      { verdict: 'insufficient', severity: 'info' },
    ]);
  });

  test('a percentage of nothing is a finding, one step below the rule', async () => {
    const share: Expression = { type: 'share', of: column('basic'), base: column('total') };
    const rate = rule([
      { quantifier: inRows('spending'), assertions: [compare(column('rate'), '==', share)] },
    ]);
    const found = async (rowCells: Readonly<Record<string, string>>) =>
      (await check([spending(rowCells)], [rate])).findings;
    expect(await found({ rate: '5.00%', basic: '1.00', total: '0.00' })).toMatchObject([
      { verdict: 'undefined', severity: 'warning' },
    ]);
    expect(await found({ rate: '5.00%', basic: '1.00', total: '-3.00' })).toEqual([]);
  });
});

describe('the whole', () => {
  const wrong = { total: '9.00', basic: '1.00', project: '2.00' };
  const near = { total: '3.01', basic: '1.00', project: '2.00' };
  const rows = [code('208', near), code('205', wrong), code('201', wrong)];

  test('findings are ordered by severity, table, row and rule', async () => {
    const inGeneral = rule([{ quantifier: inRows('general'), assertions: [rowSum] }], { code: 'GJ-TT-00' });
    const tables = [
      { id: 'spending', rows },
      { id: 'general', rows: [code('201', wrong)] },
    ];
    const { findings } = await check(tables, [inGeneral, rowRule]);
    expect(findings.map(({ severity, key }) => `${severity} ${key}`)).toEqual([
      'error spending#1//205',
      'error spending#1//201',
      'error general#1//201',
      'info spending#1//208',
    ]);
  });

  test('counts coverage with reasons, findings and figures', async () => {
    const table = {
      id: 'spending',
      rows: [...rows, code('210', { total: '', basic: '', project: '' })],
      figuresRead: 10,
      unplaced: [{ text: '1', reason: 'extra-number', row: '999', place: { file: 'a' } }],
    };
    const general = rule([{ quantifier: inRows('general'), assertions: [rowSum] }], { code: 'GJ-TT-02' });
    const { coverage, findings, documents } = await check([table], [rowRule, general]);
    expect(coverage.identities).toEqual({
      pass: 0,
      rounding: 1,
      fail: 2,
      insufficient: 1,
      notApplicable: 1,
      undefined: 0,
    });
    expect(coverage.rules.map(({ rule: id, reasons }) => [id, reasons])).toEqual([
      ['GJ-TT-01', [{ reason: 'all-blank', count: 1 }]],
      ['GJ-TT-02', [{ reason: 'table-missing:general', count: 1 }]],
    ]);
    expect(summarize(findings)).toEqual({ errors: 2, warnings: 0, infos: 1 });
    expect(documents).toMatchObject([
      {
        tables: [{ table: 'spending', title: 'Table spending', rows: 4 }],
        missingTables: ['general', 'summary'],
        figures: { read: 10, placed: 9, unplaced: 1 },
      },
    ]);
  });

  test('rules that are not selected do not run', async () => {
    expect(
      (await check([{ id: 'spending', rows }], [rowRule], { ignore: ['GJ-TT-01'] })).coverage.rules,
    ).toEqual([]);
  });
});
