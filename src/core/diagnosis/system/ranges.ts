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

/** Whatever a sum of the ratio is bounded by; a cell in the percentage and in the amounts at once is checked later. */
function ratioRange(constraint: RatioConstraint, variable: Variable, edits: Edits): Interval {
  if (constraint.relation !== '==') return everything;
  const { stated, part, whole } = constraint;
  if (boundsOf(whole, edits).low <= 0n) return everything;
  const [inStated, inPart, inWhole] = [stated, part, whole].map((sum) => coefficientOf(sum, variable));
  const inAmounts = inPart !== 0n || inWhole !== 0n;
  if (inStated !== 0n) return inAmounts ? everything : statedRange(constraint, variable, edits);
  return inAmounts ? amountRange(constraint, variable, edits) : everything;
}

function coefficientOf({ terms }: RatioConstraint['stated'], variable: Variable): bigint {
  return terms.find((term) => term.variable === variable)?.coefficient ?? 0n;
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
  const { low, high } = boundsOf(part, edits);
  const quotients = (amount: bigint) =>
    [base.low, base.high].map((each) => [100n * amount * unit, each] as const);
  const lows = quotients(low).map(([top, bottom]) => floorDivide(top, bottom));
  const highs = quotients(high).map(([top, bottom]) => ceilDivide(top, bottom));
  const rate = { low: least(lows) - variable.half, high: greatest(highs) + variable.half };
  return solve(rate, stated, variable, edits);
}

/**
 * A cell of the part, of the whole, or of both (the change, where the base is the amount less the change): the percentage
 * times the whole is the part, which is one linear equation for the cell at each end of what rounding leaves open.
 */
function amountRange(
  { stated, part, whole, unit }: RatioConstraint,
  variable: Variable,
  edits: Edits,
): Interval {
  const scale = 100n * unit;
  const current = edits.get(variable) ?? variable;
  const [inPart, inWhole] = [coefficientOf(part, variable), coefficientOf(whole, variable)];
  const [a, b] = [sumWith(part, edits), sumWith(whole, edits)];
  const [restOfPart, restOfWhole] = [a.value - inPart * current.value, b.value - inWhole * current.value];
  const { low, high } = boundsOf(stated, edits);
  const solutions: Bounds[] = [];
  for (const rate of [low, high]) {
    const divisor = rate * inWhole - scale * inPart;
    for (const p of [-a.envelope, a.envelope]) {
      for (const w of [-b.envelope, b.envelope])
        solutions.push(quotient(scale * (restOfPart + p) - rate * (restOfWhole + w), divisor));
    }
    // Where the divisor changes its sign, anything is allowed.
    if (divisor === 0n || divisor > 0n !== low * inWhole - scale * inPart > 0n) return everything;
  }
  return {
    low: least(solutions.map((each) => each.low)) - variable.half,
    high: greatest(solutions.map((each) => each.high)) + variable.half,
  };
}

function quotient(value: bigint, divisor: bigint): Bounds {
  const [top, bottom] = divisor < 0n ? [-value, -divisor] : [value, divisor];
  return bottom === 0n
    ? { low: 0n, high: 0n }
    : { low: floorDivide(top, bottom), high: ceilDivide(top, bottom) };
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
