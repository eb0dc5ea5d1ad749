import { residualWith, sumWith } from './evaluate-edits.ts';
import { ceilDivide, divide, everything, floorDivide, type Interval, shift } from './interval.ts';
import { magnitude } from './scaled.ts';
import type { Constraint, Edits, LinearConstraint, RatioConstraint, Variable } from './system.ts';

/**
 * New values of one cell that a constraint allows, the other edits given. It may allow a little too much (a figure that
 * becomes 0 loses its half-unit), never too little: what is proposed is evaluated exactly in the end.
 */
export function rangeOf(constraint: Constraint, variable: Variable, edits: Edits): Interval {
  return constraint.form === 'linear'
    ? linearRange(constraint, variable, edits)
    : ratioRange(constraint, variable, edits);
}

function linearRange(constraint: LinearConstraint, variable: Variable, edits: Edits): Interval {
  const coefficient = coefficientIn(constraint, variable);
  if (coefficient === 0n) return everything;
  const { value, envelope } = residualWith(constraint, edits);
  const current = edits.get(variable) ?? variable;
  const wide = current.value === 0n ? envelope + magnitude(coefficient) * variable.half : envelope;
  const allowed = allowedResidual(constraint.relation, wide);
  return shift(divide(shift(allowed, -value), coefficient), current.value);
}

/** Coefficient of a cell in a constraint. */
export function coefficientIn(constraint: Constraint, variable: Variable): bigint {
  return variable.links.find((link) => link.constraint === constraint)?.coefficient ?? 0n;
}

function allowedResidual(relation: Constraint['relation'], envelope: bigint): Interval {
  switch (relation) {
    case '==':
      return { low: -envelope, high: envelope };
    case '<=':
      return { high: envelope };
    case '>=':
      return { low: -envelope };
    case '<':
      return { high: envelope - 1n };
    case '>':
      return { low: -envelope + 1n };
    case '!=':
      return everything;
  }
}

/** Only the stated percentage, a single numerator and a single denominator are bounded; others are checked later. */
function ratioRange(constraint: RatioConstraint, variable: Variable, edits: Edits): Interval {
  if (constraint.relation !== '==') return everything;
  const { stated, part, whole } = constraint;
  const isIn = ({ terms }: RatioConstraint['stated']) => terms.some((term) => term.variable === variable);
  const [inStated, inPart, inWhole] = [isIn(stated), isIn(part), isIn(whole)];
  if (inStated && !inPart && !inWhole) return statedRange(constraint, variable, edits);
  if (inPart && !inStated && !inWhole) return partRange(constraint, variable, edits);
  return everything;
}

interface Bounds {
  readonly low: bigint;
  readonly high: bigint;
}

function boundsOf(sum: RatioConstraint['stated'], edits: Edits): Bounds {
  const { value, envelope } = sumWith(sum, edits);
  return { low: value - envelope, high: value + envelope };
}

function statedRange(
  { part, whole, unit, stated }: RatioConstraint,
  variable: Variable,
  edits: Edits,
): Interval {
  const base = boundsOf(whole, edits);
  if (base.low <= 0n) return everything;
  const { low, high } = boundsOf(part, edits);
  const quotients = (amount: bigint) =>
    [base.low, base.high].map((each) => [100n * amount * unit, each] as const);
  const lows = quotients(low).map(([top, bottom]) => floorDivide(top, bottom));
  const highs = quotients(high).map(([top, bottom]) => ceilDivide(top, bottom));
  const rate = { low: least(lows) - variable.half, high: greatest(highs) + variable.half };
  return solve(rate, stated, variable, edits);
}

function partRange(
  { part, whole, unit, stated }: RatioConstraint,
  variable: Variable,
  edits: Edits,
): Interval {
  const base = boundsOf(whole, edits);
  if (base.low <= 0n) return everything;
  const rate = boundsOf(stated, edits);
  const products = [rate.low * base.low, rate.low * base.high, rate.high * base.low, rate.high * base.high];
  const slack = sumWith(part, edits).envelope + variable.half;
  const amount = {
    low: floorDivide(least(products), 100n * unit) - slack,
    high: ceilDivide(greatest(products), 100n * unit) + slack,
  };
  return solve(amount, part, variable, edits);
}

/** Values of the variable with which the sum lies within the bounds. */
function solve(bounds: Bounds, sum: RatioConstraint['stated'], variable: Variable, edits: Edits): Interval {
  const coefficient = sum.terms.find((term) => term.variable === variable)?.coefficient ?? 1n;
  const current = edits.get(variable) ?? variable;
  const rest = sumWith(sum, edits).value - coefficient * current.value;
  return divide(shift(bounds, -rest), coefficient);
}

function least(values: readonly bigint[]): bigint {
  return values.toSorted(ascending)[0] ?? 0n;
}

function greatest(values: readonly bigint[]): bigint {
  return values.toSorted(ascending).at(-1) ?? 0n;
}

function ascending(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
