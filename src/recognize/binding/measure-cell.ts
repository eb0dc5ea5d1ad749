import { totalKey } from '../../core/catalogue/row-key.ts';
import type { CellEntry, LineEntry } from '../../core/catalogue/types.ts';
import type { Cell, Table } from '../../core/model/disclosure.ts';

/** The first printed cell that a figure of a line repeats; `code` is that of the item it speaks of. */
export function printedFigure(
  { measure }: LineEntry,
  column: string,
  tables: readonly Table[],
  code?: string,
): Cell | undefined {
  for (const entry of measure?.repeats[column] ?? []) {
    const cell = printedCell(entry, tables, code);
    if (cell !== undefined) return cell;
  }
  return undefined;
}

/** The cell of a table that prints a figure. */
export function printedCell(
  { table, side, row, column }: CellEntry,
  tables: readonly Table[],
  code?: string,
): Cell | undefined {
  const [found, other] = tables.filter(({ id }) => id === table);
  if (found === undefined || other !== undefined) return undefined;
  const key = row === 'total' ? totalKey : row === '*' ? code : row;
  const printed = found.rows.find((each) => each.key === key && (each.side ?? '') === side);
  const cell = printed?.cells[column];
  return cell?.state === 'value' ? cell : undefined;
}
