import { wordsOf } from '../catalogue/lexicon.ts';
import { normaliseTight } from '../catalogue/normalise-text.ts';
import type { Catalogue } from '../catalogue/types.ts';
import type { WordList } from '../generated/names.ts';
import { type Quantity, readQuantity } from './quantity.ts';

export type Sign = 'at-least' | 'above' | 'at-most' | 'below' | 'equal' | 'bare';

/** What an indicator aims at: a number with its direction. */
export interface Target extends Quantity {
  readonly sign: Sign;
}

/** Whether a target is not to be exceeded. */
export const isCap = ({ sign }: Target): boolean => sign === 'at-most' || sign === 'below';

/** Target as the form prints it: direction and unit may stand in columns of their own. */
export interface PrintedTarget {
  readonly text: string;
  readonly nature?: string;
  readonly measure?: string;
}

const lists: readonly (readonly [Sign, WordList])[] = [
  ['at-least', 'signAtLeast'],
  ['at-most', 'signAtMost'],
  ['above', 'signAbove'],
  ['below', 'signBelow'],
  ['equal', 'signEqual'],
];

interface Signed {
  readonly sign: Sign;
  readonly rest: string;
}

/** Takes the words for a direction off one end of a text. */
function takeSign(text: string, catalogue: Catalogue): Signed | undefined {
  for (const [sign, list] of lists) {
    const words = wordsOf(catalogue, list);
    const front = words.find((word) => text.startsWith(word));
    if (front !== undefined) return { sign, rest: text.slice(front.length) };
    const end = words.find((word) => text.length > word.length && text.endsWith(word));
    if (end !== undefined) return { sign, rest: text.slice(0, -end.length) };
  }
  return undefined;
}

/** The direction as the target prints it, else as its own column does. */
function signOf(text: string, nature: string, catalogue: Catalogue): Signed | undefined {
  const own = takeSign(text, catalogue);
  if (own !== undefined) return own;
  const column = takeSign(nature, catalogue);
  // Words in the column of directions that are no direction (定性) mean a target in words.
  if (column === undefined && /\p{L}/u.test(nature)) return undefined;
  return { sign: column?.sign ?? 'bare', rest: text };
}

/** Reads a target that is one number with at most a direction; anything else is not comparable. */
export function readTarget(
  { text, nature = '', measure = '' }: PrintedTarget,
  catalogue: Catalogue,
): Target | undefined {
  const signed = signOf(normaliseTight(text), normaliseTight(nature), catalogue);
  if (signed === undefined) return undefined;
  const unit = /\d$/.test(signed.rest) ? normaliseTight(measure) : '';
  const quantity = readQuantity(signed.rest + unit, catalogue);
  return quantity === undefined || quantity.before !== '' ? undefined : { ...quantity, sign: signed.sign };
}
