import type { Role } from './columns.ts';
import { comparisons } from './compared-years.ts';
import type { Draft, Subject } from './draft.ts';
import { type Phrases, wordAt } from './phrases.ts';
import type { Scope } from './scope.ts';
import { sideOf } from './sides.ts';
import { joinWords } from './subject.ts';

/** 收入总计, 总收入: a side as a whole; the total of one budget or of projects divides into its own. */
function isTotalOf(side: string, { subject: { text } }: Draft, phrases: Phrases): boolean {
  const front = phrases.word('proseBothTotals.whole') + side;
  const isTotal = (name: string): boolean => name === '' || phrases.set('wholeTotals').has(name);
  if (text.startsWith(front)) return isTotal(text.slice(front.length));
  return text !== side && text.startsWith(side) && isTotal(text.slice(side.length));
}

/** 今年收入比上年增加2万元: what is compared is named in front; behind 与上年相比 the whole is spoken of. */
const isCompared = ({ clause }: Scope, role: Role): boolean =>
  comparisons.has(role) && clause.compared && clause.ahead > 0;

/** 收入总计12万元，其中今年收入10万元: behind the total of a side what came in this year is a part of it, no second amount. */
export function partOfTotal(scope: Scope, role: Role): Subject | undefined {
  const { clause, frames, sentence, before, reading } = scope;
  const { phrases } = reading;
  if (role !== 'level' && !isCompared(scope, role)) return undefined;
  const words = joinWords(scope, clause.words);
  const year = wordAt(phrases.sorted('ownYear'), words, 0);
  const word = year === undefined ? '' : words.slice(year.length);
  const side = sideOf(word, phrases);
  if (side === undefined || word !== phrases.word(`proseSides.${side}`)) return undefined;
  const told = [...frames.flatMap(({ whole }) => whole ?? []), ...sentence, ...before];
  const isPart = told.some((draft) => isTotalOf(word, draft, phrases));
  return isPart ? { text: phrases.word('thisYear') + word, side } : undefined;
}
