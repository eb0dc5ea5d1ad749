import { type Draft, type SideName, type Subject, sides } from './draft.ts';
import { type Phrases, wordBefore } from './phrases.ts';
import type { Scope } from './scope.ts';

/** The words of both sides, where one name speaks of income alone and the other of expenditure alone. */
export function otherSide(
  name: string,
  other: string,
  phrases: Phrases,
): { readonly its: string } | undefined {
  const income = phrases.word('proseSides.income');
  const expenditure = phrases.word('proseSides.expenditure');
  const isOnly = (text: string, side: string, against: string): boolean =>
    text.includes(side) && !text.includes(against);
  if (isOnly(name, income, expenditure) && isOnly(other, expenditure, income)) return { its: expenditure };
  if (isOnly(name, expenditure, income) && isOnly(other, income, expenditure)) return { its: income };
  return undefined;
}

/** The word for a total that a name ends in: 收入总计. */
export const totalIn = (name: string, phrases: Phrases): string | undefined =>
  wordBefore(phrases.list('wholeTotals'), name, name.length);

/** 收入总计和支出总计: one amount of both sides. */
export const namesBoth = (text: string, phrases: Phrases): boolean =>
  phrases.list('proseSides').every((side) => text.includes(side));

/** The side that a name tells: its own word, or that of a balance carried in or out. */
export function sideOf(name: string, phrases: Phrases): SideName | undefined {
  const says = (list: 'proseCarried' | 'proseOpening' | 'proseClosing'): boolean =>
    phrases.list(list).some((word) => name.includes(word));
  const told = sides.filter((side) => name.includes(phrases.word(`proseSides.${side}`)));
  if (told.length > 0 || !says('proseCarried')) return told.length === 1 ? told[0] : undefined;
  if (says('proseOpening')) return 'income';
  return says('proseClosing') ? 'expenditure' : undefined;
}

/** 某基金本年收入A；本年支出B: what begins the sentence in front of the same words for the other side holds for both. */
export function ofFirstName({ sentence: [first], frames, reading }: Scope, named: Subject): Subject {
  const [one, other] = reading.phrases.list('proseSides');
  const told = first?.subject.text ?? '';
  const isListed = frames.some(({ apart }) => apart !== true);
  if (first?.subject.dual !== undefined || isListed || !one || !other) return named;
  const mirrors = [named.text.replace(one, other), named.text.replace(other, one)];
  const mirror = mirrors.find((text) => text !== named.text && text !== told && told.endsWith(text));
  return mirror === undefined ? named : { ...named, text: told.slice(0, -mirror.length) + named.text };
}

/** The one total of each side among what was told; none of a side that has several. */
export function totalsOfSides(drafts: readonly Draft[], phrases: Phrases): readonly Draft[] {
  const isTotal = ({ subject: { text }, levels }: Draft): boolean =>
    levels.length > 0 && totalIn(text, phrases) !== undefined;
  const totals = drafts.filter(isTotal);
  return sides.flatMap((side) => {
    const own = totals.filter(({ subject }) => subject.side === side);
    return own.length === 1 ? own : [];
  });
}

/** The side that the words of a comparison end in: 比上年收入. */
export const sideBefore = (text: string, end: number, phrases: Phrases): string | undefined =>
  wordBefore(phrases.list('proseSides'), text, end);

/** 收入A,支出B,比上年收入增加…: the statement that a comparison with one side is about. */
export function draftOfSide(
  side: string | undefined,
  current: Draft | undefined,
  sentence: readonly Draft[],
  phrases: Phrases,
): Draft | undefined {
  if (side === undefined || current === undefined) return current;
  if (otherSide(side, current.subject.text, phrases) === undefined) return current;
  return sentence.find(({ subject }) => otherSide(subject.text, current.subject.text, phrases)) ?? current;
}

/** 财政拨款收支 / 支出100万元: under a heading that speaks of both sides a bare word for one of them names that one. */
export function halfOf({ dual }: Subject, { text }: Subject, phrases: Phrases): Subject | undefined {
  const at = sides.findIndex((side) => phrases.word(`proseSides.${side}`) === text);
  const half = dual?.[at];
  return half === undefined ? undefined : { text: half.slice(0, -phrases.word('proseTotal').length) };
}
