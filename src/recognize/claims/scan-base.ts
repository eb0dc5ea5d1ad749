import { type Phrases, phraseAt, wordAt, wordBefore } from './phrases.ts';
import type { Base, Phase } from './token.ts';

interface Scanned {
  readonly end: number;
  readonly base: Base;
}

/** A base is a handful of words: 2022年度决算数, 上年年初预算数. */
const mostWords = 8;
/** Between a base and the word that closes the comparison: 与2022年财政拨款收入总计相比. */
const mostBeforeTail = 30;

const isDigit = (text: string, index: number): boolean => {
  const code = text.charCodeAt(index);
  return code >= 48 && code <= 57;
};

/** A year of four digits with the character that follows it; the year alone when 年初… begins behind it. */
export function yearAt(
  text: string,
  index: number,
  phrases: Phrases,
): { readonly end: number; readonly year: number } | undefined {
  for (let digit = 0; digit < 4; digit++) if (!isDigit(text, index + digit)) return undefined;
  const end = index + 4;
  const year = Number(text.slice(index, end));
  const long = phrases.word('yearSuffixes.long');
  const short = phrases.word('yearSuffixes.short');
  if (isDigit(text, end) || year < 1949 || year > 2100 || !text.startsWith(short, end)) return undefined;
  if (text.startsWith(long, end)) return { end: end + long.length, year };
  const initial = wordAt(phrases.sorted('proseInitial'), text, end);
  return { end: initial === undefined ? end + short.length : end, year };
}

/** 本年预算, 上年度预算: whether the word for the year goes with what stands in front of it. */
export function isBehindYear(text: string, index: number, phrases: Phrases): boolean {
  const years = [phrases.word('yearSuffixes.long'), phrases.word('yearSuffixes.short')];
  const end = index + (wordAt(years, text, index) ?? '').length;
  const lists = ['ownYear', 'prosePrior'] as const;
  return end > index && lists.some((list) => wordBefore(phrases.sorted(list), text, end) !== undefined);
}

interface Found {
  end: number;
  prior: boolean;
  phase: Phase | undefined;
  year: number | undefined;
  opening?: true;
}

/** 2019年(基期)决算数: a remark in brackets within a base. */
const remark = /^\([\p{Script=Han}]{1,8}\)/u;

function skipRemark(text: string, found: Found, phrases: Phrases): boolean {
  const [bracket] = remark.exec(text.slice(found.end, found.end + 10)) ?? [];
  if (bracket === undefined || (found.year === undefined && !found.prior)) return false;
  if (phraseAt(phrases.words, bracket, 1, ({ kind }) => kind === 'up' || kind === 'down') !== undefined)
    return false;
  found.end += bracket.length;
  return true;
}

/** One word of a base; `false` when the words end. */
function takeWord(text: string, found: Found, phrases: Phrases): boolean {
  if (skipRemark(text, found, phrases)) return true;
  const year = yearAt(text, found.end, phrases);
  if (year !== undefined) {
    found.year = year.year;
    found.end = year.end;
    return true;
  }
  const word = phraseAt(phrases.bases, text, found.end);
  if (word === undefined || word.kind === 'name') return false;
  if (word.kind === 'alone') found.prior = true;
  if (word.opening === true) found.opening = true;
  found.phase ??= word.phase;
  found.end += word.word.length;
  return true;
}

/** Reads the words of a base; nothing when they name neither a year nor a phase. */
export function scanBase(text: string, start: number, phrases: Phrases): Scanned | undefined {
  const found: Found = { end: start, prior: false, phase: undefined, year: undefined };
  for (let count = 0; count < mostWords && takeWord(text, found, phrases); count++);
  if (!found.prior && found.phase === undefined && found.year === undefined) return undefined;
  const { prior, phase, year, opening } = found;
  const base: Base = {
    prior: prior || year !== undefined,
    ...(phase === undefined ? {} : { phase }),
    ...(year === undefined ? {} : { year }),
    ...(opening && { opening }),
  };
  return { end: found.end, base };
}

/** The words for the year before, with its phase; nothing where they give it by its number. */
export function priorBaseAt(text: string, index: number, phrases: Phrases): Scanned | undefined {
  if (wordAt(phrases.sorted('prosePrior'), text, index) === undefined) return undefined;
  const scanned = scanBase(text, index, phrases);
  return scanned?.base.year === undefined ? scanned : undefined;
}

/** Words that tell more of a base: 比县人大第三次会议批准的年初预算减少. */
const mostBeforeBase = 40;
/** 调整预算(以下简称“中期预算”) */
const named = /^\([^()0-9]{2,30}\)/;

/** 与机构改革前的2018年度相比: a year behind what is said of it. */
function describedYear(text: string, index: number, phrases: Phrases): Scanned | undefined {
  const isDescribed = wordBefore(phrases.list('proseOf'), text, index) !== undefined;
  const scanned = isDescribed ? scanBase(text, index, phrases) : undefined;
  const isCompared = scanned?.base.year !== undefined && skipTail(text, scanned.end, phrases) > scanned.end;
  return isCompared ? scanned : undefined;
}

/** A year that is named only after what it was, or a budget after who approved it, with the difference right behind. */
export function farBase(text: string, start: number, phrases: Phrases): Scanned | undefined {
  for (let index = start; index < start + mostBeforeBase && index < text.length; index++) {
    // 比一般公共预算收入多35万元: what a name says of a budget is no base.
    const name = phraseAt(phrases.bases, text, index, ({ kind }) => kind === 'name');
    index += name?.word.length ?? 0;
    const found = describedYear(text, index, phrases) ?? budgetWithDifference(text, index, phrases);
    if (found !== undefined) return found;
    if (closes.test(text.charAt(index))) return undefined;
  }
  return undefined;
}

function budgetWithDifference(text: string, index: number, phrases: Phrases): Scanned | undefined {
  const scanned = scanBase(text, index, phrases);
  if (scanned?.base.phase === undefined || scanned.base.prior) return undefined;
  const [remark = ''] = named.exec(text.slice(scanned.end, scanned.end + 32)) ?? [];
  const end = scanned.end + remark.length;
  const isTold = phraseAt(phrases.words, text, end, ({ kind }) => kind === 'up' || kind === 'down');
  return isTold === undefined ? undefined : { ...scanned, end };
}

const closes = /[,\uff0c\u3002;:\u3001()0-9]/;

/** Behind the words of a base: the end of the comparison, when 相比 or the like closes it. */
export function skipTail(text: string, start: number, phrases: Phrases): number {
  const tails = phrases.sorted('proseCompareTails');
  const near = wordAt(tails, text, start);
  if (near !== undefined) return start + near.length;
  for (let index = start; index < start + mostBeforeTail && index < text.length; index++) {
    if (closes.test(text.charAt(index))) return start;
    const tail = wordAt(tails, text, index);
    if (tail !== undefined && tail.length > 1) return index + tail.length;
  }
  return start;
}
