import { abs, compare, sign, subtract } from '../../core/model/exact.ts';
import { type Figure, zero } from '../../core/model/figure.ts';
import { type Draft, toldAgain } from './draft.ts';
import type { Frame, Scope } from './scope.ts';
import { amountOf, sumOf } from './worth.ts';

/**
 * 支出A，其中：基本支出B。项目支出C。其中：… in paragraphs of their own: the second list may be of the last item or of what the first
 * one is of. The other whole that it may be of.
 */
export function otherWhole({ passage, reading }: Scope, whole: Draft | undefined, above: Frame | undefined) {
  if (whole === undefined || above?.whole === undefined || !above.items.includes(whole)) return undefined;
  const again = toldAgain(passage, above.whole);
  reading.drafts.push(again);
  return again;
}

/** The list of that one of its wholes which its items come closest to. */
export function ofNearest(frame: Frame): Frame {
  const { whole, instead = [], items } = frame;
  const sum = sumOf(items);
  if (whole === undefined || amountOf(whole) === undefined || sign(sum) === 0) return frame;
  const apart = (draft: Draft): Figure => abs(subtract(sum, amountOf(draft) ?? zero));
  const nearest = instead
    .filter((each) => amountOf(each) !== undefined)
    .reduce((near, each) => (compare(apart(each), apart(near)) < 0 ? each : near), whole);
  return { ...frame, whole: nearest };
}
