import { type Lexicon, wordsOf } from '../../core/catalogue/lexicon.ts';
import { type Enumeration, enumerationOf } from '../../core/catalogue/numbering.ts';
import type { Passage } from '../../core/model/narrative.ts';
import { completeSets } from './complete-sets.ts';
import { amountOf, isSlip } from './left-out.ts';
import { isTotal, type List, totalOf } from './list-owner.ts';
import type { BoundStatement } from './share-base.ts';

/** The first amount of a passage that a mark numbers; no mark where it only leads to what stands below: 细分到科目：. */
interface Item extends Omit<Enumeration, 'length'> {
  readonly passage: number;
  readonly at: number | undefined;
  /** Not numbered itself: no line of any outline. */
  readonly plain?: true;
}

/** The words, and the year of the document. */
interface Outlined {
  readonly lexicon: Lexicon;
  readonly year: number | undefined;
}

/** A line that leads to a list is no longer. */
const longestLead = 24;
/** Further up nobody looks for what a line leads to a list of. */
const farthest = 8;

/** No outline is longer. */
const longest = 60;

/**
 * 二、支出预算700万元 / （一）基本支出400万元 / （二）项目支出300万元: the numbered lines under an amount divide it. An outline does
 * not say so; that the amounts come out, but for a slip, or divide the whole by definition, does.
 */
export function withOutlines(
  statements: readonly BoundStatement[],
  lists: ReadonlyMap<number, List>,
  passages: readonly Passage[],
  { lexicon, year }: Outlined,
): ReadonlyMap<number, List> {
  const items = itemsOf(statements, passages, lexicon);
  const listed = new Set([...lists.values()].flatMap(({ parts }) => parts));
  const found = items.flatMap((item, index): [number, List][] => {
    const parts = itemsBelow(items, index);
    if (parts.length < 2 || parts.some((part) => listed.has(part))) return [];
    const whole = wholeOf(statements, item, parts, passages, { lexicon, year });
    return whole === undefined || lists.has(whole) ? [] : [[whole, { parts, open: false }]];
  });
  return new Map([...found, ...lists]);
}

function itemsOf(
  statements: readonly BoundStatement[],
  passages: readonly Passage[],
  lexicon: Lexicon,
): readonly Item[] {
  const firsts = new Map<number, number>();
  statements.forEach(({ read, cells }, index) => {
    if (cells['amount'] !== undefined && !firsts.has(read.passage)) firsts.set(read.passage, index);
  });
  const marks = passages.map(({ text }) => enumerationOf(text, lexicon));
  return passages.flatMap(({ text }, passage): Item[] => {
    const mark = marks[passage];
    const at = firsts.get(passage);
    if (mark === undefined) return leadOf(text, marks[passage + 1], { rank: 0, number: 0, passage, at });
    // （三）其他支出：没有经营支出。
    const words = wordsOf(lexicon.catalogue, 'hasNotWords');
    const hasNone = at === undefined && words.some((word) => text.includes(word));
    return hasNone ? [] : [{ rank: mark.rank, number: mark.number, passage, at }];
  });
}

/** A line without a mark that leads to those below: one that says so, or one with an amount in front of a first item. */
function leadOf(text: string, next: Enumeration | undefined, item: Item): Item[] {
  const announces = /[:\uff1a]$/u.test(text);
  if (item.at === undefined) return announces && text.length <= longestLead ? [item] : [];
  // A colon announces a list of its own words.
  return !announces && next?.number === 1 ? [{ ...item, plain: true }] : [];
}

/** The amounts of the lines that are numbered 1, 2, 3 … one level below; none where one of the lines has no amount. */
function itemsBelow(items: readonly Item[], index: number): readonly number[] {
  const { rank } = items[index] as Item;
  const inner = items[index + 1]?.rank ?? 0;
  const behind = items.slice(index + 1, index + longest).filter(({ plain }) => plain !== true);
  // Behind a line without a mark of its own any outer mark ends the list.
  const end = behind.findIndex((item) => item.rank <= rank || (rank === 0 && item.rank < inner));
  const within = (end < 0 ? behind : behind.slice(0, end)).filter((item) => item.rank <= inner);
  const parts = within.flatMap(({ rank: own, number, at }, order) =>
    own === inner && number === order + 1 ? (at ?? []) : [],
  );
  return parts.length < within.length ? [] : parts;
}

/** What the parts divide: the amount of the line itself, or the only one above that they make up, but for a slip. */
function wholeOf(
  statements: readonly BoundStatement[],
  { rank, passage, at }: Item,
  parts: readonly number[],
  passages: readonly Passage[],
  outlined: Outlined,
): number | undefined {
  if (at !== undefined) return divides(statements, at, parts, outlined) ? at : undefined;
  if (rank > 0) return undefined;
  const path = passages[passage]?.path.join('\n');
  const [first = 0] = parts;
  const above = statements.flatMap(({ read }, index) => {
    const isNear = index < first && read.passage < passage && read.passage >= passage - farthest;
    return isNear && passages[read.passage]?.path.join('\n') === path ? [index] : [];
  });
  const [whole, more] = above.filter((each) => divides(statements, each, parts, outlined));
  return more === undefined ? whole : undefined;
}

function divides(
  statements: readonly BoundStatement[],
  whole: number,
  parts: readonly number[],
  { lexicon: { catalogue }, year }: Outlined,
): boolean {
  const all = [whole, ...parts].map((at) => statements[at] as BoundStatement);
  const [amount, ...amounts] = all.flatMap((each) => amountOf(each, 'amount', catalogue) ?? []);
  if (amount === undefined || amounts.length < parts.length) return false;
  if (new Set(all.map(({ read }) => read.year ?? year)).size > 1) return false;
  const [name = '', ...names] = all.map(({ read }) => read.subject);
  return (
    isTotal(amount, totalOf(amounts)) ||
    isSlip(amount, all[0]?.cells ?? {}, amounts) ||
    completeSets(catalogue).areAll(name, names)
  );
}
