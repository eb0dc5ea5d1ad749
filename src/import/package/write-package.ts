import { wordsOf } from '../../core/catalogue/lexicon.ts';
import { findTable } from '../../core/catalogue/lookup.ts';
import type { Catalogue, ColumnEntry } from '../../core/catalogue/types.ts';
import type { Disclosure, Table } from '../../core/model/disclosure.ts';
import type { Narrative } from '../../core/model/narrative.ts';
import type { Place } from '../../core/model/place.ts';
import { claimColumns, passageColumns } from './claim-layout.ts';
import { type DocumentDescriptor, descriptorFile, formatVersion, type SourceFile } from './descriptor.ts';
import { columnsById, figureType } from './layout.ts';
import { nonEmpty, optional } from './optional.ts';
import { passageRecords } from './passage-data.ts';
import { type Files, formatPlace } from './place-text.ts';
import { describeTable, type TableData, toTableData } from './table-data.ts';
import { claimRecords } from './write-claims.ts';
import { formatCsv } from './write-csv.ts';

/**
 * Writes a disclosure as a Data Package: relative path → text. `sources` gives the imported files their SHA-256.
 * Names of persons and telephone numbers are left out.
 */
export function writePackage(
  disclosure: Disclosure,
  catalogue: Catalogue,
  sources: readonly SourceFile[] = [],
): Map<string, string> {
  const clean = withoutPersons(disclosure, catalogue);
  const files = filesOf(clean);
  const tables = clean.tables.map((table) => toTableData(table, catalogue, files));
  const names = tables.map(
    ({ gouji }) => `${gouji.table}${gouji.instance === undefined ? '' : `-${gouji.instance}`}`,
  );
  const prose = toNarrativeData(clean.narrative, catalogue, files);
  const descriptor = {
    name: ['gouji', clean.kind, clean.year].filter((part) => part !== undefined).join('-'),
    title: [clean.department, clean.year].filter((part) => part !== undefined).join(' '),
    resources: [
      ...tables.map((table, index) => describeResource(table, names[index] ?? '', catalogue)),
      ...prose.map(describeProse),
    ],
    gouji: describeDocument(clean, files, sources),
  };
  const output = new Map([[descriptorFile, `${JSON.stringify(descriptor, undefined, 2)}\n`]]);
  tables.forEach(({ header, rows }, index) => {
    output.set(`${names[index]}.csv`, formatCsv([header, ...rows]));
  });
  for (const { name, header, rows } of prose) output.set(`${name}.csv`, formatCsv([header, ...rows]));
  return output;
}

/** Claims and passages are texts to ordinary readers: their values bear units and signs of their own. */
function describeProse({ name, gouji, header }: NarrativeData) {
  return {
    name,
    path: `${name}.csv`,
    format: 'csv',
    encoding: 'utf-8',
    schema: { fields: header.map((field) => ({ name: field, type: 'string' })) },
    gouji,
  };
}

function describeResource({ gouji, header }: TableData, name: string, catalogue: Catalogue) {
  const entry = findTable(catalogue, gouji.table);
  const columns = entry === undefined ? undefined : columnsById(entry);
  const fields = header.map((id) => describeField(id, columns?.get(id)));
  return {
    name,
    path: `${name}.csv`,
    format: 'csv',
    encoding: 'utf-8',
    schema: { fields, missingValues: ['', ...catalogue.conventions.blankMarks] },
    gouji,
  };
}

/** `bareNumber: false` lets ordinary readers accept a percent sign. */
function describeField(name: string, column: ColumnEntry | undefined) {
  const type = column && figureType(column);
  return {
    name,
    type: type === undefined ? 'string' : 'number',
    ...(type === 'percent' ? { bareNumber: false } : {}),
    ...(column === undefined ? {} : { title: column.title }),
  };
}

