import { type Lexicon, wordsOf } from '../../core/catalogue/lexicon.ts';

const patterns = new WeakMap<Lexicon, RegExp>();

/** Takes out who filled a form in and how to reach them (填报人：, 联系电话：): nothing that a budget states. */
export function withoutPersonalData(text: string, lexicon: Lexicon): string {
  if (!/[:\uff1a]/.test(text)) return text;
  let pattern = patterns.get(lexicon);
  if (pattern === undefined) {
    const words = [...wordsOf(lexicon.catalogue, 'personnel')].sort((a, b) => b.length - a.length);
    // A name is short; what goes on for longer is a sentence.
    pattern = new RegExp(
      `(?:${words.join('|')}) ?[:\\uff1a] ?[^ \\uff0c,\\u3002;\\uff1b()\\uff08\\uff09]{0,40}(?![^ \\uff0c,\\u3002;\\uff1b()\\uff08\\uff09])`,
      'gu',
    );
    patterns.set(lexicon, pattern);
  }
  return words(text.replace(pattern, ''));
}

/** Empty when nothing but marks is left. */
function words(text: string): string {
  return /[\p{L}\p{N}]/u.test(text) ? text.trim() : '';
}
