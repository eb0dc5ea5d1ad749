import type { WordList } from '../../core/generated/names.ts';
import type { Figure } from '../../core/model/figure.ts';
import { parseFigure } from '../../core/model/parse-figure.ts';
import { type Phrases, phraseAt, wordAt, wordBefore } from './phrases.ts';
import type { ReadFigure } from './read-statement.ts';
import type { Token } from './token.ts';

const isDigit = (text: string, index: number): boolean => {
  const code = text.charCodeAt(index);
  return code >= 48 && code <= 57;
};
const isLetter = (text: string, index: number): boolean => /[A-Za-z]/.test(text.charAt(index));

function digitsEnd(text: string, start: number): number {
  let end = start;
  while (isDigit(text, end)) end++;
  return end;
}

/** A comma belongs to the figure when exactly three digits follow; a full-width one only when decimals follow too. */
function isGroup(text: string, comma: number, first: boolean): boolean {
  const mark = text.charAt(comma);
  if (mark !== ',' && mark !== '\uff0c') return false;
  const end = digitsEnd(text, comma + 1);
  if (end !== comma + 4) return false;
  return mark === ',' || (first && text.charAt(end) === '.' && digitsEnd(text, end + 1) === end + 3);
}

/** End of the digits, groups and decimals that begin at a position. */
function numberEnd(text: string, start: number): number {
  let end = digitsEnd(text, start);
  const grouped = end - start <= 3;
  for (let first = true; grouped && isGroup(text, end, first); first = false) end += 4;
  if (text.charAt(end) === '.' && isDigit(text, end + 1)) end = digitsEnd(text, end + 1);
  return end;
}

interface Unit {
  readonly type: ReadFigure['type'];
  readonly text: string;
  /** What is counted, where the unit has a scale in front: 人次 of 万人次. */
  readonly things?: string;
  readonly exponent: number;
}

/** 46万,: a scale that counts nothing else, in front of a mark or of a direction, is money. */
function shortMoneyAt(text: string, index: number, phrases: Phrases): Unit | undefined {
  const scale = text.charAt(index);
  const exponent = phrases.scales.get(scale);
  const behind = text.charAt(index + 1);
  if (exponent === undefined) return undefined;
  const ends = behind === '' || /[^\p{Script=Han}\p{L}\d]/u.test(behind);
  const turns = phraseAt(phrases.words, text, index + 1, ({ kind }) => kind === 'up' || kind === 'down');
  if (!ends && turns === undefined) return undefined;
  return { type: 'money', text: scale, exponent: Number(exponent) };
}

/** 1.2万人次: the scale belongs to the number; the unit is that of the things. */
function countAt(text: string, index: number, phrases: Phrases): Unit | undefined {
  const scale = phrases.scales.has(text.charAt(index)) ? text.charAt(index) : '';
  const at = index + scale.length;
  if (scale !== '' && wordAt(phrases.sorted('proseNotUnits'), text, at) !== undefined) return undefined;
  const things = wordAt(phrases.sorted('proseCountUnits'), text, at);
  if (things === undefined) return undefined;
  return { type: 'count', text: scale + things, things, exponent: Number(phrases.scales.get(scale) ?? 0) };
}

/** The unit behind a figure. */
export function unitAt(text: string, index: number, phrases: Phrases): Unit | undefined {
  if (text.charAt(index) === '%') return { type: 'percent', text: '%', exponent: 0 };
  const times = wordAt(phrases.list('proseTimes'), text, index);
  if (times !== undefined) return { type: 'percent', text: times, exponent: 2 };
  if (wordAt(phrases.sorted('proseNotUnits'), text, index) !== undefined) return undefined;
  const money = phrases.units.find(({ title }) => text.startsWith(title, index));
  if (money !== undefined) return { type: 'money', text: money.title, exponent: money.exponent };
  const short = shortMoneyAt(text, index, phrases);
  if (short !== undefined) return short;
  const score = wordAt(phrases.list('proseScore'), text, index);
  if (score !== undefined) return { type: 'score', text: score, exponent: 0 };
  return countAt(text, index, phrases);
}

