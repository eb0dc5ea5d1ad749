import type { DocumentKind } from '../model/disclosure.ts';
import { columnId } from './ids.ts';
import type { Catalogue, TableEntry } from './types.ts';

/**
 * The tables that a chapter of the prose on a topic repeats: the one of the items told there, and those of blocks. A
 * line is at home under the first of its topics and in the first of the cells that it repeats.
 */
export function topicTables(topic: string, kind: DocumentKind, catalogue: Catalogue): readonly TableEntry[] {
  const narrative = catalogue.tables.find((each) => each.shape === 'narrative' && each.kind === kind);
  const lines = narrative?.sides.flatMap((side) => side.lines) ?? [];
  const home = lines.filter(({ measure }) => measure?.topics[0] === topic);
  const entries = home.flatMap(({ measure }) => {
    const table = measure?.repeats[columnId('amount')]?.[0]?.table;
    const entry = catalogue.tables.find(({ id }) => id === table);
    return entry !== undefined && (measure?.family || entry.shape === 'blocks') ? [entry] : [];
  });
  return [...new Set(entries)].filter(({ shape }) => shape === 'coded' || shape === 'blocks');
}
