import type { Scope } from './scope.ts';
import { joinWords } from './subject.ts';
import type { Token } from './token.ts';

/** Whether a list stands open whose whole tells no change that its items could be parts of. */
function isInPlainList({ frames }: Scope): boolean {
  const frame = frames.at(-1);
  const figures = frame?.whole?.figures;
  if (figures === undefined || frame?.ofChange === true) return false;
  return figures.change === undefined && figures.budget_change === undefined;
}

/**
 * 债券30万元，其中：新增债券10万元，再融资债券20万元: in a list a word for growth in front of a name is part of the name, where
 * nothing is compared and no amount of the thing without the word was told.
 */
export function nameNewlyListed(scope: Scope, { figure }: Token): void {
  const { clause, reading, folded, sentence } = scope;
  const { direction, after, words } = clause;
  if (figure?.type !== 'money' || direction?.base !== undefined || after.length === 0) return;
  if (words.length > 0 || clause.compared || scope.reason !== undefined || !isInPlainList(scope)) return;
  if (!reading.phrases.set('proseNewly').has(folded.text.slice(direction?.start, direction?.end))) return;
  const name = joinWords(scope, after);
  if (sentence.some(({ subject }) => subject.text === name)) return;
  clause.words = [...(direction === undefined ? [] : [direction]), ...after];
  clause.after = [];
  clause.direction = undefined;
}
