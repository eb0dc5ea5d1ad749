import { magnitude, powerOfTen } from './scaled.ts';
import type { Variable } from './system.ts';

/** How a printed figure may have come about. */
export type SlipOperator =
  | 'transposed-digits'
  | 'digit-dropped'
  | 'digit-doubled'
  | 'digit-inserted'
  | 'digit-wrong'
  | 'decimal-shifted'
  | 'unit-scaled'
  | 'sign-lost'
  | 'separator-as-point'
  | 'copied-neighbour'
  | 'stale-total'
  | 'left-blank'
  | 'cells-exchanged'
  | 'other';

/** What may have been meant, and what the slip costs: −ln of its probability. */
export interface Slip {
  readonly operator: SlipOperator;
  readonly value: bigint;
  readonly cost: number;
}

/** −ln of how often each slip happens, before its alternatives are counted. */
export const slipCosts: Readonly<Record<SlipOperator, number>> = {
  'unit-scaled': 0.8,
  'sign-lost': 0.8,
  'separator-as-point': 0.8,
  'copied-neighbour': 0.9,
  'stale-total': 0.9,
  'transposed-digits': 1,
  'decimal-shifted': 1,
  'cells-exchanged': 1.1,
  'digit-dropped': 1.2,
  'digit-doubled': 1.2,
  'digit-inserted': 1.2,
  'digit-wrong': 1.3,
  'left-blank': 9,
  other: 3,
};

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

/** Longer digit strings are no amounts that anyone types. */
const maximumDigits = 24;

interface Print {
  readonly digits: string;
  /** Units of the system in its last digit. */
  readonly unit: bigint;
  readonly decimals: number;
  readonly negative: boolean;
}

/** The digits of a cell as they were typed. */
function printOf({ cell, value }: Variable, exponent: number): Print | undefined {
  const { figure } = cell;
  if (figure === undefined || value === 0n) return undefined;
  const point = cell.text.indexOf('.');
  const decimals = point < 0 ? 0 : digitCount(cell.text.slice(point + 1));
  const unit = powerOfTen(figure.exponent - exponent);
  const digits = String(magnitude(BigInt(figure.coefficient))).padStart(decimals + 1, '0');
  return digits.length > maximumDigits ? undefined : { digits, unit, decimals, negative: value < 0n };
}

function digitCount(text: string): number {
  let count = 0;
  for (const character of text) if (character >= '0' && character <= '9') count++;
  return count;
}

/** All figures that a single slip may have turned into the printed one. */
export function typingSlips(variable: Variable, exponent: number): readonly Slip[] {
  const print = printOf(variable, exponent);
  if (print === undefined) return [];
  const value = magnitude(variable.value);
  const found = [
    ...group('transposed-digits', transpositions(print)),
    ...group('digit-dropped', insertions(print)),
    ...group('digit-doubled', doublings(print)),
    ...group('digit-inserted', removals(print)),
    ...replacements(print),
    ...group('decimal-shifted', [value * 10n, value * 100n, ...divided(value, 10n), ...divided(value, 100n)]),
    ...group('unit-scaled', [value * 10000n, ...divided(value, 10000n)]),
    ...group('separator-as-point', print.decimals === 3 ? [value * 1000n] : []),
  ];
  const signed = print.negative ? found.map((slip) => ({ ...slip, value: -slip.value })) : found;
  return [...signed, { operator: 'sign-lost', value: -variable.value, cost: slipCosts['sign-lost'] }];
}

function group(operator: SlipOperator, values: readonly bigint[]): Slip[] {
  const cost = slipCosts[operator] + Math.log(Math.max(1, values.length));
  return values.map((value) => ({ operator, value, cost }));
}

function divided(value: bigint, by: bigint): bigint[] {
  return value % by === 0n ? [value / by] : [];
}

/** Nobody prints a nought before other whole digits. */
function isNatural(digits: string, decimals: number): boolean {
  return !digits.startsWith('0') || digits.length === decimals + 1;
}

function transpositions({ digits, unit, decimals }: Print): bigint[] {
  const found: bigint[] = [];
  for (let at = 0; at + 1 < digits.length; at++) {
    const [a = '', b = ''] = [digits[at], digits[at + 1]];
    const swapped = digits.slice(0, at) + b + a + digits.slice(at + 2);
    if (a !== b && isNatural(swapped, decimals)) found.push(BigInt(swapped) * unit);
  }
  return found;
}

const tenDigits = '0123456789';

/** A digit lost before the point leaves the decimals as they are, one lost behind it leaves one decimal fewer. */
function insertions({ digits, unit, decimals }: Print): bigint[] {
  const found = new Set<bigint>();
  const whole = digits.length - decimals;
  for (let at = 0; at <= digits.length; at++) {
    for (const digit of tenDigits) {
      if (at === 0 && digit === '0') continue;
      const longer = BigInt(digits.slice(0, at) + digit + digits.slice(at));
      if (at <= whole) found.add(longer * unit);
      if (at >= whole && unit % 10n === 0n) found.add((longer * unit) / 10n);
    }
  }
  return [...found];
}

/** Without the digit at a place; one taken from behind the point brings the others closer to it. */
function without({ digits, unit, decimals }: Print, at: number): bigint {
  const shorter = BigInt(digits.slice(0, at) + digits.slice(at + 1) || '0');
  return at < digits.length - decimals ? shorter * unit : shorter * unit * 10n;
}

function doublings(print: Print): bigint[] {
  const { digits } = print;
  const found = new Set<bigint>();
  for (let at = 1; at < digits.length; at++) if (digits[at] === digits[at - 1]) found.add(without(print, at));
  return [...found];
}

function removals(print: Print): bigint[] {
  return [...new Set([...print.digits].map((_, at) => without(print, at)))];
}

function replacements({ digits, unit, decimals }: Print): Slip[] {
  const cost = slipCosts['digit-wrong'] + Math.log(9 * digits.length);
  const found: Slip[] = [];
  for (let at = 0; at < digits.length; at++) {
    for (const digit of tenDigits) {
      const old = digits[at] ?? '';
      const changed = digits.slice(0, at) + digit + digits.slice(at + 1);
      if (digit === old || !isNatural(changed, decimals)) continue;
      const value = BigInt(changed) * unit;
      found.push({ operator: 'digit-wrong', value, cost: near.has(old + digit) ? cost - nearBonus : cost });
    }
  }
  return found;
}

/** Cost of a figure that no slip explains: as many alternatives as its digits allow. */
export function unexplainedCost(variable: Variable, exponent: number): number {
  const digits = printOf(variable, exponent)?.digits.length ?? 6;
  return slipCosts.other + Math.log(10) * Math.max(2, digits);
}
