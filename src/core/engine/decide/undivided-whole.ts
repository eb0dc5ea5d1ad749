import { columnId } from '../../catalogue/ids.ts';
import type { Operand } from '../../findings/outcome.ts';
import { sign } from '../../model/exact.ts';
import type { DocumentIndex } from '../index/document-index.ts';
import type { IndexedRow } from '../index/indexed-row.ts';
import { laneOf, type TableIndex } from '../index/table-index.ts';
import { isUndividedColumn } from './untold-part.ts';

/**
 * Whether a sum fails only because the table does not divide it: its parts are columns that no row of items fills, or
 * rows that hold nothing at all. Such blanks are no noughts; what is filled elsewhere shows that a blank is one.
 */
export function isUndivided(
  document: DocumentIndex,
  left: readonly Operand[],
  right: readonly Operand[],
): boolean {
  if (hasHiddenPart(document, left) || hasHiddenPart(document, right)) return true;
  return isUnsplit(document, left, right) || isUnsplit(document, right, left);
}

const isBlank = ({ cell }: Operand): boolean => cell.state === 'blank';

/** Some part is a row without any figure like all others below the whole, or a column of a row that prints its total alone. */
export function hasHiddenPart(document: DocumentIndex, operands: readonly Operand[]): boolean {
  return operands.some((operand) => {
    const index = isBlank(operand) ? indexOf(document, operand) : undefined;
    const row = index && rowOf(index, operand);
    if (index === undefined || row === undefined) return false;
    return isHiddenPart(index, row, operand.column);
  });
}

/** Whether a blank of a row may hide a part of what stands above it or beside it. */
export function isHiddenPart(index: TableIndex, row: IndexedRow, column: string): boolean {
  return row.hasFigure
    ? column !== wholeColumn(index) && printsTotalAlone(index, row)
    : isUndividedColumn(index, row, column);
}

/** The column that sums up the others; what stands side by side has its own columns on each side. */
function wholeColumn({ catalogue }: TableIndex): string | undefined {
  const columns = catalogue?.entry.shape === 'sided' ? [] : (catalogue?.entry.columns ?? []);
  return (columns.find(({ required }) => required === true) ?? columns.find(({ id }) => id === total))?.id;
}

const total = columnId('total');

/** The row has an amount in the column that the table requires and in no other, and neither has any row of items. */
export function printsTotalAlone(index: TableIndex, { row, side }: IndexedRow): boolean {
  const whole = wholeColumn(index);
  const figure = whole === undefined ? undefined : row.cells[whole]?.figure;
  if (figure === undefined || sign(figure) === 0) return false;
  const others = [...index.columns.keys()].filter((column) => column !== whole);
  return (
    others.length >= fewestParts &&
    others.every((column) => (row.cells[column]?.state ?? 'blank') === 'blank') &&
    !usesColumns(index, side, others)
  );
}

/** A lone blank beside an amount may as well be the total. */
const fewestParts = 2;

/** The columns of a row are blank, all of them, and so they are in all other rows but the total. */
function isUnsplit(document: DocumentIndex, parts: readonly Operand[], whole: readonly Operand[]): boolean {
  const [first] = parts;
  if (first === undefined || parts.length < fewestParts) return false;
  if (!parts.every(isBlank) || !whole.some(hasAmount)) return false;
  if (![...parts, ...whole].every((operand) => isSameRow(operand, first))) return false;
  const index = indexOf(document, first);
  const columns = parts.map(({ column }) => column);
  return index !== undefined && !usesColumns(index, first.side ?? '', columns);
}

const hasAmount = ({ cell }: Operand): boolean => cell.figure !== undefined && sign(cell.figure) !== 0;

const isSameRow = (a: Operand, b: Operand): boolean =>
  a.table === b.table && a.instance === b.instance && a.row === b.row && a.side === b.side;

/** Whether some row fills one of the columns; the total row only sums up what other rows should say. */
export function usesColumns(index: TableIndex, side: string, columns: readonly string[]): boolean {
  return laneOf(index, side === '' ? undefined : side).rows.some(
    ({ row, kind }) =>
      kind !== 'total' && columns.some((column) => (row.cells[column]?.state ?? 'blank') !== 'blank'),
  );
}

const indexOf = (document: DocumentIndex, { table, instance }: Operand): TableIndex | undefined =>
  document.tables.get(table)?.[instance - 1];

function rowOf(index: TableIndex, { row, side }: Operand): IndexedRow | undefined {
  return index.rows.find((each) => each.id === row && each.side === (side ?? ''));
}
