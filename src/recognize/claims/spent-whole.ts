import type { ClaimColumn } from '../../core/model/narrative.ts';
import { type Draft, sameSubject } from './draft.ts';
import type { Scope } from './scope.ts';
import { isBudget } from './token.ts';

/** What is said of an amount that was spent, with the budget as its base. */
const measures: readonly ClaimColumn[] = ['completion', 'budget_change', 'budget_growth', 'budget_direction'];

/** 与年初预算B相比增加…, 完成年初预算B的101%: the budget that it tells is only the base of what is said of another amount. */
const tellsBase = ({ levels, figures }: Draft): boolean =>
  levels.every(isBudget) && measures.some((column) => figures[column] !== undefined);

/** Whether a statement tells budgets and nothing that is measured by them: the items of its list are budgets too. */
export const tellsBudgets = (draft: Draft): boolean =>
  draft.levels.length > 0 && draft.levels.every(isBudget) && !tellsBase(draft);

/** So many statements back it may stand. */
const remembered = 6;

/** 支出A，…。与年初预算B相比增加…。其中：…: what was spent is divided, not the budget that it is measured by. */
export function spentWhole({ reading: { drafts } }: Scope, of: Draft): Draft {
  if (!tellsBase(of)) return of;
  const isSpent = (draft: Draft): boolean =>
    sameSubject(draft.subject, of.subject) && draft.levels.some((level) => !isBudget(level));
  return drafts.slice(-remembered).findLast(isSpent) ?? of;
}
