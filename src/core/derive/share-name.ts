import { wordsOf } from '../catalogue/lexicon.ts';
import { normaliseLabel } from '../catalogue/normalise-text.ts';
import type { Catalogue } from '../catalogue/types.ts';
import type { WordList } from '../generated/names.ts';

/** Whether an indicator is called a share of a whole: by an ending of the list, or as a rate of what is done in some way. */
export function isShareName(name: string, endings: WordList, { conventions }: Catalogue): boolean {
  const label = normaliseLabel(name);
  const words = (list: WordList) => wordsOf({ conventions }, list);
  if (words(endings).some((word) => label.endsWith(word))) return true;
  if (words('growthNames').some((word) => label.includes(word))) return false;
  const isRate = words('rateEndings').some((word) => label.endsWith(word));
  return isRate && words('shareWays').some((word) => label.includes(word));
}
