import { leaveUnread, type Scope } from './scope.ts';

/** 增长9.52,: a decimal behind a word that wants a unit or a percent sign. */
export function bareUnread(scope: Scope): void {
  const { clause } = scope;
  const wanted =
    clause.direction !== undefined || clause.share !== undefined || clause.completion !== undefined;
  if (!wanted) return;
  const last = [...clause.after, ...(clause.share ?? []), ...clause.words].findLast(
    ({ kind }) => kind === 'bare',
  );
  const text = last && scope.folded.text.slice(last.start, last.end);
  if (last !== undefined && text?.includes('.')) leaveUnread(scope, last, 'bare-number');
}
