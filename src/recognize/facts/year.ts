import { expandWords } from '../../core/catalogue/expand-words.ts';
import { anyOf, wordsOf } from '../../core/catalogue/lexicon.ts';
import { normaliseTight } from '../../core/catalogue/normalise-text.ts';
import type { Catalogue } from '../../core/catalogue/types.ts';
import type { WordList } from '../../core/generated/names.ts';
import { allMatches } from '../../core/model/all-matches.ts';
import type { DocumentKind } from '../../core/model/disclosure.ts';
import { perObject } from '../../core/model/per-object.ts';
import { beforeDraft, titleWeight } from './draft-title.ts';
import { kindOfHeading, kindWords } from './kind.ts';
import { anyListed, type FactLine, sentencesOf } from './lines.ts';
import { type Evidence, weigh, weights } from './weigh.ts';

/** How a year of the document itself is told from other years. */
interface YearWords {
  /** A year with its suffix, and what stands around it. */
  readonly own: RegExp;
  /** In headings the suffix may be left out. */
  readonly bare: RegExp;
  /** Where the reasons of a sentence begin. */
  readonly reason: RegExp;
  /** A clause that begins by saying which way an amount went. */
  readonly moved: RegExp;
}

/** What happened in a year is told in a few words: 2018年机构改革后. */
const longestSince = 14;

const yearWords = perObject((catalogue: Catalogue): YearWords => {
  const any = (...lists: WordList[]): string => anyListed(catalogue, ...lists);
  const suffix = any('yearSuffixes');
  const before = any('comparedWith', 'prosePrior', 'yearBefore');
  const behind = `[0-9]|${any('yearBehind')}`;
  const year = '((?:19|20)[0-9]{2})';
  const since = `[^,\\u3001]{1,${longestSince}}${any('yearClauseEnds')}(?:[,\\u3001]|$)`;
  return {
    own: new RegExp(`(?<!${before}[(]?)(?<![0-9][.,]?|-)${year}${suffix}(?!${behind}|${since})`, 'g'),
    bare: new RegExp(`(?<!${before}[(]?)(?<![0-9][.,]?|-)${year}(?:${suffix})?(?!${behind}|[.,)/-]|$)`, 'g'),
    reason: new RegExp(any('proseReasons', 'proseMainly')),
    moved: new RegExp(
      `^${anyOf(expandWords(wordsOf(catalogue, 'proseUp').concat(wordsOf(catalogue, 'proseDown'))))}`,
    ),
  };
});

/** Year of the document, from the statements above its tables and its lines. */
export function documentYear(
  banners: readonly number[],
  lines: readonly FactLine[],
  file: FactLine,
  kind: DocumentKind | undefined,
  catalogue: Catalogue,
): number | undefined {
  const words = yearWords(catalogue);
  return weigh([
    ...banners.map((value) => ({ value, weight: weights.banner })),
    ...ofHeadings(lines, kind, words, catalogue),
    ...ofSentences(lines, words),
    ...headingYears(file.text, words).map((value) => ({ value, weight: weights.fileName })),
  ]);
}

const anyYear = /20[0-9]{2}/g;

/** Headings of the document's own kind, or of none. The first on the cover that names a kind is the title. */
function ofHeadings(
  lines: readonly FactLine[],
  kind: DocumentKind | undefined,
  words: YearWords,
  catalogue: Catalogue,
): Evidence<number>[] {
  const kinds = kindWords(catalogue);
  const headings = lines.flatMap(({ text, isHeading, isCover }) => {
    const named = isHeading ? kindOfHeading(text, kinds) : undefined;
    const value = yearOfHeading(text, named !== undefined, words, catalogue);
    const isForeign = named !== undefined && kind !== undefined && named !== kind;
    return !isHeading || value === undefined || isForeign
      ? []
      : [{ value, text, isTitle: isCover && named !== undefined }];
  });
  const title = headings.find(({ isTitle }) => isTitle);
  const ofTitle = titleWeight(title?.text, catalogue);
  return headings.map((each) => ({
    value: each.value,
    weight: each === title ? ofTitle : weights.heading,
  }));
}

/** The first year of a heading, that of the draft where it names one. */
function yearOfHeading(
  text: string,
  namesKind: boolean,
  words: YearWords,
  catalogue: Catalogue,
): number | undefined {
  if (!namesKind) return yearsOf(text, words.own)[0];
  const drafted = beforeDraft(text, catalogue)?.match(anyYear)?.at(-1);
  return drafted === undefined ? headingYears(text, words)[0] : Number(drafted);
}

/** The years that a sentence speaks of, and not those that it compares with or gives as a reason. */
function ofSentences(lines: readonly FactLine[], words: YearWords): Evidence<number>[] {
  return lines
    .filter(({ isHeading }) => !isHeading)
    .flatMap((line) => sentencesOf(line))
    .flatMap((sentence) => ownYearOf(sentence, words))
    .map((value) => ({ value, weight: weights.sentence }));
}

const headingYears = (text: string, { own, bare }: YearWords): number[] => [
  ...yearsOf(text, own),
  ...yearsOf(text, bare),
];

/** The year that each sentence speaks of, and not one that it compares with, or one of its reasons. */
export function yearsTold(text: string, catalogue: Catalogue): number[] {
  const words = yearWords(catalogue);
  const line = { text: normaliseTight(text), isHeading: false, isCover: false };
  return sentencesOf(line).flatMap((sentence) => ownYearOf(sentence, words));
}

/** The first year of a sentence, or the one after it that the amount of the first is compared with. */
function ownYearOf(sentence: string, words: YearWords): number[] {
  const told = withoutAsides(sentence).split(words.reason)[0] ?? '';
  const [first] = yearsOf(told, words.own);
  return first === undefined ? [] : [comparedYear(told, first, words) ?? first];
}

/** 下降5%（2020年度为48.20万元）: a year and its amount in brackets stand beside those that the sentence speaks of. */
const withoutAsides = (sentence: string): string =>
  sentence.replace(/\([^()]*\)/g, (aside) => (/20[0-9]{2}\D+[0-9]/.test(aside) ? '' : aside));

/** 2022年预算A，2023年预算B，增加C: the later of two years, whose amount went up or down behind that of the year before. */
function comparedYear(told: string, first: number, words: YearWords): number | undefined {
  const clauses = told.split(/[,\uff0c]/);
  const ofYear = (clause = '', year: number): boolean =>
    /[0-9]/.test(clause.replace(`${year}`, '')) && yearsOf(clause, words.own).join() === `${year}`;
  const isCompared = clauses.some(
    (clause, at) =>
      ofYear(clauses[at - 1], first) && ofYear(clause, first + 1) && words.moved.test(clauses[at + 1] ?? ''),
  );
  return isCompared ? first + 1 : undefined;
}

function yearsOf(text: string, pattern: RegExp): number[] {
  return allMatches(text, pattern).map((match) => Number(match[1]));
}
