import { compare, sign } from '../../core/model/exact.ts';
import { zero } from '../../core/model/figure.ts';
import { listsChange } from './change-list.ts';
import { completeItems } from './complete-items.ts';
import { type Draft, type Level, ownText, sideAgain, sides } from './draft.ts';
import { ofNearest } from './either-whole.ts';
import { isNetOf } from './net-of.ts';
import { type Phrases, wordAt } from './phrases.ts';
import { listsPrior } from './prior-list.ts';
import type { Frame } from './scope.ts';
import { keepItems } from './strangers.ts';
import { amountOf, countOf, sumOf, valueFor } from './worth.ts';

const hasLevel = (draft: Draft): boolean => draft.levels.length > 0;

/** 总额A：货物B、工程C、服务D；其中一般公共预算E: what stands behind a semicolon or another clause and is more than D is some of A. */
function isOfOuter({ whole, within, items }: Frame): boolean {
  const own = whole && amountOf(whole);
  if (own === undefined || within === undefined || within.items.length < 2) return false;
  return items.some((item) => compare(amountOf(item) ?? zero, own) > 0);
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

/** Writes the parts of a list into its whole. */
export function closeFrame(read: Frame, phrases: Phrases): void {
  const frame = ofNearest(read);
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

/**
 * 国内接待3批，其中：外事接待0批，境外接待0批; 资产268万元，其中：车辆2台，56万元，专用设备0台，0万元: what there was none of tells nothing of
 * the others.
 */
function countsNone(whole: Draft): boolean {
  const counts = whole.parts.flatMap((part) => countOf(part) ?? []);
  const some = counts.filter((count) => sign(count) !== 0).length;
  return counts.length === whole.parts.length && some <= (hasLevel(whole) ? 1 : 0);
}

/** 净追加20万元，其中：追加A22万元，收回B2万元: what was taken back is no part of what was added. */
function addsAndCuts({ addedTo, items }: Frame, phrases: Phrases): boolean {
  const cuts = items.filter(
    ({ subject }) => wordAt(phrases.list('budgetCut'), subject.text, 0) !== undefined,
  );
  return addedTo !== undefined && cuts.length > 0 && cuts.length < items.length;
}

/** 人均A元，其中：B元，C元: averages do not add up to one. */
const isNoSum = (whole: Draft, frame: Frame, phrases: Phrases): boolean =>
  addsAndCuts(frame, phrases) ||
  isNetOf(whole, frame.items, phrases) ||
  tellsTraits(whole, phrases.list('proseTraits')) ||
  phrases.list('proseAverages').some((word) => ownText(whole).includes(word));

/**
 * 离休3人，比上年减少1人: by how many there were more or fewer is no part of how many there are. 离退休0人。其中：副科级2人: what there is
 * nothing of has no parts behind a stop that do not even speak of it.
 */
function countedParts(whole: Draft, parts: readonly Draft[], { behindStop }: Frame): readonly Draft[] {
  const count = hasLevel(whole) ? undefined : countOf(whole);
  if (count === undefined || countsChange(whole)) return parts;
  const told = parts.filter((part) => !countsChange(part));
  const isOther = behindStop === true && sign(count) === 0 && !told.some((part) => sharesWord(whole, part));
  return isOther ? [] : told;
}

/** Whether two names have two characters in a row in common. */
function sharesWord(whole: Draft, part: Draft): boolean {
  const [name, other] = [whole.subject.text, ownText(part)];
  return [...name].some((_, at) => at + 1 < name.length && other.includes(name.slice(at, at + 2)));
}

function toldParts(whole: Draft, frame: Frame, phrases: Phrases): readonly Draft[] {
  const isOther = listsPrior(whole, frame) || listsChange(whole, frame);
  return isOther ? frame.items : partsOf(hasLevel(whole) ? frame : ofUnit(frame, whole), whole, phrases);
}

/** 2021年三公经费A，其中：B，C: what an amount of an earlier year is made of is of that year, each item and what divides it. */
function tellYear({ levels: [level, ...more] }: Draft, items: readonly Draft[]): void {
  if (level?.past !== true || level.year === undefined || more.length > 0) return;
  const inside = new Set(items);
  for (const item of inside) {
    const [own, ...others] = item.levels;
    if (own === undefined || others.length > 0 || own.year !== undefined) continue;
    item.levels.splice(0, 1, { ...own, year: level.year, past: true });
    for (const part of item.parts) inside.add(part);
  }
}

/** 收、支总计A，其中：收入B、年初结转C；基本支出D、项目支出E: parts of the one side, then those of the other, more than one of each. */
function halvesOf({ items, pauses }: Frame): readonly [Draft[], Draft[]] | undefined {
  const own = items.map(({ subject }) => subject.side);
  const first = own.find((side) => side !== undefined);
  const at = own.findIndex((side) => side !== undefined && side !== first);
  const isParted = pauses.includes(at) || own[at - 1] !== undefined;
  if (!isParted || own.lastIndexOf(first) > at || at < 2 || at > items.length - 2) return undefined;
  const [these, others] = [items.slice(0, at), items.slice(at)];
  return first === 'income' ? [these, others] : [others, these];
}

/** 收、支各增加A，其中：基本支出、项目支出分别增加B、C: changes that are all of one side. */
function changesOfSide({ items }: Frame): readonly [Draft[], Draft[]] | undefined {
  const own = new Set(items.map(({ subject }) => subject.side));
  const areChanges = items.every((item) => isCompared(item) && !hasLevel(item));
  if (own.size !== 1 || own.has(undefined) || !areChanges || items.length < 2) return undefined;
  return own.has('income') ? [items, []] : [[], items];
}

/** Gives each side of a whole of both its parts. */
function divideSides(whole: Draft, frame: Frame, phrases: Phrases): boolean {
  if (whole.subject.dual === undefined || frame.ofChange === true) return false;
  const halves = (hasLevel(whole) ? halvesOf(frame) : undefined) ?? changesOfSide(frame);
  if (halves === undefined) return false;
  whole.sides = sides.flatMap((each, index) => {
    const items = halves[index] ?? [];
    if (items.length === 0) return [];
    const side = sideAgain(whole.passage, whole, each);
    giveParts(side, { ...frame, whole: side, items, pauses: [] }, phrases);
    return [side];
  });
  return true;
}

/** What repeats a whole is quoted with the list that it is repeated for. */
function quoteParts(whole: Draft): void {
  const own = whole.parts.filter(({ passage }) => passage === whole.passage);
  whole.end = Math.max(whole.end, ...own.map(({ end }) => end));
}

/** Whether the words of a list say that it is all of its whole: 按用途分, 由A和B构成. */
const isComplete = ({ summed, complete, composed, division }: Frame): Draft['complete'] =>
  summed ? 'summed' : (complete ?? composed ?? division);

function giveParts(whole: Draft, frame: Frame, phrases: Phrases): void {
  if (divideSides(whole, frame, phrases)) return;
  if (isToldAgain(whole, frame, phrases)) {
    whole.parts = frame.items;
    whole.open = false;
    return;
  }
  if (isOfOuter(frame)) return;
  tellYear(whole, frame.items);
  whole.complete = isComplete(frame);
  whole.parts = countedParts(whole, toldParts(whole, frame, phrases), frame);
  if (whole.again === true) quoteParts(whole);
  if (isNoSum(whole, frame, phrases)) whole.parts = [];
  allotBudget(whole);
  const worth = valueFor(whole);
  const value = worth(whole);
  const apart = value === undefined ? 0 : compare(sumOf(whole.parts, worth), value);
  const isLoose = frame.loose === true && hasLevel(whole) && apart !== 0;
  const isVague = apart < 0 && (frame.among === true || isShareAlone(whole.parts) || countsNone(whole));
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
