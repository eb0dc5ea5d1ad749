import { compare, subtract } from '../../core/model/exact.ts';
import type { Figure } from '../../core/model/figure.ts';
import { firstFrom } from '../../core/model/first-from.ts';
import { type Draft, newDraft, ownText } from './draft.ts';
import type { Scope } from './scope.ts';
import { joinWords } from './subject.ts';
import { sumIn } from './tail-total.ts';
import type { Token } from './token.ts';
import { amountOf, sumOf } from './worth.ts';

/** Nobody adds up more tokens, or more amounts, in one sentence. */
const longest = 240;
const longestRow = 40;

/** The tokens of the sentence in front of a position, as far as they are looked at. */
function sentenceBefore({ tokens }: Scope, start: number): readonly Token[] {
  const end = firstFrom(tokens, (token) => token.end <= start);
  const near = tokens.slice(Math.max(0, end - longest), end);
  return near.slice(near.findLastIndex(({ kind }) => kind === 'stop') + 1);
}

/** The amounts told from a position on that are no parts of one another. */
function toldFrom({ reading, passage }: Scope, start: number): readonly Draft[] {
  const near = reading.drafts
    .slice(-longestRow)
    .filter((draft) => draft.passage === passage && draft.start >= start && draft.levels.length > 0);
  const inside = new Set(near.flatMap(({ parts }) => parts));
  return near.filter((draft) => !inside.has(draft));
}

/** Whether each item has one amount, all of one year and one kind. */
const areAlike = (items: readonly Draft[]): boolean =>
  items.every(({ levels }) => levels.length === 1) &&
  new Set(items.map(({ levels: [level] }) => `${level?.phase}/${level?.year}`)).size === 1;

const plain: ReadonlySet<string> = new Set([
  'text',
  'name',
  'owner',
  'year',
  'phase',
  'figure',
  'ordinal',
  'share',
]);
const marks: ReadonlySet<string> = new Set(['comma', 'pause', 'semicolon']);

/** Nothing but names with their amounts, perhaps with shares, and one kind of mark between them. */
function isPlainRow(row: readonly Token[], count: number): boolean {
  const first = row.findIndex(({ figure }) => figure?.type === 'money');
  const list = row.slice(Math.max(0, first));
  const isOther = ({ kind, figure }: Token): boolean =>
    (!plain.has(kind) && !marks.has(kind)) ||
    (kind === 'figure' && figure?.type !== 'money' && figure?.type !== 'percent');
  const money = list.filter(({ figure, silent }) => figure?.type === 'money' && silent !== true);
  const between = list.slice(
    0,
    list.findLastIndex(({ figure }) => figure?.type === 'money'),
  );
  const parted = new Set(between.flatMap(({ kind }) => (marks.has(kind) ? [kind] : [])));
  const ends = list.at(-1)?.kind;
  const isOver = !parted.has('semicolon') || ends === 'semicolon';
  return money.length === count && !list.some(isOther) && (parted.size === 1 || hasShares(list)) && isOver;
}

/** 甲6万元，占60%；乙4万元，占40%; between an item and its share stands another mark. */
const hasShares = (list: readonly Token[]): boolean => list.some(({ kind }) => kind === 'share');

/** So many statements back an amount may have been told that a total takes in as well. */
const remembered = 20;

/** Whether what a total has more than its items is an amount, or some amounts in a row, that were told in front of them. */
function takesInMore({ reading }: Scope, first: Draft, gap: Figure): boolean {
  const at = reading.drafts.lastIndexOf(first);
  const before = reading.drafts
    .slice(Math.max(0, at - remembered), at)
    .filter(({ levels }) => levels.length > 0);
  return before.some((draft, index) =>
    [amountOf(draft), sumOf(before.slice(index))].some((sum) => sum !== undefined && compare(sum, gap) === 0),
  );
}

/** Whether a total is that of a row whose amounts do not make it up: of nothing else in the sentence, or told before it. */
function isWrong(scope: Scope, row: readonly Token[], items: readonly Draft[], total: Figure): boolean {
  const [first] = items;
  const sides = new Set(items.flatMap(({ subject }) => subject.side ?? []));
  const isPart = items.every((item) => compare(amountOf(item) ?? total, total) < 0);
  return (
    first !== undefined &&
    sides.size < 2 &&
    isPart &&
    isPlainRow(row, items.length) &&
    !takesInMore(scope, first, subtract(total, sumOf(items)))
  );
}

/** The items that a total adds up: the longest row in front of it that makes it up, else all behind the last sum of the sentence. */
function addedUp(scope: Scope, start: number, total: Figure): readonly Draft[] | undefined {
  const row = sentenceBefore(scope, start);
  const isSum = (draft: Draft): boolean => sumIn(ownText(draft), scope.reading.phrases) !== undefined;
  const told = toldFrom(scope, row[0]?.start ?? start);
  const items = told.filter((draft) => !isSum(draft));
  const fits = items.findIndex(
    (_, index) => index < items.length - 1 && compare(sumOf(items.slice(index)), total) === 0,
  );
  if (fits >= 0) return areAlike(items.slice(fits)) ? items.slice(fits) : undefined;
  const last = told.findLastIndex(isSum);
  const own = told.slice(last + 1);
  const from = told[last]?.end ?? 0;
  const behind = row.filter((token) => token.start >= from);
  return own.length > 1 && areAlike(own) && isWrong(scope, behind, own, total) ? own : undefined;
}

/** 人员经费60万元，公用经费40万元，合计100万元: the sum of a list without a total in front of it. */
export function plainTotal(scope: Scope, { start, end, figure }: Token): Draft | undefined {
  const { clause, frames, passage, reading, reason, tokens, depth } = scope;
  const text = joinWords(scope, clause.words);
  const isSum = sumIn(text, reading.phrases)?.isPart === false && clause.direction === undefined;
  if (!isSum || figure === undefined || frames.length > 0 || reason !== undefined || depth > 0)
    return undefined;
  // 合计110万元（含上年结转5万元）
  if (tokens[firstFrom(tokens, (token) => token.start < end)]?.kind === 'open') return undefined;
  const sums = addedUp(scope, clause.words[0]?.start ?? start, figure.figure);
  if (sums === undefined) return undefined;
  const draft = newDraft(passage, { text }, clause.words[0]?.start ?? start);
  draft.sums = sums;
  reading.drafts.push(draft);
  return draft;
}
