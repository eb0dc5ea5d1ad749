import type { Lexicon } from '../../core/catalogue/lexicon.ts';
import { normaliseTight } from '../../core/catalogue/normalise-text.ts';

/** Whether a text means that there is no figure. A dash has many spellings. */
export function isBlankMark(text: string, { catalogue }: Lexicon): boolean {
  const tight = normaliseTight(text);
  const { blankMarks } = catalogue.conventions;
  return tight === '' || blankMarks.includes(tight) || blankMarks.includes(tight.replace(/^-+$/, '-'));
}
