import type { ClaimColumn } from '../../core/model/narrative.ts';
import type { Draft } from './draft.ts';
import type { Scope } from './scope.ts';
import { joinWords } from './subject.ts';
import { type Base, isBudget, type Token } from './token.ts';

/** Where a figure goes: a column, or the amounts, whose column is known only at the end of the statement. */
export type Role = ClaimColumn | 'level';

/** Whether a comparison is one with the budget of the same year. */
export function isBudgetBase(base: Base | undefined, { year, reading }: Scope): boolean {
  if (base === undefined || base.phase === undefined || base.phase === 'final') return false;
  if (!base.prior) return true;
  // 较2022年年初预算: in the final accounts of that year, unless the sentence speaks of another one.
  if (base.year === undefined) return false;
  return year === undefined ? reading.final && base.year === (reading.year ?? base.year) : base.year === year;
}

/** The comparison that a direction word states: its own one, or the last one of the sentence. */
export function baseOf(scope: Scope, direction: Token | undefined): Base | undefined {
  const ofBudget = direction !== undefined && (isAdjusted(scope, direction) || isGap(scope, direction));
  return direction?.base ?? scope.compare ?? (ofBudget ? { prior: false, phase: 'budget' } : undefined);
}

/** 支出A，预算B，差异率C: a difference without a direction is one from the budget that was told last. */
const isGap = ({ current }: Scope, { kind }: Token): boolean => {
  const last = kind === 'neutral' ? current?.levels.at(-1) : undefined;
  return last !== undefined && isBudget(last) && last.past !== true && (current?.levels.length ?? 0) > 1;
};

/** 预算调增5万元: what is adjusted is a budget. */
const isAdjusted = ({ reading, folded }: Scope, { start, end, wordEnd = end }: Token): boolean =>
  reading.phrases.set('proseAdjust').has(folded.text.slice(start, wordEnd));

/** 年初预算100万元。年中追加20万元: the statement whose budget is changed, of this sentence or of one that tells nothing else. */
export function budgetToChange({ current, before: [head] }: Scope): Draft | undefined {
  const isTold = current === undefined ? head?.levels.every(isBudget) : current.levels.some(isBudget);
  return isTold === true ? (current ?? head) : undefined;
}

/** Whether a budget was told that may be changed, or a list of what changed it is being read. */
const changesOne = (scope: Scope): boolean =>
  scope.frames.at(-1)?.addedTo !== undefined || (budgetToChange(scope)?.levels.length ?? 0) > 0;

/** 年初预算100万元，年中追加20万元: behind no comparison a budget that was told is changed, and no amount compared with it. */
export function changesBudget(scope: Scope, direction: Token): boolean {
  const isOwn = changesOne(scope) && direction.base === undefined && !scope.clause.compared;
  return isOwn && (direction.kind === 'level' ? scope.clause.interim : isAdjusted(scope, direction));
}

/** 年初预算100万元，年末收回15万元，年中下达20万元: without a direction, what is taken back or added is of the budget in front of it. */
export function takenBack(scope: Scope): string | undefined {
  const { clause, frames, reading } = scope;
  const isOfBudget = clause.phase === undefined && !clause.compared && changesOne(scope);
  const text = isOfBudget ? joinWords(scope, clause.words) : '';
  const added = frames.length === 0 ? reading.phrases.list('budgetAdded') : [];
  return [...reading.phrases.list('budgetTakenBack'), ...added].find((word) => text.endsWith(word));
}

/** 全年预算与年初预算一致: two budgets are compared with each other. */
export function comparesBudgets(scope: Scope, direction: Token): boolean {
  const { phase } = scope.clause;
  return phase !== undefined && phase !== 'final' && isBudgetBase(baseOf(scope, direction), scope);
}

/** What the figure of a direction is; nothing where it is told of no amount. */
function moved(scope: Scope, ofBudget: Role, ofPrior: Role): Role | undefined {
  const { direction } = scope.clause;
  if (direction === undefined || scope.apart || changesBudget(scope, direction)) return undefined;
  if (comparesBudgets(scope, direction)) return undefined;
  return isBudgetBase(baseOf(scope, direction), scope) ? ofBudget : ofPrior;
}

/** Whether a word of the clause says that something grew or shrank. */
const isMoved = ({ clause: { direction } }: Scope): boolean =>
  direction !== undefined && direction.kind !== 'level';

function moneyRole(scope: Scope): Role | undefined {
  if (scope.clause.share !== undefined) return 'base';
  if (isMoved(scope)) return moved(scope, 'budget_change', 'change');
  if (scope.clause.interim) return undefined;
  return takenBack(scope) === undefined ? 'level' : undefined;
}

function percentRole(scope: Scope): Role | undefined {
  const { clause } = scope;
  if (clause.completion !== undefined) return 'completion';
  if (clause.share !== undefined) return 'share';
  return isMoved(scope) ? moved(scope, 'budget_growth', 'growth') : undefined;
}

/** What a figure is, by the words in front of it. */
export function roleOf(scope: Scope, token: Token): Role | undefined {
  switch (token.figure?.type) {
    case 'money':
      return moneyRole(scope);
    case 'percent':
      return percentRole(scope);
    case 'score':
      return scope.clause.score === undefined ? undefined : 'score';
    default:
      return 'count';
  }
}

/** Columns of comparisons and shares: they never begin a statement about the same subject. */
const attached: ReadonlySet<Role> = new Set<Role>([
  'prior',
  'change',
  'growth',
  'share',
  'base',
  'completion',
  'budget_change',
  'budget_growth',
  'direction',
  'budget_direction',
]);

/** Whether a figure in this column says something of a subject that was named before. */
export const isAttached = (role: Role): boolean => attached.has(role);