/** The exponent of the last printed digit where the true value may lie between two printed ones. */
function halfOf(unit: Unit, decimals: number): number | undefined {
  const isWhole = unit.type === 'count' && unit.exponent === 0;
  if (isWhole || unit.type === 'score') return undefined;
  const half = unit.exponent - decimals;
  return unit.type === 'money' && half <= -2 ? undefined : half;
}

function isBound(text: string, start: number, end: number, phrases: Phrases): boolean {
  if (text.charAt(end) === '/') return true;
  const named = wordBefore(phrases.sorted('proseNotBounds'), text, start) !== undefined;
  return (
    (!named && wordBefore(phrases.sorted('proseBoundsBefore'), text, start) !== undefined) ||
    wordAt(phrases.sorted('proseBoundsAfter'), text, end) !== undefined
  );
}

/** Where a sign belongs to the figure: not between two figures (2017-2019). */
function signLength(text: string, index: number): number {
  const sign = text.charAt(index);
  if ((sign !== '-' && sign !== '+') || !isDigit(text, index + 1)) return 0;
  return isDigit(text, index - 1) || isLetter(text, index - 1) || text.charAt(index - 1) === ')' ? 0 : 1;
}

const bare = (start: number, end: number): Token => ({ kind: 'bare', start, end });

interface Printed {
  readonly start: number;
  readonly end: number;
  readonly unitEnd: number;
  readonly unit: Unit;
}

/** The figure of a number with its unit; the place in print is filled in by the lexer. */
export function figureOf(text: string, printed: Printed): ReadFigure | undefined {
  const { start, end, unit } = printed;
  const digits = text.slice(start, end).replace('\uff0c', ',');
  const read = parseFigure(digits);
  if (read === undefined) return undefined;
  const figure: Figure = { coefficient: read.coefficient, exponent: read.exponent + unit.exponent };
  const half = halfOf(unit, read.decimals);
  return {
    type: unit.type,
    text: unit.things === undefined ? digits : digits + unit.text.slice(0, -unit.things.length),
    unit: unit.things ?? unit.text,
    figure,
    ...(half === undefined ? {} : { half }),
    offset: start,
    length: printed.unitEnd - start,
  };
}

/** 3多万元, 3万余人次: how long the word that leaves a number open is, with a scale in front of it. */
function approximateAt(text: string, end: number, phrases: Phrases): number | undefined {
  const scale = phrases.scales.has(text.charAt(end)) ? 1 : 0;
  const words = phrases.list('proseApproximate');
  const word = wordAt(words, text, end) ?? wordAt(words, text, end + scale);
  return word === undefined ? undefined : word.length + (text.startsWith(word, end) ? 0 : scale);
}

/** The number with the unit that stands at a position, if one does. */
function withUnit(text: string, start: number, end: number, phrases: Phrases): Token | undefined {
  const approximate = approximateAt(text, end, phrases);
  const unitStart = end + (approximate ?? 0);
  const points = wordAt(phrases.list('prosePoints'), text, unitStart);
  // 下降4.6个百分点: a rate that changed tells of no amount.
  if (points !== undefined) return { kind: 'figure', start, end: unitStart + points.length, silent: true };
  const unit = unitAt(text, unitStart, phrases);
  if (unit === undefined) return undefined;
  const once = unitStart + unit.text.length;
  // 元 printed twice.
  const unitEnd = unit.type === 'money' && text.charAt(once) === unit.text.slice(-1) ? once + 1 : once;
  const figure = figureOf(text, { start, end, unitEnd, unit });
  if (figure === undefined) return undefined;
  const silent = approximate !== undefined || isBound(text, start, unitEnd, phrases);
  return { kind: 'figure', start, end: unitEnd, figure, ...(silent && { silent }) };
}

