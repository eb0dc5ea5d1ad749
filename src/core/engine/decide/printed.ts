import type { CellEntry } from '../../catalogue/types.ts';
import type { Expression } from '../../language/ir/ir.ts';
import type { Figure } from '../../model/figure.ts';
import type { Context } from '../index/context.ts';
import type { IndexedRow } from '../index/indexed-row.ts';
import { addReference } from './reference.ts';
import { repeatedCells } from './repeated-cells.ts';
import { type Sum, stop } from './sum.ts';

type Printed = Extract<Expression, { readonly type: 'printed' }>;

/** Adds the cell that the figure of the current statement repeats. */
export function addPrinted(sum: Sum, context: Context, printed: Printed, coefficient: Figure): void {
  const { row } = context;
  if (row === undefined) return;
  const { unbound, code } = row.row.statement ?? {};
  if (unbound !== undefined) {
    stop(sum, 'notApplicable', unbound);
    return;
  }
  const [cell] = repeatedCells(context.document, entriesOf(row, context, printed), code);
  if (cell === undefined) stop(sum, 'notApplicable', 'no-cell');
  else addReference(sum, context, cell.index, cell.lookup, cell.column, coefficient);
}

/** In another document: what the measure of the same name repeats there. */
function entriesOf(
  { line }: IndexedRow,
  { document, home }: Context,
  { column, in: peer }: Printed,
): readonly CellEntry[] {
  if (peer === undefined) return line?.measure?.repeats[column] ?? [];
  const prose = [...document.entries.values()].filter(
    ({ entry }) => entry.shape === 'narrative' && entry.id !== home?.table.id,
  );
  const lines = prose.flatMap(({ entry }) => entry.sides.flatMap((side) => side.lines));
  const entries = lines.find(({ id }) => id === line?.id)?.measure?.repeats[column] ?? [];
  return entries.map((entry) => ({ ...entry, table: `${peer}:${entry.table}` }));
}
