import { type CharacterWidth, characterWidths } from './character-width.ts';
import { type PlacedWord, wordsOf } from './words.ts';

/** Lines looked at: the beginning of a file shows how it was made. */
const enough = 4_000;
const amount = /^[-−－]?\d[\d,]*(?:\.\d+[%％]?|,\d{3})$/;

const textOf = (word: PlacedWord): string => word.characters.map((character) => character.text).join('');

/** Where the amounts of a line end. */
function amountEnds(text: string, width: CharacterWidth): ReadonlySet<number> {
  const words = wordsOf(text, width) ?? [];
  return new Set(
    words
      .slice(1)
      .filter((word) => amount.test(textOf(word)))
      .map((word) => word.characters[word.characters.length - 1]?.to ?? 0),
  );
}

/** How many amounts end right below an amount of the row above. */
function alignment(texts: readonly string[], width: CharacterWidth): number {
  let aligned = 0;
  let above: ReadonlySet<number> = new Set();
  for (const text of texts) {
    const ends = amountEnds(text, width);
    if (ends.size === 0) continue;
    for (const end of ends) if (above.has(end)) aligned += 1;
    above = ends;
  }
  return aligned;
}

/** Whether a line could be a row with an amount. */
export function mayHaveAmounts(text: string): boolean {
  return text.includes('  ') && /\d[.,]\d/.test(text);
}

/** The way of counting under which the amounts of a text stand in columns. */
export function chooseWidth(texts: readonly string[]): CharacterWidth {
  const rows = texts.filter(mayHaveAmounts).slice(0, enough);
  let best = characterWidths[0] as CharacterWidth;
  let most = -1;
  for (const width of characterWidths) {
    const aligned = alignment(rows, width);
    if (aligned > most) [best, most] = [width, aligned];
  }
  return best;
}
