import { titleStem } from './title-stem.ts';
import type { Catalogue, Conventions, TableEntry } from './types.ts';

/** Tables by their stems, exact and loosened. Longest stems first where one may be the tail of another. */
export interface TitleIndex {
  readonly exact: ReadonlyMap<string, readonly TableEntry[]>;
  readonly loose: ReadonlyMap<string, readonly TableEntry[]>;
  /** Bare stems, longest first. */
  readonly stems: readonly string[];
}

/** The stem without the words that offices put in or leave out (公开, 明细, 情况, 总, 预算). */
export function loosenStem(stem: string, conventions: Conventions): string {
  let loose = stem;
  for (const pair of conventions.words['looseTitlePairs'] ?? []) {
    const [from, to] = pair.split('=');
    if (from && to !== undefined) loose = loose.replaceAll(from, to);
  }
  for (const word of conventions.words['looseTitleWords'] ?? []) loose = loose.replaceAll(word, '');
  return loose;
}

/** Key of a stem together with the bracket behind it. */
export const stemKey = (stem: string, suffix: string): string =>
  suffix === '' ? stem : `${stem}(${suffix})`;

function add(map: Map<string, TableEntry[]>, key: string, table: TableEntry): void {
  const tables = map.get(key);
  if (tables === undefined) map.set(key, [table]);
  else if (!tables.includes(table)) tables.push(table);
}

function buildIndex({ tables, conventions }: Catalogue): TitleIndex {
  const exact = new Map<string, TableEntry[]>();
  const loose = new Map<string, TableEntry[]>();
  for (const table of tables) {
    for (const printed of table.stems) {
      const { stem, suffix } = titleStem(printed, conventions);
      add(exact, stemKey(stem, suffix), table);
      if (suffix === '') add(loose, loosenStem(stem, conventions), table);
    }
  }
  return { exact, loose, stems: [...exact.keys()].sort((a, b) => b.length - a.length) };
}

const indexes = new WeakMap<Catalogue, TitleIndex>();

/** The index of a catalogue, built once. */
export function titleIndex(catalogue: Catalogue): TitleIndex {
  const known = indexes.get(catalogue);
  if (known !== undefined) return known;
  const index = buildIndex(catalogue);
  indexes.set(catalogue, index);
  return index;
}
