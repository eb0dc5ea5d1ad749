import { pairsOf, wordsOf } from './lexicon.ts';
import type { Conventions } from './types.ts';

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
export function ordinalLength(title: string, conventions: Conventions): number {
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

/** Length of a form number in front: 公开01表, （公开01表）, 表一：, 附件1, 表1-2. 0 when there is none. */
export function formNumberLength(title: string, conventions: Conventions): number {
  const open = title.startsWith('(') ? 1 : 0;
  const word = wordsOf({ conventions }, 'formNumber').find((each) => title.startsWith(each, open));
  if (word === undefined) return 0;
  let end = formNumberEnd(title, open + word.length, conventions);
  if (end === open + word.length) return 0;
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
export function trailingFormNumber(title: string, conventions: Conventions): string {
  for (const word of wordsOf({ conventions }, 'formNumber')) {
    const start = trailingStart(title, word, conventions);
    if (start > 0) return title.slice(0, start);
  }
  return title;
}

/** Length of a statement in front that the table goes on: 续表. */
export function continuationLength(title: string, conventions: Conventions): number {
  const word = wordsOf({ conventions }, 'continuation').find((each) => title.startsWith(each));
  if (word === undefined) return 0;
  return isOrdinalMark(title[word.length]) ? word.length + 1 : word.length;
}