const isHan = (text: string, index: number): boolean => /\p{Script=Han}/u.test(text.charAt(index));

/** What may follow an amount whose unit the page declares: a mark, the end, a direction, or 的 in front of the rate. */
function endsAmount(text: string, end: number, phrases: Phrases): boolean {
  const mark = text.charAt(end);
  if (mark === '' || marksBehind.has(mark)) return true;
  const isOf = wordAt(phrases.list('proseOf'), text, end) !== undefined;
  return isOf || phraseAt(phrases.words, text, end, ({ kind }) => turns.has(kind)) !== undefined;
}

const marksBehind: ReadonlySet<string> = new Set([',', '\uff0c', ';', '\u3002', '\u3001', ')']);
const turns: ReadonlySet<string> = new Set([
  'up',
  'down',
  'more',
  'less',
  'flat',
  'compare',
  'alone',
  'phase',
]);

/** In front of a number a rate wants a percent sign, whatever the unit; in front of a whole one stands what it is. */
function beginsAmount(text: string, start: number, isWhole: boolean, phrases: Phrases): boolean {
  const before = (list: WordList): boolean => wordBefore(phrases.sorted(list), text, start) !== undefined;
  if (before('rateWords') || before('shareWords') || before('proseRates')) return false;
  return isWhole ? amountFronts.some(before) : isHan(text, start - 1);
}

const amountFronts = ['amountWords', 'amountVerbs', 'changeWords', 'nameForms', 'prosePrior'] as const;

/** 支出12.76，较上年的12.50增加0.26: a number without a unit, on a page that declares the unit of its amounts. */
function declaredAmountAt(text: string, start: number, end: number, phrases: Phrases): Token | undefined {
  const { declared } = phrases;
  const isWhole = !text.slice(start, end).includes('.');
  if (declared === undefined || !endsAmount(text, end, phrases)) return undefined;
  if (!beginsAmount(text, start, isWhole, phrases)) return undefined;
  const unit = { type: 'money' as const, text: declared.title, exponent: declared.exponent };
  const figure = figureOf(text, { start, end, unitEnd: end, unit });
  return figure === undefined ? undefined : { kind: 'figure', start, end, figure };
}

/** 行政运行(01项): a step of a code, nothing counted. */
function isLevelCode(text: string, start: number, end: number, phrases: Phrases): boolean {
  if (text.charAt(start - 1) !== '(' || text.charAt(end + 1) !== ')') return false;
  return phrases.list('proseLevels').includes(`(${text.charAt(end)})`);
}

/** Reads the number at a position: with a known unit a figure, without one a bare number. */
export function numberAt(text: string, start: number, phrases: Phrases): Token | undefined {
  const sign = signLength(text, start);
  if (!isDigit(text, start + sign)) return undefined;
  const end = numberEnd(text, start + sign);
  const named = isLetter(text, start - 1) || isLetter(text, end) || isLevelCode(text, start, end, phrases);
  const read = named
    ? undefined
    : (withUnit(text, start, end, phrases) ?? declaredAmountAt(text, start, end, phrases));
  return read ?? bare(start, end);
}

/** A count written in formal numerals: 壹辆. */
export function numeralAt(text: string, start: number, phrases: Phrases): Token | undefined {
  const digit = phrases.numerals.get(text.charAt(start));
  if (digit === undefined) return undefined;
  const unit = unitAt(text, start + 1, phrases);
  if (unit?.type !== 'count') return undefined;
  const read = parseFigure(digit);
  if (read === undefined) return undefined;
  const unitEnd = start + 1 + unit.text.length;
  const figure: ReadFigure = {
    type: 'count',
    text: text.charAt(start),
    unit: unit.text,
    figure: { coefficient: read.coefficient, exponent: 0 },
    offset: start,
    length: unitEnd - start,
  };
  return { kind: 'figure', start, end: unitEnd, figure };
}
