import { laneOf } from '../index/table-index.ts';
import { offendingRow, tableList } from './offender.ts';

/** Decimals that amounts are rounded to. */
const usual = 2;

/** Figures that print more than two decimals where the rest of their column does not. One finding per column. */
export const decimals = tableList('decimals', function* (index, context) {
  for (const { id } of index.table.columns) {
    const type = index.catalogue?.columns.get(id)?.type;
    if (type !== undefined && type !== 'money') continue;
    const printed = laneOf(index, context.side).rows.flatMap((row) => {
      const cell = row.row.cells[id];
      return cell?.state === 'value' ? [{ row, digits: digitsOf(cell.text), text: cell.text }] : [];
    });
    const longer = printed.filter(({ digits }) => digits > usual);
    const [first] = longer;
    if (first === undefined || longer.length * 2 > printed.length) continue;
    const { row, text } = first;
    const params = { column: id, text: text.trim(), count: String(longer.length) };
    yield { ...offendingRow(index, row, params), key: `${row.side}/${row.id}/${id}` };
  }
});

function digitsOf(text: string): number {
  if (!text.includes('.') && !text.includes('\uff0e')) return 0;
  return /[.\uff0e]([0-9\uff10-\uff19]+)/.exec(text)?.[1]?.length ?? 0;
}
