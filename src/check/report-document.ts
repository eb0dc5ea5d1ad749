import type { Catalogue } from '../core/catalogue/types.ts';
import type { ReportDocument } from '../core/findings/report.ts';
import type { Disclosure } from '../core/model/disclosure.ts';

/** What a report says of a document itself. */
export function reportDocument(disclosure: Disclosure, catalogue: Catalogue): ReportDocument {
  const { id, paths, kind, department, year, currencyUnit, tables, unrecognized } = disclosure;
  const found = new Set(tables.map((table) => table.id));
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
    missingTables: catalogue.tables
      .filter((entry) => entry.kind === kind && entry.required === true && !found.has(entry.id))
      .map((entry) => entry.id),
    claims: 0,
    figures: { read, placed: read - unplaced, unplaced },
  };
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
