import { abs, add, compare, subtract } from '../../core/model/exact.ts';
import { type Figure, zero } from '../../core/model/figure.ts';
import { listsChange } from './change-list.ts';
import { type Draft, type Level, ownText, toldAgain } from './draft.ts';
import { endsAtFirst } from './ends-at-first.ts';
import type { Phrases } from './phrases.ts';
import { listsPrior } from './prior-list.ts';
import type { Frame, Scope } from './scope.ts';
import { keepItems, withoutStrangers } from './strangers.ts';
import { amountOf, countOf, sumOf, valueFor, type Worth } from './worth.ts';

/** Lists in lists; deeper ones are no prose. */
export const deepest = 8;

const hasLevel = (draft: Draft): boolean => draft.levels.length > 0;

/** Opens a list of parts. Two openers in a row (其中:包括) are one. */
export function openFrame(scope: Scope, whole: Draft | undefined, open: boolean, label?: string): void {
  const top = scope.frames.at(-1);
  if (top !== undefined && top.items.length === 0 && top.whole === whole) {
    top.listed = true;
    // 按功能分类，主要用于…: what divides the amount does not list all of it.
    if (top.division === true) top.open ||= open;
    return;
  }
  if (scope.frames.length > deepest) return;
  const isItem = whole !== undefined && top?.items.includes(whole) === true;
  const within = isItem && (scope.semicolon || isBehindWords(scope, whole)) ? top : undefined;
  scope.frames.push({
    whole: undivided(scope, whole),
    label,
    within,
    open,
    items: [],
    pauses: [],
    listed: true,
  });
}

/** 三公经费A（其中：一般公共预算B；基金C）。其中，因公出国费D、公务接待费E: where a list divides it already, the amount once more. */
function undivided({ passage, reading: { drafts } }: Scope, whole: Draft | undefined): Draft | undefined {
  if (whole === undefined || whole.parts.length === 0 || whole.levels.length === 0) return whole;
  const again = toldAgain(passage, whole);
  drafts.push(again);
  return again;
}

/** Whether a clause stands between a statement and the word that opens a list: 服务3万元，全部授予中小企业，其中…. */
const isBehindWords = ({ folded: { text }, clause }: Scope, { end }: Draft): boolean =>
  /\p{Script=Han}/u.test(text.slice(end, clause.start));

/**
 * 总额A：货物B、工程C、服务D；其中一般公共预算E: where B, C and D make A, what stands behind a
 * semicolon or another clause and is more than D is no part of it but some of A.
 */
function isOfOuter({ whole, within, items }: Frame): boolean {
  const [own, outer] = [whole, within?.whole].map((draft) => draft && amountOf(draft));
  if (own === undefined || outer === undefined || within === undefined || within.items.length < 2)
    return false;
  if (compare(sumOf(within.items), outer) !== 0) return false;
  return items.some((item) => compare(amountOf(item) ?? zero, own) > 0);
}

/** 编制20人,其中行政编制20人,实有18人: behind kinds of posts, those who hold them are no more of the posts. */
function leavePosts({ frames, reading }: Scope, draft: Draft): void {
  const says = (of: Draft, list: 'prosePosts' | 'proseHolders'): boolean =>
    reading.phrases.list(list).some((word) => ownText(of).includes(word));
  const areHolders = (of: Draft): boolean => says(of, 'proseHolders') && !says(of, 'prosePosts');
  const arePosts = (of: Draft): boolean =>
    of.figures.count !== undefined && says(of, 'prosePosts') && !says(of, 'proseHolders');
  if (!areHolders(draft)) return;
  const at = frames.findIndex(
    ({ whole, items }) =>
      whole !== undefined && arePosts(whole) && items.length > 0 && !items.some(areHolders),
  );
  for (const frame of at < 0 ? [] : frames.splice(at)) closeFrame(frame, reading.phrases);
}

