import type { ClaimColumn } from '../../core/model/narrative.ts';
import { agreed, type Bound, withTaken } from './borrow-amounts.ts';
import { type BoundStatement, sameAmount } from './share-base.ts';

/** What is known of the document. */
interface Of {
  readonly year: number | undefined;
  /** The year before is told by what was spent, as that of final accounts is. */
  readonly final: boolean;
}

const has = ({ cells }: BoundStatement, column: ClaimColumn): boolean => cells[column] !== undefined;

/** Whether a statement tells what its amount is compared with by the rate or by the difference alone. */
const lacksPrior = (own: BoundStatement): boolean =>
  has(own, 'amount') && !has(own, 'prior') && !has(own, 'base') && has(own, 'change') !== has(own, 'growth');

/** Whether a statement speaks of this year, and is no review of another one. */
const isNow = ({ read }: Bound, { year }: Of): boolean =>
  read.inPast !== true && (read.year === undefined || read.year === year);

/** Whether two statements name one amount of the year before. */
function haveOneBase({ read: own }: Bound, { read: other }: Bound, { year = 0 }: Of): boolean {
  return own.priorBasis === other.priorBasis && (own.priorYear ?? year - 1) === (other.priorYear ?? year - 1);
}

/** What the statements under the same heading tell of the amount of the year before, or of the difference from it. */
function borrowed(own: Bound, others: readonly Bound[], of: Of): BoundStatement['cells'] {
  const near = others.filter((each) => each !== own && each.topic === own.topic);
  const areOne = near.every(({ cells }) => !cells.amount || sameAmount(cells.amount, own.cells.amount));
  if (!areOne || !isNow(own, of)) return own.cells;
  const alike = near.filter(
    (each) =>
      haveOneBase(own, each, of) && (isNow(each, of) || (of.final && each.read.year === (of.year ?? 0) - 1)),
  );
  const prior = agreed(alike, 'prior');
  if (prior !== undefined) return { ...own.cells, prior: { ...prior, derived: true } };
  const change = has(own, 'growth')
    ? agreed(
        alike.filter((each) => has(each, 'amount')),
        'change',
      )
    : undefined;
  return change === undefined ? own.cells : { ...own.cells, change: { ...change, derived: true } };
}

/**
 * 公务接待费2.7万元，比上年增长8%. … 2022年公务接待费2.5万元: a rate is checked with the amount of the year before that another
 * statement on the same amount tells. What is taken over is marked as derived.
 */
export function withPriors<T extends Bound>(statements: readonly T[], of: Of): readonly T[] {
  return withTaken(statements, lacksPrior, (own, others) => borrowed(own, others, of));
}
