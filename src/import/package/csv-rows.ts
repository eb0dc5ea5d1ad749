import { ReadError } from '../../core/model/read-error.ts';
import { limits } from '../limits.ts';
import { checkColumns, type DataRows } from './data-row.ts';
import { parseStrictCsv } from './parse-strict-csv.ts';

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
        values: new Map(columns.map((column, index) => [column, fields[index] ?? ''])),
      };
    });
  return { columns, rows, place };
}
