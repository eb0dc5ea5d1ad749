import { wordBefore } from './phrases.ts';
import { newClause, type Scope } from './scope.ts';
import type { Token } from './token.ts';

const marks: ReadonlySet<string> = new Set(['comma', 'pause', 'semicolon']);

const isUse = ({ folded: { text }, reading: { phrases } }: Scope, { start, end }: Token): boolean =>
  wordBefore(phrases.list('partUsed'), text.slice(start, end), end - start) !== undefined;

/** Notes that a list is one of uses. */
export function noteUses(scope: Scope, token: Token): void {
  const top = scope.frames.at(-1);
  if (top !== undefined && top.items.length === 0 && isUse(scope, token)) top.used = true;
}

/**
 * 支出90万元，用于工资50万元，用于办公40万元: behind a mark the word stands again for the next item; it opens no list of the one before.
 * Whether it goes on with one.
 */
export function goOnWithUses(scope: Scope, token: Token, index: number): boolean {
  const { clause, frames, tokens } = scope;
  const top = frames.at(-1);
  const isBehindItem = top?.used === true && top.items.length > 0 && clause.words.length === 0;
  if (!isBehindItem || !marks.has(tokens[index - 1]?.kind ?? '') || !isUse(scope, token)) return false;
  scope.clause = newClause(token.end);
  return true;
}
