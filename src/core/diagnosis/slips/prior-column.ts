import type { Operand } from '../../findings/outcome.ts';
import type { Disclosure, Table } from '../../model/disclosure.ts';
import { compare } from '../../model/exact.ts';
import type { Constraint } from '../system/system.ts';

const fewestRows = 3;

/** A column that repeats that of the year before figure for figure, if it stands in all of the failing identities. */
export function priorColumn(
  open: readonly Constraint[],
  { tables }: Disclosure,
  isPrior: (table: string, column: string) => boolean,
): readonly Operand[] | undefined {
  if (open.length < fewestRows) return undefined;
  for (const { variable } of open[0]?.terms ?? []) {
    const { table: id, instance, column } = variable.operand;
    const table = tables.find((each) => each.id === id && each.instance === instance);
    if (table === undefined || isPrior(id, column)) continue;
    const isIn = ({ terms }: Constraint) =>
      terms.some(
        ({ variable: { operand } }) =>
          operand.table === id && operand.instance === instance && operand.column === column,
      );
    if (!open.every(isIn)) continue;
    const prior = table.columns.find((each) => isPrior(id, each.id) && repeats(table, column, each.id));
    if (prior !== undefined) return evidenceOf(table, prior.id, variable.operand);
  }
  return undefined;
}

/** Whether two columns print the same figures, several different ones among them. */
function repeats({ rows }: Table, one: string, other: string): boolean {
  const figures = new Set<string>();
  for (const { cells } of rows) {
    const [a, b] = [cells[one]?.figure, cells[other]?.figure];
    if (a === undefined && b === undefined) continue;
    if (a === undefined || b === undefined || compare(a, b) !== 0) return false;
    if (a.coefficient !== 0) figures.add(String(a.coefficient));
  }
  return figures.size >= fewestRows;
}

function evidenceOf({ rows }: Table, column: string, like: Operand): readonly Operand[] {
  const row = rows.find(({ key, side }) => key === like.row && side === like.side);
  const cell = row?.cells[column];
  return cell === undefined ? [] : [{ ...like, column, cell }];
}
