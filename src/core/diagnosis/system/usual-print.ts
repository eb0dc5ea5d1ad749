import { perObject } from '../../model/per-object.ts';
import { standing } from './evaluate-edits.ts';
import { decimalsOf } from './precision.ts';
import { magnitude, powerOfTen, scaled } from './scaled.ts';
import { stepOf } from './slips.ts';
import type { Constraint, System, Variable } from './system.ts';

/** An equation of amounts that are added up. */
export function isSum(constraint: Constraint): boolean {
  return constraint.form === 'linear' && constraint.relation === '==' && constraint.strength === 'hard';
}

/** A figure in two equations says nothing of how figures were rounded; nor does a sum of one addend. */
const fewestSums = 3;
const fewestAddends = 3;

/** Whether every sum of the system that does not fail, and could have missed by the last digit, closes to it. */
export const closesExactly = perObject((system: System): boolean => {
  const sums = system.constraints.filter(
    (constraint) =>
      isSum(constraint) &&
      !constraint.failing &&
      constraint.terms.filter(({ variable }) => variable.value !== 0n).length >= fewestAddends,
  );
  return sums.length >= fewestSums && sums.every((sum) => standing(sum, new Map()) === 'exact');
});

/**
 * One in the last place that the figure may be printed to: that of its column, or the finer one of the figures that it is
 * added up with. A wrong print (0, 0.3) says nothing about the decimals of the right one; but a figure that repeats a finer
 * one stays rounded as it is.
 */
export function finestStep(variable: Variable, system: System): bigint {
  const own = stepOf(variable, system.exponent);
  const rounded = roundedStep(variable, own);
  const others = variable.links.flatMap(({ constraint }) => {
    if (!isSum(constraint) || !constraint.failing) return [];
    const steps = constraint.terms.flatMap((term) => stepsOf(term.variable, variable, system));
    const isRepeat = constraint.terms.length <= 2;
    return isRepeat && steps.some((step) => step < rounded) ? [rounded] : steps;
  });
  return [own, ...others].sort((a, b) => Number(a - b))[0] ?? own;
}

/** Amounts and rates are rounded to two decimals unless they print more. */
export const usualDecimals = 2;

function roundedStep({ cell }: Variable, own: bigint): bigint {
  const lacking = Math.max(usualDecimals - decimalsOf(cell.text), 0);
  const step = own / powerOfTen(lacking);
  return step > 0n ? step : 1n;
}

function stepsOf(other: Variable, variable: Variable, { exponent }: System): readonly bigint[] {
  const { figure } = other.cell;
  return other === variable || other.half === 0n || figure === undefined || other.value === 0n
    ? []
    : [powerOfTen(figure.exponent - exponent)];
}

const farOff = 100n;

/** A figure of another order than the printed one, that no slip explains and that nobody prints elsewhere, is absurd. */
export function isFarOff(system: System, { value, most }: Variable, proposed: bigint): boolean {
  // Points and shares are of any size up to their bound.
  if (most !== undefined) return false;
  const [old, next] = [magnitude(value), magnitude(proposed)];
  if (old === 0n || next === 0n || (next <= farOff * old && old <= farOff * next)) return false;
  return !isPrinted(system, next);
}

/** Whether the document prints such an amount anywhere, whatever its sign. */
export function isPrinted(system: System, value: bigint): boolean {
  return printed(system).has(magnitude(value));
}

/** Every amount that the document prints. */
const printed = perObject((system: System): ReadonlySet<bigint> => {
  const found = new Set<bigint>();
  for (const { cell } of system.addresses()) {
    if (cell.figure !== undefined && cell.figure.exponent >= system.exponent)
      found.add(magnitude(scaled(cell.figure, system.exponent)));
  }
  return found;
});
