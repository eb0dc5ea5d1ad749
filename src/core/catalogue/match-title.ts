import { loosenStem, stemKey, type TitleIndex, titleIndex } from './title-index.ts';
import { stripOwner, titleStem } from './title-stem.ts';
import type { Catalogue, Conventions, TableEntry } from './types.ts';

/**
 * `exact`: the stem is in the catalogue. `office`: an office name without a year stands in front of it.
 * `loose`: words such as 情况 or 总 differ. `damaged`: the first or last character was lost; believe it only with a
 * grid that fits.
 */
export type TitleConfidence = 'exact' | 'office' | 'loose' | 'damaged';

export type TitleLane = 'by-unit' | 'functional' | 'economic' | 'government-economic';

export interface TitleMatch {
  readonly table: TableEntry;
  readonly confidence: TitleConfidence;
  /** What the brackets behind the stem say about the rows. */
  readonly lane?: TitleLane;
  /** The lane is not the table's own classification: its rows are not those of the table, only the totals agree. */
  readonly otherLane: boolean;
  readonly suffix: string;
  readonly year?: number;
}

/** Real titles are shorter; a longer text is a sentence. */
const longestTitle = 100;

const lanes: readonly (readonly [TitleLane, string])[] = [
  ['by-unit', 'laneByUnit'],
  ['government-economic', 'laneGovernmentEconomic'],
  ['economic', 'laneEconomic'],
  ['functional', 'laneFunctional'],
];

function laneOf(suffix: string, conventions: Conventions): TitleLane | undefined {
  const found = lanes.find(([, words]) =>
    (conventions.words[words] ?? []).some((word) => suffix.includes(word)),
  );
  return found?.[0];
}

/** The stem behind an office name: the longest one that ends the text and leaves something that ends like an office. */
function behindOffice(stem: string, suffix: string, index: TitleIndex, conventions: Conventions) {
  const endings = [...(conventions.words['officeEndings'] ?? []), ...(conventions.words['ownerWords'] ?? [])];
  for (const text of suffix === '' ? [stem] : [stemKey(stem, suffix), stem]) {
    for (const known of index.stems) {
      if (known.length + 2 > text.length || !text.endsWith(known)) continue;
      const office = text.slice(0, -known.length);
      return endings.some((ending) => office.endsWith(ending)) ? index.exact.get(known) : undefined;
    }
  }
  return undefined;
}

function damagedForms(stem: string, conventions: Conventions): string[] {
  const [tableWord = ''] = conventions.words['tableWords'] ?? [];
  const substitute = (conventions.words['tableWordSubstitutes'] ?? []).find((word) => stem.endsWith(word));
  if (substitute !== undefined) return [stem.slice(0, -substitute.length) + tableWord];
  return stem.endsWith(tableWord) ? [] : [stem + tableWord];
}

/** Tables whose stem is the text with one character more in front: 出决算表 for 支出决算表. */
function beheaded(stem: string, index: TitleIndex): readonly TableEntry[] {
  if (stem.length < 4) return [];
  const known = index.stems.filter((each) => each.length === stem.length + 1 && each.endsWith(stem));
  return known.length === 1 ? (index.exact.get(known[0] ?? '') ?? []) : [];
}

function candidates(
  stem: string,
  suffix: string,
  index: TitleIndex,
  conventions: Conventions,
): { tables: readonly TableEntry[]; confidence: TitleConfidence } {
  const exact = index.exact.get(stemKey(stem, suffix)) ?? index.exact.get(stem);
  if (exact !== undefined) return { tables: exact, confidence: 'exact' };
  const office = behindOffice(stem, suffix, index, conventions);
  if (office !== undefined) return { tables: office, confidence: 'office' };
  const loose = index.loose.get(loosenStem(stem, conventions));
  if (loose !== undefined) return { tables: loose, confidence: 'loose' };
  const damaged = damagedForms(stem, conventions).flatMap((form) => index.exact.get(form) ?? []);
  if (damaged.length > 0) return { tables: damaged, confidence: 'damaged' };
  return { tables: beheaded(stem, index), confidence: 'damaged' };
}

/**
 * Which tables a printed title may name: mostly one, none when it is no title of the catalogue, several when the
 * stem is used in both kinds of document. Whole stems only: 支出决算表 is the tail of a dozen other titles.
 */
export function matchTitle(text: string, catalogue: Catalogue): TitleMatch[] {
  if (text.length > longestTitle) return [];
  const { conventions } = catalogue;
  const { stem, suffix, year } = titleStem(text, conventions);
  if (stem.length < 2) return [];
  const { tables, confidence } = candidates(
    stripOwner(stem, conventions),
    suffix,
    titleIndex(catalogue),
    conventions,
  );
  const lane = laneOf(suffix, conventions);
  return tables.map((table) => ({
    table,
    confidence,
    suffix,
    otherLane: isOtherLane(lane, suffix, table, catalogue),
    ...(lane === undefined ? {} : { lane }),
    ...(year === undefined ? {} : { year }),
  }));
}

/** A bracket that is part of the table's own stem is no other lane. */
function isOtherLane(
  lane: TitleLane | undefined,
  suffix: string,
  table: TableEntry,
  { conventions }: Catalogue,
): boolean {
  if (lane === undefined || table.classification === undefined) return false;
  if (table.stems.some((stem) => titleStem(stem, conventions).suffix === suffix)) return false;
  return lane !== table.classification;
}
