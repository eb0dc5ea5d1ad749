import type { WordList } from '../generated/names.ts';
import { wordOf, wordsOf } from './lexicon.ts';
import { findTable } from './lookup.ts';
import { remembering } from './remembering.ts';
import { loosenStem, stemKey, stemsLike, type TitleIndex, titleIndex } from './title-index.ts';
import { titleStem } from './title-stem.ts';
import type { Catalogue, Conventions, TableEntry } from './types.ts';

/**
 * `exact`: the stem is in the catalogue. `office`: an office name without a year, or the name of a
 * project, stands in front of it.
 * `loose`: words such as 情况 or 总 differ. `damaged`: the first or last character was lost; believe it only with a
 * grid that fits.
 */
export type TitleConfidence = 'exact' | 'office' | 'loose' | 'damaged';

export interface TitleMatch {
  readonly table: TableEntry;
  readonly confidence: TitleConfidence;
  /** What the brackets behind the stem say about the rows. */
  readonly lane?: TitleLane;
  /** The lane is not the table's own and no sister table is known: its rows are others, only the totals agree. */
  readonly otherLane: boolean;
  readonly suffix: string;
  readonly year?: number;
}

interface Found {
  readonly tables: readonly TableEntry[];
  readonly confidence: TitleConfidence;
  /** The bracket behind the title is part of the stem. */
  readonly withSuffix: boolean;
}

/** Real titles are shorter; a longer text is a sentence. */
const longestTitle = 100;
/** Shorter stems without their small words end too many titles. */
const shortestStem = 5;

/**
 * The longest stem that ends the text. What stands in front must end like an office, unless the table is a form:
 * a target form bears the name of its project.
 */
function behindOffice(
  text: string,
  index: TitleIndex,
  conventions: Conventions,
): readonly TableEntry[] | undefined {
  const known = stemsLike(text, index).find((stem) => stem.length + 2 <= text.length && text.endsWith(stem));
  if (known === undefined) return undefined;
  const tables = index.exact.get(known);
  if (tables?.every(({ shape }) => shape === 'form')) return tables;
  const office = text.slice(0, -known.length);
  const endings = [...wordsOf({ conventions }, 'officeEndings'), ...wordsOf({ conventions }, 'ownerWords')];
  return endings.some((ending) => office.endsWith(ending)) ? tables : undefined;
}

/** The stem with 表 in place of the word that some offices write instead of it. */
function withTableWord(stem: string, conventions: Conventions): string {
  const tableWord = wordOf({ conventions }, 'tableWord');
  const substitute = wordsOf({ conventions }, 'tableWordSubstitutes').find((word) => stem.endsWith(word));
  if (substitute !== undefined) return stem.slice(0, -substitute.length) + tableWord;
  return stem;
}

/** Tables of a stem without its small words, also where an office or region stands in front of it. */
function looselyNamed(
  loose: string,
  index: TitleIndex,
  conventions: Conventions,
): readonly TableEntry[] | undefined {
  if (!index.looseTails.has(loose.slice(-1))) return undefined;
  const whole = index.loose.get(loose);
  if (whole !== undefined) return whole;
  const endings = wordsOf({ conventions }, 'officeEndings');
  for (let at = 2; at + shortestStem <= loose.length; at++) {
    const tables = index.loose.get(loose.slice(at));
    if (tables !== undefined && endings.some((ending) => loose.slice(0, at).endsWith(ending))) return tables;
  }
  return undefined;
}

/** Tables whose stem has one character more in front (出决算表 for 支出决算表) or 表 behind. */
function damaged(stem: string, index: TitleIndex, conventions: Conventions): readonly TableEntry[] {
  const tableWord = wordOf({ conventions }, 'tableWord');
  const completed = stem.endsWith(tableWord) ? undefined : index.exact.get(stem + tableWord);
  if (completed !== undefined || stem.length < 4) return completed ?? [];
  const longer = stemsLike(stem, index).filter(
    (each) => each.length === stem.length + 1 && each.endsWith(stem),
  );
  return longer.length === 1 ? (index.exact.get(longer[0] ?? '') ?? []) : [];
}

function find(stem: string, suffix: string, index: TitleIndex, conventions: Conventions): Found {
  const whole = stemKey(stem, suffix);
  const found = (
    tables: readonly TableEntry[] | undefined,
    confidence: TitleConfidence,
    withSuffix = false,
  ): Found | undefined => (tables === undefined ? undefined : { tables, confidence, withSuffix });
  return (
    found(index.exact.get(whole), 'exact', suffix !== '') ??
    found(index.exact.get(stem), 'exact') ??
    found(suffix === '' ? undefined : behindOffice(whole, index, conventions), 'office', true) ??
    found(behindOffice(stem, index, conventions), 'office') ??
    found(
      looselyNamed(loosenStem(withTableWord(stem, conventions), conventions), index, conventions),
      'loose',
    ) ?? {
      tables: damaged(stem, index, conventions),
      confidence: 'damaged',
      withSuffix: false,
    }
  );
}

/** The table itself, or the sister table that holds the rows of the lane. */
function ofLane(
  table: TableEntry,
  lane: TitleLane,
  catalogue: Catalogue,
): { table: TableEntry; otherLane: boolean } {
  const sister = table.lanes?.[lane];
  const found = sister === undefined ? undefined : findTable(catalogue, sister);
  if (found !== undefined) return { table: found, otherLane: false };
  return { table, otherLane: table.classification !== undefined && lane !== table.classification };
}

/**
 * Which tables a printed title may name: mostly one, none when it is no title of the catalogue, several when the
 * stem is used in both kinds of document. Whole stems only: 支出决算表 is the tail of a dozen other titles.
 */
export const matchTitle = remembering((text: string, catalogue: Catalogue): readonly TitleMatch[] => {
  if (text.length > longestTitle) return [];
  const { conventions } = catalogue;
  const { stem, suffix, year } = titleStem(text, conventions);
  if (stem.length < 2) return [];
  const { tables, confidence, withSuffix } = find(stem, suffix, titleIndex(catalogue), conventions);
  const lane = titleLane(suffix, conventions);
  return tables.map((table) => ({
    ...(lane === undefined || withSuffix ? { table, otherLane: false } : ofLane(table, lane, catalogue)),
    confidence,
    suffix,
    ...(lane === undefined ? {} : { lane }),
    ...(year === undefined ? {} : { year }),
  }));
});

/** What the rows of a table are, as far as the bracket behind its title says. */
type TitleLane = 'by-unit' | 'functional' | 'economic' | 'government-economic';

/** The word lists of the lanes, the more special lane first. */
const laneWords: readonly (readonly [TitleLane, WordList])[] = [
  ['by-unit', 'laneByUnit'],
  ['government-economic', 'laneGovernmentEconomic'],
  ['economic', 'laneEconomic'],
  ['functional', 'laneFunctional'],
];

/** The lane that a bracket behind a title names, if any. */
function titleLane(suffix: string, conventions: Conventions): TitleLane | undefined {
  const found = laneWords.find(([, list]) =>
    wordsOf({ conventions }, list).some((word) => suffix.includes(word)),
  );
  return found?.[0];
}
