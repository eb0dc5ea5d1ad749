import { beginDraft, isFree, toldBefore } from './begin-draft.ts';
import { budgetAgainst, certainBudget as certain } from './budgets-apart.ts';
import { baseOf, type Role } from './columns.ts';
import { type Draft, type Subject, sameSubject, shareLevels } from './draft.ts';
import type { Scope } from './scope.ts';
import type { Phase } from './token.ts';

const ofBudget: ReadonlySet<Role> = new Set<Role>(['budget_change', 'budget_growth', 'budget_direction']);
const directions: ReadonlySet<Role> = new Set<Role>(['budget_direction']);

/** So many statements back one that speaks of this budget already is found. */
const remembered = 6;

/** The budget that a figure or word of this role is told against, where the words say which. */
export function budgetOf(scope: Scope, role: Role): Phase | undefined {
  const { clause } = scope;
  if (role === 'completion') return certain(clause.completion?.base?.phase);
  return ofBudget.has(role) ? certain(baseOf(scope, clause.direction)?.phase) : undefined;
}

/** A second statement on the amounts of another one, but for the budgets that it is not told against. */
export function toldBeside(scope: Scope, spoken: Draft, budget?: Phase): Draft {
  const draft = beginDraft(scope, spoken.subject, scope.clause.start);
  const isOther = (phase: Phase | undefined): boolean =>
    budget !== undefined && phase !== budget && certain(phase) !== undefined;
  return shareLevels(draft, spoken, ({ phase }) => !isOther(phase));
}

/**
 * 完成年初预算的A，比调整预算少B，完成调整预算的C: what is told against one budget and what is told against another are two
 * statements on the same amounts.
 */
export function ofOtherBudget(scope: Scope, role: Role, named: Subject | undefined): Draft | undefined {
  const spoken = scope.current ?? scope.before[0];
  const budget = budgetOf(scope, role);
  const own = spoken && budgetAgainst(spoken);
  if (spoken === undefined || budget === undefined || own === undefined || own === budget) return undefined;
  if (named !== undefined && !sameSubject(named, spoken.subject)) return undefined;
  const isFit = (draft: Draft): boolean =>
    budgetAgainst(draft) === budget && (directions.has(role) || isFree(draft, role, scope));
  const found = toldBefore(scope, spoken.subject, remembered, isFit);
  return found ?? toldBeside(scope, spoken, budget);
}
