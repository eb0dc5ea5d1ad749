import { abs, quotient } from '../../core/model/exact.ts';
import { type Figure, one } from '../../core/model/figure.ts';
import { formatFigure } from '../../core/model/format-figure.ts';

/** Digits that a spreadsheet keeps of a number; what a double holds beyond is noise. */
const significantDigits = 15;

/** Exponents beyond these are no amounts, and would make endless digit strings. */
const largestExponent = 300;

/** The number a double stands for: its shortest decimal, at most 15 digits. `undefined` when it is not finite. */
export function decimalOf(value: number): Figure | undefined {
  if (!Number.isFinite(value)) return undefined;
  const printed = shortestOf(value);
  if (printed.includes('e')) return parseDecimal(printed);
  const point = printed.indexOf('.');
  if (point < 0) return { coefficient: Number(printed), exponent: 0 };
  const digits = printed.slice(0, point) + printed.slice(point + 1);
  return { coefficient: Number(digits), exponent: point + 1 - printed.length };
}

/** Shortest digits of a double, at most 15 of them; perhaps with an exponent. */
export function shortestOf(value: number): string {
  const shortest = String(value);
  return shortest.length <= significantDigits ? shortest : value.toPrecision(significantDigits);
}

/** Reads `-12.50` or `1.5e-7`; `undefined` for anything else. */
export function parseDecimal(printed: string): Figure | undefined {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/.exec(printed);
  if (match === null) return undefined;
  const [, sign = '', whole = '', fraction = '', power = '0'] = match;
  const digits = whole + fraction;
  const exponent = Number(power) - fraction.length;
  if (digits === '' || Math.abs(exponent) > largestExponent + digits.length) return undefined;
  const signed = sign === '-' && /[1-9]/.test(digits) ? `-${digits}` : digits;
  const narrow = Number(signed);
  return { coefficient: Number.isSafeInteger(narrow) ? narrow : BigInt(signed), exponent };
}

/** Rounds to a number of decimals, halves away from zero, as spreadsheets print. */
export function roundTo(figure: Figure, decimals: number): Figure {
  return -figure.exponent <= decimals ? figure : quotient(figure, one, decimals);
}

/** Digits before and after the point, without sign and trailing zeros: `{whole: '12', fraction: '5'}`. */
export function digitsOf(figure: Figure): { whole: string; fraction: string } {
  const [whole = '', fraction = ''] = formatFigure(abs(figure)).split('.');
  return { whole, fraction };
}
