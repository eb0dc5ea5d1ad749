import { sign } from '../../model/exact.ts';
import type { RepeatedCell } from '../index/context.ts';
import type { IndexedRow } from '../index/indexed-row.ts';
import { laneOf, type TableIndex } from '../index/table-index.ts';
import { printedColumns } from './reference.ts';

/**
 * Whether a blank is no nought: the whole that it is part of, by its columns or by its rows, has an amount, and all of the
 * parts are blank. What the table does not divide may be divided elsewhere.
 */
export function isUntold({ index, lookup, column }: RepeatedCell): boolean {
  const cells = printedColumns(index, column).flatMap((each) => lookup.rows.map((row) => ({ row, each })));
  return (
    cells.every(({ row, each }) => isBlank(row, each)) &&
    cells.some(({ row, each }) => isUndividedRow(index, row, each) || isUndividedColumn(index, row, each))
  );
}

/** 合计 over the vehicles alone: a total of items of which the table prints some and not others is of those that it prints. */
export function totalsSome({ index, column }: RepeatedCell): boolean {
  const { catalogue } = index;
  if (catalogue?.entry.shape !== 'blocks' || catalogue.columns.get(column)?.partOf !== undefined)
    return false;
  const parts = catalogue.columnParts.get(column) ?? [];
  const printed = parts.filter((part) => printedColumns(index, part).length > 0);
  return printed.length > 0 && printed.length < parts.length;
}

const isBlank = ({ row }: IndexedRow, column: string): boolean =>
  (row.cells[column]?.state ?? 'blank') === 'blank';

/** A figure other than nought: the parts of a nought are noughts. */
function hasAmount({ row }: IndexedRow, column: string): boolean {
  const figure = row.cells[column]?.figure;
  return figure === undefined || sign(figure) !== 0;
}

/** The nearest sum of the row that is filled leaves all columns blank that it is the sum of. */
function isUndividedRow(index: TableIndex, row: IndexedRow, column: string): boolean {
  const entries = index.catalogue;
  let whole = entries?.columns.get(column)?.partOf;
  while (whole !== undefined) {
    const parts = (entries?.columnParts.get(whole) ?? []).flatMap((part) => printedColumns(index, part));
    if (!parts.every((part) => isBlank(row, part))) return false;
    if (!isBlank(row, whole)) return hasAmount(row, whole);
    whole = entries?.columns.get(whole)?.partOf;
  }
  return false;
}

/** The nearest row above that is filled in this column leaves all rows blank that it is the sum of. */
export function isUndividedColumn(index: TableIndex, row: IndexedRow, column: string): boolean {
  let division = divisionOf(index, row);
  while (division !== undefined) {
    const { whole, parts } = division;
    if (!parts.every((part) => isBlank(part, column))) return false;
    if (!isBlank(whole, column)) return hasAmount(whole, column);
    division = divisionOf(index, whole);
  }
  return false;
}

/** The row that a row is part of, with all of its parts. */
function divisionOf(
  index: TableIndex,
  { parent, line, side, kind }: IndexedRow,
): { readonly whole: IndexedRow; readonly parts: readonly IndexedRow[] } | undefined {
  if (parent !== undefined) return { whole: parent, parts: parent.children };
  const lane = laneOf(index, side === '' ? undefined : side);
  const key = line?.partOf;
  const named = key === undefined ? undefined : lane.byKey.get(key)?.[0];
  if (named !== undefined) {
    return { whole: named, parts: lane.rows.filter((other) => other.line?.partOf === key) };
  }
  const isPart = kind === 'code' || line?.role === 'addend';
  if (!isPart || lane.total === undefined) return undefined;
  return { whole: lane.total, parts: lane.lines.rows };
}
