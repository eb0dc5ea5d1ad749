import type { Lexicon } from '../../core/catalogue/lexicon.ts';
import { normaliseLabel } from '../../core/catalogue/normalise-text.ts';
import { perObject } from '../../core/model/per-object.ts';

/** Words that tables print, as labels are compared, by their length. */
export type KnownWords = ReadonlyMap<number, ReadonlySet<string>>;

/** One character says nothing of its neighbours. */
const shortest = 2;

interface Known {
  readonly titles: KnownWords;
  readonly labels: KnownWords;
}

const knownOf = perObject((lexicon: Lexicon): Known => {
  const titles = [...titleTexts(lexicon)];
  return { titles: byLength(titles), labels: byLength([...titles, ...labelTexts(lexicon)]) };
});

/** The titles of tables. */
export const titlesOf = (lexicon: Lexicon): KnownWords => knownOf(lexicon).titles;

/** What stands in cells: titles, headers, labels and the names of codes. */
export const labelsOf = (lexicon: Lexicon): KnownWords => knownOf(lexicon).labels;

function* titleTexts({ catalogue }: Lexicon): Generator<string> {
  for (const { title, stems } of catalogue.tables) yield* [title, ...stems];
}

function* labelTexts(lexicon: Lexicon): Generator<string> {
  const { catalogue, totals, names, codes, ordinals, headers, sides, lines } = lexicon;
  for (const words of [totals, names, codes, ordinals, headers, sides, lines]) yield* words;
  for (const { name, aliases } of catalogue.codes) yield* [name, ...aliases];
}

function byLength(words: Iterable<string>): KnownWords {
  const lengths = new Map<number, Set<string>>();
  for (const word of words) {
    const label = normaliseLabel(word);
    if (label.length < shortest) continue;
    const same = lengths.get(label.length) ?? new Set();
    lengths.set(label.length, same.add(label));
  }
  return lengths;
}
