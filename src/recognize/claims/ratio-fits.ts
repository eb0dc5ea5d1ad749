import { abs, compare, multiply, scale, sign, subtract } from '../../core/model/exact.ts';
import type { Figure } from '../../core/model/figure.ts';

/** A printed ratio, with the exponent of its last digit. */
export interface Ratio {
  readonly figure: Figure;
  readonly half?: number | undefined;
}

/** Whether `percent` is that of `part` in `whole`, give or take its last digit. */
export function isRatio(percent: Ratio, part: Figure, whole: Figure): boolean {
  if (sign(whole) === 0) return false;
  const slack = { coefficient: 15, exponent: (percent.half ?? 0) - 1 };
  const apart = abs(subtract(multiply(percent.figure, whole), scale(part, 2)));
  return compare(apart, abs(multiply(slack, whole))) <= 0;
}

/** Whether two amounts differ by a third, whichever is the larger one, give or take its last digit. */
export function isDifference({ figure, half }: Ratio, one: Figure, other: Figure): boolean {
  const apart = abs(subtract(abs(figure), abs(subtract(one, other))));
  return compare(apart, { coefficient: 15, exponent: (half ?? 0) - 1 }) <= 0;
}

/** Whether an amount that changed so much grew by that percentage. */
export const isGrowthOf = (growth: Ratio, change: Figure, amount: Figure): boolean =>
  isRatio(growth, change, subtract(amount, change));
