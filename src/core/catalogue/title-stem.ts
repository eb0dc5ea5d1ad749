import { pairsOf, wordsOf } from './lexicon.ts';
import { normaliseTight } from './normalise-text.ts';
import type { Conventions } from './types.ts';

/** A title taken apart. */
export interface TitleStem {
  /** Owner word, year, office, ordinal, form number, marks and the brackets behind it stripped. */
  readonly stem: string;
  /** Text of the brackets behind the stem, empty when there are none; it says which lane the table is. */
  readonly suffix: string;
  /** Year printed in the title. */
  readonly year?: number;
}

/** What a character of a title is read as: nothing, or its simplified form. */
const readings = new WeakMap<Conventions, ReadonlyMap<string, string>>();

function characterReadings(conventions: Conventions): ReadonlyMap<string, string> {
  const known = readings.get(conventions);
  if (known !== undefined) return known;
  const built = new Map<string, string>();
  for (const mark of wordsOf({ conventions }, 'silentTitleMarks')) built.set(mark, '');
  for (const [from, to] of pairsOf({ conventions }, 'traditionalCharacters')) built.set(from, to);
  readings.set(conventions, built);
  return built;
}

/** The spelling in which titles are compared: no white space, quotation or title marks, no 的, simplified characters. */
export function normaliseTitle(text: string, conventions: Conventions): string {
  const marks = characterReadings(conventions);
  let title = '';
  for (const mark of normaliseTight(text)) title += marks.get(mark) ?? mark;
  return title;
}

/** Dot leaders, page numbers and field residue that a contents page leaves behind a title. */
const contentsTail =
  /(?:[.\u00b7\u2022\u2026\u3002\u3001,:;_-]+|(?:PAGEREF|HYPERLINK|_Toc)[0-9A-Za-z_\\]*|[0-9]{1,4})$/;

function stripTail(title: string, conventions: Conventions): string {
  let rest = title;
  for (let turn = 0; turn < 8; turn += 1) {
    const shorter = trailingFormNumber(withoutUnit(rest, conventions), conventions).replace(contentsTail, '');
    if (shorter === rest || shorter === '') return rest;
    rest = shorter;
  }
  return rest;
}

/** The title without the unit of money behind it: 收入总表 单位：万元. */
function withoutUnit(title: string, conventions: Conventions): string {
  const unit = conventions.units.find((each) => title.endsWith(each.title));
  if (unit === undefined) return title;
  const bare = title.slice(0, -unit.title.length);
  const prefixes = wordsOf({ conventions }, 'unitPrefixes').map(normaliseTight);
  const length = Math.max(0, ...prefixes.filter((each) => bare.endsWith(each)).map((each) => each.length));
  return length === 0 || length === bare.length ? title : bare.slice(0, -length);
}

function stripHead(title: string, conventions: Conventions): string {
  let rest = title;
  for (let turn = 0; turn < 4; turn += 1) {
    const length =
      formNumberLength(rest, conventions) ||
      ordinalLength(rest, conventions) ||
      continuationLength(rest, conventions);
    if (length === 0 || length >= rest.length) return rest;
    rest = rest.slice(length);
  }
  return rest;
}

/** A year that is written out (二〇二三年) in digits; everything else stays. */
function yearInDigits(title: string, conventions: Conventions): string {
  const digits = pairsOf({ conventions }, 'yearNumerals');
  for (const suffix of wordsOf({ conventions }, 'yearSuffixes')) {
    const end = title.lastIndexOf(suffix);
    if (end < 4) continue;
    const year = [...title.slice(end - 4, end)].map((mark) => digits.get(mark) ?? '').join('');
    if (/^20[0-9]{2}$/.test(year)) return title.slice(0, end - 4) + year + title.slice(end);
  }
  return title;
}

/** Everything up to and with the last year goes: an office name stands in front of it. */
function stripYear(title: string, conventions: Conventions): { rest: string; year?: number } {
  const found = [...title.matchAll(/20[0-9]{2}/g)].at(-1);
  if (found === undefined) return { rest: title };
  const year = Number(found[0]);
  let after = title.slice(found.index + 4);
  const word = wordsOf({ conventions }, 'yearSuffixes').find((each) => after.startsWith(each));
  after = after.slice(word?.length ?? 0);
  // A year may stand behind the title, in brackets.
  if (after === '' || after === ')') return { rest: title.slice(0, found.index).replace(/\($/, ''), year };
  return { rest: after, year };
}

/** Takes off every owner word and filler in front; the lists are ordered longest first. */
export function stripOwner(title: string, conventions: Conventions): string {
  const words = [...wordsOf({ conventions }, 'ownerWords'), ...wordsOf({ conventions }, 'titleFillers')];
  let rest = title;
  for (let turn = 0; turn < 4; turn += 1) {
    const word = words.find((each) => rest.startsWith(each) && rest.length > each.length + 1);
    if (word === undefined) return rest;
    rest = rest.slice(word.length);
  }
  return rest;
}

/** Cuts brackets off the end; a title that is nothing but a bracket keeps it. */
function splitSuffix(title: string): { rest: string; suffix: string } {
  let rest = title;
  const suffixes: string[] = [];
  while (rest.endsWith(')')) {
    const open = rest.lastIndexOf('(');
    if (open <= 0) break;
    suffixes.unshift(rest.slice(open + 1, -1));
    rest = rest.slice(0, open);
  }
  return { rest, suffix: suffixes.join(')(') };
}

/** Takes a printed title apart: what is left is the stem that decides the table. */
export function titleStem(text: string, conventions: Conventions): TitleStem {
  const bare = stripTail(stripHead(normaliseTitle(text, conventions), conventions), conventions);
  const { rest: dated, year } = stripYear(yearInDigits(bare, conventions), conventions);
  const undated = stripHead(stripTail(dated.replace(/^[)\]:,.\u3001]+/, ''), conventions), conventions);
  const { rest, suffix } = splitSuffix(undated);
  const stem = stripOwner(rest, conventions);
  return year === undefined ? { stem, suffix } : { stem, suffix, year };
}

