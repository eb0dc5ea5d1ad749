import { bracketedUnit } from '../../core/catalogue/bracketed-unit.ts';
import { anyOf, numeralsOf, wordsOf } from '../../core/catalogue/lexicon.ts';
import { normaliseText, normaliseTight } from '../../core/catalogue/normalise-text.ts';
import { printedDate } from '../../core/catalogue/printed-date.ts';
import { remembering } from '../../core/catalogue/remembering.ts';
import type { Catalogue, UnitEntry } from '../../core/catalogue/types.ts';
import type { WordList } from '../../core/generated/names.ts';
import { perObject } from '../../core/model/per-object.ts';

/** What the lines above a table say about it. */
export interface Banner {
  readonly unit?: UnitEntry;
  readonly department?: string;
  readonly year?: number;
  /** The amounts are of foreign money, which no rule speaks of. */
  readonly foreign?: boolean;
  /** The day that the figures are of: 2022-12-31. */
  readonly asOf?: string;
  /** The line is a form number or 续表. */
  readonly formNumber?: boolean;
}

const yearInText = /(?:^|[^0-9])((?:19|20)[0-9]{2})(?![0-9])/;
const han = /\p{Script=Han}/u;
const longestBanner = 90;

/** Reads unit of money, department, year and form number from one line above a table; empty when it says none. */
export const readBanner = remembering((text: string, catalogue: Catalogue): Banner => {
  const tight = normaliseTight(text);
  if (tight === '' || tight.length > longestBanner) return {};
  const unit = printedUnit(tight, catalogue);
  const department = printedDepartment(text, catalogue);
  const year = bannerYear(tight, catalogue);
  const asOf = printedDay(tight, catalogue);
  const formNumber = isFormNumber(tight, catalogue);
  return {
    ...(unit === undefined ? {} : { unit }),
    ...(department === undefined ? {} : { department }),
    ...(year === undefined ? {} : { year }),
    ...(unit === undefined && statesForeign(tight, catalogue) ? { foreign: true } : {}),
    ...(asOf === undefined ? {} : { asOf }),
    ...(formNumber ? { formNumber } : {}),
  };
});

/** Whether a line says nothing but such facts, so that it is neither title nor header nor data. */
export function isBannerLine(text: string, catalogue: Catalogue): boolean {
  return (
    Object.keys(readBanner(text, catalogue)).length > 0 || printedDate(catalogue).test(normaliseTight(text))
  );
}

/** The unit of money that a text states: 单位：万元, 金额（万元）. A unit name that goes on as a word is none. */
export function printedUnit(text: string, catalogue: Catalogue): UnitEntry | undefined {
  const tight = normaliseTight(text);
  for (const prefix of wordsOf(catalogue, 'unitPrefixes').map(normaliseTight)) {
    for (let at = tight.indexOf(prefix); at >= 0; at = tight.indexOf(prefix, at + 1)) {
      const unit = unitAt(tight, at + prefix.length, catalogue);
      if (unit !== undefined) return unit;
    }
  }
  return bracketedUnit(tight, catalogue);
}

function unitAt(tight: string, at: number, catalogue: Catalogue): UnitEntry | undefined {
  const units = [...catalogue.conventions.units].sort((a, b) => b.title.length - a.title.length);
  const unit = units.find((each) => tight.startsWith(each.title, at));
  if (unit === undefined) return undefined;
  const next = tight.slice(at + unit.title.length);
  return next === '' || !han.test(next[0] ?? '') || next.startsWith(unit.title) ? unit : undefined;
}

/** A unit of other money behind the word for unit. */
function statesForeign(tight: string, catalogue: Catalogue): boolean {
  const prefixes = wordsOf(catalogue, 'unitPrefixes').map(normaliseTight);
  const at = Math.max(
    ...prefixes.map((prefix) => (tight.includes(prefix) ? tight.indexOf(prefix) + prefix.length : -1)),
  );
  return at >= 0 && wordsOf(catalogue, 'foreignMoney').some((word) => tight.slice(at).includes(word));
}

/** 编制单位（盖章）, 某局（公章）. */
const sealed = perObject(
  (catalogue: Catalogue): RegExp => new RegExp(`\\(${anyOf(wordsOf(catalogue, 'sealWords'))}\\)`, 'g'),
);

