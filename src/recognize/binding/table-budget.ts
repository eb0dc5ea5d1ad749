import type { LineEntry } from '../../core/catalogue/types.ts';
import type { Cell, Table } from '../../core/model/disclosure.ts';
import { compare, sign, subtract } from '../../core/model/exact.ts';
import type { Figure } from '../../core/model/figure.ts';
import { printedFigure } from './measure-cell.ts';
import type { BoundStatement } from './share-base.ts';

type Cells = BoundStatement['cells'];

const told = ['budget_change', 'budget_growth', 'budget_direction'] as const;
const given = ['initial', 'annual', 'base'] as const;

/**
 * The adjusted budget that a table prints beside the first one, where a comparison without a budget of its own is told against
 * it: by its words, or, where they say only 预算, because it fits this one and not the other.
 */
export function tableBudget(
  { read, cells }: BoundStatement,
  line: LineEntry | undefined,
  code: string | undefined,
  tables: readonly Table[],
): Cell | undefined {
  const isTold = told.some((column) => cells[column] !== undefined);
  if (line === undefined || !isTold || given.some((column) => cells[column] !== undefined)) return undefined;
  const [initial, annual] = (['initial', 'annual'] as const).map((id) =>
    printedFigure(line, id, tables, code),
  );
  if (initial?.figure === undefined || annual?.figure === undefined) return undefined;
  if (read.against === 'initial' || compare(initial.figure, annual.figure) === 0) return undefined;
  const isMeant = read.against === 'annual' || (fits(cells, annual.figure) && !fits(cells, initial.figure));
  return isMeant ? { ...annual, derived: true } : undefined;
}

/** Whether the amount differs from a budget as it is told: by so much, or in that direction. */
function fits(
  { amount, budget_change: change, budget_direction: direction }: Cells,
  budget: Figure,
): boolean {
  if (amount?.figure === undefined) return false;
  const apart = subtract(amount.figure, budget);
  if (change?.figure !== undefined) return compare(apart, change.figure) === 0;
  return direction?.figure !== undefined && sign(apart) === sign(direction.figure);
}
