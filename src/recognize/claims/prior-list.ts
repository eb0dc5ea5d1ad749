import { compare } from '../../core/model/exact.ts';
import type { Draft } from './draft.ts';
import type { Frame } from './scope.ts';
import { amountOf, sumOf } from './worth.ts';

/** Items that tell one amount each, and nothing of last year. */
const tellOnce = (items: readonly Draft[]): boolean =>
  items.length > 1 &&
  items.every(({ levels, figures }) => levels.length === 1 && figures.prior === undefined);

/**
 * 上年收入1078万元，为拨款997万元和基金81万元: a list behind the amount of last year that says of it what it is made of, or that
 * adds up to it and not to that of this year, tells amounts of last year.
 */
export function listsPrior(whole: Draft, { items, ofPrior }: Frame): boolean {
  const prior = whole.figures.prior?.figure;
  const amount = amountOf(whole);
  if (prior === undefined || !tellOnce(items)) return false;
  const sum = sumOf(items);
  const isPrior = compare(sum, prior) === 0 && (amount === undefined || compare(sum, amount) !== 0);
  if (!isPrior && ofPrior !== true) return false;
  for (const { levels, figures } of items) for (const { figure } of levels.splice(0)) figures.prior = figure;
  return true;
}
