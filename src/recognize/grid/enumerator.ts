import { type Lexicon, numeralsOf } from '../../core/catalogue/lexicon.ts';
import { normaliseTight } from '../../core/catalogue/normalise-text.ts';

/** The mark in front of an enumerated label, by how deep the official forms use it; 0 when there is none. */
export interface Enumerated {
  readonly depth: number;
  readonly rest: string;
}

const patterns = new WeakMap<Lexicon, readonly RegExp[]>();

/** Han numerals with a stop, in brackets, Arabic with a stop, in brackets, encircled: one pattern a depth. */
function patternsOf(lexicon: Lexicon): readonly RegExp[] {
  const known = patterns.get(lexicon);
  if (known !== undefined) return known;
  const han = `[${numeralsOf(lexicon.catalogue)}]{1,4}`;
  const made = [
    new RegExp(`^${han}[\u3001.:](?!\\p{Nd})`, 'u'),
    new RegExp(`^\\(${han}\\)[\u3001.]?`, 'u'),
    /^[0-9]{1,2}[\u3001.:](?![0-9])/u,
    /^\([0-9]{1,2}\)[\u3001.]?(?![0-9])/u,
    /^[\u2460-\u2473]/u,
  ];
  patterns.set(lexicon, made);
  return made;
}

/** Takes the enumerating mark off a label. */
export function stripEnumerator(text: string, lexicon: Lexicon): Enumerated {
  const tight = normaliseTight(text);
  const depth = patternsOf(lexicon).findIndex((pattern) => pattern.test(tight)) + 1;
  const pattern = patternsOf(lexicon)[depth - 1];
  return { depth, rest: pattern === undefined ? tight : tight.replace(pattern, '') };
}
