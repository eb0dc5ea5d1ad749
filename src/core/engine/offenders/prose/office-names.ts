import { anyOf, numeralsOf, wordOf } from '../../../catalogue/lexicon.ts';
import { normaliseTight } from '../../../catalogue/normalise-text.ts';
import { perObject } from '../../../model/per-object.ts';
import { anyWordIn, ofWords, wordsIn } from '../../index/passages.ts';

/** How names of offices are found in the prose. */
export interface OfficeWords {
  /** Ordinals and marks in front of a heading. */
  readonly lead: RegExp;
  /** Office, year, kind of document or one of its totals. */
  readonly opening: RegExp;
  /** Year, office, kind of document. */
  readonly dated: RegExp;
  /** Office and kind of document without a year, as a cover or heading prints them. */
  readonly titled: RegExp;
  readonly endings: readonly string[];
  readonly regions: readonly string[];
  /** What the names of the offices of the party begin with, or leave out. */
  readonly party: RegExp;
  /** Words that say that the office acts on the budget of another. */
  readonly acts: RegExp;
  /** Words that no name of an office holds. */
  readonly foreign: RegExp;
}

/** 预算 and 决算 alone follow many other words. */
const shortKind = 2;

/** The patterns for names of offices. */
export const officeWordsOf = ofWords((document): OfficeWords => {
  const front = wordOf(document.catalogue, 'partHeading.front');
  const back = wordOf(document.catalogue, 'partHeading.back');
  const numerals = `[${numeralsOf(document.catalogue)}]`;
  const kindWords = [...wordsIn(document, 'budgetKind'), ...wordsIn(document, 'finalKind')];
  const kinds = anyOf(kindWords);
  const longKinds = anyOf(kindWords.filter((word) => word.length > shortKind));
  const totals = anyWordIn(document, 'yearTotals');
  const year = `(?:19|20)[0-9]{2}${anyWordIn(document, 'yearSuffixes')}`;
  return {
    lead: new RegExp(
      `^(?:${front}${numerals}{1,3}${back})?[:\u3001]?(?:[(]?(?:${numerals}{1,3}|[0-9]{1,2})[)\u3001.])?`,
    ),
    opening: new RegExp(`^([\\p{Script=Han}()]{4,30}?)${year}[^,;\u3002]{0,12}?(?:${kinds}|${totals})`, 'u'),
    dated: new RegExp(`^${year}([\\p{Script=Han}()]{4,30}?)${kinds}`, 'u'),
    titled: new RegExp(`^([\\p{Script=Han}()]{4,30}?)${longKinds}[^,:;\u3002]{0,8}$`, 'u'),
    endings: wordsIn(document, 'officeEndings'),
    regions: wordsIn(document, 'regionEndings'),
    party: new RegExp(`^${anyWordIn(document, 'partyNames')}`),
    acts: new RegExp(anyWordIn(document, 'officeActs')),
    foreign: new RegExp(anyWordIn(document, 'noOffice')),
  };
});

/** So far behind the kind of document another office would be said to act. */
const behind = 16;

/** The office with which a passage opens, when a year and the kind of document follow it; in titles the year may be absent. */
export function officeBefore(text: string, words: OfficeWords, isTitle: boolean): string | undefined {
  const rest = text.replace(words.lead, '');
  const dated = words.opening.exec(rest) ?? words.dated.exec(rest);
  const match = dated ?? (isTitle ? words.titled.exec(rest) : null);
  const found = match?.[1];
  if (match === null || found === undefined) return undefined;
  if (words.acts.test(rest.slice(0, match[0].length + behind))) return undefined;
  const name = found.replace(/\([^()]*\)?$/, '');
  return isOfficeName(name, words) ? name : undefined;
}

/**
 * The office of the same trade elsewhere with which a heading opens: 二、黔岭州司法局绩效自评情况 in a document of 苍坪县司法局 was
 * copied, whatever it goes on with.
 */
export function colleagueBefore(text: string, words: OfficeWords, department: string): string | undefined {
  const own = bare(department);
  const region = nearestRegion(own, words.regions);
  const trade = region === undefined ? '' : own.slice(own.lastIndexOf(region) + region.length);
  const rest = text.replace(words.lead, '');
  const end = rest.indexOf(trade) + trade.length;
  const name = rest.slice(0, end);
  if (trade.length < shortestTrade || end < trade.length || end === rest.length) return undefined;
  if (words.acts.test(rest) || !isOfficeName(name, words)) return undefined;
  return name.endsWith(`${nearestRegion(name, words.regions)}${trade}`) ? name : undefined;
}

/** 局 alone is no trade. */
const shortestTrade = 3;

/** Whether a text can be the name of an office, and not of a region or a phrase. */
export function isOfficeName(name: string, { endings, regions, foreign }: OfficeWords): boolean {
  const endsIn = (list: readonly string[]) => list.some((ending) => name.endsWith(ending));
  return endsIn(endings) && !endsIn(regions) && !foreign.test(name);
}

/**
 * Whether two names can be the same office: one is an abbreviation of the other, or holds it. The office of a district
 * is not that of the city whose name both begin with.
 */
export function sameOffice(a: string, b: string, { regions, party }: OfficeWords): boolean {
  const [one = '', other = ''] = [a, b].map((name) => bare(name).replace(party, ''));
  const [nearest, otherNearest] = [nearestRegion(one, regions), nearestRegion(other, regions)];
  if (nearest !== undefined && otherNearest !== undefined && nearest !== otherNearest) return false;
  return one.includes(other) || other.includes(one) || abbreviates(one, other) || abbreviates(other, one);
}

const regionAhead = perObject(
  (regions: readonly string[]) => new RegExp(`^\\p{Script=Han}{2,6}?(?:${regions.join('|')})`, 'u'),
);

/** The last of the regions that a name begins with: 云溪区 of 临江市云溪区水务局. */
function nearestRegion(name: string, regions: readonly string[]): string | undefined {
  let rest = name;
  let nearest: string | undefined;
  const region = regionAhead(regions);
  for (let found = region.exec(rest); found !== null; found = region.exec(rest)) {
    [nearest] = found;
    rest = rest.slice(nearest.length);
  }
  return nearest;
}

function bare(name: string): string {
  return normaliseTight(name).replace(/\([^()]*\)/g, '');
}

/** Every character of the short name stands in the long one, in order. */
function abbreviates(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length;
}
