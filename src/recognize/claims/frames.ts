import { compare } from '../../core/model/exact.ts';
import { zero } from '../../core/model/figure.ts';
import { closeFrame } from './close-frame.ts';
import { type Draft, ownText, toldAgain } from './draft.ts';
import { leavesOut, tellsCost } from './left-out-amounts.ts';
import { wordAt } from './phrases.ts';
import type { Frame, Scope } from './scope.ts';
import { amountOf, countOf, sumOf, type Worth } from './worth.ts';

/** Lists in lists; deeper ones are no prose. */
export const deepest = 8;

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
    behindStop: isBehindStop(scope, whole),
    ...(whole !== undefined && whole === scope.added && { addedTo: scope.current }),
    open,
    items: [],
    pauses: [],
    listed: true,
  });
}

const isBehindStop = ({ current, before }: Scope, whole: Draft | undefined): boolean =>
  whole !== undefined && current !== whole && before.includes(whole);

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

/**
 * 其中：收入17万元，剔除上划收入7万元，本级收入10万元: what is taken off is no item, and which of the two others the whole
 * counts is not in the words.
 */
function takesOff({ frames, folded: { text }, reading }: Scope, { start }: Draft): boolean {
  const frame = frames.at(-1);
  if (frame === undefined || wordAt(reading.phrases.list('proseTakenOff'), text, start) === undefined)
    return false;
  frame.items.pop();
  frame.open = true;
  return true;
}

/** A statement that begins while a list is open is an item of it. */
export function joinItem(scope: Scope, draft: Draft): void {
  leavePosts(scope, draft);
  const { phrases } = scope.reading;
  if (takesOff(scope, draft) || leavesOut(scope, draft)) return;
  const frame = scope.frames.at(-1);
  if (tellsCost(frame, draft, phrases)) return;
  const items = frame?.items ?? [];
  // 办公费20万元，差旅费10万元，合计30万元: the sum that ends a list is none of its items.
  if (items.length === 0 || !phrases.set('wholeTotals').has(ownText(draft))) items.push(draft);
}

/**
 * 项目支出103万元用于购置设备，基本支出1600万元: behind a comma what follows nothing but uses stands beside the amount that is used.
 * The first of it may be one of the uses yet.
 */
export function leaveUses({ frames, clause }: Scope): void {
  const top = frames.at(-1);
  const isEmpty = top?.whole !== undefined && top.listed === true && top.items.length === 0;
  const isNamed = isEmpty && top.open && top.colon !== true;
  if (!isNamed || clause.filled || clause.words.length === 0) return;
  frames.pop();
  const outer = frames.at(-1);
  if (outer !== undefined) outer.doubtful = outer.items.length;
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
  // 收、支总计A，其中：收入B，年初结转C；基本支出D，其中：…: of a whole of both sides D is a part of the other.
  if (frame.whole?.subject.dual !== undefined) return;
  const before = frame.items.slice(0, -1);
  if (frame.items.at(-1) !== next || before.length < 2 || own.coefficient === 0) return;
  if (compare(sumOf(before), whole) !== 0) return;
  frame.items.pop();
  scope.frames = [];
  closeFrame(frame, scope.reading.phrases);
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
