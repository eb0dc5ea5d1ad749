import { zero } from '../../core/model/figure.ts';
import type { Scope } from './scope.ts';
import { subjectOf } from './subject.ts';
import type { Token } from './token.ts';

const ends: ReadonlySet<string> = new Set(['comma', 'semicolon', 'stop', 'close']);

/** 因公出国（境）经费为0。: behind the name of money and in front of a mark a nought without its unit is none of it. */
export function bareNought(scope: Scope, { start, end }: Token, index: number): Token | undefined {
  const { clause, folded, tokens, reading, reason } = scope;
  const isNought = folded.text.slice(start, end) === '0' && ends.has(tokens[index + 1]?.kind ?? 'stop');
  const tells = clause.direction ?? clause.share ?? clause.completion;
  if (!isNought || tells !== undefined || clause.filled || clause.words.length === 0 || reason !== undefined)
    return undefined;
  const name = subjectOf(scope, clause.words)?.text ?? '';
  if (!reading.phrases.list('moneyNames').some((word) => name.endsWith(word))) return undefined;
  const figure = { type: 'money', text: '0', unit: '', figure: zero, offset: start, length: 1 } as const;
  return { kind: 'figure', start, end, figure };
}
