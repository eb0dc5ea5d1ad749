import { firstFrom } from '../../core/model/first-from.ts';
import { type Phrases, wordAt, wordBefore } from './phrases.ts';
import type { Scope } from './scope.ts';
import { joinWords, subjectOf } from './subject.ts';
import { isBudget, type Token } from './token.ts';

/** What the first amount is, is told in fewer tokens. */
const longest = 8;
const borders: ReadonlySet<string> = new Set(['comma', 'semicolon', 'colon', 'stop', 'figure', 'opener']);

/** The amount in front of a word at an index, with or without a comma between them. */
function amountBefore(tokens: readonly Token[], index: number): number | undefined {
  const at = tokens[index - 1]?.kind === 'comma' ? index - 2 : index - 1;
  return tokens[at]?.figure?.type === 'money' ? at : undefined;
}

/** So many tokens back a comparison may stand: 与上年相比，…由80万元调整为50万元. */
const farthest = 20;
const comparing: ReadonlySet<string> = new Set(['compare', 'alone']);

function isCompared(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - farthest), at);
  return before
    .slice(before.findLastIndex(({ kind }) => kind === 'stop') + 1)
    .some(({ kind }) => comparing.has(kind));
}

/** Whether the words in front of an amount say that it is the budget from which something changed. */
function isFromBudget(tokens: readonly Token[], at: number, text: string, phrases: Phrases): boolean {
  const before = tokens.slice(Math.max(0, at - longest), at);
  const words = before.slice(before.findLastIndex(({ kind }) => borders.has(kind)) + 1);
  const end = tokens[at]?.start ?? 0;
  const said = text.slice(words[0]?.start ?? end, end);
  const from = Math.max(...phrases.list('proseFrom').map((word) => said.lastIndexOf(word)));
  if (from < 0 || words.some(({ kind }) => kind === 'year' || kind === 'compare')) return false;
  const isInitial = phrases.list('proseYearStart').some((word) => said.includes(word, from));
  const isBare = phrases.list('proseFrom').some((word) => said.endsWith(word));
  return isInitial || words.some(isBudget) || (isBare && !isCompared(tokens, at));
}

/**
 * 支出由年初预算80万元调整为50万元: the first amount is the budget that was set, the second the budget as it was adjusted. The
 * words between them are read as the names of these.
 */
export function tellAdjusted(tokens: readonly Token[], text: string, phrases: Phrases): readonly Token[] {
  const told: Token[] = [...tokens];
  const initial: number[] = [];
  for (const [index, token] of tokens.entries()) {
    const isWord = token.kind === 'level' && wordAt(phrases.list('proseAdjustedTo'), text, token.start);
    const at =
      isWord && tokens[index + 1]?.figure?.type === 'money' ? amountBefore(tokens, index) : undefined;
    if (at === undefined || !isFromBudget(tokens, at, text, phrases)) continue;
    const { start, end } = token;
    told[index] = { kind: 'phase', phase: 'annual', start, end };
    initial.push(at);
  }
  // From the end, so that the places in front stay what they are.
  for (const at of initial.reverse()) {
    const start = tokens[at]?.start ?? 0;
    told.splice(at, 0, { kind: 'phase', phase: 'initial', start, end: start });
  }
  return told;
}

/** So many tokens behind an adjusted budget it may be told to have changed again. */
const nearChange = 40;
const ends: ReadonlySet<string> = new Set(['stop', 'semicolon', 'reason']);

/** Whether a token tells that a budget is changed, or what it was changed to. */
function tellsChange({ folded: { text }, reading: { phrases } }: Scope, token: Token): boolean {
  const { kind, phase, start, end } = token;
  const said = text.slice(start, end);
  if (kind === 'phase') return phase === 'annual';
  if (kind === 'text') return phrases.list('budgetTakenBack').some((word) => said.includes(word));
  return phrases.set('proseAdjust').has(said) || phrases.set('proseAdjustedTo').has(said);
}

/** 经县人大批准调整至120万元: who allowed it is no name of what was adjusted. */
function namesOther(scope: Scope): boolean {
  const { clause, reading } = scope;
  const text = joinWords(scope, clause.words);
  const isAct = wordBefore(reading.phrases.list('officeActs'), text, text.length) !== undefined;
  const named = isAct ? undefined : subjectOf(scope, clause.words);
  return named !== undefined && named.weak !== true;
}

/**
 * 年初预算100万元，年中调增至120万元，支出决算108万元: behind nothing but budgets the amount is the budget as it was adjusted, or
 * what it was for the time being.
 */
export function noteAdjusted(scope: Scope, token: Token): void {
  const { clause, current, folded, reading, tokens } = scope;
  const { direction, phase } = clause;
  const { levels = [] } = current ?? {};
  const isTold =
    token.figure?.type === 'money' && scope.reason === undefined && !clause.compared && phase !== 'final';
  if (!isTold || direction?.kind !== 'level' || levels.length === 0 || !levels.every(isBudget)) return;
  const word = folded.text.slice(direction.start, direction.end);
  if (!reading.phrases.set('proseAdjustedTo').has(word) || namesOther(scope)) return;
  const at = firstFrom(tokens, ({ start }) => start < token.end);
  const near = tokens.slice(at, at + nearChange);
  const end = near.findIndex(({ kind }) => ends.has(kind));
  clause.interim = near.slice(0, end < 0 ? near.length : end).some((each) => tellsChange(scope, each));
  clause.phase = 'annual';
  clause.words = [];
}
