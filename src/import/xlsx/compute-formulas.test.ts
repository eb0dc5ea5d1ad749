import { expect, test } from 'vitest';
import { computeFormulas } from './compute-formulas.ts';
import type { Sheet, SheetCell } from './sheet.ts';

function cell(row: number, column: number, rest: Partial<SheetCell>): SheetCell {
  const empty = { text: '', value: undefined, type: 'text', isRounded: false, formula: undefined } as const;
  return { row, column, ...empty, isUncached: false, ...rest };
}

const number = (row: number, value: number) => cell(row, 0, { text: String(value), value, type: 'number' });
const open = (row: number, formula: string, format = 'General') =>
  cell(row, 1, { text: `=${formula}`, formula, isUncached: true, format });

function texts(cells: readonly SheetCell[]): string[] {
  const sheet: Sheet = {
    name: 'S',
    isHidden: false,
    cells,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: [],
  };
  const [computed] = computeFormulas({ format: 'xlsx', sheets: [sheet], damaged: [] }).sheets;
  return (computed?.cells ?? [])
    .filter(({ column }) => column === 1)
    .map(({ text, isComputed, isUncached }) =>
      [text, isComputed && 'computed', isUncached && 'open'].filter(Boolean).join(' '),
    );
}

test('sums of sums, each in the format of its cell', () => {
  const cells = [
    open(0, 'SUM(B2:B3)', '0.00'),
    open(1, 'A1+A2', '0.00'),
    open(2, 'A2*2'),
    number(0, 1.5),
    number(1, 2),
  ];
  expect(texts(cells)).toEqual(['7.50 computed', '3.50 computed', '4 computed']);
});

test('what refers to itself, holds an unknown function or divides by nothing stays open', () => {
  const cells = [
    open(0, 'B1+1'),
    open(1, 'VLOOKUP(A1,A:B,2)'),
    open(2, 'A1/A9'),
    open(3, 'B2*2'),
    number(0, 1.5),
  ];
  expect(texts(cells)).toEqual(['=B1+1 open', '=VLOOKUP(A1,A:B,2) open', '=A1/A9 open', '=B2*2 open']);
});

test('a label taken from another cell', () => {
  expect(texts([cell(0, 0, { text: '\u5408\u8ba1' }), open(0, 'A1')])).toEqual(['\u5408\u8ba1']);
});
