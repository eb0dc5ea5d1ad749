import { ReadError } from '../../core/model/read-error.ts';
import { limits } from '../limits.ts';

/** One record with the 1-based line it starts on. */
export interface StrictRecord {
  readonly line: number;
  readonly fields: readonly string[];
}

interface Scan {
  readonly file: string;
  readonly text: string;
  at: number;
  line: number;
}

/**
 * Splits CSV as RFC 4180 has it: data that a program wrote is read to the letter or refused. Tables that people
 * exported go through `import/csv`.
 */
export function parseStrictCsv(file: string, text: string): StrictRecord[] {
  const scan: Scan = { file, text, at: 0, line: 1 };
  const records: StrictRecord[] = [];
  while (scan.at < text.length) {
    const line = scan.line;
    records.push({ line, fields: readRecord(scan) });
    if (records.length > limits.records)
      throw new ReadError('too-many-lines', String(limits.records), { file, line });
  }
  return records;
}

function readRecord(scan: Scan): string[] {
  const fields: string[] = [];
  do fields.push(scan.text[scan.at] === '"' ? readQuoted(scan) : readPlain(scan));
  while (endField(scan) === ',');
  scan.line++;
  return fields;
}

/** Steps over the comma or line break that must follow a field. */
function endField(scan: Scan): string | undefined {
  const end = scan.text[scan.at];
  if (end !== undefined && end !== ',' && end !== '\n' && end !== '\r') throw bad(scan, end);
  scan.at += end === '\r' && scan.text[scan.at + 1] === '\n' ? 2 : 1;
  return end;
}

function readPlain(scan: Scan): string {
  const plain = /[^,"\r\n]*/y;
  plain.lastIndex = scan.at;
  const field = plain.exec(scan.text)?.[0] ?? '';
  scan.at += field.length;
  return field;
}

function readQuoted(scan: Scan): string {
  const { text } = scan;
  let field = '';
  let from = scan.at + 1;
  while (true) {
    const quote = text.indexOf('"', from);
    if (quote < 0) throw bad(scan, '"');
    field += text.slice(from, quote);
    from = quote + 2;
    if (text[quote + 1] !== '"') break;
    field += '"';
  }
  scan.line += field.split(/\r\n|\n|\r/).length - 1;
  scan.at = from - 1;
  return field;
}

function bad(scan: Scan, mark: string): ReadError {
  return new ReadError('bad-csv', mark, { file: scan.file, line: scan.line });
}
