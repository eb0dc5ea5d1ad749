import { normaliseLabel } from '../../../catalogue/normalise-text.ts';
import type { DocumentIndex } from '../../index/document-index.ts';
import { wordsIn } from '../../index/passages.ts';

/** So much of what two names say must be common for one to stand for the other, in percent of pairs of characters. */
const leastCommonPercent = 50;

/**
 * Whether a name may mean the project of a form, however loosely: it is part of the name, holds it, leaves characters out,
 * or has much in common with it. Wrong only where it is sure that nobody means the one by the other.
 */
export function resembles(name: string, form: string, document: DocumentIndex): boolean {
  const [a, b] = [name, form].map((each) => coreOf(each, document));
  if (a === undefined || b === undefined || a === '' || b === '') return false;
  if (a.includes(b) || b.includes(a) || isAbbreviation(a, b) || isAbbreviation(b, a)) return true;
  return common(a, b) >= leastCommonPercent;
}

/** The name without the words that such names end in, however many. */
function coreOf(name: string, document: DocumentIndex): string {
  const endings = wordsIn(document, 'projectEndings');
  let label = normaliseLabel(name);
  for (let ending = endingOf(label, endings); ending !== undefined; ending = endingOf(label, endings)) {
    label = label.slice(0, -ending.length);
  }
  return label;
}

function endingOf(label: string, endings: readonly string[]): string | undefined {
  return endings.find((word) => label.length > word.length + 1 && label.endsWith(word));
}

/** All characters of the shorter name stand in the longer one, in order. */
export function isAbbreviation(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length;
}

/** How many pairs of neighbouring characters of a name stand in the other, in percent. */
function common(name: string, other: string): number {
  const pairs = [...name].slice(1).map((_, index) => name.slice(index, index + 2));
  const found = pairs.filter((pair) => other.includes(pair));
  return pairs.length === 0 ? 0 : (100 * found.length) / pairs.length;
}
