import { abs, compare, sign, subtract } from '../../core/model/exact.ts';
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

/** The list of that one of its two wholes which its items come closest to. */
export function ofNearest(frame: Frame): Frame {
  const { whole, instead, items } = frame;
  const [own, other] = [whole, instead].map((draft) => draft && amountOf(draft));
  const sum = sumOf(items);
  if (own === undefined || other === undefined || sign(sum) === 0) return frame;
  const [apart, less] = [own, other].map((amount) => abs(subtract(sum, amount)));
  return apart && less && compare(less, apart) < 0 ? { ...frame, whole: instead } : frame;
}
