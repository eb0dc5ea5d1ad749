/**
 * Exact arithmetic on figures. Coefficients are safe integers as long as they fit and BigInt beyond: a product or
 * sum of integers that lies outside the safe range never rounds back into it, so one check of the result suffices.
 */
import { type Figure, zero } from './figure.ts';

type Coefficient = number | bigint;

const powers = Array.from({ length: 16 }, (_, exponent) => 10 ** exponent);

/** A BigInt that fits becomes a number again, so that sums return to the fast path. */
function shrink(value: bigint): Coefficient {
  const narrow = Number(value);
  return Number.isSafeInteger(narrow) ? narrow : value;
}

function addIntegers(a: Coefficient, b: Coefficient): Coefficient {
  if (typeof a === 'number' && typeof b === 'number') {
    const sum = a + b;
    if (Number.isSafeInteger(sum)) return sum;
  }
  return shrink(BigInt(a) + BigInt(b));
}

function multiplyIntegers(a: Coefficient, b: Coefficient): Coefficient {
  if (typeof a === 'number' && typeof b === 'number') {
    const product = a * b;
    if (Number.isSafeInteger(product)) return product === 0 ? 0 : product;
  }
  return shrink(BigInt(a) * BigInt(b));
}

function raise(coefficient: Coefficient, places: number): Coefficient {
  if (places === 0 || coefficient === 0) return coefficient;
  const power = powers[places];
  return multiplyIntegers(coefficient, power ?? 10n ** BigInt(places));
}

/** The coefficient of `figure` at an exponent that is not above its own. */
function coefficientAt(figure: Figure, exponent: number): Coefficient {
  return raise(figure.coefficient, figure.exponent - exponent);
}

const isNought = (coefficient: Coefficient) => coefficient === 0 || coefficient === 0n;

/** Sum of two figures. */
export function add(a: Figure, b: Figure): Figure {
  if (isNought(a.coefficient)) return b;
  if (isNought(b.coefficient)) return a;
  const exponent = Math.min(a.exponent, b.exponent);
  return { coefficient: addIntegers(coefficientAt(a, exponent), coefficientAt(b, exponent)), exponent };
}

/** A sum in the making: the same as `add` one after the other, without a figure for each step. */
export interface RunningSum {
  coefficient: number | bigint;
  exponent: number;
}

/** Adds `factor × figure` to a running sum. */
export function addProduct(sum: RunningSum, factor: Figure, figure: Figure): void {
  let { coefficient, exponent } = figure;
  if (factor.exponent !== 0 || factor.coefficient !== 1) {
    if (factor.exponent === 0 && factor.coefficient === -1) coefficient = -coefficient;
    else {
      coefficient = multiplyIntegers(factor.coefficient, coefficient);
      exponent += factor.exponent;
    }
  }
  if (isNought(coefficient)) return;
  if (isNought(sum.coefficient)) {
    sum.coefficient = coefficient;
    sum.exponent = exponent;
  } else if (exponent === sum.exponent) {
    sum.coefficient = addIntegers(sum.coefficient, coefficient);
  } else {
    const least = Math.min(exponent, sum.exponent);
    const own = raise(sum.coefficient, sum.exponent - least);
    sum.coefficient = addIntegers(own, raise(coefficient, exponent - least));
    sum.exponent = least;
  }
}

/** The figure with the opposite sign. */
export function negate(figure: Figure): Figure {
  const { coefficient, exponent } = figure;
  return isNought(coefficient) ? figure : { coefficient: -coefficient, exponent };
}

/** `a − b`. */
export function subtract(a: Figure, b: Figure): Figure {
  return add(a, negate(b));
}

/** Product of two figures. */
export function multiply(a: Figure, b: Figure): Figure {
  // Nearly all factors in rules are 1 and −1.
  if (a.exponent === 0 && a.coefficient === 1) return b;
  if (a.exponent === 0 && a.coefficient === -1) return negate(b);
  const coefficient = multiplyIntegers(a.coefficient, b.coefficient);
  return isNought(coefficient) ? zero : { coefficient, exponent: a.exponent + b.exponent };
}

/** −1, 0 or 1. */
export function sign(figure: Figure): -1 | 0 | 1 {
  if (figure.coefficient > 0) return 1;
  return figure.coefficient < 0 ? -1 : 0;
}

/** Magnitude of the figure. */
export function abs(figure: Figure): Figure {
  return sign(figure) < 0 ? negate(figure) : figure;
}

/** −1, 0 or 1 as `a` is below, equal to or above `b`, whatever their exponents. */
export function compare(a: Figure, b: Figure): -1 | 0 | 1 {
  return sign(subtract(a, b));
}

/** The smaller of two figures. */
export function smaller(a: Figure, b: Figure): Figure {
  return compare(a, b) <= 0 ? a : b;
}

/** The larger of two figures. */
export function larger(a: Figure, b: Figure): Figure {
  return compare(a, b) >= 0 ? a : b;
}

/** The figure times `10^places`: from a printed unit to the base unit, or back. */
export function scale(figure: Figure, places: number): Figure {
  return places === 0 ? figure : { coefficient: figure.coefficient, exponent: figure.exponent + places };
}

const halfUnits = new Map<number, Figure>();

/** Half a unit at the given exponent: `½·10^exponent`. */
export function halfUnit(exponent: number): Figure {
  let half = halfUnits.get(exponent);
  if (half === undefined) {
    half = { coefficient: 5, exponent: exponent - 1 };
    halfUnits.set(exponent, half);
  }
  return half;
}

/** The half-unit of a cell; zero for an exact one. */
export function halfUnitOf({ half }: { readonly half?: number }): Figure {
  return half === undefined ? zero : halfUnit(half);
}

/** `numerator / denominator` rounded half away from zero to `decimals`; for display only, never for a verdict. */
export function quotient(numerator: Figure, denominator: Figure, decimals: number): Figure {
  const exponent = Math.min(numerator.exponent, denominator.exponent);
  const top = BigInt(coefficientAt(abs(numerator), exponent)) * 10n ** BigInt(decimals);
  const bottom = BigInt(coefficientAt(abs(denominator), exponent));
  const rounded: Figure = { coefficient: shrink((2n * top + bottom) / (2n * bottom)), exponent: -decimals };
  return sign(numerator) === sign(denominator) ? rounded : negate(rounded);
}
