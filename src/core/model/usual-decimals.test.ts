import { expect, test } from 'vitest';
import type { Cell, Table } from './disclosure.ts';
import { usualDecimals } from './usual-decimals.ts';

function columnOf(texts: readonly string[]): { readonly table: Table; readonly cells: readonly Cell[] } {
  const cells = texts.map((text): Cell => {
    return { state: text === '' ? 'blank' : 'value', text, place: { file: 'x' } };
  });
  return { table: { rows: cells.map((a) => ({ cells: { a } })) } as unknown as Table, cells };
}

test.each([
  ['a slip gave the cell other decimals', ['0.384152', '12.30', '8.04'], 2],
  ['blanks print none', ['7', '', '12.30'], 2],
  ['of two kinds the finer one', ['7', '12.30', '5'], 2],
  ['alone it shows its own', ['1.234', ''], 3],
])('%s', (_, texts, expected) => {
  const { table, cells } = columnOf(texts);
  expect(usualDecimals(table, 'a', cells[0] as Cell)).toBe(expected);
});
