import { wordsOf } from '../core/catalogue/lexicon.ts';
import type { Catalogue } from '../core/catalogue/types.ts';
import type { Place } from '../core/model/place.ts';
import type { RawDocument } from '../import/raw.ts';

interface Unfilled {
  readonly text: string;
  readonly place: Place;
}

/** A run of X or × that is no part of a Latin word, model number or multiplication. */
const crosses = /(?<![A-Za-z0-9×])(?:[Xx]{2,}|[×Ｘ]{2,})(?![A-Za-z0-9×])/u;
const around = 12;

/** Text that a template left to be filled in, each with what stands around it. */
export function unfilledTexts({ blocks }: RawDocument, catalogue: Catalogue): Unfilled[] {
  const words = wordsOf(catalogue, 'unfilled');
  const texts = blocks.flatMap((block): readonly Unfilled[] =>
    block.type === 'text' ? [block] : block.cells,
  );
  return texts.flatMap(({ text, place }) => {
    const at = firstUnfilled(text, words);
    return at < 0 ? [] : [{ text: excerpt(text, at), place }];
  });
}

function firstUnfilled(text: string, words: readonly string[]): number {
  const found = [text.search(crosses), ...words.map((word) => text.indexOf(word))].filter((at) => at >= 0);
  return found.length === 0 ? -1 : Math.min(...found);
}

function excerpt(text: string, at: number): string {
  return text.slice(Math.max(0, at - around), at + around).replace(/\s+/g, '');
}
