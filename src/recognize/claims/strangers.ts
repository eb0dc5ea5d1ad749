import { compare } from '../../core/model/exact.ts';
import type { Draft, Level } from './draft.ts';
import type { Phrases } from './phrases.ts';
import type { Frame } from './scope.ts';

/** Of the year that the document is of, as far as is known. */
export const isNow = ({ past }: Level): boolean => past !== true;

/** A list with only some of its items. */
export function keepItems(frame: Frame, keeps: (item: Draft) => boolean): Frame {
  if (frame.items.every(keeps)) return frame;
  const pauses = frame.pauses.map((end) => frame.items.slice(0, end).filter(keeps).length);
  return { ...frame, items: frame.items.filter(keeps), pauses };
}

/** 购置费17.86万元；上年购置费17.30万元: what was told of an earlier year alone is no part of what this year adds up to. */
const isPast = ({ levels }: Draft): boolean => levels.length > 0 && !levels.some(isNow);

/** The side of a whole; where it is one of both, that of its items which tells how it was spent. */
const sideOfWhole = ({ subject }: Draft): string | undefined =>
  subject.dual === undefined ? subject.side : 'expenditure';

/** 上级补助20万元，其中：A12万元，上年结转3万元，收入合计103万元: the total of a side above the whole is that of more than the list. */
function isWiderTotal({ subject, levels }: Draft, whole: Draft, phrases: Phrases): boolean {
  const [own, of] = [levels.at(-1), whole.levels.at(-1)].map((level) => level?.figure.figure);
  if (own === undefined || of === undefined || compare(own, of) <= 0) return false;
  return phrases
    .list('wholeTotals')
    .some(
      (word) =>
        subject.text.endsWith(word) && phrases.set('proseWeak').has(subject.text.slice(0, -word.length)),
    );
}

/**
 * A list without the items that cannot be parts of its whole: totals above it, those of an earlier year, and, where
 * items of both sides stand in it (支出总计A，其中年初结转B，本年支出C), those of the other side. Such a list does not claim to be complete.
 */
export function withoutStrangers(frame: Frame, whole: Draft, phrases: Phrases): Frame {
  const within = keepItems(frame, (item) => !isWiderTotal(item, whole, phrases));
  const now = whole.levels.some(isNow) ? keepItems(within, (item) => !isPast(item)) : within;
  const own = sideOfWhole(whole);
  const isMixed = own !== undefined && now.items.some(({ subject }) => subject.side === own);
  const kept = isMixed
    ? keepItems(now, ({ subject }) => subject.side === undefined || subject.side === own)
    : now;
  return kept === now && within === frame ? kept : { ...kept, open: true };
}
