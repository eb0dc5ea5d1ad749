import { negate, sign, subtract } from '../../core/model/exact.ts';
import type { ClaimColumn } from '../../core/model/narrative.ts';
import type { ReadFigure } from './read-statement.ts';

type Figures = Partial<Record<ClaimColumn, ReadFigure>>;

/** The amount that a difference without direction is one from: 预算A，差值B; 上年A，差额B. */
function baseOf(figures: Figures, column: ClaimColumn): ReadFigure | undefined {
  const budgets = [figures.initial, figures.annual].filter((each) => each !== undefined);
  if (column === 'change' || column === 'growth') return figures.prior;
  return budgets.length === 1 ? budgets[0] : undefined;
}

const pairs = [
  ['change', 'budget_change'],
  ['growth', 'budget_growth'],
] as const;

/** 减少3万元，增长率为5%: the rate goes the way of the difference in front of it. */
const rates = [
  ['change', 'growth'],
  ['budget_change', 'budget_growth'],
] as const;

function withRates(figures: Figures): Figures {
  const signed: Figures = { ...figures };
  for (const [difference, rate] of rates) {
    const own = signed[rate];
    const told = signed[difference];
    if (own?.unsigned !== true || told === undefined || told.unsigned === true) continue;
    const { unsigned, ...plain } = own;
    signed[rate] = sign(told.figure) < 0 ? { ...plain, figure: negate(own.figure) } : plain;
  }
  return signed;
}

/**
 * 差值, 增减率 name no direction: the amounts tell the sign, and which of them it is a difference from where only a
 * budget is stated.
 */
export function withSigns(figures: Figures): Figures {
  const signed: Figures = { ...withRates(figures) };
  for (const [prior, budget] of pairs) {
    const own = signed[prior];
    if (own?.unsigned === true && signed.prior === undefined && baseOf(signed, budget) !== undefined) {
      signed[budget] ??= own;
      delete signed[prior];
    }
  }
  for (const column of pairs.flat()) {
    const own = signed[column];
    const base = baseOf(signed, column)?.figure;
    if (own?.unsigned !== true || base === undefined || signed.amount === undefined) continue;
    if (sign(subtract(signed.amount.figure, base)) < 0)
      signed[column] = { ...own, figure: negate(own.figure) };
  }
  return signed;
}
