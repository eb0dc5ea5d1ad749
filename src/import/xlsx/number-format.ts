import { abs, compare, scale, sign, subtract } from '../../core/model/exact.ts';
import type { Figure } from '../../core/model/figure.ts';
import { formatFigure } from '../../core/model/format-figure.ts';
import { decimalOf, digitsOf, roundTo, shortestOf } from './decimal.ts';
import { type FormatToken, type NumberSection, parseSection } from './number-section.ts';

/** How a cell prints a number, and whether it hides more than 0.000001 of it. */
export interface PrintedNumber {
  readonly text: string;
  readonly isRounded: boolean;
}

/** Prints a number; `undefined` when the format is one for dates or the like. */
export type NumberPrinter = (value: number) => PrintedNumber | undefined;

const parsed = new Map<string, NumberPrinter>();
const mostParsed = 2_000;
const longestCode = 500;

/** The printer of a number format code such as `#,##0.00_);(#,##0.00)`. */
export function printerOf(code: string): NumberPrinter {
  const known = parsed.get(code);
  if (known !== undefined) return known;
  const printer = isGeneralCode(code) ? printGeneral : makePrinter(splitSections(code).map(parseSection));
  if (parsed.size >= mostParsed) parsed.clear();
  parsed.set(code, printer);
  return printer;
}

function isGeneralCode(code: string): boolean {
  return code === '' || code === '@' || code.length > longestCode || /^general$/i.test(code);
}

/** Splits a format at semicolons outside quotes, brackets and escapes. */
function splitSections(code: string): string[] {
  return (code.match(/(?:"[^"]*"?|\[[^\]]*\]?|[\\!_*][\s\S]?|[^;"[\\!_*])+|;/g) ?? [])
    .reduce<string[]>(
      (parts, piece) => {
        if (piece === ';') parts.push('');
        else parts[parts.length - 1] += piece;
        return parts;
      },
      [''],
    )
    .slice(0, 4);
}

type Section = NumberSection | undefined;

function makePrinter(sections: readonly Section[]): NumberPrinter {
  return (value) => {
    const section = sections.length > 1 ? chooseSection(sections, value) : sections[0];
    const decimal = decimalOf(value);
    if (section === undefined || decimal === undefined) return undefined;
    const printsSign = value < 0 && (section === sections[0] || !showsSign(section));
    return printSection(section, abs(decimal), printsSign);
  };
}

/** Red alone tells nobody who reads the figure that it is negative; words, brackets and marks do. */
const negativeMark = /[-(\u25b2\u25b3\u2212\p{Script=Han}]/u;

function showsSign({ tokens }: NumberSection): boolean {
  return (
    tokens.length === 0 || tokens.some((token) => token.type === 'literal' && negativeMark.test(token.text))
  );
}

function chooseSection(sections: readonly Section[], value: number): Section {
  if (value < 0) return sections[1];
  return value === 0 && sections.length > 2 ? sections[2] : sections[0];
}

function printSection(section: NumberSection, magnitude: Figure, printsSign: boolean): PrintedNumber {
  const exact = scale(magnitude, section.power);
  const decimals = countDecimals(section.tokens);
  const hasDigits = section.tokens.some((token) => token.type === 'digit');
  const shown = hasDigits ? roundTo(exact, decimals) : exact;
  const body = section.isGeneral ? printWithGeneral(section, exact) : printDigits(section, shown);
  const minus = printsSign && (!hasDigits || sign(shown) !== 0) ? '-' : '';
  return { text: (minus + body).trim(), isRounded: hidesMuch(exact, shown) };
}

const noticeable: Figure = { coefficient: 1, exponent: -6 };

function hidesMuch(exact: Figure, shown: Figure): boolean {
  return exact !== shown && compare(abs(subtract(exact, shown)), noticeable) > 0;
}

function countDecimals(tokens: readonly FormatToken[]): number {
  const point = tokens.findIndex((token) => token.type === 'point');
  return point < 0 ? 0 : tokens.slice(point).filter((token) => token.type === 'digit').length;
}

function printWithGeneral(section: NumberSection, exact: Figure): string {
  const literals = section.tokens.map((token) => (token.type === 'literal' ? token.text : ''));
  return section.tokens.length === 0 ? formatFigure(exact) : literals.join('') + formatFigure(exact);
}

/** Without a format the number prints plainly; a tail that only binary fractions have is cut off. */
function printGeneral(value: number): PrintedNumber | undefined {
  const shortest = shortestOf(value);
  if (shortest === String(value) && hasFewDecimals(shortest)) return { text: shortest, isRounded: false };
  const decimal = decimalOf(value);
  if (decimal === undefined) return undefined;
  const near = roundTo(decimal, 6);
  const gap = abs(subtract(decimal, near));
  const isNoise = compare(gap, { coefficient: 1, exponent: -9 }) < 0 && sign(near) !== 0;
  return { text: formatFigure(isNoise ? near : decimal), isRounded: false };
}

/** Most numbers need no thought: digits with up to six decimals. */
function hasFewDecimals(printed: string): boolean {
  const point = printed.indexOf('.');
  return (point < 0 || printed.length - point <= 7) && /^-?\d/.test(printed) && !printed.includes('e');
}

/** Prints digits into their placeholders: whole part from the right, decimals from the left. */
function printDigits(section: NumberSection, shown: Figure): string {
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
