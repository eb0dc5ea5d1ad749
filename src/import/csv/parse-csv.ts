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

/** Whether quotes must be well formed: data that a program wrote, or a table that a person exported. */
export type Strictness = 'strict' | 'lenient';

/** Splits CSV text into records; blank lines give a record with one empty field. */
export function parseCsv(file: string, text: string, delimiter: string, strictness: Strictness): CsvRecord[] {
  let linesDone = 0;
  const options = {
    delimiter,
    info: true,
    // Only to know where an unfinished record began.
    on_record: (record: unknown, context: { lines: number }) => {
      linesDone = context.lines;
      return record;
    },
    max_record_size: limits.lineLength,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: strictness === 'lenient',
  };
  let parsed: { record: string[]; info: { lines: number } }[];
  try {
    parsed = parse(text, options) as unknown as typeof parsed;
  } catch (error) {
    throw toReadError(error, { file, line: linesDone + 1 });
  }
  if (parsed.length > limits.lines) throw new ReadError('too-many-lines', String(limits.lines), { file });
  let next = 1;
  return parsed.map(({ record, info }) => {
    const line = next;
    next = info.lines + 1;
    return { line, fields: record };
  });
}

function toReadError(error: unknown, place: Place): unknown {
  if (!(error instanceof Error && 'code' in error && typeof error.code === 'string')) return error;
  const reason = error.code === 'CSV_MAX_RECORD_SIZE' ? 'line-too-long' : 'bad-csv';
  return new ReadError(reason, error.code, place);
}
