import { wordsOf } from '../../catalogue/lexicon.ts';
import { normaliseTight } from '../../catalogue/normalise-text.ts';
import type { Table } from '../../model/disclosure.ts';
import type { DocumentIndex } from '../index/document-index.ts';
import { excerpt } from '../index/passages.ts';
import type { TableIndex } from '../index/table-index.ts';
import { tableList } from './offender.ts';

/**
 * Notes that say of another table that it is empty: the fund's note under the table of state capital. A note that
 * names the own subject as well, or that stands in front of the table it names, is left alone.
 */
export const misnotes = tableList('misnotes', function* (index, { document }) {
  const own = subjectsOf(namesOf(index), document);
  if (own.length === 0) return;
  const next = subjectsOf(nextTitle(index.table, document), document);
  for (const [position, { text, saysEmpty, place }] of index.table.notes.entries()) {
    const named = saysEmpty ? subjectsOf(normaliseTight(text), document) : [];
    if (named.length === 0 || named.some((subject) => own.includes(subject) || next.includes(subject)))
      continue;
    yield {
      key: `note/${position + 1}`,
      params: { text: excerpt(normaliseTight(text)) },
      operands: [],
      place,
    };
  }
});

function namesOf({ table, catalogue }: TableIndex): string {
  return normaliseTight(`${catalogue?.entry.title ?? ''} ${table.title}`);
}

/** Indices of the subjects that a text names. Spellings of one subject stand in one entry, separated by a bar. */
function subjectsOf(text: string, { catalogue }: DocumentIndex): readonly number[] {
  return wordsOf(catalogue, 'noteSubjects').flatMap((spellings, subject) =>
    spellings.split('|').some((each) => text.includes(each)) ? [subject] : [],
  );
}

function nextTitle(table: Table, { disclosure, entries }: DocumentIndex): string {
  const at = disclosure.tables.findIndex(
    ({ id, instance }) => id === table.id && instance === table.instance,
  );
  const next = at < 0 ? undefined : disclosure.tables[at + 1];
  if (next === undefined || next.notes.length > 0) return '';
  return normaliseTight(`${entries.get(next.id)?.entry.title ?? ''} ${next.title}`);
}
