import type { Catalogue, ColumnEntry, LineEntry, TableEntry } from '../../catalogue/types.ts';
import { append } from '../../model/group-by.ts';

/** One catalogue table with its columns and lines by id. */
export interface CatalogueTable {
  readonly entry: TableEntry;
  readonly columns: ReadonlyMap<string, ColumnEntry>;
  /** Columns that stand in for a sum the table leaves out, by the id of the sum. */
  readonly columnParts: ReadonlyMap<string, readonly string[]>;
  /** By `side/line`. */
  readonly lines: ReadonlyMap<string, LineEntry>;
  /** Addend lines by the `side/line` that they are part of. */
  readonly lineParts: ReadonlyMap<string, readonly string[]>;
}

const indexes = new WeakMap<Catalogue, ReadonlyMap<string, CatalogueTable>>();

/** Tables of the catalogue by id; built once per catalogue. */
export function catalogueTables(catalogue: Catalogue): ReadonlyMap<string, CatalogueTable> {
  let index = indexes.get(catalogue);
  if (index === undefined) {
    index = new Map(catalogue.tables.map((entry) => [entry.id, indexEntry(entry)]));
    indexes.set(catalogue, index);
  }
  return index;
}

function indexEntry(entry: TableEntry): CatalogueTable {
  const columns = new Map(entry.columns.map((column) => [column.id, column]));
  const columnParts = new Map<string, string[]>();
  for (const { id, partOf } of entry.columns) if (partOf !== undefined) append(columnParts, partOf, id);
  const lines = new Map<string, LineEntry>();
  const lineParts = new Map<string, string[]>();
  for (const side of entry.sides) {
    for (const line of side.lines) {
      lines.set(lineKey(side.id, line.id), line);
      const isPart = line.partOf !== undefined && line.role === 'addend';
      if (isPart) append(lineParts, lineKey(side.id, line.partOf), line.id);
    }
  }
  return { entry, columns, columnParts, lines, lineParts };
}

/** Address of a line within its table. */
export function lineKey(side: string, line: string): string {
  return `${side}/${line}`;
}

/** Whether the column holds money on the given side. */
export function isMoney(column: ColumnEntry, side: string | undefined): boolean {
  if (column.type !== 'money') return false;
  return side === undefined || column.sides === undefined || column.sides.includes(side);
}

/** Classification by which the codes of a table (or of one side) are built. */
export function classificationOf(entry: TableEntry, side: string): 'functional' | 'economic' | undefined {
  const ofSide = entry.sides.find(({ id }) => id === side)?.classification;
  return ofSide ?? entry.classification;
}
