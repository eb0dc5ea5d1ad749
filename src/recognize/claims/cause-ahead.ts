import { wordAt } from './phrases.ts';
import type { Scope } from './scope.ts';
import type { Token } from './token.ts';

const ends: ReadonlySet<string> = new Set([
  'stop',
  'semicolon',
  'colon',
  'figure',
  'open',
  'opener',
  'reason',
]);

/** A cause of more tokens is a sentence of its own. */
const longestCause = 40;

/** 因人员编制无变动，与上年相比无变化: nothing of the kind was said yet in this clause. */
const isStart = ({ clause, reason }: Scope): boolean =>
  reason === undefined && clause.words.length === 0 && clause.direction === undefined && !clause.filled;

const comparing: ReadonlySet<string> = new Set(['compare', 'alone', 'up', 'down', 'flat', 'not-flat']);

/** 由于人员无变动，与上年相比无变动: what nothing was compared with yet is compared behind the comma. */
function comparesBehind({ current, tokens }: Scope, comma: number): boolean {
  const { change, growth, direction, budget_change: less, budget_direction: way } = current?.figures ?? {};
  const isCompared = [change, growth, direction, less, way].some((figure) => figure !== undefined);
  return current !== undefined && !isCompared && comparing.has(tokens[comma + 1]?.kind ?? '');
}

/** Whether a token begins a clause that may say why the next one holds. */
function beginsCause(scope: Scope, { kind, start }: Token): boolean {
  const { phrases } = scope.reading;
  const isSaid = (list: 'proseCauses' | 'proseCauseNames' | 'proseEitherCauses'): boolean =>
    wordAt(phrases.sorted(list), scope.folded.text, start) !== undefined;
  const isCause = isSaid(kind === 'reason' ? 'proseEitherCauses' : 'proseCauses');
  return isCause && isStart(scope) && !isSaid('proseCauseNames');
}

/**
 * A clause in front that says why, without a figure of its own: the token with which the sentence goes on behind it. What
 * changed or did not change in it is the cause, not what the sentence speaks of.
 */
export function causeAhead(scope: Scope, token: Token, index: number): number | undefined {
  if (!beginsCause(scope, token)) return undefined;
  const { tokens, folded, reading } = scope;
  const isThereby = ({ kind, start, end }: Token): boolean =>
    kind === 'text' && reading.phrases.set('proseThereby').has(folded.text.slice(start, end));
  const clause = tokens.slice(index + 1, index + longestCause);
  const length = clause.findIndex((next) => ends.has(next.kind) || next.kind === 'comma' || isThereby(next));
  const [at, next] = [index + 1 + length, clause[length]];
  if (next === undefined || ends.has(next.kind)) return undefined;
  if (next.kind !== 'comma') return at;
  return token.kind !== 'reason' || comparesBehind(scope, at) ? at - 1 : undefined;
}
