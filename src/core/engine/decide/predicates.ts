import type { Condition, RowRef, TableRef } from '../../language/ir/ir.ts';
import { sign } from '../../model/exact.ts';
import { one } from '../../model/figure.ts';
import type { Context, JoinSide } from '../index/context.ts';
import { instancesOf } from '../index/document-index.ts';
import type { IndexedRow } from '../index/indexed-row.ts';
import { isNoted, laneOf, type TableIndex } from '../index/table-index.ts';
import { operandOf } from './sum.ts';
import { open, settled, type Truth } from './truth.ts';

type Predicate<T extends Condition['type']> = Extract<Condition, { readonly type: T }>;

interface Target {
  readonly index: TableIndex | undefined;
  readonly side: string | undefined;
}

function targetOf(context: Context, table: TableRef | 'this'): Target {
  if (table === 'this') return { index: context.home, side: context.side };
  const home = context.home?.table.id === table.table ? context.home : undefined;
  return { index: home ?? instancesOf(context.document, table.table)[0], side: table.side };
}

/** The printed row itself: predicates ask what the document shows, not what could be added up. */
function printedRow(index: TableIndex, ref: RowRef, side: string | undefined): IndexedRow | undefined {
  if (ref.type === 'total') return laneOf(index, side).total;
  const lane = laneOf(index, ref.type === 'line' ? ref.side : side);
  const key = ref.type === 'line' ? ref.line : ref.code;
  return lane.byKey
    .get(key)
    ?.find(({ kind }) => (kind === 'code') === (ref.type === 'code') && kind !== 'unknown');
}

const missing = (table: TableRef | 'this') =>
  open('notApplicable', 'table-missing', table === 'this' ? {} : { table: table.table });

/** Whether a table, a row, or a figure of a row is printed. */
export function exists(context: Context, { table, row, column }: Predicate<'exists'>): Truth {
  const { index, side } = targetOf(context, table);
  if (row === undefined) return settled(index !== undefined);
  if (index === undefined) return missing(table);
  const found = printedRow(index, row, side);
  if (found !== undefined && column !== undefined) return settled(found.row.cells[column]?.state === 'value');
  if (found !== undefined) return settled(true);
  return laneOf(index, side).incomplete ? lost(index) : settled(false);
}

function lost(index: TableIndex): Truth {
  return open('insufficient', 'unplaced-figures', { table: index.table.id });
}

/** Whether a row or table prints a figure (`filled`), or one that is not zero (`nonzero`). */
export function shows(context: Context, condition: Predicate<'filled'> | Predicate<'nonzero'>): Truth {
  const { index, side } = targetOf(context, condition.table);
  if (index === undefined) return missing(condition.table);
  const { row: ref } = condition;
  const row = ref && printedRow(index, ref, side);
  if (ref !== undefined && row === undefined) {
    return open('notApplicable', 'row-absent', { table: index.table.id });
  }
  const rows = row === undefined ? laneOf(index, side).rows : [row];
  const shown = rows.find((each) => showsFigure(each, index, condition.type));
  if (shown !== undefined) return settled(true, operandsOf(index, shown, condition.type));
  const doubtful = row === undefined ? index.table.unplaced.length > 0 : row.unplaced;
  return doubtful ? lost(index) : settled(false);
}

function showsFigure({ row }: IndexedRow, index: TableIndex, type: 'filled' | 'nonzero'): boolean {
  return index.table.columns.some(({ id }) => cellShows(row.cells[id], type));
}

function cellShows(
  cell: IndexedRow['row']['cells'][string] | undefined,
  type: 'filled' | 'nonzero',
): boolean {
  if (cell === undefined || cell.state === 'blank') return false;
  return type === 'filled' || cell.figure === undefined || sign(cell.figure) !== 0;
}

/** The first cell that settles it is evidence enough. */
function operandsOf(index: TableIndex, row: IndexedRow, type: 'filled' | 'nonzero') {
  const column = index.table.columns.find(({ id }) => cellShows(row.row.cells[id], type));
  return column === undefined ? [] : [operandOf(index, row, column.id, one)];
}

/** Whether a note says that the table is empty. */
export function noted(context: Context, { table }: Predicate<'noted'>): Truth {
  const { index } = targetOf(context, table);
  return index === undefined ? missing(table) : settled(isNoted(index));
}

/** Whether the code of the current row starts or ends with one of the digit strings. */
export function codeTest(context: Context, { test, values }: Predicate<'code'>): Truth {
  const row = context.row ?? context.a?.rows[0] ?? context.b?.rows[0];
  if (row === undefined || row.kind !== 'code') return open('notApplicable', 'not-coded');
  const { key } = row.row;
  return settled(values.some((value) => (test === 'starts' ? key.startsWith(value) : key.endsWith(value))));
}

/** In a join: whether the key stands on the named side. */
export function matched(context: Context, { of }: Predicate<'matched'>): Truth {
  const side: JoinSide | undefined = of === 'a' ? context.a : context.b;
  if (side === undefined) return open('notApplicable', 'not-joined');
  if (side.rows.length > 0) return settled(true);
  return laneOf(side.index, side.side).incomplete ? lost(side.index) : settled(false);
}

/** Whether two statements compare with one thing. Without a word for it a budget is compared with a budget, an account with an account. */
export function sameBase(context: Context, { table, rows }: Predicate<'same_base'>): Truth {
  const { index, side } = targetOf(context, table);
  if (index === undefined) return missing(table);
  const [one, other] = rows.map((ref) => printedRow(index, ref, side)?.row.texts);
  const { kind } = context.document.disclosure;
  const isSame = (one?.['prior_basis'] ?? kind) === (other?.['prior_basis'] ?? kind);
  return settled(one !== undefined && other !== undefined && isSame);
}

/** The section of the prose in which a statement stands. */
export function sectionOf(context: Context, table: TableRef, ref: RowRef): string | undefined {
  const { index, side } = targetOf(context, table);
  return index && printedRow(index, ref, side)?.row.texts['section'];
}

/** Whether the current row prints a figure in the column. */
export function stated({ row }: Context, { column }: Predicate<'stated'>): Truth {
  return settled(row?.row.cells[column]?.state === 'value');
}
