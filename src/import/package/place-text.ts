import type { Place } from '../../core/model/place.ts';
import { optional } from './optional.ts';

/** Files that places may lie in; the first one goes without saying. */
export type Files = readonly string[];

/**
 * Writes a place as `p12`, `p12(iii)`, `p12 [72 90.5 130 101]`, `L340`, `Sheet1!C7`, `L340 T3R5C2` for a cell and `L340 "words` for a
 * paragraph of a word-processed document; `@2 p12` lies in the second file.
 */
export function formatPlace(place: Place, files: Files): string {
  const index = files.indexOf(place.file);
  const parts: string[] = [];
  if (index > 0) parts.push(`@${index + 1}`);
  if (place.page !== undefined) parts.push(`p${place.page}${labelOf(place)}`);
  if (place.box !== undefined) parts.push(`[${place.box.join(' ')}]`);
  if (place.line !== undefined) parts.push(`L${place.line}`);
  parts.push(...wordText(place));
  if (place.sheet !== undefined || place.cell !== undefined)
    parts.push(`${escapeSheet(place.sheet ?? '')}!${place.cell ?? ''}`);
  return parts.length === 0 && index === 0 ? '@1' : parts.join(' ');
}

/** The table with row and column, or the first words of a paragraph. */
function wordText({ table, row, column, words }: Place): readonly string[] {
  if (words !== undefined) return [`"${escapeSheet(words.replaceAll(' ', ''))}`];
  if (table === undefined) return [];
  return [row === undefined || column === undefined ? `T${table}` : `T${table}R${row}C${column}`];
}

const labelOf = ({ pageLabel }: Place): string => (pageLabel === undefined ? '' : `(${pageLabel})`);

/** Place of a cell beside the place of its row: the sheet, or the page of a box, need not be said twice. */
function formatCellPlace(place: Place, row: Place, files: Files): string {
  const { sheet, page, pageLabel, ...rest } = place;
  if (place.box !== undefined && page === row.page && place.file === row.file) {
    return formatPlace(rest, [place.file]);
  }
  const bare = page === undefined ? rest : { ...rest, page, ...optional('pageLabel', pageLabel) };
  return formatPlace(sheet === undefined || sheet !== row.sheet ? place : bare, files);
}

/** A sheet may bear any name: marks of other parts and of the list are escaped. */
function escapeSheet(sheet: string): string {
  return sheet.replace(/[%|=]|^[@pLT"]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

function unescapeSheet(text: string): string {
  return text.replace(/%([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

const pattern =
  /^(?:@([0-9]{1,4})(?: |$))?(?:p([0-9]{1,7})(?:\(([\p{L}\p{N}.-]{1,12})\))?(?: |$))?(?:\[([-0-9. ]{7,80})\](?: |$))?(?:L([0-9]{1,9})(?: |$))?(?:T([0-9]{1,7})(?:R([0-9]{1,7})C([0-9]{1,7}))?(?: |$))?(?:"([^ ]{1,99})(?: |$))?(?:(.*)!([^!]*))?$/su;

/** Reads what `formatPlace` writes. Anything else, as in a table written by hand, is `undefined`. */
export function parsePlace(text: string, files: Files, row?: Place): Place | undefined {
  const match = text === '' ? null : pattern.exec(text);
  if (match === null) return undefined;
  const [, index, page, label, corners, line, table, tableRow, column, words, sheet, cell] = match;
  // A box alone lies on the page of its row.
  const onPage = corners !== undefined && page === undefined ? row : undefined;
  const file = fileAt(index, files, onPage);
  if (file === undefined) return undefined;
  return {
    file,
    ...(page === undefined
      ? pageOf(onPage)
      : pageOf({ page: Number(page), ...optional('pageLabel', label) })),
    ...optional('box', toBox(corners)),
    ...inWorkbook(sheet, cell, row),
    ...optional('line', toNumber(line)),
    ...optional('table', toNumber(table)),
    ...optional('row', toNumber(tableRow)),
    ...optional('column', toNumber(column)),
    ...optional('words', words && unescapeSheet(words)),
  };
}

/** Where something stands in the document and in the package that holds it; the latter alone when nothing is told. */
export function storedPlace(text: string, files: Files, stored: Place, row?: Place): Place {
  const place = parsePlace(text, files, row);
  return place === undefined ? stored : { ...place, stored };
}

function inWorkbook(sheet: string | undefined, cell: string | undefined, row: Place | undefined) {
  return {
    ...optional('sheet', cell !== undefined && sheet === '' ? row?.sheet : sheet && unescapeSheet(sheet)),
    ...optional('cell', cell || undefined),
  };
}

function pageOf(place: Pick<Place, 'page' | 'pageLabel'> | undefined): Pick<Place, 'page' | 'pageLabel'> {
  return { ...optional('page', place?.page), ...optional('pageLabel', place?.pageLabel) };
}

function fileAt(index: string | undefined, files: Files, beside: Place | undefined): string | undefined {
  return index === undefined && beside !== undefined ? beside.file : files[Number(index ?? '1') - 1];
}

function toNumber(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

function toBox(corners: string | undefined): Place['box'] {
  const [left, top, right, bottom, ...rest] = (corners ?? '').split(' ').map(Number);
  if (left === undefined || top === undefined || right === undefined || bottom === undefined)
    return undefined;
  const isBox = rest.length === 0 && Number.isFinite(left + top + right + bottom);
  return isBox ? [left, top, right, bottom] : undefined;
}

/** Whether two places are the same. */
export function isSamePlace(a: Place, b: Place): boolean {
  const isSameBox = a.box?.join(' ') === b.box?.join(' ');
  const isSameCell = a.sheet === b.sheet && a.cell === b.cell;
  const isSameText = a.table === b.table && a.row === b.row && a.column === b.column && a.words === b.words;
  return a.file === b.file && a.page === b.page && a.line === b.line && isSameCell && isSameBox && isSameText;
}

/* The `source` column: place of the row, then what the cells of the row add to it. */

/** Places of a row and of those of its cells that lie elsewhere; `absent` columns have no cell at all. */
export interface RowSource {
  readonly place: Place;
  readonly cells: ReadonlyMap<string, Place>;
  readonly absent: ReadonlySet<string>;
}

/** Writes `Sheet1!A7|total=!C7|project=-`. */
export function formatSource(source: RowSource, files: Files): string {
  const parts = [formatPlace(source.place, files)];
  for (const [column, place] of source.cells) {
    if (!isSamePlace(place, source.place))
      parts.push(`${column}=${formatCellPlace(place, source.place, files)}`);
  }
  for (const column of source.absent) parts.push(`${column}=-`);
  return parts.join('|');
}

/** Reads what `formatSource` writes; `otherwise` is the place of a row that states none. */
export function parseSource(text: string, files: Files, otherwise: Place): RowSource {
  const [first = '', ...rest] = text.split('|');
  const place = storedPlace(first, files, otherwise);
  const cells = new Map<string, Place>();
  const absent = new Set<string>();
  for (const part of rest) {
    const at = part.indexOf('=');
    const column = part.slice(0, Math.max(at, 0));
    const value = part.slice(at + 1);
    if (value === '-') absent.add(column);
    else if (parsePlace(value, files, place) !== undefined)
      cells.set(column, storedPlace(value, files, otherwise, place));
  }
  return { place, cells, absent };
}
