import { wordsOf } from '../../catalogue/lexicon.ts';
import { indicatorsOf } from '../../derive/indicator.ts';
import { tableList } from './offender.ts';

/** Kinds of indicators that a form of targets must have and lacks. A form that lacks most of them has kinds of its own. */
export const lackingKinds = tableList('lacking_kinds', ({ table, catalogue }, { document }) => {
  if (catalogue?.entry.shape !== 'form') return [];
  const printed = indicatorsOf(table, document.catalogue).map(({ group, category }) => `${group}${category}`);
  const wanted = wordsOf(document.catalogue, 'indicatorCategories');
  const lacking = wanted.filter((word) => !printed.some((text) => text.includes(word)));
  if (lacking.length === 0 || lacking.length > wanted.length / 2) return [];
  return [{ key: '', params: { kinds: lacking.join('\u3001') }, operands: [], place: table.place }];
});