function printedDepartment(text: string, catalogue: Catalogue): string | undefined {
  const line = normaliseText(beforeNextLabel(text));
  const prefixes = wordsOf(catalogue, 'departmentPrefixes').map(normaliseTight);
  const tight = normaliseTight(line).replace(sealed(catalogue), '');
  const prefix = longest(prefixes.filter((each) => tight.startsWith(each)));
  if (prefix === undefined) return undefined;
  const name = cutName(tight.slice(prefix.length), catalogue);
  return name === '' || unitAt(tight, prefix.length, catalogue) !== undefined ? undefined : name;
}

/** A line goes on with another label behind a gap: 单位名称：某局　填报日期：…. */
function beforeNextLabel(text: string): string {
  const colon = /[:\uff1a\u2236]/u.exec(text)?.index ?? text.length;
  const tail = text.slice(colon + 1);
  const next = /[\s\u3000]+[^\s\u3000:\uff1a]{2,8}[:\uff1a]/u.exec(tail);
  return next === null ? text : text.slice(0, colon + 1) + tail.slice(0, next.index);
}

/** The name ends where a year, a unit statement or a form number begins on the same line. */
function cutName(tail: string, catalogue: Catalogue): string {
  const stops = [
    ...wordsOf(catalogue, 'unitPrefixes').map(normaliseTight),
    ...wordsOf(catalogue, 'yearPrefixes').map(normaliseTight),
  ];
  const cuts = stops.map((stop) => tail.indexOf(stop)).filter((at) => at >= 0);
  const year = /(?:19|20)[0-9]{2}/.exec(tail)?.index ?? -1;
  if (year > 0) cuts.push(year);
  return tail.slice(0, Math.min(tail.length, ...cuts)).replace(/[-,:;]+$/, '');
}

/** The year of a line that says nothing else but the office in front of it and the unit of money behind it. */
function bannerYear(tight: string, catalogue: Catalogue): number | undefined {
  const starts = (list: WordList, text: string): boolean =>
    wordsOf(catalogue, list).some((word) => text.startsWith(normaliseTight(word)));
  const found = yearInText.exec(tight)?.[1];
  if (found === undefined) return undefined;
  if (starts('yearPrefixes', tight)) return Number(found);
  const [front = '', ...rest] = tight.split(found);
  const suffix = new RegExp(`^(?:${wordsOf(catalogue, 'yearSuffixes').join('|')})?[)]?`);
  const back = rest.join(found).replace(suffix, '');
  const isStatement = starts('departmentPrefixes', front) && back.length < rest.join(found).length;
  const isAlone = front.replace('(', '') === '' && (back === '' || starts('unitPrefixes', back));
  return isAlone || (isStatement && (back === '' || starts('unitPrefixes', back)))
    ? Number(found)
    : undefined;
}

function printedDay(tight: string, catalogue: Catalogue): string | undefined {
  const day = new RegExp(`^:?${printedDate(catalogue).source}(?![0-9])`, 'u');
  for (const word of wordsOf(catalogue, 'asOfWords').map(normaliseTight)) {
    const at = tight.indexOf(word);
    const found = at < 0 ? null : day.exec(tight.slice(at + word.length));
    if (found !== null) return [found[1], found[2]?.padStart(2, '0'), found[3]?.padStart(2, '0')].join('-');
  }
  return undefined;
}

function isFormNumber(tight: string, catalogue: Catalogue): boolean {
  if (wordsOf(catalogue, 'continuation').includes(tight.replace(/[()]/g, ''))) return true;
  const bare = tight.replace(/^[([]|[)\]]$/g, '');
  const word = longest(wordsOf(catalogue, 'formNumber').filter((each) => bare.startsWith(each)));
  if (word === undefined) return false;
  const numerals = numeralsOf(catalogue);
  const rest = bare.slice(word.length);
  const suffix =
    longest(wordsOf(catalogue, 'formNumberSuffixes').filter((each) => rest.endsWith(each))) ?? '';
  const number = rest.slice(0, rest.length - suffix.length).replace(/[:\u3001.]$/, '');
  return number !== '' && [...number].every((mark) => /[0-9-]/.test(mark) || numerals.includes(mark));
}

function longest(texts: readonly string[]): string | undefined {
  return [...texts].sort((a, b) => b.length - a.length)[0];
}