/** A statement that begins while a list is open is an item of it. */
export function joinItem(scope: Scope, draft: Draft): void {
  leavePosts(scope, draft);
  const { phrases } = scope.reading;
  const items = scope.frames.at(-1)?.items ?? [];
  // 办公费20万元，差旅费10万元，合计30万元: the sum that ends a list is none of its items.
  if (items.length === 0 || !phrases.set('wholeTotals').has(ownText(draft))) items.push(draft);
}

/** At a semicolon an inner list ends; it is kept in mind, for its items may be parted by semicolons too. */
export function leaveInner(scope: Scope): void {
  const top = scope.frames.at(-1);
  const named = top?.items.length === 0;
  top?.pauses.push(top.items.length);
  // 主要包括 with nothing but names ends here even when it is the outermost list.
  if (scope.frames.length < 2 && !(named && top?.open === true)) return;
  scope.frames.pop();
  if (scope.left !== undefined) closeFrame(scope.left, scope.reading.phrases);
  scope.left = named ? undefined : top;
}

/**
 * 培训费B，其中：师资费C；场地费D；接待费E: whether D goes on with the inner list is not in the words. It does when it
 * makes the inner sum complete, or when the whole is named after both: 购置及运行费B，其中：购置费C；运行费D.
 */
export function rejoinLeft(scope: Scope, draft: Draft): void {
  const frame = scope.left;
  scope.left = undefined;
  if (frame === undefined) return;
  takeUp(scope, frame, draft);
  closeFrame(frame, scope.reading.phrases);
}

/** So many characters of a name tell which half of a joined name it is. */
const telling = 2;

/** The halves of a joined name, as far as they tell: 购置 and 运行 of 公务用车购置及运行费. */
function halvesOf({ subject: { text } }: Draft, joints: readonly string[]): readonly string[] {
  const joint = joints.find((word) => text.indexOf(word) >= telling);
  if (joint === undefined) return [];
  const at = text.indexOf(joint);
  const behind = at + joint.length;
  return [text.slice(at - telling, at), text.slice(behind, behind + telling)];
}

/** Which of the halves a name holds; neither if it holds both. */
function halfIn(draft: Draft, halves: readonly string[]): number {
  const held = halves.flatMap((half, index) => (ownText(draft).includes(half) ? [index] : []));
  return held.length === 1 ? (held[0] ?? -1) : -1;
}

/** Whether the whole is named after the only item of its list and after this one: 购置及运行费 after 购置费 and 运行费. */
function isOtherHalf(
  whole: Draft,
  [item, more]: readonly Draft[],
  next: Draft,
  joints: readonly string[],
): boolean {
  const halves = halvesOf(whole, joints);
  if (item === undefined || more !== undefined || halves.length === 0) return false;
  const [own, other] = [halfIn(item, halves), halfIn(next, halves)];
  return own >= 0 && other >= 0 && own !== other;
}

/** The amount of the phase that the last one of a draft is of: budgets add up to budgets. */
function sameLevel({ levels }: Draft): Worth {
  const phase = levels.at(-1)?.phase;
  return (draft) =>
    (draft.levels.find((level) => level.phase === phase) ?? draft.levels.at(-1))?.figure.figure;
}

function takeUp(scope: Scope, frame: Frame, draft: Draft): void {
  const worth = sameLevel(draft);
  const whole = frame.whole && worth(frame.whole);
  if (whole === undefined) return;
  const [before, after] = [frame.items, [...frame.items, draft]].map((items) => sumOf(items, worth));
  if (before === undefined || after === undefined || compare(before, whole) === 0) return;
  const isNamed = isOtherHalf(
    frame.whole as Draft,
    frame.items,
    draft,
    scope.reading.phrases.list('proseAnd'),
  );
  if (compare(after, whole) !== 0 && !isNamed) return;
  const outer = scope.frames.at(-1);
  if (outer?.items.at(-1) === draft) outer.items.pop();
  frame.items.push(draft);
}

