import { type Phrases, wordAt, wordBefore } from './phrases.ts';
import type { Token } from './token.ts';

/** A place in a text, and what was read in front of it. */
export interface Spot {
  readonly text: string;
  readonly index: number;
  /** Where the last token ends. */
  readonly done: number;
  readonly tokens: readonly Token[];
  readonly phrases: Phrases;
}

/** By what an amount is divided is said in fewer characters. */
const longest = 24;
const clause = /^[^:,;\u3002\uff0c\u3001()\d]+(?=:)/;
const marksBefore: ReadonlySet<string> = new Set(['semicolon', 'stop']);

/** 按支出功能科目划分：: a clause that says nothing but by what an amount is divided opens a list. */
export function divisionAt({ text, index, done, tokens, phrases }: Spot): Token | undefined {
  const [opener, before] = [tokens.at(-2), tokens.at(-1)];
  const isFirst = before === undefined || (before.kind === 'colon' && opener?.kind === 'opener');
  const begins = done === index && (isFirst || marksBefore.has(before.kind));
  if (!begins || wordAt(phrases.sorted('proseDividedBy'), text, index) === undefined) return undefined;
  const [said] = clause.exec(text.slice(index, index + longest)) ?? [];
  const divides = said !== undefined && wordBefore(phrases.sorted('proseDivided'), said, said.length);
  return divides ? { kind: 'opener', start: index, end: index + said.length, division: true } : undefined;
}
