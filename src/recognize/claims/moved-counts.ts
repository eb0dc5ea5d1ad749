import type { Scope } from './scope.ts';
import type { Token } from './token.ts';

/** Batches, guests, and perhaps one more unit. */
const mostUnits = 4;
const marks: ReadonlySet<string> = new Set(['pause', 'comma']);
const ways: ReadonlySet<string> = new Set(['up', 'down']);

const isCount = (token: Token | undefined): boolean => token?.figure?.type === 'count';

/** Whether a token only joins what stands around it: 和, or a mark. */
function joins({ tokens, folded: { text }, reading: { phrases } }: Scope, index: number): boolean {
  const token = tokens[index];
  if (token === undefined) return false;
  const isWord = token.kind === 'text' && phrases.set('proseJoints').has(text.slice(token.start, token.end));
  return isWord || marks.has(token.kind);
}

/** 12个批次和119人次: whether another count is joined to the one at an index, which so counts nothing that is named behind it. */
export const joinsCount = (scope: Scope, index: number): boolean =>
  joins(scope, index + 1) && isCount(scope.tokens[index + 2]);

/** 减少3批、20人次; 增长12个批次和119人次: the word in front of the first of several joined counts moves each of them. */
export function movedWith(scope: Scope, index: number): Token | undefined {
  const { tokens } = scope;
  let at = index;
  for (let units = 1; units < mostUnits && joins(scope, at - 1) && isCount(tokens[at - 2]); units++) at -= 2;
  const front = tokens[at - 1];
  return at < index && ways.has(front?.kind ?? '') && isCount(tokens[index]) ? front : undefined;
}
