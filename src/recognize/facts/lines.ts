import { anyOf, pairsOf, wordOf, wordsOf } from '../../core/catalogue/lexicon.ts';
import { normaliseTight } from '../../core/catalogue/normalise-text.ts';
import type { Catalogue } from '../../core/catalogue/types.ts';
import type { WordList } from '../../core/generated/names.ts';
import { perObject } from '../../core/model/per-object.ts';
import type { RawText } from '../../import/raw.ts';

/** One text of a document in the form in which facts are looked for. */
export interface FactLine {
  /** Without white space, quotation marks and titles of laws; years in digits. */
  readonly text: string;
  /** A heading, a line of the cover or an entry of the contents; all else is sentences. */
  readonly isHeading: boolean;
  /** Whether it stands so early that it may belong to the cover. */
  readonly isCover: boolean;
}

/** How many texts from the beginning count as cover and contents. */
const coverTexts = 40;
const longestHeading = 60;
const anyTitle = /\u300a([^\u300b]{0,80})\u300b/g;
/** 2014年修正的《…》: when a law was made. */
const lawDate = perObject(
  (catalogue: Catalogue): RegExp =>
    new RegExp(
      `(?:19|20)[0-9]{2}[^0-9,;\\u3002\\u300a\\u300b]{1,16}${anyListed(catalogue, 'proseOf')}(?=\\u300a)`,
      'g',
    ),
);
/** A tail of dots and a page number, in the contents. */
const pageTail = /[.\u2026\u00b7]{2,}[0-9]{0,4}$/;
/** What ends a sentence, wherever it stands, or a comma at the end. */
const stops = /[\u3002;\uff1b!]|,$/;

const ownTitle = perObject(
  (catalogue: Catalogue): RegExp =>
    new RegExp(
      `^[^0-9]{2,30}20[0-9]{2}[^0-9]{1,4}${anyListed(catalogue, 'budgetKind', 'finalKind')}${anyListed(catalogue, 'titleTails')}*$`,
    ),
);

/**
 * 《中华人民共和国预算法》, 《…2014年…办法》: what a law is called says nothing of the document. 《某局2022年度部门决算》 is what the document
 * itself is called.
 */
export const withoutLaws = (text: string, catalogue: Catalogue): string =>
  text.replace(anyTitle, (_, title: string) => (ownTitle(catalogue).test(title) ? title : ''));

/** The texts of a document as lines to look for facts in. */
export function factLines(texts: readonly RawText[], catalogue: Catalogue): FactLine[] {
  const money = moneyPattern(catalogue);
  const dated = lawDate(catalogue);
  return texts.map(({ text }, index) => {
    const tight = yearInDigits(normaliseTight(text), catalogue).replace(pageTail, '');
    const isHeading = tight.length <= longestHeading && !stops.test(tight) && !money.test(tight);
    const isCover = index < coverTexts;
    return { text: isHeading ? tight : withoutLaws(tight.replace(dated, ''), catalogue), isHeading, isCover };
  });
}

/** The line that the name of a file is: without folder and ending. */
export function fileLine(file: string, catalogue: Catalogue): FactLine {
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.[A-Za-z0-9]{1,8}$/, '');
  const text = yearInDigits(normaliseTight(name), catalogue);
  return { text, isHeading: true, isCover: false };
}

/** The sentences of a line. */
export function sentencesOf({ text }: FactLine): string[] {
  return text.split(/[\u3002;!]/).filter((sentence) => sentence !== '');
}

/** The words of some lists as alternatives of a pattern. */
export function anyListed(catalogue: Catalogue, ...lists: readonly WordList[]): string {
  return anyOf(lists.flatMap((list) => wordsOf(catalogue, list).map(normaliseTight)));
}

const moneyPattern = perObject(({ conventions }: Catalogue): RegExp => {
  const units = conventions.units.map(({ title }) => title).sort((a, b) => b.length - a.length);
  return new RegExp(`[0-9](?:${units.join('|')})`);
});

const writtenYear = perObject(
  (catalogue: Catalogue): RegExp =>
    new RegExp(`(\\P{N}|^)([^0-9]{4})(?=${wordOf(catalogue, 'dateMarks.year')})`, 'gu'),
);

/** 二〇二四年 in digits. */
function yearInDigits(text: string, catalogue: Catalogue): string {
  const numerals = pairsOf(catalogue, 'yearNumerals');
  return text.replace(writtenYear(catalogue), (whole, before: string, year: string) => {
    const digits = [...year].map((mark) => numerals.get(mark) ?? '').join('');
    return /^20[0-9]{2}$/.test(digits) ? before + digits : whole;
  });
}
