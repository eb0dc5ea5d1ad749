import type { Figure } from './figure.ts';

/** A figure read from print, before its unit is applied. */
export interface PrintedFigure extends Figure {
  /** Digits after the decimal point. */
  readonly decimals: number;
  /** A percent sign was printed behind the figure. */
  readonly percent: boolean;
}

/** Longer digit strings are no amounts; the bound keeps BigInt conversion cheap. */
const maximumDigits = 40;
/** Every integer of up to 15 digits is a safe one. */
const safeDigits = 15;

const fullWidthOffset = 0xfee0;
/** Hyphens, figure and en dash, minus sign and the small hyphen-minus. */
const minusSigns = new Set(['\u2010', '\u2011', '\u2012', '\u2013', '\u2212', '\ufe63']);

/** Triangles that statistics print in front of what fell. */
const fallMarks = /^[\u25b2\u25b3\u25bc\u25bd](?=\s*[0-9.])/u;

/** Half-width form of digits, separators, signs and spaces; other characters stay as they are. */
export function halfWidth(text: string): string {
  if (isHalfWidth(text)) return text;
  let result = '';
  for (const character of text) {
    const code = character.charCodeAt(0);
    if (code >= 0xff01 && code <= 0xff5e) result += String.fromCharCode(code - fullWidthOffset);
    else if (minusSigns.has(character)) result += '-';
    else if (isSpace(code)) result += ' ';
    else result += character;
  }
  return result;
}

function isHalfWidth(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x20 || code > 0x7e) return false;
  }
  return true;
}

function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    code === 0x3000 ||
    code === 0xfeff ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x202f ||
    code === 0x205f
  );
}

interface Marks {
  readonly body: string;
  readonly negative: boolean;
  readonly percent: boolean;
}

/** Takes off sign, brackets and percent sign; at most one of sign and brackets. */
function takeMarks(text: string): Marks | undefined {
  let body = text.trim();
  let percent = false;
  let negative = false;
  if (fallMarks.test(body)) body = `-${body.slice(1)}`;
  const takePercent = () => {
    if (!percent && body.endsWith('%')) {
      percent = true;
      body = body.slice(0, -1).trimEnd();
    }
  };
  takePercent();
  if (body.startsWith('(') && body.endsWith(')')) {
    negative = true;
    body = body.slice(1, -1).trim();
    takePercent();
  } else if (body.startsWith('-') || body.startsWith('+')) {
    negative = body.startsWith('-');
    body = body.slice(1).trimStart();
  }
  return body === '' ? undefined : { body, negative, percent };
}

const isDigit = (character: string | undefined) =>
  character !== undefined && character >= '0' && character <= '9';

/**
 * Joins letter-spaced print (`1 2 3.4`). A space is part of a figure only when no two digits touch: `12 34`
 * may be two figures, and so may `1 2`. A space beside a thousands separator is harmless: the groups are checked.
 */
function joinSpaced(body: string): string | undefined {
  if (!body.includes(' ')) return body;
  const tight = body.replace(/ *, */g, ',');
  if (!tight.includes(' ')) return tight;
  let digits = 0;
  for (let index = 0; index < tight.length; index++) {
    if (!isDigit(tight[index])) continue;
    if (isDigit(tight[index + 1])) return undefined;
    digits++;
  }
  const joined = tight.replaceAll(' ', '');
  const whole = joined.includes('.') || (digits >= 3 && !joined.startsWith('0'));
  return whole ? joined : undefined;
}

/** Digits of the whole part without separators; `undefined` unless every group behind the first has three digits. */
function joinGroups(whole: string): string | undefined {
  if (!whole.includes(',')) return whole;
  const [first = '', ...groups] = whole.split(',');
  if (first.length < 1 || first.length > 3 || groups.some((group) => group.length !== 3)) return undefined;
  return first + groups.join('');
}

function allDigits(text: string): boolean {
  for (let index = 0; index < text.length; index++) if (!isDigit(text[index])) return false;
  return true;
}

/** Digits without separators and point, and how many of them are decimals. */
function readDigits(body: string): { readonly digits: string; readonly decimals: number } | undefined {
  const point = body.indexOf('.');
  const whole = joinGroups(point < 0 ? body : body.slice(0, point));
  const fraction = point < 0 ? '' : body.slice(point + 1);
  if (whole === undefined || !allDigits(whole) || !allDigits(fraction)) return undefined;
  const digits = whole + fraction;
  if (digits === '' || digits.length > maximumDigits) return undefined;
  return { digits, decimals: fraction.length };
}

/**
 * Reads one printed figure: full-width digits, thousands separators in groups of three, signs, brackets for
 * negative amounts, letter-spacing, a percent sign, a number broken over lines. Anything else gives `undefined`; nothing is guessed.
 */
