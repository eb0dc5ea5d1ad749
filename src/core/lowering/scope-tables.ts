import type { CatalogueTable } from '../engine/index/catalogue-index.ts';
import { isMoney } from '../engine/index/catalogue-index.ts';
import { isOfPeer } from '../engine/index/document-index.ts';
import type { Quantifier } from '../language/ir/ir.ts';
import { NotSayable } from './not-sayable.ts';
import type { NeededTable } from './plan.ts';

export type Entries = ReadonlyMap<string, CatalogueTable>;

/** The catalogue's entry of a table of the document itself. */
export function entryOf(entries: Entries, table: string): CatalogueTable {
  const entry = isOfPeer(table) ? undefined : entries.get(table);
  if (entry === undefined) throw new NotSayable('documents');
  return entry;
}

/** The tables with the kinds of document that have them, each once. */
export function neededTables(entries: Entries, tables: readonly string[]): readonly NeededTable[] {
  return [...new Set(tables)].map((table) => ({ table, kind: entryOf(entries, table).entry.kind }));
}

/** The columns that a column or tree scope runs over: the named ones, or all money columns of its side. */
export function columnsOfScope(entries: Entries, quantifier: Quantifier): readonly string[] {
  if (!('columns' in quantifier)) return [];
  const { columns, entry } = entryOf(entries, quantifier.table.table);
  const { side } = quantifier.table;
  return entry.columns
    .filter(({ id, sides }) => {
      const onSide = side === undefined || sides === undefined || sides.includes(side);
      if (quantifier.columns.length > 0) return quantifier.columns.includes(id) && onSide;
      const column = columns.get(id);
      return column !== undefined && isMoney(column, side);
    })
    .map(({ id }) => id);
}
