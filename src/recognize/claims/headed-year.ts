import type { Scope } from './scope.ts';

/** 上年决算数：甲5万元、乙4万元；: a label of nothing but the year before is of all that follows, up to a semicolon. */
export function beginHeaded(scope: Scope, index: number): void {
  const { tokens, folded, reading, year } = scope;
  const at = tokens[index - 1]?.kind === 'phase' ? index - 2 : index - 1;
  const [before, label] = [tokens[at - 1], tokens[at]];
  const isFirst = before === undefined || before.kind === 'colon' || before.kind === 'stop';
  if (label?.kind !== 'text' || !isFirst || reading.year === undefined) return;
  if (!reading.phrases.set('prosePrior').has(folded.text.slice(label.start, label.end))) return;
  scope.headed = { year };
  scope.year = reading.year - 1;
}

/** Behind the semicolon the year is again that of the sentence. */
export function leaveHeaded(scope: Scope): void {
  if (scope.headed !== undefined) scope.year = scope.headed.year;
  scope.headed = undefined;
}
