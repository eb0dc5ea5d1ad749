import { normaliseTight } from '../../../catalogue/normalise-text.ts';
import { printedDate } from '../../../catalogue/printed-date.ts';
import { refuted } from '../../../findings/severity.ts';
import { allMatches } from '../../../model/all-matches.ts';
import type { DocumentKind } from '../../../model/disclosure.ts';
import type { Place } from '../../../model/place.ts';
import type { DocumentIndex } from '../../index/document-index.ts';
import { anyWordIn, piecesOf, placeAt } from '../../index/passages.ts';
import { documentList, type Offender } from '../offender.ts';

/** Assets are those at the end of the year before a budget, or of the year of an account. */
export const assetDates = documentList('dates', ({ document }) => {
  const { year, kind } = document.disclosure;
  if (year === undefined) return undefined;
  const wanted = kind === 'budget' ? year - 1 : year;
  const stated = [...ofTables(document), ...ofProse(document, wanted)];
  if (stated.length === 0) return undefined;
  return stated.filter(({ date }) => isOff(date, wanted)).map((each) => offenderOf(each, wanted, kind));
});

interface Stated {
  readonly key: string;
  readonly date: string;
  readonly table?: string;
  readonly place: Place | undefined;
}

/** A day within the right year may be the day of a count; a December that does not end is a slip. */
function isOff(date: string, wanted: number): boolean {
  const [year, month, day] = date.split('-').map(Number);
  return year !== wanted || (month === 12 && day !== 31);
}

/** The end of another year is that of the account of that year; no budget knows the end of its own year. */
function isRefuted(date: string, wanted: number, kind: DocumentKind): boolean {
  const year = Number(date.slice(0, 4));
  return date.endsWith(yearEnd) && (kind === 'budget' ? year > wanted : year !== wanted);
}

const yearEnd = '-12-31';

function offenderOf({ key, date, table, place }: Stated, wanted: number, kind: DocumentKind): Offender {
  const params = {
    ...(isRefuted(date, wanted, kind) && refuted),
    ...(table !== undefined && { table }),
    found: date,
    expected: `${wanted}${yearEnd}`,
  };
  return { key, params, operands: [], place };
}

function ofTables({ tables }: DocumentIndex): readonly Stated[] {
  return [...tables.values()].flat().flatMap(({ name, table }) => {
    const { asOf, id, place } = table;
    return asOf === undefined || !id.endsWith('assets') ? [] : [{ key: name, date: asOf, table: id, place }];
  });
}

/**
 * Dates behind 截至 where the passage itself, or the heading right above it, speaks of assets. Beside the right year, another
 * one is compared with.
 */
function ofProse(document: DocumentIndex, wanted: number): readonly Stated[] {
  const prefixes = anyWordIn(document, 'asOfWords');
  const pattern = new RegExp(`${prefixes}[:]?${printedDate(document.catalogue).source}(?!d)`, 'gu');
  // A passage that opens with the end of a year, and no day.
  const bare = new RegExp(`^[^0-9]{0,12}?(20[0-9]{2})(?:${anyWordIn(document, 'yearEnds')})`, 'gu');
  const subjects = new RegExp(anyWordIn(document, 'assetWords'));
  return (piecesOf(document) ?? []).flatMap(({ text, passage }, index) => {
    const heading = normaliseTight(passage.path.at(-1) ?? '');
    if (!subjects.test(text) && !subjects.test(heading)) return [];
    const dated = allMatches(text, pattern);
    const found = dated.length > 0 ? dated : allMatches(text, bare);
    const own = found.filter(([, year]) => Number(year) === wanted);
    return (own.length > 0 ? own : found).map((match) => {
      const [, year = '', month = '12', day = '31'] = match;
      const date = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
      return { key: `text/${date}/${index}`, date, place: placeAt(passage, match.index) };
    });
  });
}
