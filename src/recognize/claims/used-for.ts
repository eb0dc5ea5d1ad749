import { perObject } from '../../core/model/per-object.ts';
import { type Phrases, wordAt, wordBefore } from './phrases.ts';
import type { Token } from './token.ts';

/**
 * 用于防汛的支出35万元，用于抢险的支出20万元: with a word for money behind what it is used for the word opens no list; it belongs to a
 * name.
 */
export function nameUsed(tokens: readonly Token[], text: string, phrases: Phrases): Token[] {
  const isNamed = (end: number, name: Token | undefined, amount: Token | undefined): boolean =>
    name?.kind === 'text' &&
    name.start === end &&
    amount?.figure?.type === 'money' &&
    wordBefore(usedForms(phrases), text, name.end) !== undefined;
  return tokens.map((token, index) => {
    const { kind, start, end } = token;
    const isUse = kind === 'opener' && wordAt(phrases.list('partUsed'), text, start)?.length === end - start;
    return isUse && isNamed(end, tokens[index + 1], tokens[index + 2]) ? { kind: 'text', start, end } : token;
  });
}

/** 的支出, 的经费 */
const usedForms = perObject(({ list }: Phrases): readonly string[] =>
  list('nameForms').map((form) => (list('proseOf')[0] ?? '') + form),
);
