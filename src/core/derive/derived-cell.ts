import type { ColumnId } from '../generated/names.ts';
import type { Decimal } from '../model/decimal.ts';
import type { Cell } from '../model/disclosure.ts';
import { parseFigure } from '../model/parse-figure.ts';
import type { Place } from '../model/place.ts';

/** Columns and their computed cells. */
export type DerivedCells = Partial<Record<ColumnId, Cell>>;

/** A computed figure, exact, at the place of what it was computed from. */
export function derivedCell(value: Decimal | number, place: Place): Cell {
  const text = typeof value === 'number' ? String(value) : value.toFixed();
  const { coefficient = 0, exponent = 0 } = parseFigure(text) ?? {};
  return { state: 'value', text, figure: { coefficient, exponent }, derived: true, place };
}

/** A computed sum of figures of one column. */
export function derivedSum(value: Decimal, column: ColumnId, cells: readonly Cell[], place: Place): Cell {
  return { ...derivedCell(value, place), addends: { column, cells } };
}

/** Money in units of the table, as the base unit of figures is yuan. */
export function derivedMoney(value: Decimal, unitExponent: number, place: Place): Cell {
  const cell = derivedCell(value, place);
  const { coefficient = 0, exponent = 0 } = cell.figure ?? {};
  return { ...cell, figure: { coefficient, exponent: exponent + unitExponent } };
}

/** How yes and no are written in a column of counts, so that a blank is neither. */
export const yes = 1;
export const no = 2;
export const answer = (value: boolean): number => (value ? yes : no);
