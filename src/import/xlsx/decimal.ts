/** An exact decimal: `coefficient × 10^-scale`. */
export interface CellDecimal {
  readonly coefficient: bigint;
  readonly scale: number;
}

/** Digits that a spreadsheet keeps of a number; what a double holds beyond is noise. */
const significantDigits = 15;

/** Exponents beyond these are no amounts, and would make endless digit strings. */
const largestExponent = 300;

/** The number a double stands for: its shortest decimal, at most 15 digits. `undefined` when it is not finite. */
export function decimalOf(value: number): CellDecimal | undefined {
  if (!Number.isFinite(value)) return undefined;
  const printed = shortestOf(value);
  if (printed.includes('e')) return parseDecimal(printed);
  const point = printed.indexOf('.');
  if (point < 0) return { coefficient: BigInt(printed), scale: 0 };
  return {
    coefficient: BigInt(printed.slice(0, point) + printed.slice(point + 1)),
    scale: printed.length - point - 1,
  };
}

/** Shortest digits of a double, at most 15 of them; perhaps with an exponent. */
export function shortestOf(value: number): string {
  const shortest = String(value);
  return shortest.length <= significantDigits ? shortest : value.toPrecision(significantDigits);
}

/** Reads `-12.50` or `1.5e-7`; `undefined` for anything else. */
export function parseDecimal(printed: string): CellDecimal | undefined {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/.exec(printed);
  if (match === null) return undefined;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const digits = whole + fraction;
  const scale = fraction.length - Number(exponent);
  if (digits === '' || Math.abs(scale) > largestExponent + digits.length) return undefined;
  const magnitude = BigInt(digits);
  return normalized(sign === '-' ? -magnitude : magnitude, scale);
}

function normalized(coefficient: bigint, scale: number): CellDecimal {
  return scale < 0 ? { coefficient: coefficient * 10n ** BigInt(-scale), scale: 0 } : { coefficient, scale };
}

/** The coefficient that the decimal has at a larger scale. */
function coefficientAt(decimal: CellDecimal, scale: number): bigint {
  return decimal.coefficient * 10n ** BigInt(scale - decimal.scale);
}

export function add(left: CellDecimal, right: CellDecimal): CellDecimal {
  const scale = Math.max(left.scale, right.scale);
  return { coefficient: coefficientAt(left, scale) + coefficientAt(right, scale), scale };
}

export function negate(decimal: CellDecimal): CellDecimal {
  return { coefficient: -decimal.coefficient, scale: decimal.scale };
}

export function multiply(left: CellDecimal, right: CellDecimal): CellDecimal {
  return { coefficient: left.coefficient * right.coefficient, scale: left.scale + right.scale };
}

/** Digits of a quotient behind the point: more than a spreadsheet keeps. */
const quotientScale = 20;

/** A quotient cut to 20 decimals; `undefined` by zero. */
export function divide(left: CellDecimal, right: CellDecimal): CellDecimal | undefined {
  if (right.coefficient === 0n) return undefined;
  const scaled = left.coefficient * 10n ** BigInt(quotientScale + right.scale);
  return { coefficient: scaled / (right.coefficient * 10n ** BigInt(left.scale)), scale: quotientScale };
}

/** The decimal times a power of ten. */
export function shift(decimal: CellDecimal, power: number): CellDecimal {
  return normalized(decimal.coefficient, decimal.scale - power);
}

export function absolute(decimal: CellDecimal): CellDecimal {
  return decimal.coefficient < 0n ? negate(decimal) : decimal;
}

export function isLess(left: CellDecimal, right: CellDecimal): boolean {
  const scale = Math.max(left.scale, right.scale);
  return coefficientAt(left, scale) < coefficientAt(right, scale);
}

/** Rounds to a number of decimals, halves away from zero, as spreadsheets print. */
export function roundTo(decimal: CellDecimal, decimals: number): CellDecimal {
  if (decimal.scale <= decimals) return decimal;
  const divisor = 10n ** BigInt(decimal.scale - decimals);
  const half = decimal.coefficient < 0n ? -divisor / 2n : divisor / 2n;
  return normalized((decimal.coefficient + half) / divisor, decimals);
}

/** Digits before and after the point, without sign: `{whole: '12', fraction: '50'}`. */
export function digitsOf(decimal: CellDecimal): { whole: string; fraction: string } {
  const digits = String(decimal.coefficient)
    .replace('-', '')
    .padStart(decimal.scale + 1, '0');
  const point = digits.length - decimal.scale;
  return { whole: digits.slice(0, point), fraction: digits.slice(point) };
}

/** Prints the decimal plainly, without trailing zeros. */
export function printPlain(decimal: CellDecimal): string {
  const { whole, fraction } = digitsOf(decimal);
  const shown = fraction.replace(/0+$/, '');
  const sign = decimal.coefficient < 0n ? '-' : '';
  return sign + whole + (shown === '' ? '' : `.${shown}`);
}
