import { anyOf, wordsOf } from '../../core/catalogue/lexicon.ts';
import { normaliseTight } from '../../core/catalogue/normalise-text.ts';
import type { Catalogue, UnitEntry } from '../../core/catalogue/types.ts';
import { allMatches } from '../../core/model/all-matches.ts';
import type { Passage } from '../../core/model/narrative.ts';
import { perObject } from '../../core/model/per-object.ts';
import { printedUnit } from '../grid/banner.ts';

/** A longer paragraph speaks of something, too. */
const longest = 40;
/** A number with decimals at the end of its clause. */
const bare = /[0-9]\.[0-9]+(?=[,;\u3002]|$)/g;

/**
 * The unit that a paragraph declares for the amounts of the prose (金额单位：万元), where most of them print none: a page whose
 * amounts print their unit has declared that of its tables.
 */
export function declaredUnit(passages: readonly Passage[], catalogue: Catalogue): UnitEntry | undefined {
  const texts = passages.map(({ text }) => normaliseTight(text));
  const declared = texts
    .filter((text) => text.length <= longest && !/[0-9]/.test(text))
    .flatMap((text) => printedUnit(text, catalogue) ?? saidUnit(text, catalogue) ?? [])[0];
  if (declared === undefined) return undefined;
  const withUnit = new RegExp(`[0-9]${unitNames(catalogue)}`, 'g');
  const count = (pattern: RegExp): number =>
    texts.reduce((sum, text) => sum + allMatches(text, pattern).length, 0);
  return count(bare) > count(withUnit) ? declared : undefined;
}

const unitNames = ({ conventions: { units } }: Catalogue): string =>
  anyOf(units.map(({ title }) => normaliseTight(title)));

const unitSaid = perObject((catalogue: Catalogue) => {
  const says = anyOf(wordsOf(catalogue, 'proseUnitIs'));
  return new RegExp(`${says}(${unitNames(catalogue)})(?!\\p{Script=Han})`, 'u');
});

/** 以下各项金额单位均为万元。 */
function saidUnit(text: string, catalogue: Catalogue): UnitEntry | undefined {
  const [, name] = unitSaid(catalogue).exec(text) ?? [];
  return catalogue.conventions.units.find(({ title }) => normaliseTight(title) === name);
}
