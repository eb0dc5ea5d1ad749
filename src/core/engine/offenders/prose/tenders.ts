import { normaliseTight } from '../../../catalogue/normalise-text.ts';
import { wordsIn } from '../../index/passages.ts';
import { documentList } from '../offender.ts';

/** Forms and lists of a document that speak of bids and tenders. One example is enough. */
export const tenders = documentList('tenders', ({ document }) => {
  const words = wordsIn(document, 'tenderWords');
  for (const index of [...document.tables.values()].flat()) {
    for (const { row } of index.rows) {
      const text = Object.values(row.texts).find((each) => holds(each, words));
      if (text === undefined) continue;
      const { id, instance } = index.table;
      const params = { table: id, instance: String(instance), row: row.key, rowLabel: row.label, text };
      return [{ key: index.name, params, operands: [], place: row.place }];
    }
  }
  return [];
});

function holds(text: string, words: readonly string[]): boolean {
  const tight = normaliseTight(text);
  return words.some((word) => tight.includes(word));
}
