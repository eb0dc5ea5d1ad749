import type { Place } from '../../core/model/place.ts';
import { ReadError } from '../../core/model/read-error.ts';
import { limits } from '../limits.ts';

/** Rows of texts under column names, from CSV or JSON. */
export interface DataRows {
  readonly columns: readonly string[];
  readonly rows: readonly DataRow[];
  /** Place of the header. */
  readonly place: Place;
}

export interface DataRow {
  readonly place: Place;
  /** Texts by column; a column without text may be left out. */
  readonly values: ReadonlyMap<string, string>;
}

/** Refuses a header that names a column twice. */
export function checkColumns(columns: readonly string[], place: Place): void {
  if (columns.length > limits.columns) throw new ReadError('too-many-columns', String(columns.length), place);
  const seen = new Set<string>();
  for (const column of columns) {
    if (seen.has(column)) throw new ReadError('duplicate-header', column, place);
    seen.add(column);
  }
}
