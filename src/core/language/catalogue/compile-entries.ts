import { expandWords } from '../../catalogue/expand-words.ts';
import { normaliseLabel } from '../../catalogue/normalise-text.ts';
import { normaliseTitle } from '../../catalogue/title-stem.ts';
import type {
  CellEntry,
  CodeEntry,
  ColumnEntry,
  Conventions,
  LineEntry,
  MeasureEntry,
  SideEntry,
  TableEntry,
  TopicEntry,
} from '../../catalogue/types.ts';
import type { CodeFile, CodeSource, ColumnSource, LineSource, TableSource } from './catalogue-schema.ts';

/** The id of a side; `main` is the one without a name. */
export const sideId = (id: string): string => (id === 'main' ? '' : id);

type SideSource = NonNullable<TableSource['sides']>[string];

/** Unique, in the order written, so that the first spelling stays the preferred one. */
export const unique = (texts: readonly string[]): string[] =>
  [...new Set(texts)].filter((text) => text !== '');

/** `上级/下级` is a path: each step is normalised by itself. */
export const headerPath = (header: string): string => header.split('/').map(normaliseLabel).join('/');

/** Labels are compared without 其中: whether a line is part of another one is the catalogue's business. */
export function lineVariant(text: string, { ofWhichPrefixes }: Conventions): string {
  const label = normaliseLabel(text);
  const prefix = ofWhichPrefixes.map(normaliseLabel).find((each) => label.startsWith(each));
  return prefix === undefined ? label : label.slice(prefix.length);
}

function cellEntry(text: string): CellEntry {
  const [, table = '', side = '', row = '', column = ''] =
    /^([a-z_]+)(?:\.([a-z_]+))?\[([^\]]+)\]\.(.+)$/.exec(text) ?? [];
  return { table, side, row, column };
}

/** What only lines of the prose have. */
function measureEntry(source: LineSource): { measure?: MeasureEntry } {
  const { local, topics, repeats, family, loose, counts, told } = source;
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

export function lineEntry(id: string, source: LineSource, conventions: Conventions): LineEntry {
  const { local, topics, repeats, family, loose, counts, told, ...line } = source;
  return {
    id,
    ...line,
    ...measureEntry(source),
    variants: unique(
      expandWords([line.title, ...(line.variants ?? [])]).map((text) => lineVariant(text, conventions)),
    ),
  } as LineEntry;
}

function sideEntry(id: string, side: SideSource, conventions: Conventions): SideEntry {
  const { lines, headers, ...rest } = side;
  return {
    id: sideId(id),
    ...rest,
    headers: unique([side.title, ...(headers ?? [])].map(normaliseLabel)),
    lines: Object.entries(lines).map(([lineId, line]) => lineEntry(lineId, line, conventions)),
  } as SideEntry;
}

function topicEntry(id: string, { words, loose }: NonNullable<TableSource['topics']>[string]): TopicEntry {
  return {
    id,
    words: words.map((each) => [each].flat().map(normaliseLabel)),
    ...(loose && { loose }),
  };
}

export const columnEntry = (id: string, column: ColumnSource): ColumnEntry =>
  ({
    id,
    type: 'money',
    ...column,
    headers: column.derived ? [] : unique([column.title, ...(column.headers ?? [])].map(headerPath)),
  }) as ColumnEntry;

export function tableEntry(id: string, table: TableSource, conventions: Conventions): TableEntry {
  const { columns, sides, stems, topics, ...rest } = table;
  return {
    id,
    ...rest,
    stems: unique(stems.map((stem) => normaliseTitle(stem, conventions))),
    columns: Object.entries(columns).map(([columnId, column]) => columnEntry(columnId, column)),
    sides: Object.entries(sides ?? {}).map(([sideId, side]) => sideEntry(sideId, side, conventions)),
    ...(topics && { topics: Object.entries(topics).map(([topicId, topic]) => topicEntry(topicId, topic)) }),
  } as TableEntry;
}

/** The entries of a code: one, or one for each of its names over the years. */
export function codeEntries(
  code: string,
  classification: CodeEntry['classification'],
  source: CodeSource,
): readonly CodeEntry[] {
  const { earlier, aliases = [], mark = 'A', ...rest } = source;
  const entry = { code, classification, ...rest, mark, aliases } as CodeEntry;
  if (earlier === undefined) return [entry];
  const before = { code, classification, name: earlier.name, to: earlier.to, mark, aliases: [] };
  return [{ ...entry, from: earlier.to + 1 }, before];
}

/** By classification and code. */
export const inCodeOrder = (entries: readonly CodeEntry[]): CodeEntry[] =>
  [...entries].sort((a, b) => (a.classification + a.code < b.classification + b.code ? -1 : 1));

export const allCodes = (file: CodeFile): CodeEntry[] =>
  inCodeOrder(
    (['functional', 'economic'] as const).flatMap((classification) =>
      Object.entries(file[classification]).flatMap(([code, source]) =>
        codeEntries(code, classification, source),
      ),
    ),
  );
