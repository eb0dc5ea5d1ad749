import { wordOf, wordsOf } from '../../core/catalogue/lexicon.ts';
import type { Catalogue } from '../../core/catalogue/types.ts';
import { weights } from './weigh.ts';

/**
 * Whether a title is that of a report to deputies: it tells how the year before went, and lays a draft before them. No
 * department has one.
 */
export const isDraftTitle = (text: string, catalogue: Catalogue): boolean =>
  wordsOf(catalogue, 'governmentDraft').every((part) => text.includes(part));

/** What the title of a document is worth as evidence of its kind and year. */
export const titleWeight = (title: string | undefined, catalogue: Catalogue): number =>
  title !== undefined && isDraftTitle(title, catalogue) ? weights.draftTitle : weights.title;

/** What stands in front of the draft in a title that names one: its year is the last one there. */
export function beforeDraft(text: string, catalogue: Catalogue): string | undefined {
  const at = text.indexOf(wordOf(catalogue, 'draftWord'));
  return at < 0 ? undefined : text.slice(0, at);
}
