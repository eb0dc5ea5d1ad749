import { compare } from '../../core/model/exact.ts';
import type { Figure } from '../../core/model/figure.ts';
import { type Draft, newDraft } from './draft.ts';
import { type Phrases, wordBefore } from './phrases.ts';
import type { Scope } from './scope.ts';
import { joinWords } from './subject.ts';
import type { Token } from './token.ts';
import { amountOf } from './worth.ts';

/** How many amounts a phrase says that it adds up: 以上三项合计; `all` of 上述各项支出合计. */
function addedUp(text: string, phrases: Phrases): number | 'all' | undefined {
  const sum = wordBefore(phrases.sorted('proseSum'), text, text.length);
  if (sum === undefined) return undefined;
  const named = text.slice(0, -sum.length);
  const isAbove = (front: string): boolean => phrases.set('proseAbove').has(front);
  if (isAbove(named)) return numberIn(named, phrases) ?? 'all';
  const form = wordBefore(phrases.sorted('nameForms'), named, named.length) ?? '';
  const items = named.slice(0, named.length - form.length);
  if (!phrases.list('projectCounters').some((word) => items.endsWith(word))) return undefined;
  const [front, number] = [items.slice(0, -2), items.slice(-2, -1)];
  if (front !== '' && !isAbove(front)) return undefined;
  return phrases.set('proseEach').has(number) && front !== '' ? 'all' : digitOf(number, phrases);
}

const digitOf = (digit: string, { ordinals, numerals }: Phrases): number | undefined => {
  const value = Number(ordinals.get(digit) ?? numerals.get(digit) ?? digit);
  return Number.isInteger(value) && value > 1 ? value : undefined;
};

/** 三项: the number that such a word holds. */
const numberIn = (word: string, phrases: Phrases): number | undefined =>
  [...word].map((digit) => digitOf(digit, phrases)).find((value) => value !== undefined);

/** More amounts than this nobody adds up in words. */
const longestRow = 40;

/** The amounts that a paragraph tells so far and does not divide itself; the items of a list of paragraphs in front of it. */
function amountsBefore({ reading, passage, frames, listAbove }: Scope): readonly Draft[] {
  const near = reading.drafts.slice(-longestRow).filter((draft) => draft.passage === passage);
  if (near.length === 0) return listAbove?.open === false ? listAbove.items : [];
  const wholes = frames.map(({ whole }) => whole);
  return near.filter(
    (draft) => draft.levels.length > 0 && draft.parts.length === 0 && !wholes.includes(draft),
  );
}

/** Gives a total what it adds up; what says the total of a list of paragraphs once more tells nothing of its items. */
function addUp(
  { passage, listAbove }: Scope,
  draft: Draft,
  parts: readonly Draft[],
  total: Figure | undefined,
): void {
  if (parts[0]?.passage === passage) draft.parts = parts;
  else {
    const head = listAbove?.whole && amountOf(listAbove.whole);
    if (head === undefined || total === undefined || compare(head, total) !== 0) draft.sums = parts;
  }
}

/** 办公费A，差旅费B，会议费C，以上三项合计D: the sum of just so many amounts as the paragraph told in front of it. */
export function totalOfAbove(scope: Scope, { start, figure }: Token): Draft | undefined {
  const { clause, reading, passage, reason } = scope;
  const text = joinWords(scope, clause.words);
  const wanted = reason === undefined ? addedUp(text, reading.phrases) : undefined;
  if (wanted === undefined) return undefined;
  const parts = amountsBefore(scope);
  const isWanted = wanted === 'all' ? parts.length > 1 && scope.frames.length === 0 : parts.length === wanted;
  if (!isWanted || parts.some(({ levels }) => levels.length > 1)) return undefined;
  const draft = newDraft(passage, { text }, clause.words[0]?.start ?? start);
  addUp(scope, draft, parts, figure?.figure);
  reading.drafts.push(draft);
  return draft;
}
