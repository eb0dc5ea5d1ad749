/** A field as it stands in a CSV file, quoted where needed. */
export type CsvField = string & { readonly gate: 'csv' };

/** A spreadsheet takes what begins so for a formula. */
const runs = /^[=+\-@\t\r]/;
const plainNumber = /^[+-]?\d+(?:\.\d+)?%?$/;

/** A text that no spreadsheet runs: an apostrophe in front; one that begins with an apostrophe gets another. */
function disarmed(text: string): string {
  const isRun = runs.test(text) && !plainNumber.test(text);
  return isRun || text.startsWith("'") ? `'${text}` : text;
}

/** The text that `csvField` was given, from the field as a reader of CSV sees it. */
export const armedText = (field: string): string => (field.startsWith("'") ? field.slice(1) : field);

/** Writes one field; a line break stays inside quotes. */
export function csvField(text: string): CsvField {
  const safe = disarmed(text);
  return (/[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe) as CsvField;
}

/** Lines of a CSV file (RFC 4180). */
export const csvLines = (rows: readonly (readonly CsvField[])[]): string =>
  rows.map((row) => `${row.join(',')}\r\n`).join('');
