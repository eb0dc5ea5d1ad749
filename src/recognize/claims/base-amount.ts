import { isBudgetBase, type Role } from './columns.ts';
import { figureOf } from './read-number.ts';
import type { Scope } from './scope.ts';
import type { Base, Token } from './token.ts';

/** An amount that a comparison or a completion names as its base. */
export interface BaseAmount {
  readonly role: Extract<Role, 'prior' | 'level'>;
  readonly phase?: Base['phase'];
}

const directions: ReadonlySet<string> = new Set(['up', 'down', 'flat', 'more', 'less', 'neutral', 'level']);

/** The token behind a figure, past 的. */
function nextOf({ tokens, reading, folded }: Scope, index: number): Token | undefined {
  const next = tokens[index + 1];
  const among = reading.phrases.list('proseOf');
  const filler = next?.kind === 'text' && among.includes(folded.text.slice(next.start, next.end));
  return filler ? tokens[index + 2] : next;
}

/** 完成全年预算60万元的83.3%: what stands between the word and the rate is the budget. */
function ofCompletion(scope: Scope, index: number): BaseAmount | undefined {
  const { completion, fresh } = scope.clause;
  const phase = completion?.base?.phase;
  if (phase === undefined || !fresh) return undefined;
  const next = nextOf(scope, index);
  return next?.figure?.type === 'percent' ? { role: 'level', phase } : undefined;
}

/** 较年初预算数27万元减少7万元, 比上年累计支出25万元下降5万元: what the comparison is made with. */
function ofComparison(scope: Scope, index: number): BaseAmount | undefined {
  const { clause, compare } = scope;
  if (!clause.compared || clause.direction !== undefined || compare === undefined) return undefined;
  const next = scope.tokens[index + 1]?.kind ?? '';
  if (!clause.fresh && (clause.closed || !directions.has(next))) return undefined;
  if (isBudgetBase(compare, scope)) return { role: 'level', phase: compare.phase };
  return compare.prior ? { role: 'prior' } : undefined;
}

/** The base that an amount is, when it is one; the words between belong to the base. */
export function takeBase(scope: Scope, index: number): BaseAmount | undefined {
  const { clause } = scope;
  if (clause.share !== undefined || scope.reason !== undefined) return undefined;
  const base = ofCompletion(scope, index) ?? ofComparison(scope, index);
  if (base === undefined) return undefined;
  const known = scope.current !== undefined || scope.before.length > 0;
  if (known && clause.completion === undefined && !clause.fresh) clause.words = [];
  return base;
}

/** 较上年3.20减少0.30万元: a number without unit between a comparison and its difference shares the unit behind. */
export function bareBase(scope: Scope, token: Token, index: number): Token | undefined {
  const { clause, tokens } = scope;
  if (!clause.compared || !clause.fresh || clause.closed) return undefined;
  const [direction, next] = tokens.slice(index + 1, index + 3);
  if (direction === undefined || !directions.has(direction.kind) || next?.figure?.type !== 'money')
    return undefined;
  const { unit: text } = next.figure;
  const exponent = scope.reading.phrases.units.find(({ title }) => title === text)?.exponent;
  if (exponent === undefined) return undefined;
  const { start, end } = token;
  const unit = { type: 'money' as const, text, exponent };
  const figure = figureOf(scope.folded.text, { start, end, unitEnd: end, unit });
  return figure === undefined ? undefined : { kind: 'figure', start, end, figure };
}
