import { type Phrases, wordAt } from './phrases.ts';

/** A longer clause says more than that parts follow. */
const longest = 60;

/** 由三项构成, 由办公费、差旅费等组成 */
function isMadeUp(text: string, { list }: Phrases): boolean {
  const begins = list('proseMadeOf').some((word) => text.includes(word));
  return begins && list('proseMadeUp').some((word) => text.endsWith(word));
}

/** 具体安排, 支出明细, 各项情况如下: nothing but words for parts and for telling them, one of them for parts. */
function isListing(text: string, phrases: Phrases): boolean {
  const parts = phrases.sorted('proseParts');
  const tellings = phrases.sorted('prosePartsTold');
  let isOfParts = false;
  for (let at = 0; at < text.length; ) {
    const part = wordAt(parts, text, at);
    const word = part ?? wordAt(tellings, text, at);
    if (word === undefined) return false;
    isOfParts ||= part !== undefined;
    at += word.length;
  }
  return isOfParts;
}

/** Whether a clause in front of a colon says that the parts of an amount follow, all of them or the main ones. */
export function announcedList(text: string, phrases: Phrases): 'closed' | 'open' | undefined {
  if (text.length > longest || !(isMadeUp(text, phrases) || isListing(text, phrases))) return undefined;
  return phrases.list('bindingOpenWords').some((word) => text.includes(word)) ? 'open' : 'closed';
}
