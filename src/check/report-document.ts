import type { Catalogue } from '../core/catalogue/types.ts';
import type { ReportDocument } from '../core/findings/report.ts';
import type { Disclosure } from '../core/model/disclosure.ts';

/** What a report says of a document itself. */
export function reportDocument(disclosure: Disclosure, catalogue: Catalogue): ReportDocument {
  const { id, paths, kind, department, year, currencyUnit, tables, unrecognized } = disclosure;
  const stray = total(unrecognized.map(({ figures }) => figures));
  const unplaced = total(tables.map((table) => table.unplaced.length)) + stray;
  const read = total(tables.map(({ figuresRead }) => figuresRead)) + stray;
  return {
    id,
    paths,
    kind,
    department,
    year: year ?? null,
    currencyUnit,
    tables: tables.map(({ id: table, title, rows, place }) => ({ table, title, rows: rows.length, place })),
    missingTables: missingTables(disclosure, catalogue),
    claims: 0,
    figures: { read, placed: read - unplaced, unplaced },
  };
}

/** Ids of the tables that a document of its kind must hold and this one does not. */
export function missingTables({ kind, tables }: Disclosure, catalogue: Catalogue): string[] {
  const found = new Set(tables.map((table) => table.id));
  return catalogue.tables
    .filter((entry) => entry.kind === kind && entry.required === true && !found.has(entry.id))
    .map((entry) => entry.id);
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
