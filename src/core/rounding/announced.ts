import { wordsOf } from '../catalogue/lexicon.ts';
import type { Catalogue } from '../catalogue/types.ts';
import type { Disclosure } from '../model/disclosure.ts';

/** Whether the document says somewhere that rounding may leave differences in the last digits. */
export function announcesTailGaps({ tables, narrative }: Disclosure, catalogue: Catalogue): boolean {
  const words = wordsOf(catalogue, 'tailNotes');
  const texts = [...tables.flatMap(({ notes }) => notes), ...(narrative?.passages ?? [])];
  return texts.some(({ text }) => words.some((word) => text.includes(word)));
}
