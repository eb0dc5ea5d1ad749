import type { Place } from '../../core/model/place.ts';
import { ReadError } from '../../core/model/read-error.ts';
import { checkColumns, type DataRows } from './data-row.ts';
import { type Field, wrong } from './field.ts';

/** Reads the row objects of a JSON table. */
export function readJsonRows(rows: readonly Field[], place: Place): DataRows {
  const columns = new Set<string>();
  const dataRows = rows.map((row) => {
    if (typeof row.value !== 'object' || row.value === null || Array.isArray(row.value)) throw wrong(row);
    const values = new Map<string, string>();
    for (const [column, value] of Object.entries(row.value)) {
      columns.add(column);
      values.set(column, toText({ value, path: `${row.path}.${column}`, place }));
    }
    return { place, values };
  });
  checkColumns([...columns], place);
  return { columns: [...columns], rows: dataRows, place };
}

/** Every decimal of up to 15 digits comes back from a double as it was written. */
const exactDigits = 15;

function toText(it: Field): string {
  const { value } = it;
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value !== 'number') throw wrong(it);
  const text = String(value);
  if (text.replace(/[^0-9]/g, '').length > exactDigits)
    throw new ReadError('inexact-number', it.path, it.place);
  return text;
}
