import type { AxisInterval } from '../corridors.ts';
import { distance, overlap } from '../extents.ts';
import { matchInOrder } from './match-in-order.ts';

/** The words of every line of a header, from the top down. */
type HeaderWords = readonly (readonly AxisInterval[])[];

const meets = (word: AxisInterval) => (other: AxisInterval) => overlap(word, other) > 0;

function holds(word: AxisInterval, other: AxisInterval): boolean {
  return word.from <= other.from && word.to >= other.to && word.to - word.from > other.to - other.from;
}

/** What lies below a word and between its neighbours on the line. */
function under(index: number, line: readonly AxisInterval[], below: readonly AxisInterval[]): AxisInterval[] {
  return below.filter(
    meets({ from: line[index - 1]?.to ?? -Infinity, to: line[index + 1]?.from ?? Infinity }),
  );
}

/** A word with nothing but its own last line below it, and lower words on one side only, is above no other words. */
function isLast(word: AxisInterval, lower: readonly AxisInterval[]): boolean {
  const others = lower.filter((other) => !holds(word, other));
  return (
    lower.length - others.length < 2 &&
    !others.some(meets(word)) &&
    (others.every((other) => other.to <= word.from) || others.every((other) => other.from >= word.to))
  );
}

/** Words that surely head the columns they stand above, and not several with words of their own. */
function heads(header: HeaderWords): AxisInterval[] {
  return header.flatMap((line, row) => {
    const lower = header.slice(row + 1).flat();
    return line.filter((word, index) => isLast(word, under(index, line, lower)));
  });
}

/** A short last line of a heading need not stand above the column; the longer lines above it do. */
function isPartOfHeading(
  word: AxisInterval,
  surely: readonly AxisInterval[],
  bands: readonly AxisInterval[],
): boolean {
  return surely.some((other) => holds(other, word) && bands.filter(meets(other)).length === 1);
}

/** Words above no column, from left to right, without those above another word: upper lines, or words above several. */
function loose(
  [top = [], ...lower]: HeaderWords,
  surely: readonly AxisInterval[],
  bands: readonly AxisInterval[],
): AxisInterval[] {
  const below = lower.flat();
  const alone = lower.length > 0 ? top.filter((word, index) => isLast(word, under(index, top, below))) : top;
  const found: AxisInterval[] = [];
  const seen: AxisInterval[] = [];
  for (const word of [...alone, ...lower.flat()].reverse()) {
    const isUpper = seen.some(meets(word));
    seen.push(word);
    if (!isUpper && !bands.some(meets(word)) && !isPartOfHeading(word, surely, bands)) found.push(word);
  }
  return found.sort((a, b) => a.from - b.from);
}

/** A column with the word that heads it, where nothing else stands between them. */
function widen(band: AxisInterval, word: AxisInterval, others: readonly AxisInterval[]): AxisInterval {
  const wide = { from: Math.min(band.from, word.from), to: Math.max(band.to, word.to) };
  return others.some((other) => other !== band && other !== word && overlap(wide, other) > 0) ? band : wide;
}

/**
 * Columns without any amount show in the words of the header only. A word beside a column that has no word of its own
 * (an amount on the right, its word in the middle) belongs to it.
 */
export function headedColumns(header: HeaderWords, bands: readonly AxisInterval[]): AxisInterval[] {
  const surely = heads(header);
  const words = loose(header, surely, bands);
  const bare = bands.filter((band) => !surely.some(meets(band)));
  const cost = (word: AxisInterval, band: AxisInterval): number | undefined => {
    const away = distance(word, band);
    // On either side one column may lie nearer without being the word's own.
    return bands.filter((other) => distance(word, other) < away).length < 2 ? away : undefined;
  };
  const own = matchInOrder(words, bare, cost);
  const all = [...bands, ...words];
  const headed = bands.map((band) => {
    const word = own.get(band);
    return word === undefined ? band : widen(band, word, all);
  });
  const taken = new Set(own.values());
  return [...headed, ...words.filter((word) => !taken.has(word))].sort((a, b) => a.from - b.from);
}
