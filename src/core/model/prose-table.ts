import type { TableId } from '../generated/names.ts';
import type { DocumentKind, Table } from './disclosure.ts';
import type { Place } from './place.ts';

/** The table of the prose before any statement is read. Self-evaluations are published with final accounts. */
export function emptyProseTable(kind: DocumentKind, place: Place, currencyUnit: string): Table {
  const id: TableId = kind === 'budget' ? 'narrative' : 'final_narrative';
  return {
    id,
    instance: 1,
    title: '',
    currencyUnit,
    unitExponent: 0,
    unitPrinted: false,
    columns: [],
    rows: [],
    notes: [],
    unplaced: [],
    figuresRead: 0,
    confidence: 'high',
    place,
  };
}
