import { anyOf } from '../../core/catalogue/lexicon.ts';
import { perObject } from '../../core/model/per-object.ts';
import type { Phrases } from './phrases.ts';

/** 近四年, 三年来, 十四五期间: words for several years at once, as a pattern. */
export const spanWords = perObject(({ list }: Phrases): string => {
  const [fronts, years, tails, plans] = (
    ['proseSpanFronts', 'proseSpanYears', 'proseSpanTails', 'proseSpans'] as const
  ).map((name) => anyOf(list(name)));
  return `(?:${fronts}${years}${tails}?|${years}${tails}|${plans})`;
});

const atStart = perObject(
  (phrases: Phrases): RegExp => new RegExp(`^${anyOf(phrases.list('comparedWith'))}?${spanWords(phrases)}`),
);

/** How long the words for several years are with which a text begins, the word that compares with them in front or not. */
export const spanLength = (text: string, phrases: Phrases): number =>
  atStart(phrases).exec(text)?.[0].length ?? 0;
