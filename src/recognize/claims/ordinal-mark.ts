import { type Phrases, wordAt } from './phrases.ts';
import { yearAt } from './scan-base.ts';
import type { Token } from './token.ts';

/** Ways of writing an ordinal: 一、 (一) 1. (1) ① 一是 */
const styles = { han: 1, hanBracket: 2, digit: 3, digitBracket: 4, circle: 5, counted: 6 } as const;

const boundaries: ReadonlySet<number> = new Set(
  [...'\u3002;:\uff0c,()\u3001'].map((mark) => mark.charCodeAt(0)),
);
const isDigit = (character: string): boolean => character >= '0' && character <= '9' && character !== '';

function runEnd(text: string, start: number, fits: (character: string) => boolean): number {
  let end = start;
  while (end < start + 3 && end < text.length && fits(text.charAt(end))) end++;
  return end;
}

/** Where a bracketed ordinal ends: (1) or (1)、 */
function bracketEnd(text: string, end: number): number | undefined {
  if (text.charAt(end) !== ')') return undefined;
  return stops.has(text.charAt(end + 1)) ? end + 2 : end + 1;
}

const stops: ReadonlySet<string> = new Set(['\u3001', '.']);

/** 1.2130301行政运行: no amount has so many decimals. */
const code = /^2[0-9]{6}[\p{Script=Han}(]/u;

function stopEnd(text: string, end: number, digits: boolean, phrases: Phrases): number | undefined {
  const close = text.charAt(end);
  const closes = close === '\u3001' || (digits && (close === '.' || close === ')'));
  // 1.2020年收入…, and not 48.1127万元
  const year = yearAt(text, end + 1, phrases) !== undefined;
  const next = text.slice(end + 1, end + 9);
  return closes && (year || code.test(next) || !isDigit(text.charAt(end + 1))) ? end + 1 : undefined;
}

function numberStyle(text: string, index: number, phrases: Phrases): Token | undefined {
  const bracket = text.charAt(index) === '(';
  const start = bracket ? index + 1 : index;
  const digits = isDigit(text.charAt(start));
  const end = runEnd(text, start, digits ? isDigit : (character) => phrases.ordinals.has(character));
  if (end === start || end - start > 2) return undefined;
  const past = bracket ? bracketEnd(text, end) : stopEnd(text, end, digits, phrases);
  if (past === undefined) return undefined;
  const [plain, inBracket] = digits ? [styles.digit, styles.digitBracket] : [styles.han, styles.hanBracket];
  return mark(index, past, bracket ? inBracket : plain, text.slice(start, end));
}

function mark(start: number, end: number, style: number, digits = ''): Token {
  const numbered = digits !== '' && isDigit(digits.charAt(0));
  return { kind: 'ordinal', start, end, style, ...(numbered && { number: Number(digits) }) };
}

/** 一是 or, in front of a comma, 其一, 第一. */
export function countedAt(text: string, index: number, phrases: Phrases): Token | undefined {
  const front = wordAt(phrases.list('proseCountFronts'), text, index) ?? '';
  const start = index + front.length;
  const end = runEnd(text, start, (character) => phrases.ordinals.has(character));
  if (end === start) return undefined;
  const verb = wordAt(phrases.list('proseCountVerbs'), text, end);
  const isCounted = verb !== undefined || (front !== '' && commas.test(text.charAt(end)));
  return isCounted ? mark(index, end + (verb?.length ?? 0), styles.counted) : undefined;
}

const commas = /[\uff0c,\u3001]/;

/** \u2460, \u2474, \u2488: numbers up to twenty in a character. */
const signs = [
  { first: 0x2460, style: styles.circle },
  { first: 0x2474, style: styles.digitBracket },
  { first: 0x2488, style: styles.digit },
];
const signCount = 20;
const [firstSign, lastSign] = [0x2460, 0x2488 + signCount - 1];

/** The ordinal of an item: at the beginning of a passage or behind a mark that may end an item. */
export function ordinalAt(text: string, index: number, phrases: Phrases): Token | undefined {
  const code = text.charCodeAt(index);
  const isNear = code >= firstSign && code <= lastSign;
  const sign = isNear ? signs.find(({ first }) => code >= first && code < first + signCount) : undefined;
  if (sign !== undefined) {
    const { first, style } = sign;
    return mark(index, index + 1, style, style === styles.circle ? '' : String(code - first + 1));
  }
  if (index > 0 && !boundaries.has(text.charCodeAt(index - 1))) return undefined;
  return numberStyle(text, index, phrases) ?? countedAt(text, index, phrases);
}
