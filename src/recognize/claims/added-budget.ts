import { firstFrom } from '../../core/model/first-from.ts';
import { beginDraft } from './begin-draft.ts';
import { closeFrame } from './close-frame.ts';
import { budgetToChange, changesBudget, takenBack } from './columns.ts';
import type { Draft, Subject } from './draft.ts';
import { joinItem } from './frames.ts';
import type { ReadFigure } from './read-statement.ts';
import type { Scope } from './scope.ts';
import { subjectOf } from './subject.ts';
import { isBudget, type Token } from './token.ts';

/** The word that says that the budget which was told is changed. */
function changeOf(scope: Scope): string | undefined {
  const { direction } = scope.clause;
  if (direction === undefined) return takenBack(scope);
  const end = direction.wordEnd ?? direction.end;
  return changesBudget(scope, direction) ? scope.folded.text.slice(direction.start, end) : undefined;
}

/** 预算100万元，追加20万元: what is changed within the year is the budget that it began with. */
function changeBudget(head: Draft): void {
  head.changed = true;
  for (const [index, level] of head.levels.entries())
    if (level.phase === 'budget') head.levels[index] = { ...level, phase: 'initial' };
}

/** 追加20万元，其中追加A12万元，收回B2万元: what was changed of one thing is an item of the list. */
function itemOfAdded(scope: Scope, word: string): Draft | undefined {
  const { clause, frames, reading } = scope;
  const name = subjectOf(scope, clause.after) ?? subjectOf(scope, clause.words);
  if (frames.at(-1)?.addedTo === undefined || name === undefined || name.text.endsWith(word))
    return undefined;
  const isCut = reading.phrases.list('budgetCut').includes(word);
  const item = beginDraft(scope, isCut ? { ...name, text: word + name.text } : name, clause.start);
  joinItem(scope, item);
  return item;
}

/**
 * 年初预算100万元，年中追加20万元（A12万元、B8万元）: what was added is an amount of its own, and a list right behind it is of what
 * was added. What is told next is of the budget again.
 */
export function placeAdded(scope: Scope, token: Token, figure: ReadFigure): boolean {
  const word = changeOf(scope);
  const head = scope.current ?? budgetToChange(scope);
  if (scope.reason !== undefined || head === undefined || word === undefined) return false;
  const item = itemOfAdded(scope, word);
  const added = item ?? beginDraft(scope, { text: head.subject.text + word }, scope.clause.start);
  added.levels.push({ figure });
  added.end = token.end;
  if (item === undefined) {
    changeBudget(head);
    scope.current = head;
    scope.added = added;
  } else scope.current = item;
  return true;
}

/** 追加20万元，其中A12万元、B8万元，全年预算120万元，支出110万元: a budget or an outturn without a name is of none of what was added. */
export function backToBudget(scope: Scope, weak: Subject | undefined): void {
  const at = scope.frames.findIndex(({ addedTo, items }) => addedTo !== undefined && items.length > 0);
  const { phase, completion } = scope.clause;
  if (at < 0 || [phase, completion, weak].every((each) => each === undefined)) return;
  scope.current = scope.frames[at]?.addedTo;
  for (const frame of scope.frames.splice(at)) closeFrame(frame, scope.reading.phrases);
}

/** 年初预算100万元，追加20万元，…: where nothing says whose a budget is, what follows is told of it all the same. */
export function budgetAlone({ clause, folded: { text }, tokens }: Scope): Subject | undefined {
  const at = firstFrom(tokens, ({ start }) => start < clause.start);
  const [first] = tokens.slice(at, at + 1);
  const isAlone = first?.kind === 'phase' && isBudget(first);
  return isAlone ? { text: text.slice(first.start, first.end), weak: true } : undefined;
}
