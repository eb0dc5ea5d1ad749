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
  return parsed.map(({ record, info }) => {
    const line = next;
    next = info.lines + 1;
    return { line, fields: record };
  });
}

/** Before parsing: the parser spends much on every record of odd length. */
function checkLines(file: string, text: string): void {
  let lines = 0;
  for (let at = text.search(/[\r\n]/); at >= 0 && at < text.length; at++) {
    const character = text[at];
    if (character === '\n' || character === '\r') lines++;
  }
  if (lines > 2 * limits.records) throw new ReadError('too-many-lines', String(limits.records), { file });
}

function toReadError(error: unknown, place: Place): unknown {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) return error;
  const reason = error.code === 'CSV_MAX_RECORD_SIZE' ? 'line-too-long' : 'bad-csv';
  return new ReadError(reason, error.code, place);
}
