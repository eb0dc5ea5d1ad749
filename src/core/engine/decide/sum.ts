import type { Operand, Reason } from '../../findings/outcome.ts';
import type { Cell } from '../../model/disclosure.ts';
import { add } from '../../model/exact.ts';
import { type Figure, zero } from '../../model/figure.ts';
import type { DocumentIndex } from '../index/document-index.ts';
import type { IndexedRow } from '../index/indexed-row.ts';
import type { TableIndex } from '../index/table-index.ts';

/** Why an identity ends before its figures are compared. */
export interface Stop {
  readonly verdict: 'insufficient' | 'notApplicable';
  readonly reason: Reason;
}

/** One side of an equation while it is being gathered. */
export interface Sum {
  readonly document: DocumentIndex;
  readonly operands: Operand[];
  constant: Figure;
  stop: Stop | undefined;
  /** Why a failure would not be certain. */
  doubt: Reason | undefined;
  /** Some group has a second reading that takes in rows without a printed parent. */
  twofold: boolean;
  /** References whose row and column are printed. */
  printed: number;
  absentColumn: Reason | undefined;
  /** Absent addend and balance lines; a side made of nothing else says nothing. */
  absentLines: number;
  /** The first of them, and whether it counts as 0 even alone. */
  absentLine: { readonly alone: boolean; readonly reason: Reason } | undefined;
  /** Absent codes: they count as 0 even alone. */
  absentCodes: number;
}

/** An empty sum. */
export function newSum(document: DocumentIndex): Sum {
  return {
    document,
    operands: [],
    constant: zero,
    stop: undefined,
    doubt: undefined,
    twofold: false,
    printed: 0,
    absentColumn: undefined,
    absentLines: 0,
    absentLine: undefined,
    absentCodes: 0,
  };
}

/** Ends the identity; "not applicable" outranks "insufficient". */
export function stop(sum: Sum, verdict: Stop['verdict'], code: string, params: Reason['params'] = {}): void {
  if (sum.stop === undefined || (sum.stop.verdict === 'insufficient' && verdict === 'notApplicable')) {
    sum.stop = { verdict, reason: { code, params } };
  }
}

/** Notes a reason why a failure would not be certain; the first one stays. */
export function doubt(sum: Sum, code: string, index: TableIndex): void {
  sum.doubt ??= { code, params: { table: index.table.id } };
}

/** Adds a constant. */
export function addConstant(sum: Sum, value: Figure): void {
  sum.constant = add(sum.constant, value);
}

/** One column of a table, and whether it is the column down which the identity adds up. */
export interface AddedColumn {
  readonly index: TableIndex;
  readonly column: string;
  readonly isDown: boolean;
}

/** Adds the cells of one row or group of rows in one column, times a coefficient. */
export function addCells(
  sum: Sum,
  added: AddedColumn,
  rows: readonly IndexedRow[],
  coefficient: Figure,
): void {
  const { index, column } = added;
  // What is computed stands where it could be computed; no figure was lost there.
  const isComputed = index.catalogue?.columns.get(column)?.derived === true;
  for (const row of rows) {
    if (!isComputed) doubtRow(sum, added, row);
    addCellOf(sum, index, row, column, coefficient);
    if (!isComputed && isHole(row, column)) doubtHole(sum, index, row);
  }
}

/** What makes a row, or its statement, uncertain. Down a column it does not matter what stands beside it. */
function doubtRow(sum: Sum, { index, column, isDown }: AddedColumn, row: IndexedRow): void {
  if (row.unplaced && !(isDown && row.beside)) doubt(sum, 'unplaced-figures', index);
  if (row.row.statement?.ambiguous?.some((each) => each === column)) doubt(sum, 'ambiguous-reading', index);
  if (!row.hasFigure && row.partsFilled) {
    stop(sum, 'insufficient', 'row-blank', { table: index.table.id, row: row.row.label });
  }
}

function isHole({ row }: IndexedRow, column: string): boolean {
  const cell = row.cells[column];
  return cell === undefined || cell.state === 'blank';
}

function addCellOf(sum: Sum, index: TableIndex, row: IndexedRow, column: string, coefficient: Figure): void {
  const cell = row.row.cells[column];
  if (cell === undefined) return;
  const { addends } = cell;
  const rows = addends === undefined ? [] : index.rows.filter((each) => isAmong(each, addends));
  if (addends === undefined || rows.length < addends.cells.length)
    sum.operands.push(operandOf(index, row, column, coefficient));
  else for (const each of rows) sum.operands.push(operandOf(index, each, addends.column, coefficient));
}

function isAmong({ row }: IndexedRow, { column, cells }: NonNullable<Cell['addends']>): boolean {
  const cell = row.cells[column];
  return cell !== undefined && cells.includes(cell);
}

/** A figure that stands in no known row may belong where a cell is empty. */
function doubtHole(sum: Sum, index: TableIndex, row: IndexedRow): void {
  if (mayTakeStray(index, row)) doubt(sum, 'unplaced-figures', index);
}

/** Whether some figure that stands in no known row may be one of this row. */
export function mayTakeStray({ table }: TableIndex, { side }: IndexedRow): boolean {
  return table.unplaced.some(
    (figure) => figure.row === undefined && (figure.side === undefined || figure.side === side),
  );
}

/** The cell as an operand; the row must hold the column. Operands are shared among all identities over the cell. */
export function operandOf(index: TableIndex, row: IndexedRow, column: string, coefficient: Figure): Operand {
  const cell = row.row.cells[column];
  if (cell === undefined) throw new Error(`no cell ${index.name}/${row.id}/${column}`);
  const rows = operandsOf(index, column);
  const known = rows[row.position] ?? noOperands;
  // A row may stand for another one with a figure of its own.
  for (const operand of known)
    if (operand.cell === cell && isSame(operand.coefficient, coefficient)) return operand;
  const { document } = index;
  const { id: table, instance } = index.table;
  const { id, side } = row;
  const rowLabel = row.row.label;
  // Thousands are made: nothing is spread.
  const operand: Operand =
    side === ''
      ? { document, table, instance, row: id, rowLabel, column, coefficient, cell }
      : { document, table, instance, row: id, side, rowLabel, column, coefficient, cell };
  // An array that is pushed to has room for sixteen more, one for each cell of a large table.
  rows[row.position] = known.length === 0 ? [operand] : known.concat(operand);
  return operand;
}

const noOperands: readonly Operand[] = [];

function operandsOf(index: TableIndex, column: string): (readonly Operand[])[] {
  let rows = index.operands.get(column);
  if (rows === undefined) {
    rows = [];
    index.operands.set(column, rows);
  }
  return rows;
}

function isSame(a: Figure, b: Figure): boolean {
  return a === b || (a.coefficient === b.coefficient && a.exponent === b.exponent);
}

/** How blanks and absent lines count: in an identity they are no evidence, in a `when` they are 0. */
export type BlankMode = 'evidence' | 'zero';

/** Settles what only the finished side can tell: whether what is absent leaves anything to compare. */
export function finishSum(sum: Sum, mode: BlankMode): void {
  const { absentColumn, absentLine, absentLines, printed, absentCodes } = sum;
  if (absentColumn !== undefined && printed === 0) {
    stop(sum, 'notApplicable', absentColumn.code, absentColumn.params);
  }
  if (mode === 'zero' || absentLine === undefined || printed > 0 || absentCodes > 0) return;
  if (absentLines > 1 || !absentLine.alone) {
    stop(sum, 'notApplicable', absentLine.reason.code, absentLine.reason.params);
  }
}
