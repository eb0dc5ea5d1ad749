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
  /** By `id#instance`; tables of other documents by `document|id#instance`. */
  readonly tables: ReadonlyMap<string, LocatedTable>;
}

/** Prepares the look-ups of one document, and of the others that its figures were compared with. */
export function documentFacts(
  disclosure: Disclosure,
  names: OfficialNames,
  others: readonly Disclosure[] = [],
): DocumentFacts {
  const tables = [
    ...locate(disclosure, ''),
    ...others.flatMap((other) => (other.id === disclosure.id ? [] : locate(other, `${other.id}|`))),
  ];
  return { disclosure, names, tables: new Map(tables) };
}

function locate(disclosure: Disclosure, prefix: string): [string, LocatedTable][] {
  const printed = [...disclosure.tables, ...(disclosure.narrative ? [disclosure.narrative.table] : [])];
  return printed.map((table, position) => [
    `${prefix}${table.id}#${table.instance}`,
    { table, position, rows: rowPositions(table) },
  ]);
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
export function tableOf(
  facts: DocumentFacts,
  { document, table, instance }: Operand,
): LocatedTable | undefined {
  const name = `${table}#${instance}`;
  return document === facts.disclosure.id ? facts.tables.get(name) : facts.tables.get(`${document}|${name}`);
}
