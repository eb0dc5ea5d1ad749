import { refuted } from '../../findings/severity.ts';
import type { ColumnId } from '../../generated/names.ts';
import { sign } from '../../model/exact.ts';
import type { DocumentIndex } from '../index/document-index.ts';
import type { IndexedRow } from '../index/indexed-row.ts';
import { isNoted, type TableIndex } from '../index/table-index.ts';
import { lostRows, tableList } from './offender.ts';

/**
 * A table without data and without a note that says why. Where a sentence states an amount of the table itself, and all
 * that the document prints was read, the document refutes itself.
 */
export const emptied = tableList('emptied', (index, { document }) => {
  const { table, rows } = index;
  const isFilled = rows.some(({ row }) =>
    table.columns.some(({ id }) => (row.cells[id]?.state ?? 'blank') !== 'blank'),
  );
  if (isFilled || isNoted(index)) return [];
  const told = toldAmount(index, document);
  const params = told === undefined ? {} : { detail: 'told', ...told, ...(isReadWhole(document) && refuted) };
  return [{ key: '', params, operands: [], place: table.place, doubt: lostRows(index, false) }];
});

/** The first amount other than zero that a sentence states of this table and, before it, of no other one. */
function toldAmount(
  { table }: TableIndex,
  document: DocumentIndex,
): { line: string; text: string } | undefined {
  const { year } = document.disclosure;
  const statements = [...document.tables.values()]
    .flat()
    .filter(({ catalogue }) => catalogue?.entry.shape === 'narrative')
    .flatMap(({ rows }) => rows);
  const found = statements.find(({ row, line }: IndexedRow) => {
    const { statement, cells } = row;
    const figure = cells[amount]?.figure;
    const isOwn = statement?.unbound === undefined && (statement?.year ?? year) === year;
    const isSure = statement?.ambiguous?.includes(amount) !== true;
    const [first] = line?.measure?.repeats[amount] ?? [];
    return isOwn && isSure && figure !== undefined && sign(figure) !== 0 && first?.table === table.id;
  });
  const text = found?.row.cells[amount]?.text;
  return found === undefined || text === undefined ? undefined : { line: found.row.label, text };
}

const amount = 'amount' as const satisfies ColumnId;

/** No grid and no figure was left over: what a table seems to lack does not stand elsewhere. */
function isReadWhole({ disclosure, hasLowConfidence }: DocumentIndex): boolean {
  const { tables, unrecognized, unread } = disclosure;
  const isPlaced = tables.every(({ unplaced }) => unplaced.length === 0);
  return isPlaced && unrecognized.length === 0 && unread.length === 0 && !hasLowConfidence;
}
