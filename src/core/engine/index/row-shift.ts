import { add, compare, sign } from '../../model/exact.ts';
import { type Figure, zero } from '../../model/figure.ts';
import type { IndexedRow } from './indexed-row.ts';
import type { TableIndex } from './table-index.ts';

/** Unplaced figures of these kinds mean that a row holds more cells than headers. */
const surplus = new Set(['extra-number', 'unknown-column']);
/** Total and two parts at least: with fewer columns a shift cannot be told from a slip. */
const fewestColumns = 3;

/** How the figures of a row fail to line up, if they do. */
export function shiftOf(index: TableIndex, row: IndexedRow): 'surplus' | 'right' | undefined {
  if (row.unplaced && !row.beside && hasSurplus(index, row)) return 'surplus';
  return isShifted(index, row) ? 'right' : undefined;
}

function hasSurplus({ table }: TableIndex, { row, side }: IndexedRow): boolean {
  return table.unplaced.some(
    (each) => each.row === row.key && (each.side ?? '') === side && surplus.has(each.reason),
  );
}

/** The column of the total is blank and the one beside it is the sum of the rest, in a table keyed by codes. */
function isShifted({ table, catalogue }: TableIndex, { row, kind }: IndexedRow): boolean {
  if (catalogue?.entry.shape !== 'coded' || (kind !== 'code' && kind !== 'total')) return false;
  const [first, second, ...rest] = table.columns.filter(
    ({ id }) => catalogue.columns.get(id)?.type === 'money',
  );
  if (first === undefined || second === undefined || rest.length + 2 < fewestColumns) return false;
  if (row.cells[first.id]?.state !== 'blank') return false;
  const moved = row.cells[second.id]?.figure;
  const sum = rest.reduce<Figure>((total, { id }) => add(total, row.cells[id]?.figure ?? zero), zero);
  return moved !== undefined && sign(moved) !== 0 && compare(moved, sum) === 0;
}
