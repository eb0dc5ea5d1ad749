import { disarmedText } from '../core/model/spreadsheet-text.ts';
import { fieldsOf, type RelationName, type Tuple } from '../core/relations/schema.ts';

/** The first line of a relation. */
export const csvHead = (name: RelationName): string =>
  `${fieldsOf(name)
    .map(({ name: field }) => field)
    .join(',')}\n`;

/** Rows of a relation as CSV: texts stand in quotes, so that an empty field is a number that is not there. */
export const csvRows = (tuples: readonly Tuple[]): string => tuples.map(csvRow).join('');

function csvRow(tuple: Tuple): string {
  const fields = tuple.map((value) => {
    if (value === null) return '';
    return typeof value === 'string' ? `"${disarmedText(value).replaceAll('"', '""')}"` : String(value);
  });
  return `${fields.join(',')}\n`;
}
