import { type CellDecimal, digitsOf } from './decimal.ts';
import type { FormatToken, NumberSection } from './number-section.ts';

/** Prints digits into their placeholders: whole part from the right, decimals from the left. */
export function printDigits(section: NumberSection, shown: CellDecimal): string {
  const { whole, fraction } = digitsOf(shown);
  const point = section.tokens.findIndex((token) => token.type === 'point');
  const split = point < 0 ? section.tokens.length : point;
  const left = printWhole(section.tokens.slice(0, split), whole === '0' ? '' : whole, section.groups);
  if (point < 0) return left;
  return `${left}.${printFraction(section.tokens.slice(point + 1), fraction)}`;
}

function printWhole(tokens: readonly FormatToken[], whole: string, groups: boolean): string {
  const places = tokens.filter((token) => token.type === 'digit');
  const required = places.length - places.findIndex((token) => token.placeholder === '0');
  const least = required > places.length ? 0 : required;
  const digits = [...whole.padStart(least, '0')];
  const grouped = groups ? digits.map((digit, index) => digit + comma(digits.length - index - 1)) : digits;
  let text = '';
  let placesLeft = places.length;
  for (let at = tokens.length - 1; at >= 0; at--) {
    const token = tokens[at] as FormatToken;
    if (token.type === 'literal') text = token.text + text;
    else if (--placesLeft === 0) text = grouped.splice(0).join('') + text;
    else text = (grouped.pop() ?? '') + text;
  }
  return text;
}

function comma(digitsBehind: number): string {
  return digitsBehind > 0 && digitsBehind % 3 === 0 ? ',' : '';
}

function printFraction(tokens: readonly FormatToken[], fraction: string): string {
  const places = tokens.filter((token) => token.type === 'digit');
  let shown = places.length;
  const digits = fraction.padEnd(shown, '0');
  while (shown > 0 && places[shown - 1]?.placeholder !== '0' && digits.charAt(shown - 1) === '0') shown--;
  let index = 0;
  return tokens
    .map((token) => {
      if (token.type !== 'digit') return token.type === 'literal' ? token.text : '';
      const digit = index < shown ? digits.charAt(index) : '';
      index++;
      return digit;
    })
    .join('');
}
