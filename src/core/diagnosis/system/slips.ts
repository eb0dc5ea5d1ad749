import { magnitude, powerOfTen } from './scaled.ts';
import type { Variable } from './system.ts';

/** How a printed figure may have come about. */
export type SlipOperator =
  | 'transposed-digits'
  | 'digit-dropped'
  | 'digit-doubled'
  | 'digit-inserted'
  | 'digit-wrong'
  | 'decimal-shifted'
  | 'unit-scaled'
  | 'sign-lost'
  | 'separator-as-point'
  | 'copied-neighbour'
  | 'stale-total'
  | 'left-blank'
  | 'other';

/** Whether a figure is no slip of a typist: it is what the other cells make it. */
export function isBare(operator: string): boolean {
  return operator === 'other' || operator === 'left-blank';
}

/** What may have been meant, and what the slip costs: −ln of its probability. */
export interface Slip {
  readonly operator: SlipOperator;
  readonly value: bigint;
  readonly cost: number;
}

/** −ln of how often each slip happens, before its alternatives are counted. */
export const slipCosts: Readonly<Record<SlipOperator, number>> = {
  'unit-scaled': 0.8,
  'sign-lost': 0.8,
  'separator-as-point': 0.8,
  'copied-neighbour': 0.9,
  'stale-total': 0.9,
  'transposed-digits': 1,
  'decimal-shifted': 1,
  'digit-dropped': 1.2,
  'digit-doubled': 1.2,
  'digit-inserted': 1.2,
  'digit-wrong': 1.3,
  'left-blank': 9,
  other: 3,
};

/** Exact figures are printed to the fen at most, unless they show more. */
const finest = -2;

/** One in the last place that the column prints. */
export function stepOf({ cell, usualHalf }: Variable, exponent: number): bigint {
  if (usualHalf > 0n) return usualHalf * 2n;
  return powerOfTen(Math.min(finest, cell.figure?.exponent ?? finest) - exponent);
}

/** Of an amount in a disclosure. */
const usualDigits = 6;

/** Cost of a figure that no slip explains: as many alternatives as its digits allow. */
export function unexplainedCost(variable: Variable): number {
  const { figure } = variable.cell;
  const digits =
    variable.value === 0n || figure === undefined
      ? usualDigits
      : magnitude(BigInt(figure.coefficient)).toString().length;
  return slipCosts.other + Math.log(10) * Math.max(2, digits);
}
