import type { Operand, Reason } from '../../findings/outcome.ts';
import type { Place } from '../../model/place.ts';
import { operandOf } from '../decide/sum.ts';
import type { Context } from '../index/context.ts';
import type { IndexedRow } from '../index/indexed-row.ts';
import type { TableIndex } from '../index/table-index.ts';

/** Something that a `none(list)` assertion must not find. */
export interface Offender {
  /** Continues the key of the scope: row and, where it matters, column. */
  readonly key: string;
  readonly params: Readonly<Record<string, string>>;
  readonly operands: readonly Operand[];
  /** Why it is not certain that the document is to blame. */
  readonly doubt?: Reason | undefined;
  /** Where it stands, when no operand tells. */
  readonly place?: Place | undefined;
}

/** Lists the offenders of one table. */
export type ListOffenders = (index: TableIndex, context: Context) => Iterable<Offender>;

/** Lists the offenders of a document; `undefined` when it holds nothing that could offend. */
export type ListDocumentOffenders = (context: Context) => Iterable<Offender> | undefined;

const one = { coefficient: 1, exponent: 0 };

/** An offending row, shown with the first figure that it prints. */
export function offendingRow(
  index: TableIndex,
  row: IndexedRow,
  params: Readonly<Record<string, string>> = {},
): Offender {
  const column = index.table.columns.find(({ id }) => (row.row.cells[id]?.state ?? 'blank') !== 'blank');
  return {
    key: `${row.side}/${row.id}`,
    params: { row: row.row.key, rowLabel: row.row.label, ...params },
    operands: column === undefined ? [] : [operandOf(index, row, column.id, one)],
  };
}

/** Rows that recognition could not read may be the ones that seem to be missing. */
export function lostRows(index: TableIndex, incomplete: boolean): Reason | undefined {
  const doubtful = incomplete || index.table.unplaced.length > 0;
  return doubtful ? { code: 'unplaced-figures', params: { table: index.table.id } } : undefined;
}
