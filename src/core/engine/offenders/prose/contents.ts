import { matchTitle } from '../../../catalogue/match-title.ts';
import { normaliseTight } from '../../../catalogue/normalise-text.ts';
import type { DocumentIndex } from '../../index/document-index.ts';
import { excerpt, wordsIn } from '../../index/passages.ts';
import { documentList, type Offender } from '../offender.ts';

interface Entry {
  readonly title: string;
  readonly ids: readonly string[];
  readonly place: Offender['place'];
}

/**
 * Tables beyond the required ones that the contents announce and the body lacks, and the first that stands in another
 * order. Silent where a
 * table of the body was not recognized: it may be the one.
 */
export const contents = documentList('contents', ({ document }) => {
  const { disclosure } = document;
  const entries = announcedTables(document);
  if (entries.length === 0 || disclosure.tables.length === 0 || disclosure.unrecognized.length > 0)
    return undefined;
  const body = disclosure.tables.map(({ id }) => id);
  const others = entries.filter(({ ids }) => !ids.some((id) => document.entries.get(id)?.entry.required));
  return [...missing(others, body), ...misplaced(entries, body)];
});

/** Entries that are the title of exactly known tables. */
export function announcedTables(document: DocumentIndex): readonly Entry[] {
  const { disclosure, catalogue } = document;
  const { kind } = disclosure;
  const endings = wordsIn(document, 'tableWord');
  const titles = (disclosure.narrative?.contents ?? []).filter(({ title }) =>
    endings.some((ending) => normaliseTight(title).endsWith(ending)),
  );
  return titles.flatMap(({ title, place }) => {
    const matches = matchTitle(title, catalogue).filter(({ table }) => table.kind === kind);
    const ids = [...new Set(matches.map(({ table }) => table.id))];
    return ids.length === 0 ? [] : [{ title: normaliseTight(title), ids, place }];
  });
}

function missing(entries: readonly Entry[], body: readonly string[]): Offender[] {
  return entries
    .filter(({ ids }) => !ids.some((id) => body.includes(id)))
    .map(({ ids, title, place }) => ({
      key: `missing/${ids.join('/')}`,
      params: { detail: 'missing', text: excerpt(title) },
      operands: [],
      place,
    }));
}

function misplaced(entries: readonly Entry[], body: readonly string[]): Offender[] {
  let furthest = -1;
  for (const { ids, title, place } of entries) {
    const at = body.findIndex((id) => ids.includes(id));
    if (at < 0) continue;
    if (at < furthest) {
      const params = { detail: 'order', text: excerpt(title) };
      return [{ key: `order/${ids.join('/')}`, params, operands: [], place }];
    }
    furthest = at;
  }
  return [];
}
