import { anyOf } from '../../../catalogue/lexicon.ts';
import { normaliseTight } from '../../../catalogue/normalise-text.ts';
import { printedDate } from '../../../catalogue/printed-date.ts';
import type { Place } from '../../../model/place.ts';
import type { DocumentIndex } from '../../index/document-index.ts';
import { piecesOf, placeAt, wordsIn } from '../../index/passages.ts';
import { documentList, type Offender } from '../offender.ts';

/** Assets are those at the end of the year before a budget, or of the year of an account. */
export const assetDates = documentList('dates', ({ document }) => {
  const { year, kind } = document.disclosure;
  if (year === undefined) return undefined;
  const stated = [...ofTables(document), ...ofProse(document)];
  if (stated.length === 0) return undefined;
  const wanted = kind === 'budget' ? year - 1 : year;
  return stated.filter(({ date }) => isOff(date, wanted)).map((each) => offenderOf(each, wanted));
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

function offenderOf({ key, date, table, place }: Stated, wanted: number): Offender {
  const params = { ...(table !== undefined && { table }), found: date, expected: `${wanted}-12-31` };
  return { key, params, operands: [], place };
}

function ofTables({ tables }: DocumentIndex): readonly Stated[] {
  return [...tables.values()].flat().flatMap(({ name, table }) => {
    const { asOf, id, place } = table;
    return asOf === undefined || !id.endsWith('assets') ? [] : [{ key: name, date: asOf, table: id, place }];
  });
}

/** Dates behind 截至 where the passage itself, or the heading right above it, speaks of assets. */
function ofProse(document: DocumentIndex): readonly Stated[] {
  const prefixes = anyOf(wordsIn(document, 'asOfWords'));
  const pattern = new RegExp(`${prefixes}[:]?${printedDate(document.catalogue).source}(?!d)`, 'gu');
  const subjects = new RegExp(anyOf(wordsIn(document, 'assetWords')));
  return (piecesOf(document) ?? []).flatMap(({ text, passage }, index) => {
    const heading = normaliseTight(passage.path.at(-1) ?? '');
    if (!subjects.test(text) && !subjects.test(heading)) return [];
    return [...text.matchAll(pattern)].map((found) => {
      const [, year = '', month = '', day = ''] = found;
      const date = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
      return { key: `text/${date}/${index}`, date, place: placeAt(passage, found.index) };
    });
  });
}
