import { pairsOf, wordsOf } from './lexicon.ts';
import { titleStem } from './title-stem.ts';
import type { Catalogue, Conventions, TableEntry } from './types.ts';

/** Tables by their stems, exact and loosened. Longest stems first where one may be the tail of another. */
export interface TitleIndex {
  readonly exact: ReadonlyMap<string, readonly TableEntry[]>;
  readonly loose: ReadonlyMap<string, readonly TableEntry[]>;
  /** Stems by their last character, longest first: most lines of a document end like no stem. */
  readonly byTail: ReadonlyMap<string, readonly string[]>;
  /** Last characters of loosened stems. */
  readonly looseTails: ReadonlySet<string>;
}

/** The stem without the words that offices put in or leave out (公开, 明细, 情况, 总, 预算). */
export function loosenStem(stem: string, conventions: Conventions): string {
  let loose = stem;
  for (const [from, to] of pairsOf({ conventions }, 'looseTitlePairs')) loose = loose.replaceAll(from, to);
  for (const word of wordsOf({ conventions }, 'looseTitleWords')) loose = loose.replaceAll(word, '');
  return loose;
}

/** Key of a stem together with the bracket behind it. */
export const stemKey = (stem: string, suffix: string): string =>
  suffix === '' ? stem : `${stem}(${suffix})`;

function append<T>(map: Map<string, T[]>, key: string, item: T): void {
  const items = map.get(key);
  if (items === undefined) map.set(key, [item]);
  else if (!items.includes(item)) items.push(item);
}

function buildIndex({ tables, conventions }: Catalogue): TitleIndex {
  const exact = new Map<string, TableEntry[]>();
  const loose = new Map<string, TableEntry[]>();
  const byTail = new Map<string, string[]>();
  for (const table of tables) {
    for (const printed of table.stems) {
      const { stem, suffix } = titleStem(printed, conventions);
      append(exact, stemKey(stem, suffix), table);
      if (suffix === '') append(loose, loosenStem(stem, conventions), table);
    }
  }
  const stems = [...exact.keys()].sort((a, b) => b.length - a.length);
  for (const stem of stems) append(byTail, stem.slice(-1), stem);
  const looseTails = new Set([...loose.keys()].map((stem) => stem.slice(-1)));
  return { exact, loose, byTail, looseTails };
}

/** Stems that end with the same character as the text, longest first. */
export const stemsLike = (text: string, { byTail }: TitleIndex): readonly string[] =>
  byTail.get(text.slice(-1)) ?? [];

const indexes = new WeakMap<Catalogue, TitleIndex>();

/** The index of a catalogue, built once. */
export function titleIndex(catalogue: Catalogue): TitleIndex {
  const known = indexes.get(catalogue);
  if (known !== undefined) return known;
  const index = buildIndex(catalogue);
  indexes.set(catalogue, index);
  return index;
}