/** 收入总计A，其中：B，C；支出总计D，其中：…: where B and C make A, D is no part of it but a whole of its own. */
export function leaveComplete(scope: Scope, next: Draft | undefined): void {
  const [frame, inner] = scope.frames;
  const whole = frame?.whole && amountOf(frame.whole);
  const own = next && amountOf(next);
  if (frame === undefined || inner !== undefined || whole === undefined || own === undefined) return;
  const before = frame.items.slice(0, -1);
  if (frame.items.at(-1) !== next || before.length < 2 || own.coefficient === 0) return;
  if (compare(sumOf(before), whole) !== 0) return;
  frame.items.pop();
  scope.frames = [];
  closeFrame(frame, scope.reading.phrases);
}

/**
 * The items that make the whole: the longest beginning that adds up to it, with those that cannot be parts of it or without,
 * else all that can be, or, where the sum is far above, those in front of the semicolon that comes closest.
 */
function completeItems(
  frame: Frame,
  of: Draft,
  whole: Figure,
  worth: Worth,
  phrases: Phrases,
): readonly Draft[] {
  const items = beginningOf(frame, of, whole, worth, phrases);
  if (items !== undefined) return items;
  const kin = withoutStrangers(frame, of);
  const own = kin === frame ? undefined : beginningOf(kin, of, whole, worth, phrases);
  if (own !== undefined) return own;
  const heads = headsOf(frame, whole, worth);
  if (heads === undefined) frame.open = kin.open;
  return heads ?? nearest(kin, whole, worth);
}

/**
 * 基本支出A，未完成部分B；项目支出C，剩余部分D: what stands first between the semicolons, where that makes the whole. The others
 * are told of those.
 */
function headsOf({ items, pauses }: Frame, whole: Figure, worth: Worth): readonly Draft[] | undefined {
  const heads = items.filter((_, index) => index === 0 || pauses.includes(index));
  const isSure = heads.length > 1 && heads.length < items.length;
  return isSure && compare(sumOf(heads, worth), whole) === 0 ? heads : undefined;
}

/** The longest beginning that adds up to the whole. */
function beginningOf(
  frame: Frame,
  of: Draft,
  whole: Figure,
  worth: Worth,
  phrases: Phrases,
): readonly Draft[] | undefined {
  let sum: Figure = zero;
  let fits = 0;
  frame.items.forEach((item, index) => {
    sum = add(sum, worth(item) ?? zero);
    if (compare(sum, whole) === 0) fits = index + 1;
  });
  const isClosed = fits > 1 || (fits === 1 && endsAtFirst(frame, of, phrases));
  return isClosed ? frame.items.slice(0, fits) : undefined;
}

/** All items, or those in front of the semicolon that comes closest to the whole. */
function nearest({ items, pauses }: Frame, whole: Figure, worth: Worth): readonly Draft[] {
  const marked = new Set(pauses);
  let sum: Figure = zero;
  let near = { end: items.length, apart: subtract(sumOf(items, worth), whole) };
  items.forEach((item, index) => {
    sum = add(sum, worth(item) ?? zero);
    const apart = subtract(sum, whole);
    if (index > 0 && marked.has(index + 1) && compare(abs(apart), abs(near.apart)) < 0)
      near = { end: index + 1, apart };
  });
  return items.slice(0, near.end);
}

const isCompared = ({ figures: { change, budget_change } }: Draft): boolean =>
  change !== undefined || budget_change !== undefined;

/** Whether a whole and a part have anything in common that could be added up. */
function comparable(whole: Draft, part: Draft): boolean {
  if (whole.levels.length > 0 && (part.levels.length > 0 || part.figures.share !== undefined)) return true;
  if (isCompared(whole) && isCompared(part)) return true;
  return whole.figures.count !== undefined && whole.figures.count.unit === part.figures.count?.unit;
}

