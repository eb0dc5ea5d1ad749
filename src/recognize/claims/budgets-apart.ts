import type { ClaimColumn } from '../../core/model/narrative.ts';
import { type Draft, newDraft, shareLevels } from './draft.ts';
import type { Phase } from './token.ts';

/** The first budget of the year, or the one that it was adjusted to. */
export type NamedBudget = 'initial' | 'annual';

/** 预算 alone may be either. */
export const certainBudget = (phase: Phase | undefined): NamedBudget | undefined =>
  phase === 'initial' || phase === 'annual' ? phase : undefined;

/** The budget that a statement is told against, where its words say which. */
export const budgetAgainst = ({ completionOf, budgetOf }: Draft): NamedBudget | undefined =>
  certainBudget(completionOf) ?? certainBudget(budgetOf);

const ofBudget: readonly ClaimColumn[] = ['completion', 'budget_change', 'budget_growth', 'budget_direction'];

/** What is told against 预算 alone behind what changed one is told against what it was changed to. */
const againstOf = (draft: Draft): NamedBudget | undefined =>
  budgetAgainst(draft) ?? (draft.changed === true ? 'annual' : undefined);

/**
 * Whether a draft gives one of the two budgets only, and is told against the other one: 年初预算100万元，追加20万元，支出108万元，
 * 完成预算的90% may be.
 */
function givesOther(draft: Draft): boolean {
  const against = againstOf(draft);
  const given = draft.levels.flatMap(({ phase }) => certainBudget(phase) ?? []);
  return against !== undefined && given.length > 0 && !given.includes(against);
}

/** 年初预算A，支出B，完成调整预算的C: what is told against a budget that is not given is a statement of its own on the same amount. */
export function withBudgetsApart(drafts: readonly Draft[]): readonly Draft[] {
  return drafts.flatMap((draft) => (givesOther(draft) ? [draft, splitOff(draft)] : [draft]));
}

function splitOff(draft: Draft): Draft {
  const { completionOf, end } = draft;
  const other: Draft = {
    ...newDraft(draft.passage, draft.subject, draft.start),
    end,
    completionOf,
    budgetOf: draft.budgetOf ?? againstOf(draft),
  };
  shareLevels(other, draft, ({ phase }) => certainBudget(phase) === undefined);
  for (const column of ofBudget) {
    const figure = draft.figures[column];
    if (figure !== undefined) other.figures[column] = figure;
    delete draft.figures[column];
  }
  draft.completionOf = undefined;
  draft.budgetOf = undefined;
  return other;
}
