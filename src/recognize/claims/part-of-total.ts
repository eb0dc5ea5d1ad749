import type { Role } from './columns.ts';
import type { Draft, Subject } from './draft.ts';
import { type Phrases, wordAt } from './phrases.ts';
import type { Scope } from './scope.ts';
import { sideOf } from './sides.ts';
import { joinWords } from './subject.ts';

/** 收入总计, 总收入: a side as a whole. */
function isTotalOf(side: string, { subject: { text } }: Draft, phrases: Phrases): boolean {
  if (!text.includes(side)) return false;
  const whole = phrases.word('proseBothTotals.whole');
  return text.includes(whole + side) || phrases.list('wholeTotals').some((word) => text.endsWith(word));
}

/** 收入总计12万元，其中今年收入10万元: behind the total of a side what came in this year is a part of it, no second amount. */
export function partOfTotal(scope: Scope, role: Role): Subject | undefined {
  const { clause, frames, sentence, before, reading } = scope;
  const { phrases } = reading;
  if (role !== 'level') return undefined;
  const text = joinWords(scope, clause.words);
  const year = wordAt(phrases.sorted('ownYear'), text, 0);
  const side = year === undefined ? '' : text.slice(year.length);
  if (!phrases.list('proseSides').includes(side)) return undefined;
  const own = sideOf(side, phrases);
  const told = [...frames.flatMap(({ whole }) => whole ?? []), ...sentence, ...before];
  return told.some((draft) => isTotalOf(side, draft, phrases))
    ? { text, ...(own && { side: own }) }
    : undefined;
}