/** Whether a part only repeats the whole, or half of it: 收、支总计…其中：收入总计… */
function repeats({ subject }: Draft, part: Draft): boolean {
  const { text } = part.subject;
  return subject.text === text || subject.dual?.includes(text) === true;
}

function partsOf(frame: Frame, whole: Draft, phrases: Phrases): readonly Draft[] {
  const worth = valueFor(whole);
  const amount = frame.ofChange === true ? undefined : worth(whole);
  if (frame.ofChange === true && whole.figures.change === undefined && !frame.items.some(hasLevel)) return [];
  const parts = amount === undefined ? frame.items : completeItems(frame, whole, amount, worth, phrases);
  if (parts.some((part) => repeats(whole, part))) return [];
  return parts.filter((part) => part !== whole && comparable(whole, part));
}

/** 税收返还和转移支付A（包括一般性转移支付B；专项转移支付C）: the list is of one of the two that the name joins. */
function listsHalf({ subject }: Draft, parts: readonly Draft[], joints: readonly string[]): boolean {
  const joint = joints.find((word) => subject.text.indexOf(word) > 1);
  if (joint === undefined || parts.length === 0) return false;
  const [first = '', ...rest] = subject.text.split(joint);
  const last = rest.at(-1) ?? '';
  const names = parts.map((part) => part.subject.text);
  return last.length > 1 && names.every((name) => name.includes(last) && !name.includes(first));
}

/** 安排基金28万元(累计43万元): without a word that lists, one amount above the other is no part of it. */
export function leaveLarger(frame: Frame): void {
  const { whole, items, listed } = frame;
  const [item, more] = items;
  const [own, part] = [whole, item].map((draft) => draft && amountOf(draft));
  if (listed === true || more !== undefined || own === undefined || part === undefined) return;
  if (compare(part, own) > 0) items.pop();
}

/**
 * 保有量2辆（编制数5辆）: a count that the words set apart from its whole is no part of it; 行政编制25人，事业编制14人 are
 * kinds, for they have the word in common.
 */
export function leaveAside(frame: Frame, words: readonly string[]): void {
  const { whole, items, listed } = frame;
  const count = whole && countOf(whole);
  if (whole === undefined || count === undefined) return;
  const own = words.filter(
    (word) =>
      !whole.subject.text.includes(word) && items.filter((item) => ownText(item).includes(word)).length === 1,
  );
  const staysIn = (item: Draft): boolean => {
    const isAside = own.some((word) => ownText(item).includes(word));
    return !isAside || (listed === true && compare(countOf(item) ?? zero, count) <= 0);
  };
  items.splice(0, items.length, ...items.filter(staysIn));
}

/** Writes the parts of a list into its whole. */
export function closeFrame(frame: Frame, phrases: Phrases): void {
  const { whole, items, label } = frame;
  if (whole === undefined) {
    if (label !== undefined) for (const item of items) item.shareOf ??= label;
    return;
  }
  for (const of of dividedBy(whole, items)) if (of.parts.length === 0) giveParts(of, frame, phrases);
}

/** The counts that a list divides; behind one that tells a change only what the items make up exactly. */
function dividedBy(whole: Draft, items: readonly Draft[]): readonly Draft[] {
  const counts = countsOf(whole);
  if (!countsChange(whole)) return counts;
  return counts.filter((of) => compare(sumOf(items, countOf), countOf(of) ?? zero) === 0);
}

/** 收入100万元，其中：拨款占29%；事业收入50万元，占50%: what is told by its share alone is told in passing, not listed. */
const isShareAlone = (parts: readonly Draft[]): boolean =>
  parts.some(hasLevel) && parts.some((part) => !hasLevel(part) && part.figures.share !== undefined);

/**
 * 预算54万元，其中：A支出决算12万元；B支出决算42万元: where what calls itself spent adds up to the budget, it is what the budget
 * allots.
 */
