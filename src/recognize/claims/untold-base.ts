import { abs, compare, sign, subtract } from '../../core/model/exact.ts';
import type { Figure } from '../../core/model/figure.ts';
import type { Level } from './draft.ts';
import { wordAt } from './phrases.ts';
import type { Scope } from './scope.ts';
import type { Base, Token } from './token.ts';

const isSpent = ({ phase }: Level): boolean => phase === undefined || phase === 'final';

/**
 * 公务接待费节约1.77万元: in an account what is saved is saved of the budget where nothing else is named; in a list it goes with
 * what is told of the whole.
 */
function isSaved({ frames, folded: { text }, reading }: Scope, { start }: Token): boolean {
  const whole = frames.at(-1)?.whole;
  const isOfBudget = whole === undefined ? reading.final : whole.figures.budget_change !== undefined;
  return isOfBudget && wordAt(reading.phrases.list('proseSaved'), text, start) !== undefined;
}

/** The budget of a statement from which its amount is just so far apart. */
function budgetApart({ current }: Scope, difference: Figure): Level | undefined {
  const spent = current?.levels.find(isSpent)?.figure.figure;
  return current?.levels.find(
    (level) =>
      !isSpent(level) &&
      spent !== undefined &&
      compare(abs(subtract(spent, level.figure.figure)), abs(difference)) === 0,
  );
}

/**
 * 预算56.90万元，支出48.36万元，节约8.54万元: a difference for which nothing is named is one from the budget of its statement,
 * where the amount and the budget are just so far apart.
 */
export function untoldBase(scope: Scope, token: Token): Base | undefined {
  const { clause, compare: told, reason } = scope;
  const { direction, words } = clause;
  const difference = token.figure?.type === 'money' ? token.figure.figure : undefined;
  if (difference === undefined || sign(difference) === 0 || reason !== undefined) return undefined;
  if (told !== undefined || direction === undefined || direction.base !== undefined) return undefined;
  const budget = words.length > 0 ? undefined : budgetApart(scope, difference);
  const phase = budget?.phase ?? (isSaved(scope, direction) ? 'budget' : undefined);
  return phase && { prior: false, phase };
}
