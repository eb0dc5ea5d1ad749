import { disarmedText } from '../../core/model/spreadsheet-text.ts';

/** A field as it stands in a CSV file, quoted where needed. */
export type CsvField = string & { readonly gate: 'csv' };

/** Writes one field; a line break stays inside quotes. */
export function csvField(text: string): CsvField {
  const safe = disarmedText(text);
  return (/[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe) as CsvField;
}

/** Lines of a CSV file (RFC 4180). */
export const csvLines = (rows: readonly (readonly CsvField[])[]): string =>
  rows.map((row) => `${row.join(',')}\r\n`).join('');
