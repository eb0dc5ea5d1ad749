/**
 * A figure as printed: `coefficient × 10^exponent` in the base unit of its column (yuan for money,
 * percentage points for percentages, one for counts and scores). Never a binary fraction.
 */
export interface Figure {
  readonly coefficient: number | bigint;
  readonly exponent: number;
}

export const zero: Figure = { coefficient: 0, exponent: 0 };

export const one: Figure = { coefficient: 1, exponent: 0 };
