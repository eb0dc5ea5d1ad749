import type { Cell } from '../../core/model/disclosure.ts';
import { compare } from '../../core/model/exact.ts';
import type { ClaimColumn } from '../../core/model/narrative.ts';
import type { ReadStatement } from '../claims/read-statement.ts';

type Cells = Partial<Record<ClaimColumn, Cell>>;

/**
 * 12万元 for 12.00 is not rounded to whole 万元: who leaves out the zeros of one figure does so in the whole statement.
 * Its amounts then count as precise as the cell that the first of them repeats.
 */
export function withPrintedHalf({ figures }: ReadStatement, cells: Cells, printed: Cell | undefined): Cells {
  const { amount } = cells;
  if (amount?.figure === undefined || printed?.figure === undefined) return cells;
  if (compare(amount.figure, printed.figure) !== 0) return cells;
  return Object.fromEntries(
    Object.entries(cells).map(([column, cell]) => {
      const isMoney = figures[column as keyof typeof figures]?.type === 'money' || cell === amount;
      return [column, cell !== undefined && isMoney ? sharper(cell, printed.half) : cell];
    }),
  );
}

function sharper(cell: Cell, half: number | undefined): Cell {
  if (cell.half === undefined || (half !== undefined && half >= cell.half)) return cell;
  const { half: _, ...exact } = cell;
  return half === undefined ? exact : { ...exact, half };
}
