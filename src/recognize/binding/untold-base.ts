import type { Cell } from '../../core/model/disclosure.ts';
import { abs, add, compare, halfUnitOf, multiply, subtract } from '../../core/model/exact.ts';
import type { Figure } from '../../core/model/figure.ts';
import { isRatio } from '../claims/ratio-fits.ts';
import { isTotal, totalOf } from './list-owner.ts';
import type { BoundStatement } from './share-base.ts';

type Filled = Cell & { readonly figure: Figure };

/** A part with the share that it is, of an amount which it does not name. */
interface Shared {
  readonly amount: Filled;
  readonly share: Filled;
}

const hundred: Figure = { coefficient: 1, exponent: 2 };

const isFilled = (cell: Cell | undefined): cell is Filled => cell?.figure !== undefined;

function sharedOf({ read, cells: { amount, share } }: BoundStatement): readonly Shared[] {
  const isUnnamed = read.shareOf === undefined && isFilled(amount) && isFilled(share);
  return isUnnamed ? [{ amount, share }] : [];
}

/** Whether shares come to all of what they are shares of, as far as their digits tell. */
export function areWhole(shares: readonly Cell[]): boolean {
  const { value, envelope } = totalOf(shares);
  return compare(abs(subtract(value, hundred)), envelope) <= 0;
}

/** Whether two shares can be shares of one amount. */
function haveOneBase(one: Shared, other: Shared): boolean {
  const apart = subtract(
    multiply(one.share.figure, other.amount.figure),
    multiply(other.share.figure, one.amount.figure),
  );
  const spread = add(
    multiply(halfUnitOf(one.share), other.amount.figure),
    multiply(halfUnitOf(other.share), one.amount.figure),
  );
  return compare(abs(apart), spread) <= 0;
}

/** Nothing is any share of anything. */
const isTelling = ({ amount, share }: Shared): boolean =>
  amount.figure.coefficient !== 0 && share.figure.coefficient !== 0;

/** Whether most shares are of one amount, and that one is not the whole: one of the first two is one of them. */
function areOfOther(told: readonly Shared[], whole: Figure): boolean {
  const shares = told.filter(isTelling);
  return shares.slice(0, 2).some((one) => {
    const alike = shares.filter((other) => haveOneBase(one, other)).length;
    return alike > 1 && alike * 2 > shares.length && !isRatio(one.share, one.amount.figure, whole);
  });
}

/**
 * 民生支出350万元，其中：教育支出60万元，占14%；卫生支出43万元，占10%: the wholes of lists that are not all of them and whose shares are
 * of one other amount.
 */
export function wholesOfOther(statements: readonly BoundStatement[]): ReadonlySet<number> {
  const found = new Set<number>();
  statements.forEach(({ read: { parts = [] }, cells: { amount } }, whole) => {
    const told = parts.flatMap((part) => statements[part] ?? []);
    const shares = told.flatMap(sharedOf);
    if (!isFilled(amount) || told.length === 0 || shares.length < told.length) return;
    const isAll =
      isTotal(amount, totalOf(shares.map((each) => each.amount))) ||
      areWhole(shares.map(({ share }) => share));
    if (!isAll && areOfOther(shares, amount.figure)) found.add(whole);
  });
  return found;
}
