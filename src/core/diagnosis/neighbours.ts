import type { Operand } from '../findings/outcome.ts';
import type { Cell, Disclosure, Table } from '../model/disclosure.ts';

/** Cells above, below and beside a cell. */
export type CellNeighbours = (operand: Operand) => Neighbours;

export interface Neighbours {
  /** Above and below. */
  readonly above: readonly Cell[];
  readonly beside: readonly Cell[];
}

const none: Neighbours = { above: [], beside: [] };

/** Looks cells up in the tables of a document; each table is indexed when it is first asked for. */
export function neighboursIn(disclosure: Disclosure): CellNeighbours {
  const tables = new Map(disclosure.tables.map((table) => [`${table.id}#${table.instance}`, table]));
  const indexes = new Map<Table, ReadonlyMap<Cell, number>>();
  return ({ table: id, instance, column, cell }) => {
    const table = tables.get(`${id}#${instance}`);
    if (table === undefined) return none;
    const index = indexes.get(table) ?? rowsByCell(table);
    indexes.set(table, index);
    const row = index.get(cell);
    return row === undefined ? none : around(table, row, column);
  };
}

function rowsByCell({ rows }: Table): ReadonlyMap<Cell, number> {
  const found = new Map<Cell, number>();
  rows.forEach(({ cells }, position) => {
    for (const cell of Object.values(cells)) found.set(cell, position);
  });
  return found;
}

function around({ rows, columns }: Table, row: number, column: string): Neighbours {
  const at = columns.findIndex(({ id }) => id === column);
  const beside = [columns[at - 1], columns[at + 1]].map((each) => each && rows[row]?.cells[each.id]);
  const above = [rows[row - 1], rows[row + 1]].map((each) => each?.cells[column]);
  return {
    above: above.filter((cell) => cell !== undefined),
    beside: beside.filter((cell) => cell !== undefined),
  };
}
