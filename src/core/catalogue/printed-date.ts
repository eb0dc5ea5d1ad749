import { wordOf } from './lexicon.ts';
import type { Catalogue } from './types.ts';

const patterns = new WeakMap<Catalogue, RegExp>();

/** Finds a day in figures, 2022-12-31 or 2022年12月31; its groups are year, month and day. */
export function printedDate(catalogue: Catalogue): RegExp {
  const [year, month] = [wordOf(catalogue, 'dateMarks.year'), wordOf(catalogue, 'dateMarks.month')];
  const known =
    patterns.get(catalogue) ??
    new RegExp(`((?:19|20)[0-9]{2})[-/.${year}]([0-9]{1,2})[-/.${month}]([0-9]{1,2})`, 'u');
  patterns.set(catalogue, known);
  return known;
}
