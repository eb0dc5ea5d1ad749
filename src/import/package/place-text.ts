import type { Place } from '../../core/model/place.ts';
import { optional } from './field.ts';

/** Files that places may lie in; the first one goes without saying. */
export type Files = readonly string[];

/** Writes a place as `p12`, `L340`, `Sheet1!C7`; `@2 p12` lies in the second file. */
export function formatPlace(place: Place, files: Files): string {
  const index = files.indexOf(place.file);
  const parts: string[] = [];
  if (index > 0) parts.push(`@${index + 1}`);
  if (place.page !== undefined) parts.push(`p${place.page}`);
  if (place.line !== undefined) parts.push(`L${place.line}`);
  if (place.sheet !== undefined || place.cell !== undefined)
    parts.push(`${escapeSheet(place.sheet ?? '')}!${place.cell ?? ''}`);
  return parts.length === 0 && index === 0 ? '@1' : parts.join(' ');
}

/** Place of a cell beside the place of its row: the sheet need not be said twice. */
export function formatCellPlace(place: Place, row: Place, files: Files): string {
  const { sheet, ...rest } = place;
  return formatPlace(sheet === undefined || sheet !== row.sheet ? place : rest, files);
}

/** A sheet may bear any name: marks of other parts and of the list are escaped. */
function escapeSheet(sheet: string): string {
  return sheet.replace(/[%|=]|^[@pL]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}

function unescapeSheet(text: string): string {
  return text.replace(/%([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

const pattern =
  /^(?:@([0-9]{1,4})(?: |$))?(?:p([0-9]{1,7})(?: |$))?(?:L([0-9]{1,9})(?: |$))?(?:(.*)!([^!]*))?$/s;

/** Reads what `formatPlace` writes. Anything else, as in a table written by hand, is `undefined`. */
export function parsePlace(text: string, files: Files, row?: Place): Place | undefined {
  const match = text === '' ? null : pattern.exec(text);
  if (match === null) return undefined;
  const [, index = '1', page, line, sheet, cell] = match;
  const file = files[Number(index) - 1];
  if (file === undefined) return undefined;
  return {
    file,
    ...optional('page', toNumber(page)),
    ...optional('sheet', cell !== undefined && sheet === '' ? row?.sheet : sheet && unescapeSheet(sheet)),
    ...optional('cell', cell || undefined),
    ...optional('line', toNumber(line)),
  };
}

function toNumber(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits);
}

/** Whether two places are the same. */
export function isSamePlace(a: Place, b: Place): boolean {
  return (
    a.file === b.file && a.page === b.page && a.sheet === b.sheet && a.cell === b.cell && a.line === b.line
  );
}
