import { compare, subtract } from '../../core/model/exact.ts';
import type { Figure } from '../../core/model/figure.ts';
import { type Draft, newDraft, type Subject } from './draft.ts';
import { type Phrases, wordAt, wordBefore } from './phrases.ts';
import type { Frame, Scope } from './scope.ts';
import { joinWords } from './subject.ts';
import type { Token } from './token.ts';
import { amountOf, sumOf } from './worth.ts';

/** How a text calls a sum, and nothing but that: 共计, 合计金额, 以上合计. */
interface Sum {
  /** It takes in what was carried over as well. */
  readonly isGrand: boolean;
  /** It may be of some of the items alone. */
  readonly isPart: boolean;
}

export function sumIn(text: string, phrases: Phrases): Sum | undefined {
  const above = wordAt(phrases.sorted('proseAbove'), text, 0) ?? '';
  const word = wordAt(phrases.sorted('listSums'), text, above.length);
  if (word === undefined) return undefined;
  const rest = text.slice(above.length + word.length);
  if (rest !== '' && !phrases.set('listSumTails').has(rest)) return undefined;
  return {
    isGrand: word === phrases.word('proseTotal'),
    isPart: above !== '' || word === phrases.word('partSum'),
  };
}

const isPlain = ({ levels }: Draft): boolean => levels.length === 1;

/** Nobody adds up more in one sentence. */
const longest = 40;

/** The list that ends right in front of the words, each item of it with one amount. */
function endedList({ frames, current, clause, folded: { text } }: Scope): Frame | undefined {
  const frame = frames.at(-1);
  const last = frame?.items.at(-1);
  if (frame === undefined || last === undefined || last !== current) return undefined;
  if (frame.items.length < 2 || frame.items.length > longest) return undefined;
  const isRightBehind = text.slice(last.end, clause.words[0]?.start).length < 2;
  return isRightBehind && last.parts.length === 0 && frame.items.every(isPlain) ? frame : undefined;
}

/** So many statements back a balance may have been told that a total takes in. */
const remembered = 20;

/** 年初结转10万元，收入90万元，其中：A，B，合计100万元: whether a total takes in what is told beside the list. */
function takesInMore({ reading, passage }: Scope, { whole, items }: Frame, gap: Figure): boolean {
  const others = reading.drafts
    .slice(-remembered)
    .filter((draft) => draft.passage === passage && draft !== whole && !items.includes(draft));
  return others.some((draft) => compare(amountOf(draft) ?? gap, gap) === 0 && draft.levels.length > 0);
}

const isTotalName = ({ subject: { text } }: Draft, phrases: Phrases): boolean =>
  wordBefore(phrases.sorted('listSums'), text, text.length) !== undefined;

/** 甲12万元，乙8万元，丙5万元，丁4万元，小计9万元: whether the last items make up a total that only some of them do. */
function isOfLast({ items }: Frame, total: Figure): boolean {
  return items.some((_, index) => index > 0 && compare(sumOf(items.slice(index)), total) === 0);
}

/** Whether a list is compared with a total behind it: where it is its sum, or where the one in front of the list is. */
function isOfList(scope: Scope, frame: Frame, total: Figure, { isGrand, isPart }: Sum): boolean {
  const sum = sumOf(frame.items);
  if (compare(sum, total) === 0) return true;
  const head = frame.whole && amountOf(frame.whole);
  if (isPart && (head === undefined || compare(head, total) !== 0)) return !isOfLast(frame, total);
  if (head === undefined || compare(sum, head) !== 0) return false;
  const isWider = isGrand && !isGrandName(frame.whole, scope.reading.phrases);
  return !isWider && !takesInMore(scope, frame, subtract(total, sum));
}

const isGrandName = (whole: Draft | undefined, phrases: Phrases): boolean =>
  whole?.subject.text.includes(phrases.word('proseTotal')) === true;

/** 三公经费20万元，其中：A，B，共计20万元，比上年增加2万元: the total of the list once more is that of its whole. */
function saysAgain({ whole }: Frame, total: Figure): Subject | undefined {
  const head = whole && amountOf(whole);
  const isSame = head !== undefined && compare(head, total) === 0;
  return isSame && whole?.subject.dual === undefined ? whole?.subject : undefined;
}

/**
 * 支出合计90万元，其中：A，B，C，共计100万元: the second total of a list, behind it. Where the two differ, the one that the items do
 * not make up is wrong; a total in front of the list whose items make up the other one leaves nothing out.
 */
export function tailTotal(scope: Scope, { start, figure }: Token): Draft | undefined {
  const { clause, passage, reading, reason } = scope;
  const text = joinWords(scope, clause.words);
  const sum = sumIn(text, reading.phrases);
  const frame = sum && endedList(scope);
  if (sum === undefined || frame === undefined || figure === undefined || reason !== undefined)
    return undefined;
  const subject = saysAgain(frame, figure.figure) ?? { text };
  const draft = newDraft(passage, subject, clause.words[0]?.start ?? start);
  reading.drafts.push(draft);
  if (!isOfList(scope, frame, figure.figure, sum)) return draft;
  draft.sums = [...frame.items];
  const isSum = compare(sumOf(frame.items), figure.figure) === 0;
  const isBoth = isSum && !sum.isPart && !frame.open && frame.whole !== undefined;
  if (isBoth && isTotalName(frame.whole, reading.phrases)) frame.summed = true;
  return draft;
}
