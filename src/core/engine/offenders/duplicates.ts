import type { IndexedRow } from '../index/indexed-row.ts';
import { laneOf } from '../index/table-index.ts';
import { offendingRow, tableList } from './offender.ts';

/** Codes and lines printed twice, and list items that repeat word for word and figure for figure. */
export const duplicates = tableList('duplicates', function* (index, context) {
  const first = new Map<string, IndexedRow>();
  for (const row of laneOf(index, context.side).rows) {
    const identity = row.kind === 'item' ? contentOf(row) : keyOf(row);
    const known = identity === undefined ? undefined : first.get(identity);
    if (known !== undefined) yield offendingRow(index, row, { first: known.id });
    else if (identity !== undefined) first.set(identity, row);
  }
});

function keyOf(row: IndexedRow): string | undefined {
  return row.duplicate ? `${row.side}/${row.section}/${row.row.key}` : undefined;
}

/** An item without any figure says too little to be called a repetition. */
function contentOf({ row, hasFigure, section }: IndexedRow): string | undefined {
  if (!hasFigure) return undefined;
  const cells = Object.entries(row.cells).map(([column, { text }]) => [column, text]);
  return JSON.stringify([section, row.side, row.label, cells, Object.entries(row.texts)]);
}
