import { abs, compare, sign, subtract } from '../../core/model/exact.ts';
import type { Level } from './draft.ts';
import type { Scope } from './scope.ts';
import type { Base, Token } from './token.ts';

const isSpent = ({ phase }: Level): boolean => phase === undefined || phase === 'final';

/**
 * 预算56.90万元，支出48.36万元，节约8.54万元: a difference for which nothing is named is one from the budget of its statement,
 * where the amount and the budget are just so far apart.
 */
export function untoldBase(
  { current, clause, compare: told, reason }: Scope,
  token: Token,
): Base | undefined {
  const { direction, words } = clause;
  const difference = token.figure?.type === 'money' ? token.figure.figure : undefined;
  if (difference === undefined || sign(difference) === 0 || reason !== undefined) return undefined;
  if (told !== undefined || direction === undefined || direction.base !== undefined || words.length > 0)
    return undefined;
  const spent = current?.levels.find(isSpent)?.figure.figure;
  const budget = current?.levels.find(
    (level) =>
      !isSpent(level) &&
      spent !== undefined &&
      compare(abs(subtract(spent, level.figure.figure)), abs(difference)) === 0,
  );
  return budget?.phase === undefined ? undefined : { prior: false, phase: budget.phase };
}
