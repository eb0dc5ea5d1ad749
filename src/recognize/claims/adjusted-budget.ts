import { type Phrases, wordAt } from './phrases.ts';
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
