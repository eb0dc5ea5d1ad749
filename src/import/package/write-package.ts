import { findTable } from '../../core/catalogue/lookup.ts';
import type { Catalogue, ColumnEntry } from '../../core/catalogue/types.ts';
import type { Disclosure } from '../../core/model/disclosure.ts';
import { descriptorFile, type SourceFile, type TableData } from './descriptor.ts';
import { describeDocument, filesOf } from './document-descriptor.ts';
import { columnsById, figureType } from './layout.ts';
import { type NarrativeData, toNarrativeData } from './narrative-data.ts';
import { withoutPersons } from './persons.ts';
import { toTableData } from './table-data.ts';
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
