import { totalKey } from '../../core/catalogue/row-key.ts';
import type { CellEntry, LineEntry } from '../../core/catalogue/types.ts';
import type { Cell, Table } from '../../core/model/disclosure.ts';

/** The first printed cell that the amount of a line repeats. */
export function printedAmount({ measure }: LineEntry, tables: readonly Table[]): Cell | undefined {
  for (const entry of measure?.repeats['amount'] ?? []) {
    const cell = printedCell(entry, tables);
    if (cell !== undefined) return cell;
  }
  return undefined;
}

function printedCell({ table, side, row, column }: CellEntry, tables: readonly Table[]): Cell | undefined {
  const [found, other] = tables.filter(({ id }) => id === table);
  if (found === undefined || other !== undefined) return undefined;
  const key = row === 'total' ? totalKey : row;
  const printed = found.rows.find((each) => each.key === key && (each.side ?? '') === side);
  const cell = printed?.cells[column];
  return cell?.state === 'value' ? cell : undefined;
}
