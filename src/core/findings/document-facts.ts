import type { Disclosure, Table } from '../model/disclosure.ts';
import type { Operand } from './outcome.ts';

/** Official names and column types, as the catalogue has them. */
export interface OfficialNames {
  readonly tableTitle: (table: string) => string | undefined;
  readonly columnTitle: (table: string, column: string) => string | undefined;
  readonly columnType: (table: string, column: string) => string | undefined;
}

/** A table with its place in the document. */
export interface LocatedTable {
  readonly table: Table;
  readonly position: number;
  /** Positions of rows by `side/id`, ids numbered as the engine does. */
  readonly rows: ReadonlyMap<string, number>;
}

/** What findings look up in one document. */
export interface DocumentFacts {
  readonly disclosure: Disclosure;
  readonly names: OfficialNames;
  /** By `id#instance`. */
  readonly tables: ReadonlyMap<string, LocatedTable>;
}

/** Prepares the look-ups of one document. */
export function documentFacts(disclosure: Disclosure, names: OfficialNames): DocumentFacts {
  const printed = [...disclosure.tables, ...(disclosure.narrative ? [disclosure.narrative.table] : [])];
  const tables = printed.map((table, position): [string, LocatedTable] => [
    `${table.id}#${table.instance}`,
    { table, position, rows: rowPositions(table) },
  ]);
  return { disclosure, names, tables: new Map(tables) };
}

function rowPositions(table: Table): ReadonlyMap<string, number> {
  const seen = new Map<string, number>();
  const positions = new Map<string, number>();
  table.rows.forEach(({ key, side }, position) => {
    const address = `${side ?? ''}/${key}`;
    const occurrence = (seen.get(address) ?? 0) + 1;
    seen.set(address, occurrence);
    positions.set(occurrence === 1 ? address : `${address}~${occurrence}`, position);
  });
  return positions;
}

/** The table of an operand. */
export function tableOf(facts: DocumentFacts, { table, instance }: Operand): LocatedTable | undefined {
  return facts.tables.get(`${table}#${instance}`);
}
