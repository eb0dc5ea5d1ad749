// The browser build runs in Node too; the Node build needs Buffer, which browsers lack.
import { parse } from 'csv-parse/browser/esm/sync';
import type { Place } from '../../core/model/place.ts';
import { ReadError } from '../../core/model/read-error.ts';
import { limits } from '../limits.ts';

/** One record with the 1-based line it starts on. */
export interface CsvRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

/** Splits the CSV of a table that a person exported into records; a blank line gives a record of one empty field. */
export function parseCsv(file: string, text: string, delimiter: string): CsvRecord[] {
  checkLines(file, text);
  let linesDone = 0;
  const options = {
    delimiter,
    info: true,
    // Only to know where an unfinished record began.
    on_record: (record: string[], context: { lines: number }) => {
      linesDone = context.lines;
      return record;
    },
    max_record_size: limits.lineLength,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
  };
  let parsed: { record: string[]; info: { lines: number } }[];
  try {
    parsed = parse(text, options) as unknown as typeof parsed;
  } catch (error) {
    throw toReadError(error, { file, line: linesDone + 1 });
  }
  let next = 1;
  const records = parsed.map(({ record, info }) => {
    const line = next;
    next = info.lines + 1;
    return { line, fields: record };
  });
  for (const record of records) checkColumns(file, record);
  return records;
}

/** Before parsing: the parser spends much on every record of odd length, and on every field of a long line. */
function checkLines(file: string, text: string): void {
  const end = /\r\n|\n|\r|$/g;
  let from = 0;
  for (let line = 1; from < text.length; line++) {
    end.lastIndex = from;
    const at = end.exec(text)?.index ?? text.length;
    const place = { file, line };
    if (at - from > limits.lineLength) throw new ReadError('line-too-long', String(at - from), place);
    if (line > 2 * limits.records) throw new ReadError('too-many-lines', String(limits.records), place);
    from = Math.max(end.lastIndex, at + 1);
  }
}

/** More columns than any table has are refused, not left out. */
function checkColumns(file: string, { line, fields }: CsvRecord): void {
  if (fields.length > limits.columns)
    throw new ReadError('too-many-columns', String(fields.length), { file, line });
}

function toReadError(error: unknown, place: Place): unknown {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) return error;
  const reason = error.code === 'CSV_MAX_RECORD_SIZE' ? 'line-too-long' : 'bad-csv';
  return new ReadError(reason, error.code, place);
}