export function parseFigure(text: string): PrintedFigure | undefined {
  if (text.length > 4 * maximumDigits) return undefined;
  return parsePlain(text) ?? parseMarked(text);
}

/** Most figures are digits with at most one point between them. */
const plainFigure = /^-?[0-9]+(?:\.[0-9]+)?$/;

function parsePlain(text: string): PrintedFigure | undefined {
  if (text.length > safeDigits || !plainFigure.test(text)) return undefined;
  const point = text.indexOf('.');
  const decimals = point < 0 ? 0 : text.length - 1 - point;
  const value = Number(point < 0 ? text : text.slice(0, point) + text.slice(point + 1));
  const coefficient = value === 0 ? 0 : value;
  return { coefficient, exponent: decimals === 0 ? 0 : -decimals, decimals, percent: false };
}

function parseMarked(text: string): PrintedFigure | undefined {
  const marks = takeMarks(halfWidth(joinWrapped(text)));
  const body = marks && joinSpaced(marks.body);
  const read = body === undefined ? undefined : readDigits(body);
  if (marks === undefined || read === undefined) return undefined;
  const { digits, decimals } = read;
  const coefficient = toCoefficient(digits, marks.negative);
  return { coefficient, exponent: decimals === 0 ? 0 : -decimals, decimals, percent: marks.percent };
}

function toCoefficient(digits: string, negative: boolean): number | bigint {
  if (digits.length > safeDigits) return negative ? -BigInt(digits) : BigInt(digits);
  let value = 0;
  for (let index = 0; index < digits.length; index++) value = value * 10 + (digits.charCodeAt(index) - 48);
  return negative && value !== 0 ? -value : value;
}

/** The most decimals that any of the printed figures shows: hand-made tables drop trailing zeros. */
export function mostDecimals(texts: Iterable<string>): number {
  let most = 0;
  for (const text of texts) most = Math.max(most, parseFigure(text)?.decimals ?? 0);
  return most;
}

/** A tail of one digit completes the two decimals of an amount or a rate. */
const lastDigit = /^[0-9][)%]{0,2}$/;
const oneDecimal = /\.[0-9]$/;
/** Groups of three digits, the last of them cut short, or a separator at the end. */
const openGroup = /,[0-9]{0,2}$|\.$/;

/**
 * Joins a number that a narrow cell broke over lines: `98.3 / 0%`, `1,234,56 / 7.89`, `100. / 00%`. Only where each piece is
 * visibly unfinished: `100 / 200` and `12.34 / 56.78` are two figures.
 */
export function joinWrapped(text: string): string {
  if (!text.includes('\n')) return text;
  const [first = '', ...rest] = text.split('\n').map((piece) => piece.trim());
  let joined = first;
  for (const piece of rest) {
    if (piece === '') continue;
    const goesOn = openGroup.test(joined) || (oneDecimal.test(joined) && lastDigit.test(piece));
    if (!goesOn) return text;
    joined += piece;
  }
  return joined;
}

/** Whether a figure with decimals prints them although they are zeros. */
const endsInZeros = ({ coefficient, decimals }: PrintedFigure): boolean =>
  decimals > 0 && BigInt(coefficient) % 10n ** BigInt(decimals) === 0n;

/** Whether any of the printed figures is a whole number with its decimals: 3000000.00. */
export function printsZeros(texts: readonly string[]): boolean {
  return texts.some((text) => {
    const figure = parseFigure(text);
    return figure !== undefined && endsInZeros(figure);
  });
}

/**
 * Decimals by which a cell of a column was rounded: the most that the column prints, since hand-made tables drop
 * trailing zeros. A column that prints them everywhere else (`3000000.00`) drops none: there a whole number was
 * formatted otherwise, and its decimals may be cut. Several whole numbers are a habit, but for whole yuan in a table
 * that prints zeros: what they may lack is less than one yuan.
 */
export function decimalsIn(texts: Iterable<string>, isYuanWithZeros = false): (text: string) => number {
  const figures = [...texts].flatMap((text) => parseFigure(text) ?? []);
  const most = figures.reduce((highest, { decimals }) => Math.max(highest, decimals), 0);
  const others = figures.filter(({ decimals }) => decimals !== 0);
  const whole = figures.filter(isWhole).length;
  const isFixed =
    most > 0 &&
    others.length >= fewestFixed &&
    others.every(({ decimals }) => decimals === most) &&
    (isYuanWithZeros ? whole < others.length : whole === 1 && others.some(endsInZeros));
  return (text) => {
    const figure = isFixed ? parseFigure(text) : undefined;
    return figure !== undefined && isWhole(figure) ? 0 : most;
  };
}

const isWhole = ({ decimals, coefficient }: PrintedFigure): boolean =>
  decimals === 0 && BigInt(coefficient) !== 0n;

/** Fewer figures show no habit. */
const fewestFixed = 4;
