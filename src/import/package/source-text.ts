/** The `source` column: place of the row, then what the cells of the row add to it. */
import type { Place } from '../../core/model/place.ts';
import { type Files, formatCellPlace, formatPlace, isSamePlace, parsePlace } from './place-text.ts';

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
  const place = parsePlace(first, files) ?? otherwise;
  const cells = new Map<string, Place>();
  const absent = new Set<string>();
  for (const part of rest) {
    const at = part.indexOf('=');
    const column = part.slice(0, Math.max(at, 0));
    const value = part.slice(at + 1);
    const cellPlace = value === '-' ? undefined : parsePlace(value, files, place);
    if (value === '-') absent.add(column);
    else if (cellPlace !== undefined) cells.set(column, cellPlace);
  }
  return { place, cells, absent };
}
