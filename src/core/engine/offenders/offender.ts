import type { Operand, Reason } from '../../findings/outcome.ts';
import type { CodeList, DocumentList, PlainList, TableList } from '../../generated/offender-lists.ts';
import { one } from '../../model/figure.ts';
import type { Place } from '../../model/place.ts';
import { operandOf } from '../decide/sum.ts';
import type { Context } from '../index/context.ts';
import type { IndexedRow } from '../index/indexed-row.ts';
import type { TableIndex } from '../index/table-index.ts';

/** Something that a `none(list)` assertion must not find. */
export interface Offender {
  /** Continues the key of the scope: row and, where it matters, column; empty for the only offender that there can be. */
  readonly key: string;
  readonly params: Readonly<Record<string, string>>;
  readonly operands: readonly Operand[];
  /** Why it is not certain that the document is to blame. */
  readonly doubt?: Reason | undefined;
  /** Where it stands, when no operand tells. */
  readonly place?: Place | undefined;
}

/** Finds the offenders of one table. */
export type FindInTable = (index: TableIndex, context: Context) => Iterable<Offender>;

/** Finds the offenders of a document; `undefined` when it holds nothing that could offend. */
type FindInDocument = (context: Context) => Iterable<Offender> | undefined;

/** A list of offenders of one table. */
export interface TableCheckList {
  readonly id: TableList;
  readonly over: 'table';
  readonly find: FindInTable;
}

/** A list of offenders of the document as a whole. */
export interface DocumentCheckList {
  readonly id: DocumentList;
  readonly over: 'document';
  readonly find: FindInDocument;
}

/** What `none(…)` can ask for. */
export type CheckList = TableCheckList | DocumentCheckList;

/** A list of any table. `npm run generate` finds these entries; the comment above one is its line in docs/rule-language.md. */
export const tableList = (id: PlainList, find: FindInTable): TableCheckList => ({ id, over: 'table', find });

/** A list of tables whose rows are keyed by codes. */
export const codeList = (id: CodeList, find: FindInTable): TableCheckList => ({ id, over: 'table', find });

/** A list of the document as a whole. */
export const documentList = (id: DocumentList, find: FindInDocument): DocumentCheckList => ({
  id,
  over: 'document',
  find,
});

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
