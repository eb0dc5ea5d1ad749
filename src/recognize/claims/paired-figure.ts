import { figureOf } from './read-number.ts';
import type { Scope } from './scope.ts';
import { subjectOf } from './subject.ts';
import type { Token } from './token.ts';

/** Whether what the clause speaks of has two sides. */
function isDual(scope: Scope): boolean {
  const named = subjectOf(scope, scope.clause.words);
  const subject = named === undefined || named.weak === true ? scope.current?.subject : named;
  return subject?.dual !== undefined;
}

/** 收、支总计各是A,B万元: a number without unit shares that of the figure behind the comma. */
export function pairedFigure(scope: Scope, token: Token, index: number): Token | undefined {
  const parted = scope.tokens[index + 1]?.kind;
  const next = scope.tokens[index + 2]?.figure;
  if ((parted !== 'comma' && parted !== 'pause') || next === undefined) return undefined;
  if ((next.type !== 'money' && next.type !== 'percent') || !isDual(scope)) return undefined;
  const exponent = scope.reading.phrases.units.find(({ title }) => title === next.unit)?.exponent ?? 0;
  const unit = { type: next.type, text: next.unit, exponent };
  const { start, end } = token;
  const figure = figureOf(scope.folded.text, { start, end, unitEnd: end, unit });
  return figure === undefined ? undefined : { kind: 'figure', start, end, figure };
}
