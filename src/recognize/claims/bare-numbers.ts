import { leaveUnread, type Scope } from './scope.ts';
import type { Token } from './token.ts';

/** 其中:甲类用车0乙类用车3,: in a list a clause of names and numbers without units has counts in it. */
function listedBare({ clause, frames }: Scope): readonly Token[] {
  const bare = clause.words.filter(({ kind }) => kind === 'bare');
  return frames.length > 0 && !clause.filled && bare.length > 1 && clause.words.at(-1) === bare.at(-1)
    ? bare
    : [];
}

/** 增长9.52,: a decimal behind a word that wants a unit or a percent sign. */
export function bareUnread(scope: Scope): void {
  const { clause } = scope;
  for (const each of listedBare(scope)) leaveUnread(scope, each, 'bare-number');
  const wanted =
    clause.direction !== undefined || clause.share !== undefined || clause.completion !== undefined;
  if (!wanted) return;
  const last = [...clause.after, ...(clause.share ?? []), ...clause.words].findLast(
    ({ kind }) => kind === 'bare',
  );
  const text = last && scope.folded.text.slice(last.start, last.end);
  if (last !== undefined && text?.includes('.')) leaveUnread(scope, last, 'bare-number');
}
