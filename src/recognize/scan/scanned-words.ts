import type { Lexicon } from '../../core/catalogue/lexicon.ts';
import { type OtherReading, pageKey, type ScannedLine } from '../../core/model/scan.ts';
import type { RawBlock, RawCell, RawDocument, RawGrid } from '../../import/raw.ts';
import { type KnownWords, labelsOf, titlesOf } from './known-words.ts';
import { mendWords, type ReadSign } from './mend-words.ts';
import { mendedNumbers } from './row-numbers.ts';
import { bare, liesIn, linesByPage, type PartOfLine, stretchOf } from './scanned-lines.ts';

type Placed = Pick<RawCell, 'text' | 'place'>;

/** What else may stand at each character of a line. */
function othersOf({ characters, others }: ScannedLine): readonly (readonly OtherReading[])[] {
  const byPlace = characters.map((): OtherReading[] => []);
  for (const { at, text, confidence, missed } of others)
    if (missed !== true) byPlace[at]?.push({ text, confidence });
  return byPlace;
}

/** The characters of a line of text, with what each may be besides if it is known where it was read. */
function signsOf(text: string, found: PartOfLine | undefined): readonly ReadSign[] {
  const others = found === undefined ? [] : othersOf(found.line);
  let next = found?.from ?? 0;
  return [...text].map((sign) => {
    if (found === undefined || bare(sign) === '') return { text: sign, others: [] };
    while (bare(found.line.characters[next] ?? sign) === '') next += 1;
    return { text: sign, others: others[next++] ?? [] };
  });
}

/** Words of one document, where they stand on pages that were read from pictures. */
class ScannedWords {
  readonly #pages: ReadonlyMap<string, readonly ScannedLine[]>;
  readonly #lexicon: Lexicon;

  constructor(scan: NonNullable<RawDocument['scan']>, lexicon: Lexicon) {
    this.#pages = linesByPage(scan);
    this.#lexicon = lexicon;
  }

  readonly block = (block: RawBlock): RawBlock => {
    if (block.type === 'text') return this.#worded(block, titlesOf(this.#lexicon));
    return this.#pages.has(pageKey(block.place)) ? this.#grid(block) : block;
  };

  #grid(grid: RawGrid): RawGrid {
    const labels = labelsOf(this.#lexicon);
    const worded = { ...grid, cells: grid.cells.map((cell) => this.#worded(cell, labels)) };
    const numbers = mendedNumbers(worded, this.#lexicon, (cell) => this.#signs(cell));
    if (numbers.size === 0) return worded;
    const cells = worded.cells.map((cell) => ({ ...cell, text: numbers.get(cell) ?? cell.text }));
    return { ...worded, cells };
  }

  #worded<T extends Placed>(item: T, known: KnownWords): T {
    const text = mendWords(this.#signs(item), known).join('');
    return text === item.text ? item : { ...item, text };
  }

  /** The characters of a text, with what each may be besides. */
  #signs({ text, place }: Placed): readonly ReadSign[] {
    const lines = (this.#pages.get(pageKey(place)) ?? []).filter((line) => liesIn(line, place.box));
    return text.split('\n').flatMap((part, index) => {
      const [found] = lines.flatMap((line) => stretchOf(line, part) ?? []);
      const feed: ReadSign[] = index === 0 ? [] : [{ text: '\n', others: [] }];
      return [...feed, ...signsOf(part, found)];
    });
  }
}

/**
 * A document whose titles, headers, labels and row numbers were read from pictures, each as a word of the catalogue, or
 * as the number that follows, where the recognizer held that possible: in small print many characters look alike, and a
 * table that is not named is not read. Figures are left as they were read.
 */
export function withKnownWords(document: RawDocument, lexicon: Lexicon): RawDocument {
  if (document.scan === undefined) return document;
  const words = new ScannedWords(document.scan, lexicon);
  return { ...document, blocks: document.blocks.map(words.block) };
}
