/** Columns of a table on disk: keys first, then the canonical columns, then the place. */
import type { ColumnEntry, TableEntry } from '../../core/catalogue/types.ts';
import type { FigureType } from '../../core/model/read-cell.ts';

/** Columns that tell what a row is. Only `row` is always there. */
export const keyColumns = ['side', 'row', 'kind', 'ordinal', 'code', 'label'] as const;

/** The last column: where the row stands in its source. */
export const sourceColumn = 'source';

/** What a column of figures measures; `undefined` for columns of text. */
export function figureType(column: ColumnEntry): FigureType | undefined {
  return column.type === 'text' || column.type === 'code' ? undefined : column.type;
}

/** Whether rows of a side print the column. */
export function hasColumn(column: ColumnEntry, side: string | undefined): boolean {
  return column.sides === undefined || column.sides.includes(side ?? '');
}

/** Whether a name is one of the columns that every table may have. */
export function isOwnColumn(name: string): boolean {
  return name === sourceColumn || keyColumns.some((key) => key === name);
}

/** The catalogue's columns of a table by id. */
export function columnsById(table: TableEntry): ReadonlyMap<string, ColumnEntry> {
  return new Map(table.columns.map((column) => [column.id, column]));
}
