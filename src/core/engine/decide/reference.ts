import type { Figure } from '../../model/figure.ts';
import type { Context } from '../index/context.ts';
import type { DocumentIndex } from '../index/document-index.ts';
import { instancesOf } from '../index/document-index.ts';
import type { IndexedRow } from '../index/indexed-row.ts';
import type { Absence, Lookup } from '../index/lookup.ts';
import { isNoted, laneOf, type TableIndex } from '../index/table-index.ts';
import { addCells, doubt, type Sum, stop } from './sum.ts';

/** Sums of sums of sums do not occur in any form; the bound also ends circular entries. */
const deepest = 4;

/** Printed columns that a column reference stands for: itself, or its addends where a table leaves the sum out. */
export function printedColumns(index: TableIndex, column: string): readonly string[] {
  let found = index.printed.get(column);
  if (found === undefined) {
    found = printedIn(index, column, 0);
    index.printed.set(column, found);
  }
  return found;
}

function printedIn(index: TableIndex, column: string, depth: number): readonly string[] {
  if (index.columns.has(column)) return [column];
  if (depth >= deepest) return [];
  const parts = index.catalogue?.columnParts.get(column) ?? [];
  return parts.flatMap((part) => printedIn(index, part, depth + 1));
}

/** Adds what a reference to rows and a column leads to. */
export function addReference(
  sum: Sum,
  context: Context,
  index: TableIndex,
  lookup: Lookup,
  column: string,
  coefficient: Figure,
): void {
  const columns = printedColumns(index, column);
  if (columns.length === 0) {
    addAbsentColumn(sum, index, column);
    return;
  }
  if (lookup.absence !== undefined) {
    addAbsentRow(sum, index, lookup, lookup.absence);
    return;
  }
  sum.printed++;
  if (lookup.otherwise !== undefined) sum.twofold = true;
  const rows = (context.otherwise && lookup.otherwise) || lookup.rows;
  if (lookup.summed && laneOf(index, lookup.side).incomplete) doubt(sum, 'unplaced-figures', index);
  doubtDuplicates(sum, index, rows);
  if (isUnsaid(index, rows, columns)) stop(sum, 'notApplicable', 'all-blank', { table: index.table.id });
  for (const printed of columns) {
    const isDown = index === context.home && printed === context.column;
    addCells(sum, { index, column: printed, isDown }, rows, coefficient);
  }
}

/** 结转比上年减少5万元: a sentence that does not tell the amount does not say that it is nought, as a blank cell does. */
const isUnsaid = (
  { catalogue }: TableIndex,
  rows: readonly IndexedRow[],
  columns: readonly string[],
): boolean =>
  catalogue?.entry.shape === 'narrative' &&
  rows.every(({ row }) => columns.every((column) => row.cells[column] === undefined));

function addAbsentColumn(sum: Sum, index: TableIndex, column: string): void {
  const params = { table: index.table.id, column };
  if (index.catalogue?.columns.get(column)?.required) stop(sum, 'notApplicable', 'column-absent', params);
  sum.absentColumn ??= { code: 'column-absent', params };
}

function addAbsentRow(sum: Sum, index: TableIndex, lookup: Lookup, absence: Absence): void {
  const reason = { code: 'row-absent', params: { table: index.table.id } };
  if (absence === 'stop') stop(sum, 'notApplicable', reason.code, reason.params);
  else if (absence === 'code') sum.absentCodes++;
  else {
    sum.absentLines++;
    sum.absentLine ??= { alone: absence === 'addend', reason };
  }
  doubtAbsence(sum, index, lookup.side);
}

/** An absent row counts as 0, but it may have been lost in reading. */
export function doubtAbsence(sum: Sum, index: TableIndex, side: string | undefined): void {
  const lane = laneOf(index, side);
  if (lane.incomplete) doubt(sum, 'unplaced-figures', index);
  else if (index.rows.length === 0 && !isNoted(index)) doubt(sum, 'table-empty', index);
}

/** A repeated code is a finding of its own; which of the rows is meant nobody knows. */
export function doubtDuplicates(sum: Sum, index: TableIndex, rows: readonly IndexedRow[]): void {
  if (rows.some(({ duplicate }) => duplicate)) doubt(sum, 'duplicate-rows', index);
}

/**
 * The instance of a table that a reference means: the scope's own table, the one of the same number where both
 * are printed equally often, the only one; otherwise the first, with a doubt.
 */
export function instanceFor(sum: Sum, context: Context, id: string): TableIndex | undefined {
  const { home, document } = context;
  if (home?.table.id === id) return home;
  const instances = instancesOf(document, id);
  if (instances.length <= 1) return instances[0];
  const siblings = home === undefined ? 1 : instancesOf(document, home.table.id).length;
  if (home !== undefined && siblings === instances.length) return instances[home.table.instance - 1];
  const first = instances[0];
  if (first !== undefined) doubt(sum, 'several-instances', first);
  return first;
}

/** A table that is not there: a gap where the form requires it, not applicable where it does not. */
export function stopMissing(sum: Sum, document: DocumentIndex, table: string): void {
  const entry = document.entries.get(table)?.entry;
  const other = entry !== undefined && entry.kind !== document.disclosure.kind;
  const verdict = entry?.required && !other ? 'insufficient' : 'notApplicable';
  stop(sum, verdict, other ? 'other-kind' : 'table-missing', { table });
}
