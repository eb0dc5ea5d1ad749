import { disarmedText } from '../../core/model/spreadsheet-text.ts';

/** Writes records as CSV (RFC 4180, but with line feeds, which git prefers). No field of it is run by a spreadsheet. */
export function formatCsv(records: readonly (readonly string[])[]): string {
  return records.map((record) => `${record.map(formatField).join(',')}\n`).join('');
}

function formatField(text: string): string {
  const field = disarmedText(text);
  return /[",\r\n]|^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