function allotBudget(whole: Draft): void {
  const phase = whole.levels.at(-1)?.phase;
  const amount = amountOf(whole);
  const told = whole.parts.flatMap(({ levels }) => (levels.length === 1 ? levels : []));
  const areSpent = told.length === whole.parts.length && told.every((level) => level.phase === 'final');
  const filled = told.filter(({ figure }) => figure.figure.coefficient !== 0);
  const isBudget = whole.levels.length === 1 && phase !== undefined && phase !== 'final';
  if (!isBudget || amount === undefined || !areSpent || filled.length < 2) return;
  if (compare(sumOf(whole.parts), amount) !== 0) return;
  for (const { levels } of whole.parts) levels.splice(0, 1, { ...(levels[0] as Level), phase });
}

/** 公务接待费减少A，原因是公务接待费减少B: the change of the same thing told again is the same change. */
function isToldAgain(whole: Draft, { ofChange, inPart, items }: Frame, phrases: Phrases): boolean {
  const [only, more] = items;
  if (ofChange !== true || inPart === true || only === undefined || more !== undefined) return false;
  const haveChange = [whole, only].every(({ figures }) => figures.change !== undefined);
  const [name, again] = [whole.subject.text, only.subject.text];
  const isSame = ['', ...phrases.list('bindingTails')].some(
    (tail) => name === again + tail || again === name + tail,
  );
  return haveChange && only.levels.length === 0 && isSame;
}

/** 比上年减少2人，其中退休3人、新录用1人: a number that went up or down by is what came less what went. */
function countsChange({ figures: { count, direction } }: Draft): boolean {
  return count !== undefined && direction !== undefined && direction.offset < count.offset;
}

/** 在职128人，其中女职工50人，党员100人: the same people are counted more than once, unless the counts add up. */
function tellsTraits(whole: Draft, traits: readonly string[]): boolean {
  const count = countOf(whole);
  if (hasLevel(whole) || count === undefined || compare(sumOf(whole.parts, countOf), count) === 0)
    return false;
  return whole.parts.some((part) => traits.some((word) => ownText(part).includes(word)));
}

function toldParts(whole: Draft, frame: Frame, phrases: Phrases): readonly Draft[] {
  const isOther = listsPrior(whole, frame) || listsChange(whole, frame);
  return isOther ? frame.items : partsOf(hasLevel(whole) ? frame : ofUnit(frame, whole), whole, phrases);
}

function giveParts(whole: Draft, frame: Frame, phrases: Phrases): void {
  if (isToldAgain(whole, frame, phrases)) {
    whole.parts = frame.items;
    whole.open = false;
    return;
  }
  if (isOfOuter(frame)) return;
  whole.parts = toldParts(whole, frame, phrases);
  if (tellsTraits(whole, phrases.list('proseTraits'))) whole.parts = [];
  allotBudget(whole);
  const amount = amountOf(whole);
  const falls = amount !== undefined && compare(sumOf(whole.parts), amount) < 0;
  const isLoose = frame.loose === true && amount !== undefined && compare(sumOf(whole.parts), amount) !== 0;
  const isVague = falls && isShareAlone(whole.parts);
  whole.open =
    frame.open ||
    isLoose ||
    isVague ||
    whole.parts.length === 1 ||
    listsHalf(whole, whole.parts, phrases.list('proseAnd'));
}

/** 35批次、280人次，其中：甲20批次、160人次: each unit has a list of its own. */
function countsOf(whole: Draft): readonly Draft[] {
  const before = whole.countedBefore;
  return before === undefined ? [whole] : [whole, ...countsOf(before)];
}

/** The items of a list that count in the unit of their whole. */
function ofUnit(frame: Frame, { figures: { count } }: Draft): Frame {
  return count === undefined ? frame : keepItems(frame, ({ figures }) => figures.count?.unit === count.unit);
}
