import { wordsOf } from '../../core/catalogue/lexicon.ts';
import { normaliseLabel } from '../../core/catalogue/normalise-text.ts';
import type { Catalogue } from '../../core/catalogue/types.ts';

/** The form in which a subject and the phrases of the catalogue are compared: labels without words that say nothing. */
export function subjectKey(text: string, catalogue: Catalogue): string {
  const label = normaliseLabel(text);
  let key = label;
  for (const filler of wordsOf(catalogue, 'bindingFillers')) key = key.replaceAll(filler, '');
  return key === '' ? label : key;
}

/** The shortest name that still tells an item: what is cut off must leave so many characters. */
const shortest = 3;

/** The form in which names of classification items are compared: no level behind them, no 支出 at the end. */
export function nameKey(text: string, catalogue: Catalogue): string {
  let name = text;
  for (const level of wordsOf(catalogue, 'bindingLevels')) name = name.replaceAll(level, '');
  let key = normaliseLabel(name);
  for (const tail of wordsOf(catalogue, 'bindingTails')) {
    if (key.endsWith(tail) && key.length - tail.length >= shortest) key = key.slice(0, -tail.length);
  }
  return key;
}
