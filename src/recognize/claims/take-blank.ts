import { rejoinLeft } from './frames.ts';
import { take } from './place-figure.ts';
import { newClause, type Scope } from './scope.ts';
import { subjectOf } from './subject.ts';
import { targetOf } from './target.ts';
import { isBudget, type Token } from './token.ts';

/** 年初预算XX万元，决算5万元: a budget alone names nothing that the next amount could not name. */
const isBudgetAlone = (scope: Scope): boolean =>
  isBudget(scope.clause) && subjectOf(scope, scope.clause.words) === undefined;

/** Whether the figure that was not filled in would be an amount or a number of things, and neither a change, a share nor a base. */
function wantsAmount({ clause, reason }: Scope, { blank }: Token): boolean {
  if (reason !== undefined || blank === 'percent' || blank === 'score') return false;
  const { direction, share, completion, compared, fresh } = clause;
  return direction === undefined && share === undefined && completion === undefined && !(compared && fresh);
}

/**
 * 教育支出为XX万元，减少3万元: what is said behind an amount that nobody filled in is said of the thing that it is the amount of. A
 * list with such an item is not known as a whole.
 */
export function takeBlank(scope: Scope, token: Token): undefined {
  const { compared } = scope.clause;
  const role = token.blank === 'count' ? 'count' : 'level';
  const draft = wantsAmount(scope, token) && !isBudgetAlone(scope) ? targetOf(scope, role, token) : undefined;
  if (draft !== undefined) {
    draft.end = Math.max(draft.end, token.end);
    for (const frame of scope.frames) if (frame.items.includes(draft)) frame.open = true;
    rejoinLeft(scope, draft);
    take(scope, draft);
  }
  scope.clause = { ...newClause(token.end), filled: true, compared };
}
