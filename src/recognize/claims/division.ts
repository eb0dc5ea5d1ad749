import { closeFrame } from './close-frame.ts';
import { type Draft, toldAgain } from './draft.ts';
import { deepest } from './frames.ts';
import { wordAt } from './phrases.ts';
import type { Frame, Scope } from './scope.ts';
import { spentWhole } from './spent-whole.ts';
import type { Token } from './token.ts';

/** What an amount is divided by is named in fewer characters. */
const longestHead = 20;
const head = /^[^:,;\u3002\uff0c\u3001\d]+:/;

/** 1.按功能分类：…: a numbered paragraph that says what it divides by. */
function isDivision({ tokens, folded: { text }, reading }: Scope): boolean {
  const [ordinal] = tokens;
  if (ordinal?.style === undefined) return false;
  const isHeaded = head.test(text.slice(ordinal.end, ordinal.end + longestHead));
  return isHeaded && wordAt(reading.phrases.sorted('proseDividedBy'), text, ordinal.end) !== undefined;
}

/**
 * 支出A，其中：1.按功能分类：B、C。2.按用途：D、E: paragraphs that divide the whole each in its way are no items of one list. The
 * list that such a paragraph is by itself.
 */
export function beginDivision(scope: Scope, list: Frame | undefined): Frame | undefined {
  const whole = list?.whole;
  if (list === undefined || whole === undefined || whole.levels.length === 0 || !isDivision(scope))
    return undefined;
  const { open } = list;
  const own: Frame = {
    whole: toldAgain(scope.passage, whole),
    label: undefined,
    open,
    items: [],
    pauses: [],
    apart: true,
  };
  scope.frames = [own];
  return own;
}

/** Ends the list of such a paragraph, if it is one; its whole stands in front of what it tells, from this draft on. */
export function endDivision(
  { reading: { drafts, phrases } }: Scope,
  own: Frame | undefined,
  from: number,
): boolean {
  if (own === undefined) return false;
  closeFrame(own, phrases);
  if (own.whole !== undefined && own.whole.parts.length > 0) drafts.splice(from, 0, own.whole);
  return true;
}

/** 按资金来源划分为两类：A、B: a list whose clause begins with what it divides by is a division, too. */
export function asDivision({ clause, folded, reading }: Scope, token: Token): Token {
  const [first] = clause.words;
  const divides =
    first !== undefined &&
    token.open !== true &&
    wordAt(reading.phrases.sorted('proseDividedBy'), folded.text, first.start) !== undefined;
  return divides ? { ...token, start: first.start, division: true } : token;
}

/** Tokens of a row that was told one by one stand out of order; the mark in front is no further away. */
const nearest = 40;

/** What a division in front of a mark divides: behind a semicolon or another division what that one divides. */
export function wholeOfDivision(scope: Scope, token: Token, index: number): Draft | undefined {
  if (token.division !== true) return undefined;
  const [frame] = scope.frames;
  const before = scope.tokens
    .slice(Math.max(0, index - nearest), index)
    .findLast(({ end }) => end <= token.start);
  const isNext = before?.kind === 'semicolon' || scope.frames.some(({ division }) => division);
  return isNext ? frame?.whole : dividedAnew(scope);
}

/** 支出A，其中：B；C。按经济分类划分：…: behind a list that which is all of it is divided anew. */
function dividedAnew({ frames, sentence, before: [first, ...items] }: Scope): Draft | undefined {
  const inside = new Set(first?.parts);
  for (const part of inside) for (const each of part.parts) inside.add(each);
  const isList = items.length > 0 && items.every((item) => inside.has(item));
  return isList && frames.length === 0 && sentence.length === 0 ? first : undefined;
}

/** What the sentence before tells behind an amount. */
const itemsBehind = ({ before: [first, ...items] }: Scope, whole: Draft): readonly Draft[] =>
  first === whole ? items : [];

/** 按功能分类，A，B；按经济分类，C，D: each division of an amount is a list of its own. */
export function openDivision(scope: Scope, token: Token, of: Draft | undefined): boolean {
  const { frames, reading } = scope;
  const top = frames.at(-1);
  if (token.division !== true) return false;
  // A paragraph that says so by its number, too, is such a list already.
  if (top?.whole?.again === true && top.items.length === 0) return true;
  if (of === undefined || frames.length > deepest) return false;
  const divided = spentWhole(scope, of);
  scope.divided = divided;
  const isOuter = frames.some(({ whole, items }) => whole === divided && items.length > 0);
  for (const frame of isOuter ? frames.splice(0) : []) closeFrame(frame, reading.phrases);
  const whole = divided.parts.length > 0 ? toldAgain(scope.passage, divided, token.start) : divided;
  if (whole !== divided) reading.drafts.push(whole);
  frames.push({
    whole,
    instead: itemsBehind(scope, divided),
    label: undefined,
    open: false,
    items: [],
    pauses: [],
    listed: true,
    division: true,
  });
  return true;
}
