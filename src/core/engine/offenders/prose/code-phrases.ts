import { wordOf } from '../../../catalogue/lexicon.ts';
import { normaliseLabel } from '../../../catalogue/normalise-text.ts';
import type { Catalogue } from '../../../catalogue/types.ts';
import type { DocumentIndex } from '../../index/document-index.ts';

/** A name with the word of its level behind it, as the prose prints classification items. */
export interface CodePhrase {
  readonly name: string;
  readonly word: string;
  /** Digits of a code of that level. */
  readonly digits: number;
  readonly at: number;
  readonly end: number;
}

/** The words of the levels and the digits of their codes. */
export const levelsOf = (
  catalogue: Catalogue,
): readonly { readonly word: string; readonly digits: number }[] => [
  { word: wordOf(catalogue, 'codePartHeaders.category'), digits: 3 },
  { word: wordOf(catalogue, 'codePartHeaders.section'), digits: 5 },
  { word: wordOf(catalogue, 'codePartHeaders.item'), digits: 7 },
];

/** The phrases of a text, in order. */
export function codePhrases(text: string, { catalogue }: DocumentIndex): readonly CodePhrase[] {
  const levels = levelsOf(catalogue);
  const phrases: CodePhrase[] = [];
  let start = 0;
  for (const match of text.matchAll(/\(([^()])\)/g)) {
    const digits = levels.find(({ word }) => word === match[1])?.digits;
    if (digits === undefined) continue;
    const end = match.index + match[0].length;
    const before = text.slice(start, match.index);
    const at = start + nameStart(before);
    phrases.push({
      name: normaliseLabel(text.slice(at, match.index)),
      word: match[1] ?? '',
      digits,
      at,
      end,
    });
    start = end;
  }
  return phrases;
}

/** A name begins behind the last stop, ordinal or figure. */
function nameStart(before: string): number {
  const stop = /[,;:\u3002.\u3001\d%](?=[^,;:\u3002.\u3001\d%]*$)/.exec(before);
  return stop === null ? 0 : stop.index + 1;
}
