import { decodeText } from '../encoding.ts';
import { limits } from '../limits.ts';
import type { RawBlock, RawDocument } from '../raw.ts';
import { type CellBudget, toGrid } from '../text/grid.ts';
import { findDelimiter } from './find-delimiter.ts';
import { type CsvRecord, parseCsv } from './parse-csv.ts';

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
