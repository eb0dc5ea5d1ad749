import type { Cell } from '../../model/disclosure.ts';
import type { IndexedRow } from './indexed-row.ts';

/** What stands in a row of the column. */
export const fenState = { absent: 0, blank: 1, value: 2, other: 3 } as const;

/**
 * The figures of one column as whole fen, for sums that are only asked whether they close. What is finer, too large for a
 * whole number, not readable or made of other cells is `other`: it is left to exact arithmetic.
 */
export interface FenColumn {
  readonly values: Float64Array;
  readonly states: Uint8Array;
  /** The number of the sum that took the figure in last: one that takes it in twice adds up nothing new. */
  readonly taken: Int32Array;
}

/** Exponent of a fen. */
const fen = -2;

const powers = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);

/** A whole number of fen times `10^exponent`; not a number where it is none that a number holds exactly. */
export function fenOf(coefficient: number | bigint, exponent: number): number {
  if (coefficient === 0) return 0;
  const power = powers[exponent - fen];
  if (typeof coefficient !== 'number' || power === undefined) return Number.NaN;
  const value = coefficient * power;
  return Number.isSafeInteger(value) ? value : Number.NaN;
}

/** The column of a table; its rows stand at their positions. */
export function fenColumn(rows: readonly IndexedRow[], column: string): FenColumn {
  const values = new Float64Array(rows.length);
  const states = new Uint8Array(rows.length);
  for (const { row, position } of rows) {
    const cell = row.cells[column];
    const value = cell?.figure === undefined ? 0 : fenOf(cell.figure.coefficient, cell.figure.exponent);
    states[position] = stateOf(cell, value);
    values[position] = value;
  }
  return { values, states, taken: new Int32Array(rows.length) };
}

function stateOf(cell: Cell | undefined, value: number): number {
  if (cell === undefined) return fenState.absent;
  if (cell.addends !== undefined) return fenState.other;
  if (cell.state === 'blank') return fenState.blank;
  return cell.figure !== undefined && !Number.isNaN(value) ? fenState.value : fenState.other;
}
