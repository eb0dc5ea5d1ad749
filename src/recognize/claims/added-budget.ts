import { beginDraft } from './begin-draft.ts';
import { changesBudget } from './columns.ts';
import type { ReadFigure } from './read-statement.ts';
import type { Scope } from './scope.ts';
import type { Token } from './token.ts';

/**
 * 年初预算100万元，年中追加20万元（A12万元、B8万元）: what was added is an amount of its own, and a list right behind it is of what
 * was added. What is told next is of the budget again.
 */
export function placeAdded(scope: Scope, token: Token, figure: ReadFigure): boolean {
  const { clause, current, folded } = scope;
  const { direction } = clause;
  if (direction === undefined || current === undefined || !changesBudget(scope, direction)) return false;
  const word = folded.text.slice(direction.start, direction.wordEnd ?? direction.end);
  const added = beginDraft(scope, { text: current.subject.text + word }, clause.start);
  added.levels.push({ figure });
  added.end = token.end;
  scope.added = added;
  return true;
}
