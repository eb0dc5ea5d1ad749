import type { Disclosure, Table } from '../model/disclosure.ts';
import type { Operand } from './outcome.ts';

/** Official names and column types, as the catalogue has them. */
export interface OfficialNames {
  readonly tableTitle: (table: string) => string | undefined;
  readonly columnTitle: (table: string, column: string) => string | undefined;
  readonly columnType: (table: string, column: string) => string | undefined;
  /** The unit of money of this power of ten of yuan. */
  readonly unitTitle: (exponent: number) => string | undefined;
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
  readonly tables: Tables;
  /** Tables of another document that figures were compared with. */
  readonly tablesOf: (document: string) => Tables | undefined;
}

type Tables = ReadonlyMap<string, LocatedTable>;

/** Other documents by id. */
export interface OtherDocuments {
  readonly get: (id: string) => Disclosure | undefined;
}

/** Prepares the look-ups of one document; those of others wait until a figure of theirs is shown. */
export function documentFacts(
  disclosure: Disclosure,
  names: OfficialNames,
  others: OtherDocuments = new Map<string, Disclosure>(),
): DocumentFacts {
  const located = new Map<string, Tables>();
  const tablesOf = (document: string): Tables | undefined => {
    const other = others.get(document);
    if (other === undefined) return undefined;
    const known = located.get(document) ?? locate(other);
    located.set(document, known);
    return known;
  };
  return { disclosure, names, tables: locate(disclosure), tablesOf };
}

function locate({ tables, narrative }: Disclosure): Tables {
  const printed = [...tables, ...(narrative ? [narrative.table] : [])];
  return new Map(
    printed.map((table, position) => [
      `${table.id}#${table.instance}`,
      { table, position, rows: rowPositions(table) },
    ]),
  );
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
  const tables = document === facts.disclosure.id ? facts.tables : facts.tablesOf(document);
  return tables?.get(`${table}#${instance}`);
}
