import type { Figure } from '../../model/figure.ts';

const powers: bigint[] = Array.from({ length: 40 }, (_, exponent) => 10n ** BigInt(exponent));
const negated: bigint[] = powers.map((power) => -power);

/** Ten to a power. */
export function powerOfTen(exponent: number): bigint {
  return powers[exponent] ?? 10n ** BigInt(exponent);
}

/** The figure as a whole number of units of `10^exponent`; the exponent must not be above its own. */
export function scaled(figure: Figure, exponent: number): bigint {
  const places = figure.exponent - exponent;
  // Coefficients of sums, most of all.
  if (figure.coefficient === 1) return powerOfTen(places);
  if (figure.coefficient === -1) return negated[places] ?? -powerOfTen(places);
  if (figure.coefficient === 0) return 0n;
  return BigInt(figure.coefficient) * powerOfTen(places);
}

/** The figure of a whole number of units, without zeros at its end. */
export function unscaled(value: bigint, exponent: number): Figure {
  let coefficient = value;
  let places = exponent;
  while (coefficient !== 0n && coefficient % 10n === 0n) {
    coefficient /= 10n;
    places++;
  }
  const narrow = Number(coefficient);
  return {
    coefficient: Number.isSafeInteger(narrow) ? narrow : coefficient,
    exponent: coefficient === 0n ? 0 : places,
  };
}

/** Magnitude. */
export function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}
