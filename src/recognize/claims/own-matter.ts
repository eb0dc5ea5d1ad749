import type { Subject } from './draft.ts';
import { type Phrases, wordAt } from './phrases.ts';
import type { Scope } from './scope.ts';

/** The name of a matter, a chapter of its own: 培训费：, （二）政府采购。 */
function isMatter(subject: Subject | undefined, phrases: Phrases): boolean {
  return phrases.list('nameHeads').some((head) => subject?.text.includes(head) === true);
}

/** 培训费：本年支出5万元; （二）政府采购。支出总额8万元: behind the name of one matter it is what was spent on it. */
export function ofThisMatter(
  { current, pending, titled, topic, reading: { phrases } }: Scope,
  named: Subject | undefined,
): Subject | undefined {
  if (named === undefined) return undefined;
  const weak = { ...named, weak: true };
  const year = wordAt(phrases.sorted('ownYear'), named.text, 0);
  const rest = named.text.slice(year?.length ?? 0);
  // 接待费上年支出5万元，本年支出4万元: behind the year before of a thing the other year is of the same.
  const isOtherYear = current?.figures.prior !== undefined && current.levels.length === 0;
  const isTitled = pending !== undefined && pending === titled?.subject;
  const isOwn = isMatter(pending, phrases) || isOtherYear || isTitled;
  if (year !== undefined && isOwn && phrases.set('proseWeak').has(rest)) return weak;
  return isMatter(pending ?? topic, phrases) && isSideTotal(rest, phrases) ? weak : named;
}

/** 支出总额: the whole of a side, whatever is spoken of. */
const isSideTotal = (name: string, phrases: Phrases): boolean =>
  phrases
    .list('proseSides')
    .some((side) => name.startsWith(side) && phrases.set('wholeTotals').has(name.slice(side.length)));
