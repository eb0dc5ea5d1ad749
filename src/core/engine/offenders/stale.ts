import { columnId } from '../../catalogue/ids.ts';
import { anyOf } from '../../catalogue/lexicon.ts';
import { normaliseTight } from '../../catalogue/normalise-text.ts';
import type { DocumentIndex } from '../index/document-index.ts';
import { anyWordIn, excerpt, wordsIn } from '../index/passages.ts';
import type { TableIndex } from '../index/table-index.ts';
import { type Offender, tableList } from './offender.ts';

/**
 * Goals and outcomes of a form that open a clause with the year before and never name the year itself: the text of last
 * year's form. A year within a clause (since 2018) is history.
 */
export const stale = tableList('stale', (index, { document }) => {
  const year = index.table.year ?? document.disclosure.year;
  if (year === undefined) return [];
  const opening = openingOf(String(year - 1), false, document);
  const older = openingOf('(?:19|20)[0-9]{2}', true, document);
  return [columnId('goal'), columnId('outcome')].flatMap((id) => {
    const texts = index.table.rows[0]?.texts ?? {};
    const text = normaliseTight(texts[id] ?? '');
    const match = opening.exec(text) ?? older.exec(text);
    const found = match?.[1] === undefined ? year : yearOf(match[1]);
    const isCopy = id === columnId('outcome') && texts[columnId('outcome')] === texts[columnId('goal')];
    return found >= year || isCopy || text.includes(String(year))
      ? []
      : [offenderOf(id, index, found, match?.[1] ?? '')];
  });
});

const yearOf = (clause: string): number => Number(/(?:19|20)[0-9]{2}/.exec(clause)?.[0] ?? Number.NaN);

function offenderOf(id: string, index: TableIndex, found: number, clause: string): Offender {
  return {
    key: id,
    params: { rowLabel: titleOf(id, index), found: String(found), text: excerpt(clause) },
    operands: [],
    place: index.table.rows[0]?.place ?? index.table.place,
  };
}

/**
 * The year at the beginning of a clause, alone or as a day that figures are of; no span of years, no year of origin. Of a
 * year further back only such a day tells that the form is an old one.
 */
function openingOf(year: string, isDay: boolean, document: DocumentIndex): RegExp {
  const until = anyWordIn(document, 'asOfWords');
  const mark = anyOf(wordsIn(document, 'dateMarks.year'));
  const since = anyWordIn(document, 'sinceWords');
  return new RegExp(
    `(?:^|[,;\u3002])((?:[0-9][.\u3001])?${until}${isDay ? '' : '?'}${year}${mark}(?![^,;\u3002]{0,6}${since})[^,;\u3002]{0,30})`,
  );
}

function titleOf(id: string, index: TableIndex): string {
  return index.catalogue?.entry.columns.find((column) => column.id === id)?.title ?? id;
}
