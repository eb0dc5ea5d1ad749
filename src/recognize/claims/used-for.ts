import { type Phrases, wordAt, wordBefore } from './phrases.ts';
import type { Token } from './token.ts';

/**
 * 用于防汛的支出35万元，用于抢险的支出20万元: with a word for money behind what it is used for the word opens no list; it belongs to a
 * name.
 */
export function nameUsed(tokens: readonly Token[], text: string, phrases: Phrases): Token[] {
  const words = phrases.list('partUsed');
  const ends = phrases.list('nameForms').map((form) => (phrases.list('proseOf')[0] ?? '') + form);
  return tokens.map((token, index) => {
    const [name, amount] = tokens.slice(index + 1, index + 3);
    const isUse =
      token.kind === 'opener' && wordAt(words, text, token.start)?.length === token.end - token.start;
    const isNamed =
      name?.kind === 'text' &&
      name.start === token.end &&
      amount?.figure?.type === 'money' &&
      wordBefore(ends, text, name.end) !== undefined;
    return isUse && isNamed ? { kind: 'text', start: token.start, end: token.end } : token;
  });
}
