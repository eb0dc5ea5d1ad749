import type { Cell } from '../model/disclosure.ts';
import { add, compare, multiply, subtract } from '../model/exact.ts';
import type { Figure } from '../model/figure.ts';

type Sure = Cell & { readonly figure: Figure };

/** An amount, and what share of something it is said to be. */
export interface SharedAmount {
  readonly amount: Sure;
  readonly share: Sure;
}

const halfOf = ({ half }: Cell): Figure =>
  half === undefined ? { coefficient: 0, exponent: 0 } : { coefficient: 1, exponent: half };

/** Whether some base fits both shares, give or take a unit of the last digits: a₁·p₂ and a₂·p₁ meet. */
export function haveOneBase(a: SharedAmount, b: SharedAmount): boolean {
  const bounds = (amount: Sure, share: Sure) => {
    const [x, y] = [halfOf(amount), halfOf(share)];
    return {
      low: multiply(subtract(amount.figure, x), subtract(share.figure, y)),
      high: multiply(add(amount.figure, x), add(share.figure, y)),
    };
  };
  const [one, other] = [bounds(a.amount, b.share), bounds(b.amount, a.share)];
  return compare(one.low, other.high) <= 0 && compare(other.low, one.high) <= 0;
}
