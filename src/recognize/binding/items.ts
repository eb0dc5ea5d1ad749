import { codeEntries } from '../../core/catalogue/lookup.ts';
import type { Catalogue, LineEntry } from '../../core/catalogue/types.ts';
import type { Row, Table } from '../../core/model/disclosure.ts';
import { nameKey } from './subject-key.ts';

/** The items of a table by their names. */
type Names = ReadonlyMap<string, readonly Row[]>;

/** What a name leads to: a code, or why it leads to none. */
export type FoundItem = { readonly code: string } | { readonly unbound: 'no-row' | 'several-rows' };

const classifications = ['functional', 'economic'] as const;

/** Looks up items of the classification in the tables that a family of statements repeats. */
export class ItemIndex {
  readonly #tables: readonly Table[];
  readonly #catalogue: Catalogue;
  readonly #names = new Map<Table, Names>();

  constructor(tables: readonly Table[], catalogue: Catalogue) {
    this.#tables = tables;
    this.#catalogue = catalogue;
  }

  /** The code of a path of names (类, 款, 项), in the first table of the family that has it. */
  find(family: LineEntry, path: readonly string[], printed: string | undefined): FoundItem {
    let found: FoundItem = { unbound: 'no-row' };
    for (const table of this.#tablesOf(family)) {
      const here = printed === undefined ? this.#byPath(table, path) : byCode(table, printed);
      if ('code' in here) return here;
      if (here.unbound === 'several-rows') found = here;
    }
    return found;
  }

  #tablesOf({ measure }: LineEntry): readonly Table[] {
    const ids = new Set(
      Object.values(measure?.repeats ?? {}).flatMap((cells) => cells.map(({ table }) => table)),
    );
    return [...ids].flatMap((id) => this.#tables.filter((table) => table.id === id));
  }

  #byPath(table: Table, path: readonly string[]): FoundItem {
    const names = this.#namesOf(table);
    const keys = path.map((name) => nameKey(name, this.#catalogue));
    const rows = names.get(keys.at(-1) ?? '') ?? [];
    const above = keys.slice(0, -1);
    const fitting = rows.filter((row) => above.every((key) => isBelow(row, names.get(key) ?? [])));
    return oneCode(fitting.length > 0 ? fitting : rows, keys.length);
  }

  #namesOf(table: Table): Names {
    const known = this.#names.get(table);
    if (known !== undefined) return known;
    const names = new Map<string, Row[]>();
    const codes = table.rows.filter(({ kind }) => kind === 'code');
    for (const row of codes)
      for (const key of this.#keysOf(row)) names.set(key, [...(names.get(key) ?? []), row]);
    for (const row of codes) {
      const key = this.#joinedName(row, codes);
      if (key !== undefined && !names.has(key)) names.set(key, [row]);
    }
    this.#names.set(table, names);
    return names;
  }

  /** 人大事务行政运行（项）: the name of the level above in front of the own one. */
  #joinedName(row: Row, codes: readonly Row[]): string | undefined {
    const above = codes.find(({ key }) => key === row.key.slice(0, -2));
    if (above === undefined) return undefined;
    const [front, own] = [above, row].map(({ label }) => nameKey(label, this.#catalogue));
    return `${front}${own}`;
  }

  /** The printed name and the official ones. */
  #keysOf({ key, label }: Row): ReadonlySet<string> {
    const entries = classifications.flatMap((each) => codeEntries(this.#catalogue, key, each));
    const official = entries.flatMap(({ name, aliases }) => [name, ...aliases]);
    return new Set([label, ...official].map((name) => nameKey(name, this.#catalogue)));
  }
}

function byCode(table: Table, code: string): FoundItem {
  return table.rows.some((row) => row.kind === 'code' && row.key === code) ? { code } : { unbound: 'no-row' };
}

const isBelow = ({ key }: Row, above: readonly Row[]): boolean =>
  above.some((row) => row.key !== key && key.startsWith(row.key));

/** One name may stand at several levels of one branch; the number of names given tells which is meant. */
function oneCode(rows: readonly Row[], names: number): FoundItem {
  const codes = [...new Set(rows.map(({ key }) => key))].sort((a, b) => a.length - b.length);
  const [top] = codes;
  if (top === undefined) return { unbound: 'no-row' };
  if (!codes.every((code) => code.startsWith(top))) return { unbound: 'several-rows' };
  return { code: codes.find((code) => code.length === 2 * names + 1) ?? top };
}
