import { abs, compare, sign, subtract } from '../../core/model/exact.ts';
import type { Level } from './draft.ts';
import type { Scope } from './scope.ts';
import type { Base, Token } from './token.ts';

const isSpent = ({ phase }: Level): boolean => phase === undefined || phase === 'final';

/** 节约8.54万元，其中公务接待费…，节约1.77万元: what an item saved is saved of the budget, as it is of the whole. */
function isSaved({ frames, folded, reading }: Scope, { start, end }: Token): boolean {
  const whole = frames.at(-1)?.whole;
  return (
    whole?.figures.budget_change !== undefined &&
    reading.phrases.set('proseSaved').has(folded.text.slice(start, end))
  );
}

/**
 * 预算56.90万元，支出48.36万元，节约8.54万元: a difference for which nothing is named is one from the budget of its statement,
 * where the amount and the budget are just so far apart.
 */
export function untoldBase(scope: Scope, token: Token): Base | undefined {
  const { current, clause, compare: told, reason } = scope;
  const { direction, words } = clause;
  const difference = token.figure?.type === 'money' ? token.figure.figure : undefined;
  if (difference === undefined || sign(difference) === 0 || reason !== undefined) return undefined;
  if (told !== undefined || direction === undefined || direction.base !== undefined || words.length > 0)
    return undefined;
  if (isSaved(scope, direction)) return { prior: false, phase: 'budget' };
  const spent = current?.levels.find(isSpent)?.figure.figure;
  const budget = current?.levels.find(
    (level) =>
      !isSpent(level) &&
      spent !== undefined &&
      compare(abs(subtract(spent, level.figure.figure)), abs(difference)) === 0,
  );
  return budget?.phase === undefined ? undefined : { prior: false, phase: budget.phase };
}
