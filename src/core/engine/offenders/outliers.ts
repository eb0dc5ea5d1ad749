import { compare, sign } from '../../model/exact.ts';
import { type Figure, one } from '../../model/figure.ts';
import { operandOf } from '../decide/sum.ts';
import { wordsIn } from '../index/passages.ts';
import { laneOf, type TableIndex } from '../index/table-index.ts';
import { tableList } from './offender.ts';

const hundred: Figure = { coefficient: 1, exponent: 2 };

/** Negative amounts among coded rows, changes and carry-overs excepted, and shares above 100%. */
export const outliers = tableList('outliers', function* (index, context) {
  const signed = wordsIn(context.document, 'signedColumns');
  for (const row of laneOf(index, context.side).rows) {
    for (const { id } of index.table.columns) {
      const figure = row.row.cells[id]?.figure;
      const detail = figure && faultOf(figure, index, id, signed);
      if (detail === undefined) continue;
      yield {
        key: `${row.side}/${row.id}/${id}`,
        params: {
          row: row.row.key,
          rowLabel: row.row.label,
          column: id,
          detail,
          text: row.row.cells[id]?.text ?? '',
        },
        operands: [operandOf(index, row, id, one)],
      };
    }
  }
});

function faultOf(
  figure: Figure,
  { catalogue }: TableIndex,
  id: string,
  signed: readonly string[],
): 'negative' | 'above' | undefined {
  const column = catalogue?.columns.get(id);
  if (column?.type === 'percent') return id === 'share' && compare(figure, hundred) > 0 ? 'above' : undefined;
  const isSpending = catalogue?.entry.shape === 'coded' && column?.type === 'money';
  const mayBeNegative = !isSpending || signed.some((word) => column.title.includes(word));
  return !mayBeNegative && sign(figure) < 0 ? 'negative' : undefined;
}