/** Marks that may stand behind an ordinal or a form number. */
const ordinalMarks = '\u3001.,:;)\u3002-';

const isOrdinalMark = (mark: string | undefined): boolean =>
  mark !== undefined && ordinalMarks.includes(mark);

const isDigit = (mark: string | undefined): boolean => mark !== undefined && mark >= '0' && mark <= '9';

/** Index behind the run of digits, or else of Chinese numerals, that starts at `from`. */
function numeralEnd(title: string, from: number, conventions: Conventions): number {
  const ordinalNumerals = pairsOf({ conventions }, 'ordinalNumerals');
  const numeralWords = wordsOf({ conventions }, 'numeralWords');
  const isNumeral = (at: number): boolean =>
    ordinalNumerals.has(title[at] ?? '') && !numeralWords.some((word) => title.startsWith(word, at));
  const belongs = isDigit(title[from]) ? (at: number) => isDigit(title[at]) : isNumeral;
  let at = from;
  while (at < title.length && at - from < 6 && belongs(at)) at += 1;
  return at;
}

/** Length of an ordinal in front: `一、`, `1.`, `（一）`, `1）`. 0 when there is none, so that a year stays. */
function ordinalLength(title: string, conventions: Conventions): number {
  const open = title.startsWith('(') ? 1 : 0;
  const end = numeralEnd(title, open, conventions);
  if (end === open || end - open > 3) return 0;
  const closed = open === 1 ? title[end] === ')' : isOrdinalMark(title[end]);
  return closed ? end + 1 : 0;
}

/** Index behind number and suffix of a form (`01表`, `1-2`), or `from` when no number stands there. */
function formNumberEnd(title: string, from: number, conventions: Conventions): number {
  let end = numeralEnd(title, from, conventions);
  if (end === from) return from;
  if (title[end] === '-') end = numeralEnd(title, end + 1, conventions);
  const suffix = wordsOf({ conventions }, 'formNumberSuffixes').find((each) => title.startsWith(each, end));
  return end + (suffix?.length ?? 0);
}

/** 附表：收支总表 */
const isAnnex = (word: string, mark: string | undefined, conventions: Conventions): boolean =>
  mark === ':' && wordsOf({ conventions }, 'annexWords').includes(word);

/** Length of a form number in front: 公开01表, （公开01表）, 表一：, 附件1, 附表：, 表1-2. 0 when there is none. */
function formNumberLength(title: string, conventions: Conventions): number {
  const open = title.startsWith('(') ? 1 : 0;
  const word = wordsOf({ conventions }, 'formNumber').find((each) => title.startsWith(each, open));
  if (word === undefined) return 0;
  let end = formNumberEnd(title, open + word.length, conventions);
  if (end === open + word.length && !isAnnex(word, title[end], conventions)) return 0;
  if (open === 1) return title[end] === ')' ? end + 1 : 0;
  while (isOrdinalMark(title[end])) end += 1;
  return end;
}

/** Start of a form number that `word` begins and that reaches to the end of the title; -1 when there is none. */
function trailingStart(title: string, word: string, conventions: Conventions): number {
  const at = title.lastIndexOf(word);
  if (at <= 0) return -1;
  const start = title[at - 1] === '(' ? at - 1 : at;
  // A bare 表 with a page number behind it is the last character of the title itself.
  if (start === at && word.length < 2) return -1;
  return formNumberLength(title.slice(start), conventions) === title.length - start ? start : -1;
}

/** The title without a form number behind it: 收入决算表（公开02表）, 收入总表 公开02表. */
function trailingFormNumber(title: string, conventions: Conventions): string {
  for (const word of wordsOf({ conventions }, 'formNumber')) {
    const start = trailingStart(title, word, conventions);
    if (start > 0) return title.slice(0, start);
  }
  return title;
}

/** Length of a statement in front that the table goes on: 续表. */
function continuationLength(title: string, conventions: Conventions): number {
  const word = wordsOf({ conventions }, 'continuation').find((each) => title.startsWith(each));
  if (word === undefined) return 0;
  return isOrdinalMark(title[word.length]) ? word.length + 1 : word.length;
}
