import { beginDraft } from './begin-draft.ts';
import { closeFrame } from './close-frame.ts';
import { changesBudget, takenBack } from './columns.ts';
import type { ReadFigure } from './read-statement.ts';
import type { Scope } from './scope.ts';
import type { Token } from './token.ts';

/** The word that says that the budget which was told is changed. */
function changeOf(scope: Scope): string | undefined {
  const { direction } = scope.clause;
  if (direction === undefined) return takenBack(scope);
  const end = direction.wordEnd ?? direction.end;
  return changesBudget(scope, direction) ? scope.folded.text.slice(direction.start, end) : undefined;
}

/**
 * 年初预算100万元，年中追加20万元（A12万元、B8万元）: what was added is an amount of its own, and a list right behind it is of what
 * was added. What is told next is of the budget again.
 */
export function placeAdded(scope: Scope, token: Token, figure: ReadFigure): boolean {
  const { clause, current } = scope;
  const word = changeOf(scope);
  if (scope.reason !== undefined || current === undefined || word === undefined) return false;
  const added = beginDraft(scope, { text: current.subject.text + word }, clause.start);
  added.levels.push({ figure });
  added.end = token.end;
  scope.added = added;
  return true;
}

/** 追加20万元，其中A12万元、B8万元，全年预算120万元，支出110万元: a budget or an outturn without a name is of none of what was added. */
export function backToBudget(scope: Scope): void {
  const at = scope.frames.findIndex(({ addedTo, items }) => addedTo !== undefined && items.length > 0);
  const { phase, completion } = scope.clause;
  if (at < 0 || (phase === undefined && completion === undefined)) return;
  scope.current = scope.frames[at]?.addedTo;
  for (const frame of scope.frames.splice(at)) closeFrame(frame, scope.reading.phrases);
}
