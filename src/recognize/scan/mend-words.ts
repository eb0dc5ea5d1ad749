import { normaliseLabel } from '../../core/catalogue/normalise-text.ts';
import type { OtherReading } from '../../core/model/scan.ts';
import type { KnownWords } from './known-words.ts';

/** A character that was read from a picture, and what else it may be. */
export interface ReadSign {
  readonly text: string;
  readonly others: readonly OtherReading[];
}

/** Fewer characters are part of too many words. */
const shortestPart = 4;
/** Of a word, at least this share must stand there as it was read. */
const leastRead = 0.5;

/** A stretch of characters, and the word that it must be. */
interface Stretch {
  readonly from: number;
  readonly word: string;
}

/** How many characters of a word are read otherwise; nothing where one cannot be what the word has there. */
export function changesTo(word: string, signs: readonly ReadSign[], from: number): number | undefined {
  let changes = 0;
  for (let at = 0; at < word.length; at += 1) {
    const { text, others } = signs[from + at] as ReadSign;
    if (text === word[at]) continue;
    if (!others.some((other) => other.text === word[at])) return undefined;
    changes += 1;
  }
  return changes;
}

/** The word with the fewest changes, where there is one. */
function wordAt(
  signs: readonly ReadSign[],
  from: number,
  length: number,
  known: KnownWords,
): string | undefined {
  let [best, fewest]: [string | undefined, number] = [undefined, (1 - leastRead) * length + 0.5];
  for (const word of known.get(length) ?? []) {
    const changes = changesTo(word, signs, from);
    if (changes === undefined || changes > fewest) continue;
    [best, fewest] = [changes === fewest ? undefined : word, changes];
  }
  return best;
}

/** The words that a text holds: the whole of it, or parts of it, the longest first. */
function wordsIn(signs: readonly ReadSign[], known: KnownWords): readonly Stretch[] {
  const whole = wordAt(signs, 0, signs.length, known);
  if (whole !== undefined) return [{ from: 0, word: whole }];
  const found: Stretch[] = [];
  const taken = new Uint8Array(signs.length);
  for (let length = signs.length - 1; length >= shortestPart; length -= 1) {
    for (let from = 0; from + length <= signs.length; from += 1) {
      if (taken.subarray(from, from + length).includes(1)) continue;
      const word = wordAt(signs, from, length, known);
      if (word === undefined) continue;
      found.push({ from, word });
      taken.fill(1, from, from + length);
    }
  }
  return found;
}

/** Characters as they must be where they make a word that is known; the texts of all, in their order. */
export function mendWords(all: readonly ReadSign[], known: KnownWords): readonly string[] {
  const texts = all.map(({ text }) => text);
  if (all.every(({ others }) => others.length === 0)) return texts;
  const places = all.flatMap(({ text }, index) => (normaliseLabel(text).length === 1 ? [index] : []));
  const signs = places.map((index) => {
    const { text, others } = all[index] as ReadSign;
    return { text: normaliseLabel(text), others };
  });
  for (const { from, word } of wordsIn(signs, known)) {
    [...word].forEach((sign, at) => {
      if (signs[from + at]?.text !== sign) texts[places[from + at] as number] = sign;
    });
  }
  return texts;
}
