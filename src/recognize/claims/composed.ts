import { type Phrases, wordAt } from './phrases.ts';
import { statesFirst } from './states-first.ts';
import type { Token } from './token.ts';

/** What an amount is made of is told in fewer tokens. */
const longest = 60;

const marks: ReadonlySet<string> = new Set(['comma', 'colon', 'figure', 'close', 'phase']);
const named: ReadonlySet<string> = new Set(['text', 'name', 'phase', 'owner']);
const passed: ReadonlySet<string> = new Set(['pause', 'share', 'open', 'close', 'year']);

/** The items behind a word that may open a list. */
interface Items {
  amounts: number;
  /** The last one is joined to those before: A与B. */
  isJoined: boolean;
  /** Where the word stands that closes the list: A和B组成. */
  closed: number | undefined;
  /** Where the list ends. */
  end: number;
}

/** Takes a token into the items; whether the list goes on behind it. */
function take(items: Items, token: Token, words: string, isBehind: boolean, phrases: Phrases): boolean {
  if (token.figure?.type === 'money') items.amounts++;
  else if (named.has(token.kind)) {
    const isClosing = isBehind && phrases.list('proseMadeUp').some((word) => words.endsWith(word));
    if (isClosing) items.closed = items.end;
    items.isJoined ||= isBehind && wordAt(phrases.list('proseJoints'), words, 0) !== undefined;
    return !isClosing;
  } else
    return token.kind === 'comma'
      ? !items.isJoined
      : passed.has(token.kind) || token.figure?.type === 'percent';
  return true;
}

function itemsFrom(tokens: readonly Token[], from: number, text: string, phrases: Phrases): Items {
  const items: Items = { amounts: 0, isJoined: false, closed: undefined, end: from };
  for (; items.end < from + longest; items.end++) {
    const token = tokens[items.end];
    const isBehind = items.amounts > 0 && tokens[items.end - 1]?.figure !== undefined;
    if (token === undefined || !take(items, token, text.slice(token.start, token.end), isBehind, phrases))
      break;
  }
  return items;
}

/** A longer name in front of the word is a sentence. */
const longestName = 24;
const shortestName = 2;

interface Word {
  readonly start: number;
  readonly end: number;
  /** It opens a list only where another word closes it. */
  readonly needsClosing: boolean;
}

/** The word that may open a list at a place of the text: 为, or 由 where another word closes it. */
function openingWord(text: string, at: number, phrases: Phrases): Word | undefined {
  const from = wordAt(phrases.list('proseMadeOf'), text, at);
  const word = from ?? wordAt(phrases.list('proseCopula'), text, at);
  if (word === undefined) return undefined;
  return { start: at, end: at + word.length, needsClosing: from !== undefined };
}

/** The word that may open a list: behind a mark or the phase of a name, or in a text that begins with the name of the whole. */
function wordIn(tokens: readonly Token[], index: number, text: string, phrases: Phrases): Word | undefined {
  const { kind, start = 0, end = 0 } = tokens[index] ?? {};
  if (kind !== 'text') return undefined;
  const first = marks.has(tokens[index - 1]?.kind ?? '') ? openingWord(text, start, phrases) : undefined;
  if (first !== undefined) return first;
  for (let at = start + shortestName; at < Math.min(end - shortestName, start + longestName); at++) {
    const word = openingWord(text, at, phrases);
    if (word !== undefined) return word;
  }
  return undefined;
}

/** The word that opens a list at a token, and the token that closes it or stands behind it. */
function openerAt(tokens: readonly Token[], index: number, text: string, phrases: Phrases) {
  const word = wordIn(tokens, index, text, phrases);
  if (word === undefined) return undefined;
  const { amounts, isJoined, closed, end } = itemsFrom(tokens, index, text, phrases);
  const isList = word.needsClosing ? closed !== undefined : isJoined;
  return isList && amounts > 1 ? { word, end } : undefined;
}

/** 总额A：货物B、服务C; 总额A： at the end of a paragraph: a colon behind an amount opens a list. */
function opensItems(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  const isAmount = before?.figure?.type === 'money' && before.silent !== true;
  return isAmount && (index === tokens.length - 1 || statesFirst(tokens, index + 1));
}

/** The token behind a list, with what closes the list in its place or in front of it. */
function closedBy(token: Token): Token[] {
  const { kind, start, end } = token;
  return named.has(kind) ? [{ kind: 'closer', start, end }] : [{ kind: 'closer', start, end: start }, token];
}

/**
 * 支出A，由基本支出B和项目支出C组成; 收入A，为拨款B与结转C: what an amount is made of is a list that ends there, though no
 * other word opens or ends it.
 */
export function openComposed(tokens: readonly Token[], text: string, phrases: Phrases): Token[] {
  const ends = new Set<number>();
  return tokens.flatMap((token, index): Token[] => {
    if (ends.has(index)) return closedBy(token);
    if (token.kind === 'colon' && opensItems(tokens, index)) return [{ ...token, kind: 'opener' }];
    const opener = openerAt(tokens, index, text, phrases);
    if (opener === undefined) return [token];
    ends.add(opener.end);
    const { start, end } = opener.word;
    const pieces: readonly Token[] = [
      { kind: 'text', start: token.start, end: start },
      { kind: 'opener', start, end, composed: true },
      { kind: 'text', start: end, end: token.end },
    ];
    return pieces.filter((piece) => piece.start < piece.end);
  });
}
