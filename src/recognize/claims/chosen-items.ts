import type { Draft } from './draft.ts';
import type { Frame, Scope } from './scope.ts';
import type { Token } from './token.ts';

/** What announces a list is no longer. */
const longest = 12;
const ends: ReadonlySet<string> = new Set(['colon', 'comma', 'semicolon', 'stop', 'figure', 'open']);
const moves: ReadonlySet<string> = new Set(['up', 'down']);

/**
 * 其中增支较多的是：A；B: the words between an opener and its first item say that only the larger ones follow, or only what
 * went up or down.
 */
export function listsChosen(
  { tokens, folded: { text }, reading: { phrases } }: Scope,
  index: number,
): boolean {
  const behind = tokens.slice(index + 1, index + 1 + longest);
  const end = behind.findIndex(({ kind }) => ends.has(kind));
  const words = end < 0 ? [] : behind.slice(0, end);
  const said = text.slice(words[0]?.start, words.at(-1)?.end);
  if (words.length === 0) return false;
  if (phrases.list('proseChosen').some((word) => said.includes(word))) return true;
  return behind[end]?.kind === 'colon' && words.some(({ kind }) => moves.has(kind));
}

/** 3.设施建设相应减少: an item that says which way it went and not by how much is missing from any sum. */
export function leaveUntold(
  frame: Frame | undefined,
  item: Draft | undefined,
  tokens: readonly Token[],
): void {
  if (frame === undefined || item !== undefined) return;
  const tellsNone = tokens.every(({ figure }) => figure === undefined);
  if (tellsNone && tokens.some(({ kind }) => moves.has(kind))) frame.open = true;
}
