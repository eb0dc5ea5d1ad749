import { abs, add, compare, subtract } from '../../core/model/exact.ts';
import { type Figure, zero } from '../../core/model/figure.ts';
import { type Draft, ownText } from './draft.ts';
import { endsAtFirst } from './ends-at-first.ts';
import { withoutRuns } from './inner-runs.ts';
import type { Phrases } from './phrases.ts';
import type { Frame } from './scope.ts';
import { keepItems, withoutStrangers } from './strangers.ts';
import { sumOf, type Worth } from './worth.ts';

/**
 * The items that make the whole: the longest beginning that adds up to it, with those that cannot be parts of it or without,
 * else all that can be, or, where the sum is far above, those in front of the semicolon that comes closest.
 */
export function completeItems(
  list: Frame,
  of: Draft,
  whole: Figure,
  worth: Worth,
  phrases: Phrases,
): readonly Draft[] {
  const items = beginningOf(list, of, whole, worth, phrases);
  if (items !== undefined) return withKnown(items, list, of, phrases);
  const doubtful = list.items[list.doubtful ?? -1];
  const others =
    doubtful &&
    beginningOf(
      keepItems(list, (item) => item !== doubtful),
      of,
      whole,
      worth,
      phrases,
    );
  if (others !== undefined) return others;
  const frame = withoutRuns(list, worth);
  const kin = withoutStrangers(frame, of, phrases);
  const own = kin === frame ? undefined : beginningOf(kin, of, whole, worth, phrases);
  if (own !== undefined) return own;
  const heads = headsOf(frame, whole, worth);
  if (heads === undefined) list.open = kin.open;
  return heads ?? nearest(kin, whole, worth);
}

/**
 * 三公经费A，其中：因公出国费0，公务接待费A，公务用车购置及运行费C: the items that divide the whole by their kinds, each told once, belong
 * together though some of them make the whole already.
 */
function withKnown(first: readonly Draft[], list: Frame, of: Draft, phrases: Phrases): readonly Draft[] {
  const { items } = withoutStrangers(list, of, phrases);
  for (const set of phrases.list('completeSets')) {
    const [whole = '', ...names] = set.split('|');
    if (!of.subject.text.includes(whole)) continue;
    const known = names.map((name) => items.filter((item) => ownText(item).includes(name)));
    const isToldOnce = known.every(([item, more]) => item?.levels.length === 1 && more === undefined);
    const own = new Set(known.flat());
    const inside = first.filter((item) => own.has(item)).length;
    if (isToldOnce && inside > 0 && inside < own.size) return items.filter((item) => own.has(item));
  }
  return first;
}

/**
 * 基本支出A，未完成部分B；项目支出C，剩余部分D: what stands first between the semicolons, where that makes the whole. The others
 * are told of those.
 */
function headsOf({ items, pauses }: Frame, whole: Figure, worth: Worth): readonly Draft[] | undefined {
  const heads = items.filter((_, index) => index === 0 || pauses.includes(index));
  const isSure = heads.length > 1 && heads.length < items.length;
  return isSure && compare(sumOf(heads, worth), whole) === 0 ? heads : undefined;
}

/** The longest beginning that adds up to the whole. */
function beginningOf(
  frame: Frame,
  of: Draft,
  whole: Figure,
  worth: Worth,
  phrases: Phrases,
): readonly Draft[] | undefined {
  let sum: Figure = zero;
  let fits = 0;
  frame.items.forEach((item, index) => {
    sum = add(sum, worth(item) ?? zero);
    if (compare(sum, whole) === 0) fits = index + 1;
  });
  const isClosed = fits > 1 || (fits === 1 && endsAtFirst(frame, of, phrases));
  return isClosed ? frame.items.slice(0, fits) : undefined;
}

/** All items, or those in front of the semicolon that comes closest to the whole; semicolons between all of them part none. */
function nearest({ items, pauses }: Frame, whole: Figure, worth: Worth): readonly Draft[] {
  const marked = new Set(pauses);
  if (items.every((_, index) => index === 0 || marked.has(index))) return items;
  let sum: Figure = zero;
  let near = { end: items.length, apart: subtract(sumOf(items, worth), whole) };
  items.forEach((item, index) => {
    sum = add(sum, worth(item) ?? zero);
    const apart = subtract(sum, whole);
    if (index > 0 && marked.has(index + 1) && compare(abs(apart), abs(near.apart)) < 0)
      near = { end: index + 1, apart };
  });
  return items.slice(0, near.end);
}
