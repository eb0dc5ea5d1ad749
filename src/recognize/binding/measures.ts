import type { Catalogue, LineEntry, TableEntry } from '../../core/catalogue/types.ts';
import { nameKeyOf } from './name-key.ts';
import { noTopic } from './topics.ts';

/** The lines of the prose by what they are called. */
export interface Measures {
  readonly byPhrase: ReadonlyMap<string, readonly LineEntry[]>;
  readonly byLocal: ReadonlyMap<string, readonly LineEntry[]>;
  readonly families: readonly LineEntry[];
  readonly loose: ReadonlySet<string>;
}

const known = new WeakMap<Catalogue, Map<TableEntry, Measures>>();

/** The lines of a table of prose by what they are called; worked out once, since their names are many. */
export function measuresIn(entry: TableEntry, catalogue: Catalogue): Measures {
  const tables = known.get(catalogue) ?? new Map<TableEntry, Measures>();
  known.set(catalogue, tables);
  const measures = tables.get(entry) ?? indexMeasures(entry, catalogue);
  tables.set(entry, measures);
  return measures;
}

function indexMeasures(entry: TableEntry, catalogue: Catalogue): Measures {
  const byPhrase = new Map<string, LineEntry[]>();
  const byLocal = new Map<string, LineEntry[]>();
  const lines = entry.sides.flatMap((side) => side.lines);
  const put = (map: Map<string, LineEntry[]>, text: string, line: LineEntry) => {
    const key = nameKeyOf(text, catalogue);
    const known = map.get(key);
    if (known === undefined) map.set(key, [line]);
    else if (!known.includes(line)) known.push(line);
  };
  for (const line of lines) {
    const local = line.measure?.local ?? [];
    for (const text of local) put(byLocal, text, line);
    // 全部人员经费 is no other name than 人员经费, which means nothing without a heading.
    const keys = new Set(local.map((text) => nameKeyOf(text, catalogue)));
    for (const text of line.variants) if (!keys.has(nameKeyOf(text, catalogue))) put(byPhrase, text, line);
  }
  const loose = (entry.topics ?? []).filter((topic) => topic.loose).map(({ id }) => id);
  return {
    byPhrase,
    byLocal,
    families: lines.filter(({ measure }) => measure?.family),
    loose: new Set([...loose, noTopic]),
  };
}

/** The line that a subject means under a heading: one, several, or none. */
export function measuresOf(measures: Measures, subject: string, topic: string): readonly LineEntry[] {
  const local = (measures.byLocal.get(subject) ?? []).filter(({ measure }) =>
    measure?.topics.includes(topic),
  );
  if (local.length > 0) return local;
  return (measures.byPhrase.get(subject) ?? []).filter(
    ({ measure }) => !measure?.loose || measures.loose.has(topic),
  );
}

/** The line for items of the classification under a heading. */
export function familyOf({ families }: Measures, topic: string): LineEntry | undefined {
  return families.find(({ measure }) => measure?.topics.includes(topic));
}
