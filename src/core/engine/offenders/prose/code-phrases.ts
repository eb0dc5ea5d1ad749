import { normaliseLabel } from '../../../catalogue/normalise-text.ts';
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

const levels: readonly number[] = [3, 5, 7];

/** The phrases of a text, in order. */
export function codePhrases(text: string, { catalogue }: DocumentIndex): readonly CodePhrase[] {
  const words = catalogue.conventions.words['codePartHeaders'] ?? [];
  const phrases: CodePhrase[] = [];
  let start = 0;
  for (const match of text.matchAll(/\(([^()])\)/g)) {
    const digits = levels[words.indexOf(match[1] ?? '')];
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
