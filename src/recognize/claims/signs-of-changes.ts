import { negate, sign, subtract } from '../../core/model/exact.ts';
import type { ClaimColumn } from '../../core/model/narrative.ts';
import type { ReadFigure } from './read-statement.ts';

export type Figures = Partial<Record<ClaimColumn, ReadFigure>>;

/** A budget that was done as it was set, in percent. */
const whole = { coefficient: 100, exponent: 0 } as const;

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

type SignedColumn = (typeof pairs)[number][number];

/** Gives a figure without a direction that of another one. */
function follow(signed: Figures, column: SignedColumn, other: SignedColumn): void {
  const own = signed[column];
  const told = signed[other];
  if (own?.unsigned !== true || told === undefined || told.unsigned === true) return;
  const { unsigned, ...plain } = own;
  signed[column] = sign(told.figure) < 0 ? { ...plain, figure: negate(own.figure) } : plain;
}

/** A difference and the rate of it. */
const rates = [
  ['change', 'growth'],
  ['budget_change', 'budget_growth'],
] as const;

/** 预算A，差值B: a difference without a direction is one from the budget where only a budget is stated. */
function moveToBudget(signed: Figures): void {
  for (const [prior, budget] of pairs) {
    const own = signed[prior];
    if (own?.unsigned !== true || signed.prior !== undefined || baseOf(signed, budget) === undefined)
      continue;
    signed[budget] ??= own;
    delete signed[prior];
  }
}

/** The amounts tell the sign of a difference without a direction, or the rate of completion does. */
function signByAmounts(signed: Figures, column: SignedColumn): void {
  const own = signed[column];
  const base = baseOf(signed, column)?.figure;
  const ofBudget = column === 'budget_change' || column === 'budget_growth';
  const [value, from] = base || !ofBudget ? [signed.amount, base] : [signed.completion, whole];
  if (own?.unsigned !== true || from === undefined || value === undefined) return;
  if (sign(subtract(value.figure, from)) < 0) signed[column] = { ...own, figure: negate(own.figure) };
}

/** 差值, 增减率 name no direction: the figures around them tell it. */
export function withSigns(figures: Figures): Figures {
  const signed: Figures = { ...figures };
  // 减少3万元，增长率为5%: the rate goes the way of the difference in front of it.
  for (const [difference, rate] of rates) follow(signed, rate, difference);
  moveToBudget(signed);
  for (const column of pairs.flat()) signByAmounts(signed, column);
  // 两年相差3万元，降幅5%: where no amounts tell, the difference goes the way of its rate.
  for (const [difference, rate] of rates)
    if (baseOf(signed, difference) === undefined) follow(signed, difference, rate);
  return signed;
}
