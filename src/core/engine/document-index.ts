import type { Catalogue } from '../catalogue/types.ts';
import type { Disclosure } from '../model/disclosure.ts';
import { type CatalogueTable, catalogueTables } from './catalogue-index.ts';
import { type Classification, classificationIn } from './classification.ts';
import { groupBy } from './group-by.ts';
import { indexTable, type TableIndex } from './table-index.ts';

/** A document with its tables indexed. */
export interface DocumentIndex {
  readonly disclosure: Disclosure;
  readonly catalogue: Catalogue;
  readonly entries: ReadonlyMap<string, CatalogueTable>;
  /** Instances of each table, in document order. */
  readonly tables: ReadonlyMap<string, readonly TableIndex[]>;
  readonly classification: Classification;
  readonly hasLowConfidence: boolean;
  /** What offender lists keep between tables (names of codes). */
  readonly memo: Map<string, unknown>;
}

/** Indexes a document for all rules. */
export function indexDocument(disclosure: Disclosure, catalogue: Catalogue): DocumentIndex {
  const entries = catalogueTables(catalogue);
  const classification = classificationIn(catalogue);
  const { narrative } = disclosure;
  const printed = narrative === undefined ? disclosure.tables : [...disclosure.tables, narrative.table];
  const tables = printed.map((table) => indexTable(table, entries.get(table.id), classification));
  return {
    disclosure,
    catalogue,
    entries,
    tables: groupBy(tables, ({ table }) => table.id),
    classification,
    hasLowConfidence: tables.some(({ table }) => table.confidence === 'low'),
    memo: new Map(),
  };
}

/** Instances of a table; empty when the document does not hold it. */
export function instancesOf(document: DocumentIndex, table: string): readonly TableIndex[] {
  return document.tables.get(table) ?? [];
}

/** A table applies when its kind of document is this one, or when the document holds it anyway. */
export function tableApplies(document: DocumentIndex, table: string): boolean {
  return document.tables.has(table) || document.entries.get(table)?.entry.kind === document.disclosure.kind;
}
