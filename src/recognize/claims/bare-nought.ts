import { zero } from '../../core/model/figure.ts';
import { leaveUnread, type Scope } from './scope.ts';
import { subjectOf } from './subject.ts';
import { takeBlank } from './take-blank.ts';
import type { Token } from './token.ts';

const ends: ReadonlySet<string> = new Set(['comma', 'semicolon', 'stop', 'close', 'share']);

/** A decimal that is no month of a year: in a name there is none. */
const decimal = /^(?!(?:19|20)[0-9]{2}\.[0-9]{1,2}$)[0-9,]+\.[0-9]+$/;

/** Behind the name of money and in front of a mark or of its share: 经营支出0，占0。A decimal is an amount whatever follows. */
function tellsMoney(scope: Scope, index: number): boolean {
  const { clause, tokens, folded, reading, reason } = scope;
  const own = tokens[index];
  const isDecimal = own !== undefined && decimal.test(folded.text.slice(own.start, own.end));
  const isOver = isDecimal || ends.has(tokens[index + 1]?.kind ?? 'stop');
  const tells = clause.direction ?? clause.share ?? clause.completion;
  if (!isOver || tells !== undefined || clause.filled || reason !== undefined) return false;
  const name = clause.words.length === 0 ? '' : (subjectOf(scope, clause.words)?.text ?? '');
  return reading.phrases.list('moneyNames').some((word) => name.endsWith(word));
}

/** 因公出国（境）经费为0，占0。: a nought without its unit or its percent sign is none of either. */
export function bareNought(scope: Scope, { start, end }: Token, index: number): Token | undefined {
  const text = scope.folded.text.slice(start, end);
  if (!/^0(?:\.0+)?$/.test(text)) return undefined;
  const isShare = scope.clause.share !== undefined && ends.has(scope.tokens[index + 1]?.kind ?? 'stop');
  if (!isShare && !tellsMoney(scope, index)) return undefined;
  const type = isShare ? 'percent' : 'money';
  const figure = { type, text, unit: '', figure: zero, offset: start, length: end - start } as const;
  return { kind: 'figure', start, end, figure };
}

/** 事业收入80，占40%: an amount without its unit is not known, but what follows is told of it. */
export function withoutUnit(scope: Scope, token: Token, index: number): boolean {
  if (!tellsMoney(scope, index)) return false;
  leaveUnread(scope, token, 'bare-number');
  takeBlank(scope, { ...token, blank: 'money' });
  return true;
}