/** Writes a disclosure as one JSON document of the same shape, with the rows of each table in place. */
export function writeJsonDocument(
  disclosure: Disclosure,
  catalogue: Catalogue,
  sources: readonly SourceFile[] = [],
): string {
  const clean = withoutPersons(disclosure, catalogue);
  const files = filesOf(clean);
  const tables = clean.tables.map((table) => toTableData(table, catalogue, files));
  const resources = [...tables, ...toNarrativeData(clean.narrative, catalogue, files)].map(
    ({ gouji, header, rows }) => ({
      gouji,
      data: rows.map((row) => Object.fromEntries(row.map((text, index) => [header[index], text]))),
    }),
  );
  return `${JSON.stringify({ gouji: describeDocument(clean, files, sources), resources }, undefined, 2)}\n`;
}

/** Everything of a document that stands in no table. `hashed` gives the files that were imported their SHA-256. */
function describeDocument(
  disclosure: Disclosure,
  files: Files,
  hashed: readonly SourceFile[],
): DocumentDescriptor {
  const sources = files.map((file) => hashed.find((each) => each.file === file) ?? { file });
  const { id, kind, department, year, region, currencyUnit } = disclosure;
  return {
    version: formatVersion,
    id,
    kind,
    department,
    ...optional('year', year),
    ...optional('region', region),
    currencyUnit,
    ...optional('source', sources[0]),
    ...optional('sources', sources.length > 1 ? sources : undefined),
    ...optional('unrecognized', nonEmpty(withSource(disclosure.unrecognized, files))),
    ...optional('unfilled', nonEmpty(withSource(disclosure.unfilled ?? [], files))),
    ...optional('unread', nonEmpty(withSource(disclosure.unread, files))),
  };
}

function withSource<T extends { readonly place: Place }>(list: readonly T[], files: Files) {
  return list.map(({ place, ...rest }) => ({ ...rest, source: formatPlace(place, files) }));
}

/** The files of a document: its paths, then any other that a place names. */
function filesOf(disclosure: Disclosure): string[] {
  const files = new Set(disclosure.paths);
  for (const { place } of [...disclosure.unrecognized, ...(disclosure.unfilled ?? []), ...disclosure.unread])
    files.add(place.file);
  for (const table of disclosure.tables) {
    for (const { place } of [table, ...table.notes, ...table.unplaced]) files.add(place.file);
    for (const row of table.rows) {
      files.add(row.place.file);
      for (const cell of Object.values(row.cells)) files.add(cell.place.file);
    }
  }
  return [...files];
}

/** A resource of the prose ready to be written. */
interface NarrativeData {
  readonly name: 'claims' | 'passages';
  readonly gouji: Readonly<Record<string, unknown>>;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The claims and the passages of a document; nothing when it has no prose. */
function toNarrativeData(
  narrative: Narrative | undefined,
  catalogue: Catalogue,
  files: Files,
): NarrativeData[] {
  if (narrative === undefined) return [];
  const { table, passages, contents = [] } = narrative;
  const described = describeTable(table, [], catalogue.conventions.units, files);
  const listed = contents.map(({ title, place }) => ({
    title,
    source: formatPlace(place, files),
  }));
  return [
    {
      name: 'claims',
      gouji: { resource: 'claims', ...described },
      header: claimColumns,
      rows: claimRecords(table, catalogue, files),
    },
    {
      name: 'passages',
      gouji: { resource: 'passages', ...optional('contents', nonEmpty(listed)) },
      header: passageColumns,
      rows: passageRecords(passages, files),
    },
  ];
}

/** A copy without notes and stray figures that belong to a person: 填报人, 联系电话 … (`words.personnel`). */
function withoutPersons(disclosure: Disclosure, { conventions }: Catalogue): Disclosure {
  const words = wordsOf({ conventions }, 'personnel');
  const isPersonal = (text: string | undefined) => {
    const bare = (text ?? '').replace(/\s+/gu, '');
    return words.some((word) => bare.startsWith(word));
  };
  const clean = (table: Table): Table => ({
    ...table,
    notes: table.notes.filter((note) => note.saysEmpty || !isPersonal(note.text)),
    unplaced: table.unplaced.map((it) =>
      isPersonal(it.header) || isPersonal(it.text) ? { ...it, text: '' } : it,
    ),
  });
  return { ...disclosure, tables: disclosure.tables.map(clean) };
}
