import { readdirSync } from 'node:fs';
import { normaliseLabel } from '../src/core/catalogue/normalise-text.ts';
import { normaliseTitle } from '../src/core/catalogue/title-stem.ts';
import type {
  Catalogue,
  CellEntry,
  CodeEntry,
  Conventions,
  MeasureEntry,
  ScoreProfile,
  SideEntry,
  TableEntry,
  TopicEntry,
} from '../src/core/catalogue/types.ts';
import {
  type CodeFile,
  type ConventionsFile,
  codeFile,
  conventionsFile,
  profileFile,
  type TableFile,
  tableFile,
} from './catalogue-schema.ts';
import { namedLists } from './print-names.ts';
import { readYaml } from './read-yaml.ts';

type TableSource = TableFile['tables'][string];
type SideSource = NonNullable<TableSource['sides']>[string];

/** Unique, in the order written, so that the first spelling stays the preferred one. */
const unique = (texts: readonly string[]): string[] => [...new Set(texts)].filter((text) => text !== '');

/** `上级/下级` is a path: each step is normalised by itself. */
const headerPath = (header: string): string => header.split('/').map(normaliseLabel).join('/');

/** Labels are compared without 其中: whether a line is part of another one is the catalogue's business. */
function lineVariant(text: string, { ofWhichPrefixes }: Conventions): string {
  const label = normaliseLabel(text);
  const prefix = ofWhichPrefixes.map(normaliseLabel).find((each) => label.startsWith(each));
  return prefix === undefined ? label : label.slice(prefix.length);
}

type LineSource = SideSource['lines'][string];

function cellEntry(text: string): CellEntry {
  const [, table = '', side = '', row = '', column = ''] =
    /^([a-z_]+)(?:\.([a-z_]+))?\[([^\]]+)\]\.(.+)$/.exec(text) ?? [];
  return { table, side, row, column };
}

/** What only lines of the prose have. */
function measureEntry({
  local,
  topics,
  repeats,
  family,
  loose,
  counts,
  told,
}: Pick<LineSource, 'local' | 'topics' | 'repeats' | 'family' | 'loose' | 'counts' | 'told'>): {
  measure?: MeasureEntry;
} {
  if (local === undefined && topics === undefined && repeats === undefined) return {};
  const cells = Object.entries(repeats ?? {}).map(([column, cell]) => [column, [cell].flat().map(cellEntry)]);
  return {
    measure: {
      local: unique((local ?? []).map(normaliseLabel)),
      topics: topics ?? [],
      repeats: Object.fromEntries(cells),
      ...(family && { family }),
      ...(loose && { loose }),
      ...(counts && { counts: counts.map(normaliseLabel) }),
      ...(told && { told: { any: told.any.map(normaliseLabel), not: told.not.map(normaliseLabel) } }),
    },
  };
}

function sideEntry(id: string, side: SideSource, conventions: Conventions): SideEntry {
  const { lines, headers, ...rest } = side;
  return {
    id: id === 'main' ? '' : id,
    ...rest,
    headers: unique([side.title, ...(headers ?? [])].map(normaliseLabel)),
    lines: Object.entries(lines).map(
      ([lineId, { local, topics, repeats, family, loose, counts, told, ...line }]) => ({
        id: lineId,
        ...line,
        ...measureEntry({ local, topics, repeats, family, loose, counts, told }),
        variants: unique(
          [line.title, ...(line.variants ?? [])].map((text) => lineVariant(text, conventions)),
        ),
      }),
    ),
  } as SideEntry;
}

function topicEntry(id: string, { words, loose }: NonNullable<TableSource['topics']>[string]): TopicEntry {
  return {
    id,
    words: words.map((each) => [each].flat().map(normaliseLabel)),
    ...(loose && { loose }),
  };
}

function tableEntry(id: string, table: TableSource, conventions: Conventions): TableEntry {
  const { columns, sides, stems, topics, ...rest } = table;
  return {
    id,
    ...rest,
    stems: unique(stems.map((stem) => normaliseTitle(stem, conventions))),
    columns: Object.entries(columns).map(([columnId, column]) => ({
      id: columnId,
      type: 'money',
      ...column,
      headers: column.derived ? [] : unique([column.title, ...(column.headers ?? [])].map(headerPath)),
    })),
    sides: Object.entries(sides ?? {}).map(([sideId, side]) => sideEntry(sideId, side, conventions)),
    ...(topics && { topics: Object.entries(topics).map(([topicId, topic]) => topicEntry(topicId, topic)) }),
  } as TableEntry;
}

function codeEntries(codes: CodeFile): CodeEntry[] {
  const entries: CodeEntry[] = [];
  for (const classification of ['functional', 'economic'] as const) {
    for (const [code, source] of Object.entries(codes[classification])) {
      const { earlier, aliases = [], ...rest } = source;
      const entry = { code, classification, ...rest, aliases };
      if (earlier === undefined) {
        entries.push(entry as CodeEntry);
        continue;
      }
      entries.push({ ...entry, from: earlier.to + 1 } as CodeEntry);
      entries.push({
        code,
        classification,
        name: earlier.name,
        to: earlier.to,
        mark: rest.mark,
        aliases: [],
      });
    }
  }
  return entries.sort((a, b) => (a.classification + a.code < b.classification + b.code ? -1 : 1));
}

/** Files that hold no tables. */
const special = new Set(['conventions.yaml', 'codes.yaml', 'profiles.yaml']);

/** The conventions as they are written. */
export const readConventions = (folder: string): ConventionsFile =>
  readYaml(`${folder}/conventions.yaml`, conventionsFile);

function conventionsOf({ words, ...rest }: ConventionsFile): Conventions {
  const lists = Object.entries(words).flatMap(([name, source]) => namedLists(name, source));
  return {
    ...rest,
    words: Object.fromEntries(lists.map((list) => [list.name, list.words])),
  } as Conventions;
}

/** Reads `rules/catalogue/*.yaml` and gives the catalogue in its compiled form. */
export function readCatalogue(folder: string): Catalogue {
  const conventions = conventionsOf(readConventions(folder));
  const codes = codeEntries(readYaml(`${folder}/codes.yaml`, codeFile));
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml') && !special.has(name))
    .sort();
  const tables = files.flatMap((name) =>
    Object.entries(readYaml(`${folder}/${name}`, tableFile).tables).map(([id, table]) =>
      tableEntry(id, table, conventions),
    ),
  );
  const { profiles } = readYaml(`${folder}/profiles.yaml`, profileFile);
  return {
    tables,
    codes,
    conventions,
    profiles: Object.entries(profiles).map(
      ([profileId, profile]) => ({ id: profileId, ...profile }) as ScoreProfile,
    ),
  };
}
