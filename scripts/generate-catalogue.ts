import { readdirSync } from 'node:fs';
import { normaliseLabel } from '../src/core/catalogue/normalise-text.ts';
import { normaliseTitle } from '../src/core/catalogue/title-stem.ts';
import type {
  Catalogue,
  CodeEntry,
  Conventions,
  SideEntry,
  TableEntry,
} from '../src/core/catalogue/types.ts';
import { type CodeFile, codeFile, conventionsFile, type TableFile, tableFile } from './catalogue-schema.ts';
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

function sideEntry(id: string, side: SideSource, conventions: Conventions): SideEntry {
  const { lines, headers, ...rest } = side;
  return {
    id: id === 'main' ? '' : id,
    ...rest,
    headers: unique([side.title, ...(headers ?? [])].map(normaliseLabel)),
    lines: Object.entries(lines).map(([lineId, line]) => ({
      id: lineId,
      ...line,
      variants: unique([line.title, ...(line.variants ?? [])].map((text) => lineVariant(text, conventions))),
    })),
  } as SideEntry;
}

function tableEntry(id: string, table: TableSource, conventions: Conventions): TableEntry {
  const { columns, sides, stems, ...rest } = table;
  return {
    id,
    ...rest,
    stems: unique(stems.map((stem) => normaliseTitle(stem, conventions))),
    columns: Object.entries(columns).map(([columnId, column]) => ({
      id: columnId,
      type: 'money',
      ...column,
      headers: unique([column.title, ...(column.headers ?? [])].map(headerPath)),
    })),
    sides: Object.entries(sides ?? {}).map(([sideId, side]) => sideEntry(sideId, side, conventions)),
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

/** Reads `rules/catalogue/*.yaml` and gives the catalogue in its compiled form. */
export function readCatalogue(folder: string): Catalogue {
  const conventions = readYaml(`${folder}/conventions.yaml`, conventionsFile);
  const codes = codeEntries(readYaml(`${folder}/codes.yaml`, codeFile));
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml') && name !== 'conventions.yaml' && name !== 'codes.yaml')
    .sort();
  const tables = files.flatMap((name) =>
    Object.entries(readYaml(`${folder}/${name}`, tableFile).tables).map(([id, table]) =>
      tableEntry(id, table, conventions),
    ),
  );
  return { tables, codes, conventions };
}
