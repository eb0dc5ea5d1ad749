import { normaliseTight } from './normalise-text.ts';
import type { Conventions } from './types.ts';

/** A title taken apart: its stem, and what a bracket or dash behind it says about the lane. */
export interface TitleStem {
  /** Bare stem: owner word, year, office, ordinal, form number, marks and brackets stripped. */
  readonly stem: string;
  /** Text of the brackets behind the stem, empty when there are none. */
  readonly suffix: string;
  /** What stood in front of the year or was cut off as an ordinal or form number; for messages only. */
  readonly prefix: string;
}

const wordList = (conventions: Conventions, name: string): readonly string[] => conventions.words[name] ?? [];

/** The spelling in which titles are compared: no white space, no quotation marks, no title marks, no 的, no full stops. */
export function normaliseTitle(text: string, conventions: Conventions): string {
  const silent = new Set([...(wordList(conventions, 'silentTitleMarks') ?? [])]);
  let title = '';
  for (const mark of normaliseTight(text)) if (!silent.has(mark)) title += mark;
  return title;
}

/** Digits, Chinese numerals and brackets that an ordinal may hold. */
function ordinalLength(title: string, numerals: ReadonlySet<string>): number {
  let at = title[0] === '(' ? 1 : 0;
  const start = at;
  while (at < title.length && (/[0-9]/.test(title[at] ?? '') || numerals.has(title[at] ?? ''))) at += 1;
  if (at === start || at - start > 4) return 0;
  const mark = title[at] ?? '';
  if (start === 1) return mark === ')' ? at + 1 : 0;
  return /[\u3001.,:\uff0e-]/.test(mark) ? at + 1 : 0;
}

function formNumberLength(title: string, words: readonly string[], numerals: ReadonlySet<string>): number {
  const open = title[0] === '(' ? 1 : 0;
  const word = words.find((each) => title.startsWith(each, open));
  if (word === undefined) return 0;
  let at = open + word.length;
  const start = at;
  while (at < title.length && (/[0-9-]/.test(title[at] ?? '') || numerals.has(title[at] ?? ''))) at += 1;
  if (at === start) return 0;
  while (at < title.length && /[\u8868\u53f7:\u3001.)]/.test(title[at] ?? '')) at += 1;
  return at;
}
