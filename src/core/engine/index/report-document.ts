import { columnId } from '../../catalogue/ids.ts';
import type { Catalogue, TableShape } from '../../catalogue/types.ts';
import { claimCells } from '../../findings/prose-coverage.ts';
import type { ReportDocument } from '../../findings/report.ts';
import { type Disclosure, isGovernmentBudget, type Table } from '../../model/disclosure.ts';
import { reportPlace } from '../../model/place.ts';
import { catalogueTables } from './catalogue-index.ts';

/** What of a document stands in the report. */
export function reportDocument(disclosure: Disclosure, catalogue: Catalogue): ReportDocument {
  const { id, paths, package: descriptor, kind, department, year, currencyUnit, tables } = disclosure;
  const entries = catalogueTables(catalogue);
  const present = new Set(tables.map((table) => table.id));
  const missing = [...entries.values()].filter(
    ({ entry }) => entry.required && entry.kind === kind && !present.has(entry.id),
  );
  return {
    id,
    paths,
    ...(descriptor !== undefined && { package: descriptor }),
    kind,
    ...(isGovernmentBudget(disclosure) && { government: true as const }),
    department,
    year: year ?? null,
    currencyUnit,
    tables: tables.map((table) => ({
      table: table.id,
      title: table.title || (entries.get(table.id)?.entry.title ?? ''),
      rows: table.rows.length,
      ...projectOf(table, entries.get(table.id)?.entry.shape),
      place: reportPlace(table.place),
    })),
    missingTables: isGovernmentBudget(disclosure) ? [] : missing.map(({ entry }) => entry.id),
    claims: disclosure.narrative === undefined ? 0 : claimCells(disclosure.narrative).length,
    figures: figuresOf(disclosure),
  };
}

/** Figures of tables that no catalogue entry explains were read but not placed. */
function figuresOf({ tables, unrecognized }: Disclosure): ReportDocument['figures'] {
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  const unknown = sum(unrecognized.map(({ figures }) => figures));
  const read = unknown + sum(tables.map(({ figuresRead }) => figuresRead));
  const unplaced = unknown + sum(tables.map((table) => table.unplaced.length));
  return { read, placed: read - unplaced, unplaced };
}

/** A document prints one form for each project. */
function projectOf({ rows }: Table, shape: TableShape | undefined): { readonly project?: string } {
  const project = shape === 'form' ? rows[0]?.texts[columnId('project')] : undefined;
  return project ? { project } : {};
}
