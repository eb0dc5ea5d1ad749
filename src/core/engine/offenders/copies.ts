import type { Operand } from '../../findings/outcome.ts';
import type { Cell } from '../../model/disclosure.ts';
import { compare } from '../../model/exact.ts';
import { one, zero } from '../../model/figure.ts';
import { operandOf } from '../decide/sum.ts';
import { instancesOf } from '../index/document-index.ts';
import { laneOf, type TableIndex } from '../index/table-index.ts';
import { tableList } from './offender.ts';

/** So many differing cells are shown; more would not help the reader. */
const shown = 10;

/**
 * The same table once more with other figures. Tables of other units or years are no copies, nor are the forms
 * of several projects, nor a continuation that shares few rows with the first part.
 */
export const copies = tableList('copies', function* (index, context) {
  const earlier = instancesOf(context.document, index.table.id).find((other) => isSameTable(other, index));
  if (earlier === undefined || earlier === index || index.catalogue?.entry.shape === 'form') return;
  const { common, differing } = differences(earlier, index);
  if (differing.length === 0 || 2 * common < index.rows.length) return;
  yield {
    key: 'copy',
    params: { first: earlier.name, count: String(differing.length / 2) },
    operands: differing.slice(0, 2 * shown),
  };
});

function isSameTable({ table: a }: TableIndex, { table: b }: TableIndex): boolean {
  return a.compiledBy === b.compiledBy && a.year === b.year;
}

function differences(earlier: TableIndex, later: TableIndex) {
  const differing: Operand[] = [];
  let common = 0;
  for (const row of later.rows) {
    const twin = laneOf(earlier, row.side).byKey.get(row.row.key)?.[0];
    if (twin === undefined) continue;
    common++;
    for (const { id } of later.table.columns) {
      if (!differs(twin.row.cells[id], row.row.cells[id])) continue;
      differing.push(operandOf(earlier, twin, id, one), operandOf(later, row, id, one));
    }
  }
  return { common, differing };
}

function differs(a: Cell | undefined, b: Cell | undefined): boolean {
  return a !== undefined && b !== undefined && compare(a.figure ?? zero, b.figure ?? zero) !== 0;
}
