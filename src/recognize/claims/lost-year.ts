import { firstFrom } from '../../core/model/first-from.ts';
import type { FoldedPassage } from './fold-passage.ts';
import { type Phrases, wordBefore } from './phrases.ts';

/** A year of this century and the amount that was glued to it. */
const glued = /(?<![\d.,\uff0c])(20\d\d)((?:0|[1-9]\d*)\.\d)/g;
const wholes = /(?<![\d.])\d{5,}(?=\.\d)/g;
/** What a final account or a budget is compared with lies no further back. */
const furthest = 5;

/** Whether a number stands where only a year can begin: behind the word that compares, or at once behind another amount. */
function followsComparison(text: string, start: number, phrases: Phrases): boolean {
  if (wordBefore(phrases.sorted('proseCompare'), text, start) !== undefined) return true;
  return phrases.units.some(
    ({ title }) => text.endsWith(title, start) && /\d/.test(text.charAt(start - title.length - 1)),
  );
}

/** 20500.00万元，比20221.00万元增加: among amounts as long as it the number may be one itself. */
function longestOther(text: string, found: readonly RegExpExecArray[]): number {
  const starts = new Set(found.map(({ index }) => index));
  return [...text.matchAll(wholes)]
    .filter(({ index }) => !starts.has(index))
    .reduce((longest, [{ length }]) => Math.max(longest, length), 0);
}

/** 比201412.50万元增加: the word for the year was left out between the year before and its amount; it is put in again. */
export function withLostYears(
  folded: FoldedPassage,
  year: number | undefined,
  phrases: Phrases,
): FoldedPassage {
  const { text } = folded;
  const word = phrases.word('yearSuffixes.short');
  const found = [...text.matchAll(glued)].filter(({ index, 1: digits }) => {
    const back = (year ?? 0) - Number(digits);
    return back > 0 && back <= furthest && followsComparison(text, index, phrases);
  });
  const longest = found.length === 0 ? 0 : longestOther(text, found);
  const lost = found.filter(([{ length }]) => length - 2 > longest).map(({ index }) => index + 4);
  if (lost.length === 0) return folded;
  const pieces = [0, ...lost].map((from, at) => text.slice(from, lost[at]));
  const ends = lost.map((at, index) => at + index * word.length);
  const origin = (index: number): number =>
    folded.origin(index - firstFrom(ends, (end) => end >= index) * word.length);
  return { text: pieces.join(word), origin };
}
