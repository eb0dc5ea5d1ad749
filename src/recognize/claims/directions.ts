import { baseOf, comparesBudgets, isBudgetBase } from './columns.ts';
import { wordBefore } from './phrases.ts';
import { noteDirection } from './place-figure.ts';
import type { Scope } from './scope.ts';
import { joinWords } from './subject.ts';
import { targetOf } from './target.ts';
import type { Token } from './token.ts';

/** 决算数大于预算数: a direction that names its base; without one it is a word like any other. */
export function compareRelation(scope: Scope, token: Token): undefined {
  const { clause } = scope;
  if (token.base !== undefined) {
    scope.compare = token.base;
    clause.compared = true;
  }
  clause.direction = token;
}

/** 基本与上年持平: what is so only roughly tells no direction. */
function isRough(scope: Scope): boolean {
  const { clause, reading } = scope;
  const text = joinWords(scope, clause.words);
  const { phrases } = reading;
  return clause.compared && wordBefore(phrases.list('proseRoughly'), text, text.length) !== undefined;
}

/** 持平: says that there is no difference, provided that it is said of a comparison. */
export function compareFlat(scope: Scope, token: Token): undefined {
  const { clause } = scope;
  if (isRough(scope)) {
    clause.words = [];
    return;
  }
  clause.direction = token;
  if (scope.reason !== undefined) return;
  const word = scope.folded.text.slice(token.start, token.end);
  // Growth alone in its clause is growth from the year before; 确保三公经费零增长 is a resolution.
  const isAlone = clause.words.length === 0 && scope.reading.phrases.set('proseNoGrowth').has(word);
  if (isAlone) scope.compare ??= { prior: true };
  noteLoose(scope);
}

/** Whether a direction tells how an amount compares with another one. */
function compares(scope: Scope, direction: Token): boolean {
  if (direction.kind === 'level' || direction.kind === 'neutral') return false;
  if (scope.compare === undefined && direction.base === undefined) return false;
  if (direction.kind !== 'flat' && !scope.clause.compared) return false;
  return !comparesBudgets(scope, direction);
}

/** 其中：A增加3万元，B有所减少: of an item that moved, by how much is not told, no list of changes is complete. */
function leaveUntold({ clause: { direction, words, filled }, frames }: Scope): void {
  const frame = frames.at(-1);
  const listsChanges = frame?.items.at(-1)?.levels.length === 0;
  const isMoved = direction?.kind === 'up' || direction?.kind === 'down';
  if (frame !== undefined && listsChanges && isMoved && !filled && words.length > 0) frame.open = true;
}

/** A direction without a figure of its own. */
export function noteLoose(scope: Scope): void {
  const { clause } = scope;
  leaveUntold(scope);
  const { direction } = clause;
  if (direction === undefined || scope.apart || !compares(scope, direction)) return;
  const role = isBudgetBase(baseOf(scope, direction), scope) ? 'budget_direction' : 'direction';
  const draft = targetOf(scope, role, direction);
  if (draft === undefined) return;
  noteDirection(scope, draft, direction);
  draft.end = Math.max(draft.end, direction.end);
  scope.current = draft;
  if (scope.sentence.length < 4 && !scope.sentence.includes(draft)) scope.sentence.push(draft);
  scope.clause = { ...clause, direction: undefined, words: [], after: [] };
}
