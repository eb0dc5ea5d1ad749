import type { Catalogue } from '../../catalogue/types.ts';
import { withClaimsOfAll } from '../../derive/claims-of-all.ts';
import { deriveForms } from '../../derive/derive.ts';
import type { Disclosure } from '../../model/disclosure.ts';
import { groupBy } from '../../model/group-by.ts';
import { type CatalogueTable, catalogueTables } from './catalogue-index.ts';
import { type Classification, classificationIn } from './classification.ts';
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
  /** Names of other documents that stand for several, whose figures are added up. */
  readonly summedPeers: ReadonlySet<string>;
  /** Units that the department lists and that no document of the run is of. */
  readonly absentUnits?: readonly string[];
}

/** Indexes a document for all rules. */
export function indexDocument(disclosure: Disclosure, catalogue: Catalogue): DocumentIndex {
  const entries = catalogueTables(catalogue);
  const classification = classificationIn(catalogue);
  const { narrative } = disclosure;
  const printed =
    narrative === undefined
      ? disclosure.tables
      : [...disclosure.tables, withClaimsOfAll(narrative, catalogue)];
  const tables = deriveForms(printed, catalogue, disclosure.year).map((table) =>
    indexTable(disclosure.id, table, entries.get(table.id), classification),
  );
  return {
    disclosure,
    catalogue,
    entries,
    tables: groupBy(tables, ({ table }) => table.id),
    classification,
    summedPeers: new Set(),
    hasLowConfidence: tables.some(({ table }) => table.confidence === 'low'),
  };
}

/** Whether the table is one of another document: `name:id`. */
export const isOfPeer = (table: string): boolean => table.includes(':');

/** Instances of a table; empty when the document does not hold it. */
export function instancesOf(document: DocumentIndex, table: string): readonly TableIndex[] {
  return document.tables.get(table) ?? [];
}

/** A table applies when its kind of document is this one, when the document holds it anyway, or when it is another's. */
export function tableApplies(document: DocumentIndex, table: string): boolean {
  return (
    isOfPeer(table) ||
    document.tables.has(table) ||
    document.entries.get(table)?.entry.kind === document.disclosure.kind
  );
}
