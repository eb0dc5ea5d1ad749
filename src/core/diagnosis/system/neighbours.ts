import type { Operand } from '../../findings/outcome.ts';
import type { Cell, Disclosure, Table } from '../../model/disclosure.ts';

/** Cells above, below and beside a cell. */
export type CellNeighbours = (operand: Operand) => Neighbours;

export interface Neighbours {
  /** Above and below. */
  readonly above: readonly Cell[];
  readonly beside: readonly Cell[];
}

const none: Neighbours = { above: [], beside: [] };

/** Looks cells up in the tables of a document. */
export function neighboursIn({ tables }: Disclosure): CellNeighbours {
  return ({ table: id, instance, column, cell }) => {
    const table = tables.find((each) => each.id === id && each.instance === instance);
    const row = table?.rows.findIndex(({ cells }) => cells[column] === cell) ?? -1;
    return table === undefined || row < 0 ? none : around(table, row, column);
  };
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
