import { compare } from '../../core/model/exact.ts';
import { significantDigits } from '../../core/model/significant-digits.ts';
import { isTelling } from './change-list.ts';
import { type Draft, ownText } from './draft.ts';
import type { Phrases } from './phrases.ts';
import type { Frame } from './scope.ts';
import { sumOf } from './worth.ts';

/** So many characters of a name tell what it is the name of. */
const telling = 2;

/** A name without the word for a sum or a side that it ends in. */
function coreOf(draft: Draft, phrases: Phrases): string {
  const words = [...phrases.list('wholeTotals'), ...phrases.list('proseSides')];
  return words.reduce((text, word) => text.replace(word, ''), ownText(draft));
}

const holds = (draft: Draft, words: readonly string[]): boolean =>
  words.some((word) => ownText(draft).includes(word));

/** 财政拨款支出A，其中：一般公共预算财政拨款支出A; 支出A，其中：财政拨款A, where nothing else is a fund or an income. */
function namesWhole(whole: Draft, first: Draft, others: readonly Draft[], phrases: Phrases): boolean {
  const own = coreOf(whole, phrases);
  if (own.length >= telling && coreOf(first, phrases).includes(own)) return true;
  const funds = [...phrases.list('nameFunds'), ...phrases.list('budgetNames')];
  const sources = [...funds, phrases.word('proseSides.income')];
  return holds(first, funds) && !others.some((other) => holds(other, sources));
}

/** 基本支出A，人员经费B，公用经费C; 教育支出A，普通教育支出B: what follows says that it is of the first item. */
function divideFirst(first: Draft, others: readonly Draft[], phrases: Phrases): boolean {
  const core = coreOf(first, phrases);
  if (core.length >= telling && others.every((other) => holds(other, [core]))) return true;
  return phrases.list('completeSets').some((set) => {
    const [whole = '', ...parts] = set.split('|');
    return holds(first, [whole]) && others.every((other) => holds(other, parts));
  });
}

/** Names of one rank end alike: 教育支出, 卫生健康支出, but not 办公费. */
const endsAlike = (first: Draft, others: readonly Draft[]): boolean =>
  others.every((other) => ownText(other).at(-1) === ownText(first).at(-1));

/**
 * Whether what follows the first item stands beside it by its name and makes the list too long: 支出A，其中：教育支出A、
 * 卫生健康支出B. What was carried over comes on top.
 */
function isBesideFirst(whole: Draft, [first, ...rest]: readonly Draft[], phrases: Phrases): boolean {
  const others = rest.filter(({ levels }) => levels.length > 0);
  const figure = whole.levels.at(-1)?.figure.figure;
  if (first === undefined || figure === undefined || others.length === 0) return false;
  if (!endsAlike(first, others) || others.some((other) => holds(other, phrases.list('proseCarried'))))
    return false;
  if (compare(sumOf(others), figure) === 0) return false;
  return !namesWhole(whole, first, others, phrases) && !divideFirst(first, others, phrases);
}

/**
 * 收入A，其中：拨款A；年初结转B: where the first item is all of the whole, the list ends there, unless the others stand beside
 * it. A single digit says so only in front of a semicolon; numbered items and paragraphs are told to be of the list.
 */
export function endsAtFirst({ style, apart, pauses, items }: Frame, whole: Draft, phrases: Phrases): boolean {
  const figure = whole.levels.at(-1)?.figure;
  if (style !== undefined || apart === true || figure === undefined) return false;
  if (pauses[0] === 1 && significantDigits(figure.text) > 0) return true;
  return isTelling(figure) && !isBesideFirst(whole, items, phrases);
}
