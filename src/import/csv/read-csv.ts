// The browser build of csv-parse runs in Node too; the Node build needs Buffer, which browsers lack.
import { parse } from 'csv-parse/browser/esm/sync';
import type { Place } from '../../core/model/place.ts';
import { ReadError } from '../../core/model/read-error.ts';
import { decodeText } from '../encoding.ts';
import { limits } from '../limits.ts';
import type { RawBlock, RawDocument } from '../raw.ts';
import { type CellBudget, toGrid } from '../text/grid.ts';
import { findDelimiter } from './find-delimiter.ts';

/** Reads a table that was exported as CSV or TSV; title, unit and notes around it become text. */
export async function readCsv(file: string, bytes: Uint8Array): Promise<RawDocument> {
  const { text, encoding } = decodeText(bytes, file);
  const records = parseCsv(file, text, findDelimiter(text));
  const budget: CellBudget = { left: limits.cells };
  const blocks = splitTables(records).flatMap((table) => tableBlocks(file, table, budget));
  return { file, format: 'csv', encoding, blocks, problems: [] };
}

/** A blank record before a record of one field separates two tables of one sheet. */
function splitTables(records: readonly CsvRecord[]): CsvRecord[][] {
  const tables: CsvRecord[][] = [[]];
  records.forEach((record, index) => {
    const above = records[index - 1];
    if (above !== undefined && filled(above) === 0 && filled(record) === 1) tables.push([]);
    tables.at(-1)?.push(record);
  });
  return tables;
}

function filled(record: CsvRecord): number {
  return record.fields.reduce((count, field) => count + (field.trim() === '' ? 0 : 1), 0);
}

function tableBlocks(file: string, records: readonly CsvRecord[], budget: CellBudget): RawBlock[] {
  const first = records.findIndex((record) => filled(record) > 1);
  if (first < 0) return records.flatMap((record) => textBlocks(file, record));
  const last = records.findLastIndex((record) => filled(record) > 1);
  const rows = records.slice(first, last + 1).map(({ line, fields }) => ({
    cells: fields.map((text) => ({ text: text.trim(), line })),
  }));
  const grid = toGrid(file, rows, budget);
  return [
    ...records.slice(0, first).flatMap((record) => textBlocks(file, record)),
    ...(grid === undefined ? [] : [grid]),
    ...records.slice(last + 1).flatMap((record) => textBlocks(file, record)),
  ];
}

function textBlocks(file: string, { line, fields }: CsvRecord): RawBlock[] {
  return fields
    .map((field) => field.trim())
    .filter((text) => text !== '')
    .map((text) => ({ type: 'text', text, place: { file, line } }));
}

/** One record with the 1-based line it starts on. */
interface CsvRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

/** Splits the CSV of a table that a person exported into records; a blank line gives a record of one empty field. */
function parseCsv(file: string, text: string, delimiter: string): CsvRecord[] {
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
    parsed = parse(usualRecord(text, delimiter) + text, options) as unknown as typeof parsed;
  } catch (error) {
    throw toReadError(error, { file, line: Math.max(linesDone, 1) });
  }
  let next = 1;
  const records = parsed.slice(1).map(({ record, info }) => {
    const line = next;
    next = info.lines;
    return { line, fields: record };
  });
  for (const record of records) checkColumns(file, record);
  return records;
}

/**
 * A record of as many fields as one from the middle of the table has. The parser makes an error of every record that is not
 * as long as the first, which is a title, and then throws it away: half of its time.
 */
function usualRecord(text: string, delimiter: string): string {
  const from = text.indexOf('\n', text.length / 2) + 1;
  const end = text.indexOf('\n', from);
  const line = text.slice(from, end < 0 ? undefined : end);
  return `${delimiter.repeat(Math.min(line.split(delimiter).length - 1, limits.columns))}\n`;
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
