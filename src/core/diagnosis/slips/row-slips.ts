import type { Operand } from '../../findings/outcome.ts';
import type { Address } from '../system/addresses.ts';
import { magnitude } from '../system/scaled.ts';
import type { ColumnSum } from '../system/sums.ts';
import type { Variable } from '../system/system.ts';

/** A row that is missing among addends, or should not be there. */
export interface RowSlip {
  readonly operator: 'row-missing' | 'row-counted-twice' | 'subtotal-counted' | 'row-extra';
  /** Its cells, as the document prints them. */
  readonly evidence: readonly Operand[];
  /** Not one figure alone says so. */
  readonly isSure: boolean;
}

/** Rows of a document that print what a sum lacks. */
export type RowsWith = (sum: ColumnSum) => readonly Address[];

/** What one row too many or too few would explain in all failing sums of a total; rounding allowed for. */
export function rowSlip(
  sums: readonly ColumnSum[],
  rowsWith: RowsWith,
  isSought: (address: Address) => boolean,
): RowSlip | undefined {
  if (sums.every(({ need }) => need === 0n)) return undefined;
  return extraRow(sums) ?? missingRow(sums, rowsWith, isSought);
}

const rowOf = ({ side, row }: Pick<Operand, 'side' | 'row'>): string => `${side ?? ''}/${row}`;

/** An addend that is the whole excess in every column. */
function extraRow(sums: readonly ColumnSum[]): RowSlip | undefined {
  const [first, ...others] = sums;
  if (first === undefined) return undefined;
  const isExcess = ({ need, envelope }: ColumnSum, { value }: Variable) =>
    value !== 0n && magnitude(value + need) <= envelope;
  const found = first.addends.flatMap((addend) => {
    const beside = others.map((sum) =>
      sum.addends.find((each) => rowOf(each.operand) === rowOf(addend.operand)),
    );
    const cells = [addend, ...beside];
    const fits = sums.every((sum, at) => {
      const cell = cells[at];
      return cell !== undefined && isExcess(sum, cell);
    });
    return fits ? [cells as Variable[]] : [];
  });
  if (found.length === 0) return undefined;
  const twice = found.length > 1 && found.every((cells) => sameLabel(cells, found[0]));
  const cells = found.find((each) => isSubtotal(sums, each)) ?? found[0] ?? [];
  const slip = { evidence: cells.map(({ operand }) => operand), isSure: sums.length > 1 };
  if (twice) return { operator: 'row-counted-twice', ...slip };
  if (isSubtotal(sums, cells)) return { operator: 'subtotal-counted', ...slip };
  return found.length === 1 ? { operator: 'row-extra', ...slip } : undefined;
}

function sameLabel(cells: readonly Variable[], others: readonly Variable[] | undefined): boolean {
  return cells[0]?.operand.rowLabel === others?.[0]?.operand.rowLabel;
}

const fewestParts = 2;

/** Whether the rows right below or above the cells add up to them in every column. */
function isSubtotal(sums: readonly ColumnSum[], cells: readonly Variable[]): boolean {
  return sums.every(({ addends, envelope }, at) => {
    const cell = cells[at];
    if (cell === undefined) return false;
    const position = addends.indexOf(cell);
    const below = addends.slice(position + 1);
    const above = addends.slice(0, position).reverse();
    return isRunOf(cell.value, below, envelope) || isRunOf(cell.value, above, envelope);
  });
}

function isRunOf(value: bigint, addends: readonly Variable[], envelope: bigint): boolean {
  let sum = 0n;
  return addends.some((addend, position) => {
    sum += addend.value;
    return position + 1 >= fewestParts && magnitude(sum - value) <= envelope;
  });
}

/** A row elsewhere in the document that prints just what is lacking in every column. */
function missingRow(
  sums: readonly ColumnSum[],
  rowsWith: RowsWith,
  isSought: (address: Address) => boolean,
): RowSlip | undefined {
  const [first, ...others] = sums;
  if (first === undefined || sums.some(({ need }) => need === 0n)) return undefined;
  const near = rowsWith(first);
  if (near.length === 0) return undefined;
  const taken = new Set(first.addends.flatMap(({ operand }) => [operand.rowLabel, operand.row]));
  taken.add(first.total.operand.rowLabel);
  const { operand } = first.total;
  // Of the rows of its own table it is not one that is missing.
  const isFree = ({ table, instance, row, rowLabel }: Address) =>
    (table !== operand.table || instance !== operand.instance) && !taken.has(row) && !taken.has(rowLabel);
  const rows = near.filter(isFree);
  const printed = rows.length === 0 ? [] : others.map(rowsWith);
  const found = rows.flatMap((address) => {
    const beside = printed.map((cells) => cells.find((each) => each.source === address.source));
    return beside.every((each) => each !== undefined) ? [[address, ...(beside as Address[])]] : [];
  });
  const chosen = closest(found, first, isSought);
  const isSure =
    new Set(sums.map(({ need }) => need)).size > 1 ||
    chosen.some(([cell]) => cell !== undefined && isSought(cell));
  const [cells] = chosen;
  if (cells === undefined || new Set(chosen.map(([cell]) => cell?.rowLabel)).size !== 1) return undefined;
  const { total } = first;
  if (!isSure && !isTelling(first.need) && !cells.some((cell) => isBelow(cell, total.operand)))
    return undefined;
  const evidence = cells.map((cell) => asOperand(cell, total));
  return { operator: 'row-missing', evidence, isSure };
}

/** Rows whose absence fails elsewhere as well, those below the total, those of the level of its addends; else all. */
function closest(
  found: readonly (readonly Address[])[],
  { total, addends }: ColumnSum,
  isSought: (address: Address) => boolean,
): readonly (readonly Address[])[] {
  const level = addends[0]?.operand.row.length;
  const tests: ((cell: Address) => boolean)[] = [
    isSought,
    (cell) => isCode(cell.row) && isCode(addends[0]?.operand.row ?? '') && cell.row.length === level,
    (cell) => isBelow(cell, total.operand),
  ];
  return tests.reduce((left, test) => {
    const fitting = left.filter(([cell]) => cell !== undefined && test(cell));
    return fitting.length > 0 ? fitting : left;
  }, found);
}

const isCode = (row: string): boolean => /^\d{3,}$/.test(row);

/** The code of a part begins with that of its whole. */
function isBelow({ row }: Address, total: Operand): boolean {
  return isCode(total.row) && row.length > total.row.length && row.startsWith(total.row);
}

const tellingDigits = 4;

/** A figure of few digits is found somewhere by chance. */
function isTelling(value: bigint): boolean {
  return magnitude(value).toString().replace(/0+$/, '').length >= tellingDigits;
}

function asOperand({ source: _source, ...address }: Address, { operand }: Variable): Operand {
  return { document: operand.document, coefficient: operand.coefficient, ...address };
}
