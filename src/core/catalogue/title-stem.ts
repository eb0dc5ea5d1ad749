import { pairsOf, wordsOf } from './lexicon.ts';
import { normaliseTight } from './normalise-text.ts';
import { continuationLength, formNumberLength, ordinalLength, trailingFormNumber } from './title-ordinal.ts';
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
    const shorter = trailingFormNumber(rest, conventions).replace(contentsTail, '');
    if (shorter === rest || shorter === '') return rest;
    rest = shorter;
  }
  return rest;
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
