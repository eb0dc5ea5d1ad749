import type { Cell } from '../../core/model/disclosure.ts';
import { compare, sign, subtract } from '../../core/model/exact.ts';
import type { Figure } from '../../core/model/figure.ts';
import type { ClaimColumn } from '../../core/model/narrative.ts';
import { isGrowthOf, isRatio } from '../claims/ratio-fits.ts';
import type { BoundStatement } from './share-base.ts';

type Cells = BoundStatement['cells'];
type Known = Cell & { readonly figure: Figure };

const known = (cell: Cell | undefined): cell is Known => cell?.figure !== undefined;

/** Figures that are told together of one amount, and whether they come out with it. */
interface Told {
  readonly columns: readonly ClaimColumn[];
  readonly fits: (told: Cells, amount: Figure) => boolean;
}

/** Whether a difference from an amount, or the rate of it, comes out; either is enough, for the other may be the slip. */
const differs = (amount: Figure, from: Known, change: Cell | undefined, rate: Cell | undefined): boolean => {
  const apart = subtract(amount, from.figure);
  return (
    (known(change) && sign(apart) !== 0 && compare(change.figure, apart) === 0) ||
    (known(rate) && isRatio(rate, apart, from.figure))
  );
};

/** What may be told of a whole behind the list of its parts: a comparison, a share of a base, a rate of a budget. */
const tellings: readonly Told[] = [
  {
    columns: ['prior', 'change', 'growth', 'direction'],
    fits: ({ prior, change, growth }, amount) =>
      known(prior)
        ? differs(amount, prior, change, growth)
        : known(change) && known(growth) && isGrowthOf(growth, change.figure, amount),
  },
  {
    columns: ['share', 'base'],
    fits: ({ share, base }, amount) => known(share) && known(base) && isRatio(share, amount, base.figure),
  },
  {
    columns: ['completion', 'initial', 'annual', 'budget_change', 'budget_growth', 'budget_direction'],
    fits: ({ completion, initial, annual, budget_change, budget_growth }, amount) => {
      const budget = [annual, initial].find(known);
      if (budget === undefined) return false;
      const isDone = known(completion) && isRatio(completion, amount, budget.figure);
      return isDone || differs(amount, budget, budget_change, budget_growth);
    },
  },
];

/**
 * What is told behind a list (总支出…，其中…，比上年增加…; 采购…，其中…，占预算…的90%) is told of its last part or of the
 * whole. Where the rate fits the whole and not the part, it is the whole's.
 */
export function withOwners<T extends BoundStatement>(statements: readonly T[]): readonly T[] {
  return tellings.reduce(giveBack, statements);
}

function giveBack<T extends BoundStatement>(statements: readonly T[], told: Told): readonly T[] {
  const moved = new Map<number, Cells>();
  statements.forEach(({ cells }, whole) => {
    const last = misplaced(statements, whole, told);
    const part = last === undefined ? undefined : statements[last];
    if (last === undefined || part === undefined) return;
    const own: Partial<Record<string, Cell>> = { ...part.cells };
    const given: Partial<Record<string, Cell>> = { ...cells };
    for (const column of told.columns) {
      const cell = own[column];
      if (cell !== undefined) given[column] = cell;
      delete own[column];
    }
    moved.set(whole, given);
    moved.set(last, own);
  });
  return moved.size === 0
    ? statements
    : statements.map((each, index) => ({ ...each, cells: moved.get(index) ?? each.cells }));
}

/** The last part of a whole of which nothing of the kind is told, when what is told of it is the whole's. */
function misplaced(
  statements: readonly BoundStatement[],
  index: number,
  { columns, fits }: Told,
): number | undefined {
  const whole = statements[index];
  const last = whole?.read.parts?.at(-1);
  const part = last === undefined ? undefined : statements[last];
  if (whole === undefined || part === undefined || part.read.passage !== whole.read.passage) return undefined;
  const others = [index, ...(whole.read.parts ?? []).slice(0, -1)].flatMap((each) => statements[each] ?? []);
  if (others.some(({ cells }) => columns.some((column) => cells[column] !== undefined))) return undefined;
  const [amount, own] = [whole.cells.amount?.figure, part.cells.amount?.figure];
  const isWhole = amount !== undefined && fits(part.cells, amount);
  return isWhole && !(own !== undefined && fits(part.cells, own)) ? last : undefined;
}
