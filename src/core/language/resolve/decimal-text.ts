/** A decimal constant of a rule, exact: `units · 10^-places`. */
interface Decimal {
  readonly units: bigint;
  readonly places: number;
}

function read(text: string): Decimal {
  const [whole = '', fraction = ''] = text.split('.');
  return { units: BigInt(whole + fraction), places: fraction.length };
}

function write({ units, places }: Decimal): string {
  const sign = units < 0n ? '-' : '';
  const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '');
  return `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/** Product of two decimal constants, without trailing zeros. */
export function multiplyDecimals(left: string, right: string): string {
  const a = read(left);
  const b = read(right);
  return write({ units: a.units * b.units, places: a.places + b.places });
}

/** Sum of two decimal constants, without trailing zeros. */
export function addDecimals(left: string, right: string): string {
  const a = read(left);
  const b = read(right);
  const places = Math.max(a.places, b.places);
  const scaled = (value: Decimal) => value.units * 10n ** BigInt(places - value.places);
  return write({ units: scaled(a) + scaled(b), places });
}
