import { operandOf } from '../decide/sum.ts';
import { laneOf } from '../index/table-index.ts';
import type { ListOffenders } from './offender.ts';

const one = { coefficient: 1, exponent: 0 };

/** Cells of figure columns that hold something which is no figure. */
export const unreadables: ListOffenders = function* (index, context) {
  for (const row of laneOf(index, context.side).rows) {
    for (const { id } of index.table.columns) {
      const cell = row.row.cells[id];
      if (cell?.state !== 'unreadable') continue;
      yield {
        key: `${row.side}/${row.id}/${id}`,
        params: { row: row.row.key, rowLabel: row.row.label, column: id, text: cell.text },
        operands: [operandOf(index, row, id, one)],
      };
    }
  }
};
