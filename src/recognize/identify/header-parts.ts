import { type Lexicon, pairsOf, wordsOf } from '../../core/catalogue/lexicon.ts';
import type { ColumnEntry } from '../../core/catalogue/types.ts';

const foldings = new WeakMap<Lexicon, Map<string, string>>();
const columns = new WeakMap<ColumnEntry, ReadonlySet<string>>();

/**
 * A header by its parts: every word in the one spelling that its synonyms have in common (公车 and 公务用车), and without
 * the words that change nothing (费, 经费, 支出 behind a name).
 */
export function headerParts(label: string, lexicon: Lexicon): string {
  const known = foldings.get(lexicon) ?? new Map<string, string>();
  foldings.set(lexicon, known);
  const folded = known.get(label);
  if (folded !== undefined) return folded;
  let parts = label;
  for (const [word, same] of pairsOf(lexicon.catalogue, 'headerParts')) parts = parts.replaceAll(word, same);
  for (const word of wordsOf(lexicon.catalogue, 'silentHeaderParts')) parts = parts.replaceAll(word, '');
  known.set(label, parts);
  return parts;
}

/** Whether a header says by its parts what a column of the catalogue is. Short rests say nothing. */
export function sharesParts(label: string, entry: ColumnEntry, lexicon: Lexicon): boolean {
  const parts = headerParts(label, lexicon);
  return parts.length >= 2 && partsOf(entry, lexicon).has(parts);
}

function partsOf(entry: ColumnEntry, lexicon: Lexicon): ReadonlySet<string> {
  const known = columns.get(entry);
  if (known !== undefined) return known;
  const plain = entry.headers.filter((header) => !header.includes('/'));
  const made = new Set(plain.map((header) => headerParts(header, lexicon)));
  columns.set(entry, made);
  return made;
}
