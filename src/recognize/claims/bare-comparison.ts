import type { Spot } from './division-at.ts';
import { phraseAt } from './phrases.ts';
import { numberAt } from './read-number.ts';
import type { Token } from './token.ts';

const directions: ReadonlySet<string> = new Set(['up', 'down', 'flat']);

const isMoney = (token: Token | undefined): boolean => token?.figure?.type === 'money';
const isAmount = (token: Token | undefined): boolean => isMoney(token) || token?.kind === 'bare';

/** Right behind an amount, or behind its comma. */
const isBehindAmount = (tokens: readonly Token[]): boolean =>
  isAmount(tokens.at(-1)) || (tokens.at(-1)?.kind === 'comma' && isMoney(tokens.at(-2)));

/**
 * 5万元比4万元增加1万元: an amount between the word that compares, which stands behind another amount, and a direction is
 * what is compared with, though no word says of when it is.
 */
export function comparesAmounts({ text, index, done, tokens, phrases }: Spot, end: number): boolean {
  if (done !== index || !isBehindAmount(tokens)) return false;
  const base = numberAt(text, end, phrases);
  if (base === undefined || !isAmount(base)) return false;
  return phraseAt(phrases.words, text, base.end, ({ kind }) => directions.has(kind)) !== undefined;
}
