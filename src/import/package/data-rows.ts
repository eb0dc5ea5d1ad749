/** Rows of texts under column names, from CSV or JSON. */
import type { Place } from '../../core/model/place.ts';
import { ReadError } from '../../core/model/read-error.ts';
import { armedText } from '../../core/model/spreadsheet-text.ts';
import { limits } from '../limits.ts';
import { type JsonPart, partAt, pathText, wrongPart } from './json-file.ts';
import { parseStrictCsv } from './parse-strict-csv.ts';

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
function checkColumns(columns: readonly string[], place: Place): void {
  if (columns.length > limits.columns) throw new ReadError('too-many-columns', String(columns.length), place);
  const seen = new Set<string>();
  for (const column of columns) {
    if (seen.has(column)) throw new ReadError('duplicate-header', column, place);
    seen.add(column);
  }
}

/** Reads the CSV of one table. Every record must be as long as the header. */
export function readCsvRows(file: string, text: string): DataRows {
  const [header, ...records] = parseStrictCsv(file, text);
  const columns = (header?.fields ?? []).map((name) => name.trim());
  const place = { file, line: 1 };
  checkColumns(columns, place);
  if (columns.length * records.length > limits.cells)
    throw new ReadError('too-many-cells', String(limits.cells), place);
  const rows = records
    .filter(({ fields }) => fields.length > 1 || fields[0] !== '' || columns.length === 1)
    .map(({ fields, line }) => {
      const rowPlace = { file, line };
      if (fields.length !== columns.length) {
        const reason = fields.length > columns.length ? 'row-too-long' : 'row-too-short';
        throw new ReadError(reason, `${fields.length}/${columns.length}`, rowPlace);
      }
      return {
        place: rowPlace,
        values: new Map(columns.map((column, index) => [column, armedText(fields[index] ?? '')])),
      };
    });
  return { columns, rows, place };
}

/** Reads the row objects of a JSON table. */
export function readJsonRows(rows: readonly JsonPart[], place: Place): DataRows {
  const columns = new Set<string>();
  const dataRows = rows.map((row) => {
    if (typeof row.value !== 'object' || row.value === null || Array.isArray(row.value)) throw wrongPart(row);
    const values = new Map<string, string>();
    for (const [column, value] of Object.entries(row.value)) {
      columns.add(column);
      values.set(column, textOf(value, row, column));
    }
    return { place, values };
  });
  checkColumns([...columns], place);
  return { columns: [...columns], rows: dataRows, place };
}

/** Every decimal of up to 15 digits comes back from a double as it was written. */
const exactDigits = 15;

function textOf(value: unknown, row: JsonPart, column: string): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  const part = partAt(row, column);
  if (typeof value !== 'number') throw wrongPart(part);
  const text = String(value);
  if (text.replace(/[^0-9]/g, '').length > exactDigits)
    throw new ReadError('inexact-number', pathText(part.path), row.place);
  return text;
}
