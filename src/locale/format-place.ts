import type { ReportPlace as Place } from '../core/model/place.ts';
import { fill } from './fill.ts';
import type { Locale } from './locale.ts';

/**
 * A place inside its file, for people; empty when only the file is known. Of a package, the place in the document that it
 * was imported from.
 */
export const formatPlace = (place: Place, locale: Locale): string => ownPlace(place.origin ?? place, locale);

function ownPlace(place: Place, locale: Locale): string {
  const { line, sheet, onlySheet, table, tableCell, paragraph } = locale.report.place;
  if (place.sheet !== undefined) {
    return place.cell === undefined
      ? fill(onlySheet, { sheet: place.sheet })
      : fill(sheet, { sheet: place.sheet, cell: place.cell });
  }
  if (place.page !== undefined) return formatPage(place.page, place.pageLabel, locale);
  if (place.table !== undefined) {
    return place.row === undefined || place.column === undefined
      ? fill(table, { table: place.table })
      : fill(tableCell, { table: place.table, row: place.row, column: place.column });
  }
  if (place.words !== undefined) return fill(paragraph, { words: place.words });
  return place.line === undefined ? '' : fill(line, { line: place.line });
}

function formatPage(page: number, label: string | undefined, { report }: Locale): string {
  return label === undefined
    ? fill(report.place.page, { page })
    : fill(report.place.labelledPage, { page, label });
}

/** A place inside its file in short: `p12`, `Sheet1!C7`, `L340`, `T3R5C2`. */
export function shortPlace(place: Place): string {
  if (place.sheet !== undefined)
    return place.cell === undefined ? place.sheet : `${place.sheet}!${place.cell}`;
  if (place.page !== undefined) return `p${place.page}`;
  if (place.table !== undefined)
    return place.row === undefined ? `T${place.table}` : `T${place.table}R${place.row}C${place.column}`;
  if (place.words !== undefined) return `"${place.words}"`;
  return place.line === undefined ? '' : `L${place.line}`;
}

/** The line that a place names; word-processed documents have none that anyone could count. */
export const lineOf = ({ line, table, words }: Place): number | undefined =>
  table === undefined && words === undefined ? line : undefined;

const lastName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

const shownPlaces = 3;

/** Several places, each once; the first ones when they are many. Files other than `homeFile` are named. */
export function formatPlaces(places: readonly Place[], locale: Locale, homeFile?: string): string {
  const all = places.map((place) => {
    const { file } = place.origin ?? place;
    const isElsewhere = homeFile !== undefined && file !== homeFile;
    return `${isElsewhere ? lastName(file) : ''} ${formatPlace(place, locale)}`.trim();
  });
  const texts = [...new Set(all)].filter((text) => text !== '');
  const shown = texts.slice(0, shownPlaces).join(locale.report.listSeparator);
  return texts.length <= shownPlaces
    ? shown
    : fill(locale.report.moreTimes, { text: shown, count: texts.length });
}
