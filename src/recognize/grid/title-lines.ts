import { wordOf } from '../../core/catalogue/lexicon.ts';
import { matchTitle, type TitleMatch } from '../../core/catalogue/match-title.ts';
import { normaliseTight } from '../../core/catalogue/normalise-text.ts';
import { titleStem } from '../../core/catalogue/title-stem.ts';
import type { Catalogue } from '../../core/catalogue/types.ts';
import type { RawText } from '../../import/raw.ts';
import { isBannerLine } from './banner.ts';
import { isNumeric } from './numeric-text.ts';

/** A line above a grid that names a table. */
export interface TitleLine {
  readonly text: string;
  readonly matches: readonly TitleMatch[];
  /** Index of the line among the texts before the grid. */
  readonly index: number;
}

/** Lines above a grid among which its title is looked for, statements of unit, department and year not counted. */
const furthest = 4;
const sentence = /[\u3002\uff1b;]$/;
const longestTitle = 60;

/** Whether a text is surely a title: its stem is in the catalogue as it stands, or behind an office name. */
export function isTitle(text: string, catalogue: Catalogue): boolean {
  return matchTitle(text, catalogue).some(
    (match) => match.confidence === 'exact' || match.confidence === 'office',
  );
}

/** The nearest line above a grid that names a table; two lines are tried as one, since titles wrap. */
export function titleAbove(before: readonly RawText[], catalogue: Catalogue): TitleLine | undefined {
  let passed = 0;
  for (let index = before.length - 1; index >= 0 && passed < furthest; index--) {
    const text = before[index]?.text ?? '';
    if (saysElse(text, catalogue)) continue;
    const found = titleAt(before, index, catalogue);
    if (found !== undefined) return found;
    if (sentence.test(normaliseTight(text))) return undefined;
    passed++;
  }
  return undefined;
}

/** A page number, or what is said of a table and is not its title with the unit behind it. */
const saysElse = (text: string, catalogue: Catalogue): boolean =>
  isPageNumber(text) || (isBannerLine(text, catalogue) && !isTitle(text, catalogue));

/** The nearest line above a grid that is called a table, whether the catalogue knows it or not; empty where there is none. */
export function nameAbove(before: readonly RawText[], catalogue: Catalogue): string {
  const near = before.slice(-furthest).filter(({ text }) => normaliseTight(text).length <= longestTitle);
  const word = wordOf(catalogue, 'tableWord');
  const isName = ({ text }: RawText) => titleStem(text, catalogue.conventions).stem.endsWith(word);
  return word === '' ? '' : (near.findLast(isName)?.text ?? '');
}

function titleAt(before: readonly RawText[], index: number, catalogue: Catalogue): TitleLine | undefined {
  const text = before[index]?.text ?? '';
  if (normaliseTight(text).length > longestTitle) return undefined;
  const alone = matchTitle(text, catalogue);
  const joined = wrappedTitle(before, index, catalogue);
  const whole = joined === undefined ? [] : sure(matchTitle(joined, catalogue));
  if (whole.length > 0 && !sameTables(whole, alone))
    return { text: joined ?? '', matches: whole, index: index - 1 };
  return alone.length > 0 ? { text, matches: alone, index } : undefined;
}

/** The line together with the one above it, if that may be the first half of a title. */
function wrappedTitle(before: readonly RawText[], index: number, catalogue: Catalogue): string | undefined {
  const upper = before[index - 1]?.text ?? '';
  if (upper === '' || isBannerLine(upper, catalogue) || isPageNumber(upper) || isTitle(upper, catalogue))
    return undefined;
  const joined = upper + (before[index]?.text ?? '');
  return joined.length <= longestTitle ? joined : undefined;
}

function sameTables(a: readonly TitleMatch[], b: readonly TitleMatch[]): boolean {
  return b.length > 0 && a.every((match) => b.some((other) => other.table === match.table));
}

function sure(matches: readonly TitleMatch[]): readonly TitleMatch[] {
  return matches.filter((match) => match.confidence === 'exact');
}

/** A page number, alone or between dashes. */
export function isPageNumber(text: string): boolean {
  return isNumeric(normaliseTight(text).replace(/^[-\u2014]+|[-\u2014]+$/g, ''));
}
