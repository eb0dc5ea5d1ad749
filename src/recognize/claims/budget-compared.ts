import type { ClaimColumn } from '../../core/model/narrative.ts';
import { beginDraft } from './begin-draft.ts';
import type { Role } from './columns.ts';
import { type Draft, type Level, newDraft, shareLevels } from './draft.ts';
import { isGrowthOf } from './ratio-fits.ts';
import type { Scope } from './scope.ts';
import { isBudget } from './token.ts';

const columns: ReadonlySet<Role> = new Set<Role & ClaimColumn>(['prior', 'change', 'growth', 'direction']);

/** 预算6万元，比上年减少1万元: in an account a comparison behind nothing but a budget is one of the budget. */
export function noteOfBudget({ reading }: Scope, { figures, levels, ofBudget }: Draft, role: Role): void {
  const isOfBudget = reading.final && columns.has(role) && levels.length > 0 && levels.every(isBudget);
  if (isOfBudget && figures[role as ClaimColumn] === undefined) ofBudget.add(role as ClaimColumn);
}

/** Whether what was compared so far is the budget, and what was spent is told by now. */
const isSpentSince = ({ levels, ofBudget }: Draft): boolean => ofBudget.size > 0 && !levels.every(isBudget);

/** 2022年预算3万元，2023年预算2万元，…，2023年支出1万元，比上年…: what was spent, in a statement apart from the budgets of two years. */
export function spentApart(scope: Scope, spoken: Draft): Draft | undefined {
  if (!isSpentSince(spoken)) return undefined;
  const draft = beginDraft(scope, spoken.subject, scope.clause.start);
  const { prior } = spoken.figures;
  if (prior !== undefined && !spoken.ofBudget.has('prior')) draft.figures.prior = { ...prior, shared: true };
  return shareLevels(draft, spoken, (level) => level.past !== true || !isBudget(level));
}

/** The budget that was told last, and those of earlier years. */
function budgetsOf({ levels }: Draft): readonly Level[] {
  const budgets = levels.filter(isBudget);
  const own = budgets.findLast(({ past }) => past !== true);
  return budgets.filter((level) => level === own || level.past === true);
}

/** The comparison of the budget, apart from what is told of what was spent. */
function splitOff(draft: Draft): Draft {
  const { passage, subject, start, end, priorYear, priorBasis, ofLast, ofBudget } = draft;
  const told: Draft = { ...newDraft(passage, subject, start), end, otherKind: true };
  if (priorYear !== undefined) told.priorYear = priorYear;
  if (priorBasis !== undefined) told.priorBasis = priorBasis;
  if (ofLast !== undefined) told.ofLast = ofLast;
  for (const { phase: _, ...level } of budgetsOf(draft))
    told.levels.push({ ...level, figure: { ...level.figure, shared: true } });
  for (const column of ofBudget) {
    for (const side of ['figures', 'seconds'] as const) {
      const figure = draft[side][column];
      if (figure !== undefined) told[side][column] = figure;
      delete draft[side][column];
    }
  }
  delete draft.priorYear;
  delete draft.priorBasis;
  delete draft.ofLast;
  return told;
}

/**
 * 预算16万元，决算13万元，与上年预算相比减少4万元，下降20%: beside both amounts a comparison with the budget of last year is one of the
 * budget where its rate fits that and not what was spent.
 */
function meansBudget({ figures: { change, growth }, levels, priorBasis }: Draft): boolean {
  if (priorBasis !== 'budget' || change === undefined || growth === undefined) return false;
  const own = levels.filter(({ past }) => past !== true);
  const fits = ({ figure }: Level): boolean => isGrowthOf(growth, change.figure, figure.figure);
  const [budgets, spent] = [own.filter(isBudget), own.filter((level) => !isBudget(level))];
  return spent.length > 0 && !spent.some(fits) && budgets.some(fits);
}

/** 预算6万元，比上年预算减少1万元，支出5万元: in an account what a budget is compared with is no matter of what was spent. */
export function withBudgetsCompared(drafts: readonly Draft[], final: boolean): readonly Draft[] {
  return drafts.flatMap((draft) => {
    if (final && meansBudget(draft)) for (const column of columns) draft.ofBudget.add(column as ClaimColumn);
    return draft.ofBudget.size > 0 ? [draft, splitOff(draft)] : [draft];
  });
}
