import type { ClaimColumn } from '../../core/model/narrative.ts';
import type { Scope } from './scope.ts';
import type { Base, Token } from './token.ts';

/** Where a figure goes: a column, or the amounts, whose column is known only at the end of the statement. */
export type Role = ClaimColumn | 'level';

/** Whether a comparison is one with the budget of the same year. */
export function isBudgetBase(base: Base | undefined, { year, reading }: Scope): boolean {
  if (base === undefined || base.phase === undefined || base.phase === 'final') return false;
  if (!base.prior) return true;
  // 较2022年年初预算: in the final accounts of that year, unless the sentence speaks of another one.
  return base.year !== undefined && (year === undefined ? reading.final : base.year === year);
}

/** The comparison that a direction word states: its own one, or the last one of the sentence. */
export function baseOf(scope: Scope, direction: Token | undefined): Base | undefined {
  return direction?.base ?? scope.compare ?? adjusted(scope, direction);
}

/** 预算调增5万元: what is adjusted is a budget. */
function adjusted({ reading, folded }: Scope, direction: Token | undefined): Base | undefined {
  if (direction === undefined) return undefined;
  const word = folded.text.slice(direction.start, direction.wordEnd ?? direction.end);
  return reading.phrases.set('proseAdjust').has(word) ? { prior: false, phase: 'budget' } : undefined;
}

function moneyRole(scope: Scope): Role | undefined {
  const { clause } = scope;
  if (clause.share !== undefined) return 'base';
  if (clause.direction !== undefined && clause.direction.kind !== 'level')
    return isBudgetBase(baseOf(scope, clause.direction), scope) ? 'budget_change' : 'change';
  return 'level';
}

function percentRole(scope: Scope): Role | undefined {
  const { clause } = scope;
  if (clause.completion !== undefined) return 'completion';
  if (clause.share !== undefined) return 'share';
  if (clause.direction === undefined || clause.direction.kind === 'level') return undefined;
  return isBudgetBase(baseOf(scope, clause.direction), scope) ? 'budget_growth' : 'growth';
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
