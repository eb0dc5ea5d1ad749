import { expect, test } from 'vitest';
import { checkFormulas } from './check-formulas.ts';
import { parseFormula } from './formula-parser.ts';
import { SharedFormulas } from './shared-formulas.ts';
import type { Sheet, SheetCell } from './sheet.ts';

function number(row: number, column: number, value: number, formula?: string): SheetCell {
  return {
    row,
    column,
    text: String(value),
    value,
    type: 'number',
    isRounded: false,
    formula,
    isUncached: false,
  };
}

function sheet(name: string, cells: readonly SheetCell[]): Sheet {
  return { name, isHidden: false, cells, merges: [], hiddenRows: new Set(), hiddenColumns: [] };
}

/** A1 = 1.1, A2 = 2.2, A3 is text, A4 = 4.4, B1 is an error; 支出!A1 = 10. */
const operands = [
  number(0, 0, 1.1),
  number(1, 0, 2.2),
  { ...number(2, 0, 0), text: '合计', value: undefined, type: 'text' as const },
  number(3, 0, 4.4),
  { ...number(0, 1, 0), text: '#REF!', value: undefined, type: 'error' as const },
];

function check(formula: string, stored: number) {
  const sheets = [
    sheet('收入', [...operands, number(9, 9, stored, formula)]),
    sheet("支 '出'", [number(0, 0, 10)]),
  ];
  return checkFormulas('a.xlsx', { format: 'xlsx', sheets, damaged: [] });
}

test.each([
  ['SUM(A1:A4)', '7.7'],
  ['sum( A1 , A2:A2 )', '3.3'],
  ['SUM(A:A)', '7.7'],
  ['SUM($A$1:$A$2)-A4', '-1.1'],
  ['SUM(1:1,A2)', undefined],
  ['A1+A2', '3.3'],
  ['-(A1-A2)*2', '2.2'],
  ['A1+C7', '1.1'],
  ['ROUND(SUM(A1:A2)*1.5,1)', '5'],
  ['A4/10000', '0.00044'],
  ["'支 ''出'''!A1-A1", '8.9'],
  ['SUM(A1:A2)+100', '103.3'],
  ['A1/A2', '0.5'],
  ['A4/A1*100', '400'],
  ['A1/C7', undefined],
  ['SUBTOTAL(9,A1:A4)', '7.7'],
  ['SUBTOTAL(1,A1:A4)', undefined],
  ['A1+A3', undefined],
  ['SUM(A1:B4)', undefined],
  ['缺!A1+1', undefined],
  ['IF(A1>1,2,3)', undefined],
  ['SUM(A1:A2', undefined],
  ['[1]Sheet1!A1', undefined],
  ['SUM(A1:A2)%', undefined],
])('%s gives %s', (formula, recomputed) => {
  const problems = check(formula, 999_999);
  if (recomputed === undefined) expect(problems).toEqual([]);
  else {
    expect(problems).toMatchObject([
      {
        reason: 'formula-stale',
        stale: { formula, printed: '999999', recomputed },
        place: { sheet: '收入', cell: 'J10' },
      },
    ]);
    expect(check(formula, Number(recomputed))).toEqual([]);
  }
});

test('the noise of binary fractions is not stale, a cent is', () => {
  expect(check('A1+A2', 1.1 + 2.2)).toEqual([]);
  expect(check('A1+A2', 3.31)).toHaveLength(1);
});

test('formulae without a stored result are named', () => {
  const cell = { ...number(0, 0, 0, 'SUM(B1:B2)'), isUncached: true };
  const problems = checkFormulas('a.xlsx', { format: 'xlsx', sheets: [sheet('表', [cell])], damaged: [] });
  expect(problems).toMatchObject([
    { reason: 'formula-uncached', detail: '=SUM(B1:B2)', place: { cell: 'A1' } },
  ]);
});

test('work on formulae is bounded', () => {
  const cells = Array.from({ length: 5_000 }, (_, row) => number(row, 0, 1));
  for (let row = 0; row < 5_000; row++) cells.push(number(row, 1, 5_000, 'SUM(A1:A5000)'));
  const problems = checkFormulas('a.xlsx', { format: 'xlsx', sheets: [sheet('表', cells)], damaged: [] });
  expect(problems.map((problem) => problem.reason)).toEqual(['formulas-unchecked']);
});

test.each([
  '('.repeat(9_000),
  '-'.repeat(8_000),
  `SUM(${'('.repeat(4_000)}`,
  `"${"'".repeat(8_000)}`,
  'A1+'.repeat(3_000),
])('a hostile formula is no formula', (formula) => {
  expect(parseFormula(formula)).toBeUndefined();
});

test.each([
  ['SUM(A1:B2)', 'SUM(B3:C4)'],
  ['$A$1+A$1+$A1', '$A$1+B$1+$A3'],
  ['\'A1\'!A1&"A1"', '\'A1\'!B3&"A1"'],
  ['LOG10(A1)+A1B', 'LOG10(B3)+A1B'],
  ['SUM(A:A,1:1)', 'SUM(B:B,3:3)'],
])('the shared formula %s reads %s two rows down and one column on', (master, moved) => {
  const shared = new SharedFormulas();
  shared.startSheet();
  expect(shared.resolve(master, { t: 'shared', si: '0' }, 0, 0)).toBe(master);
  expect(shared.resolve('', { t: 'shared', si: '0' }, 2, 1)).toBe(moved);
});
