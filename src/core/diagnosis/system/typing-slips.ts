import { decimalsOf } from './precision.ts';
import { magnitude, powerOfTen } from './scaled.ts';
import { type Slip, type SlipOperator, slipCosts, stepOf } from './slips.ts';
import type { Variable } from './system.ts';

/** Digits that look alike or lie side by side on the keyboard. */
const near = new Set([
  '17',
  '71',
  '38',
  '83',
  '60',
  '06',
  '69',
  '96',
  '56',
  '65',
  '45',
  '54',
  '12',
  '21',
  '23',
  '32',
  '78',
  '87',
  '89',
  '98',
]);
const nearBonus = 0.7;

/** What a slip costs that would have given the figure other decimals than its column has. */
const oddDecimals = 3;

/** −ln of how much more readily a lost digit is seen where it was the first: the figure is of another order. */
const firstLost = 1;

/** Amounts and rates are printed to two decimals at most, unless their column shows more. */
const usualDecimals = 2;

/** Longer digit strings are no amounts that anyone types. */
const maximumDigits = 24;

interface Print {
  readonly digits: string;
  /** Units of the system in its last digit. */
  readonly unit: bigint;
  readonly decimals: number;
  /** It shows more decimals than its column has. */
  readonly isFine: boolean;
  /** It shows fewer than its column has, or than amounts usually have: one may have been lost. */
  readonly isCoarse: boolean;
}

/** The digits of a cell as they were typed, without sign and point. */
function printOf(variable: Variable, exponent: number): Print | undefined {
  const { cell, value } = variable;
  const { figure } = cell;
  if (figure === undefined || value === 0n) return undefined;
  const decimals = decimalsOf(cell.text);
  const unit = powerOfTen(figure.exponent - exponent);
  const digits = magnitude(BigInt(figure.coefficient))
    .toString()
    .padStart(decimals + 1, '0');
  if (digits.length > maximumDigits) return undefined;
  const step = stepOf(variable, exponent);
  const isCoarse = unit % 10n === 0n && (unit > step || decimals < usualDecimals);
  return { digits, unit, decimals, isFine: unit < step, isCoarse };
}

/** All figures that a single slip may have turned into the printed one. */
export function typingSlips(variable: Variable, exponent: number): readonly Slip[] {
  const print = printOf(variable, exponent);
  if (print === undefined) return [];
  const value = magnitude(variable.value);
  const found = [
    ...transpositions(print),
    ...insertions(print),
    ...removals(print),
    ...replacements(print),
    ...slipsTo(
      'decimal-shifted',
      [value * 10n, value * 100n, ...divided(value, 10n), ...divided(value, 100n)],
      4,
    ),
    ...slipsTo('unit-scaled', [value * 10000n, ...divided(value, 10000n)], 2),
    ...slipsTo('separator-as-point', print.decimals === 3 ? [value * 1000n] : [], 1),
  ];
  const signed = variable.value < 0n ? found.map((slip) => ({ ...slip, value: -slip.value })) : found;
  return [...signed, ...slipsTo('sign-lost', [-variable.value], 1)];
}

/** Slips of a kind: `ways` in which it could have come out share its probability. */
function slipsTo(operator: SlipOperator, values: readonly bigint[], ways: number, extra = 0): Slip[] {
  const cost = slipCosts[operator] + Math.log(Math.max(1, ways)) + extra;
  return values.map((value) => ({ operator, value, cost }));
}

function divided(value: bigint, by: bigint): bigint[] {
  return value % by === 0n ? [value / by] : [];
}

/** Nobody prints a nought before other whole digits. */
function isNatural(digits: string, decimals: number): boolean {
  return !digits.startsWith('0') || digits.length === decimals + 1;
}

function transpositions({ digits, unit, decimals }: Print): Slip[] {
  const swapped = [...digits.slice(1)].flatMap((next, at) => {
    const digit = digits[at] ?? '';
    const text = digits.slice(0, at) + next + digit + digits.slice(at + 2);
    return next !== digit && isNatural(text, decimals) ? [BigInt(text) * unit] : [];
  });
  return slipsTo('transposed-digits', swapped, digits.length - 1);
}

const tenDigits = [...'0123456789'];

/** A digit lost before the point leaves the decimals as they are, one lost behind it leaves one decimal fewer. */
function insertions({ digits, unit, decimals, isCoarse }: Print): Slip[] {
  const whole = digits.length - decimals;
  const longer = (at: number) => tenDigits.map((digit) => digits.slice(0, at) + digit + digits.slice(at));
  const places = [...digits, ''].map((_, at) => at);
  const before = places.filter((at) => at <= whole).flatMap(longer);
  const behind = isCoarse ? places.filter((at) => at >= whole).flatMap(longer) : [];
  const values = new Set([
    ...before.filter((text) => !text.startsWith('0')).map((text) => BigInt(text) * unit),
    ...behind.map((text) => (BigInt(text) * unit) / 10n),
  ]);
  const tail = BigInt(digits) * unit;
  const isFirst = (value: bigint) => value % (powerOfTen(digits.length) * unit) === tail;
  return [...values].flatMap((value) =>
    slipsTo('digit-dropped', [value], digits.length + 1, isFirst(value) ? firstLost : 0),
  );
}

/** One digit too many, or one typed twice; behind the point it shows as a decimal too many. */
function removals({ digits, unit, decimals, isFine }: Print): Slip[] {
  return [...digits].flatMap((digit, at) => {
    const shorter = BigInt(digits.slice(0, at) + digits.slice(at + 1) || '0');
    const isWhole = at < digits.length - decimals;
    const value = isWhole ? shorter * unit : shorter * unit * 10n;
    // Nobody types a figure for nothing at all.
    if (value === 0n) return [];
    const extra = isWhole || isFine ? 0 : oddDecimals;
    const isDouble = digit === digits[at - 1];
    return isDouble
      ? slipsTo('digit-doubled', [value], digits.length - 1, extra)
      : slipsTo('digit-inserted', [value], tenDigits.length * digits.length, extra);
  });
}

function replacements({ digits, unit, decimals }: Print): Slip[] {
  const ways = (tenDigits.length - 1) * digits.length;
  return [...digits].flatMap((old, at) =>
    tenDigits.flatMap((digit) => {
      const text = digits.slice(0, at) + digit + digits.slice(at + 1);
      if (digit === old || !isNatural(text, decimals)) return [];
      const extra = near.has(old + digit) ? -nearBonus : 0;
      return slipsTo('digit-wrong', [BigInt(text) * unit], ways, extra);
    }),
  );
}
