import type { Lexicon } from '../../core/catalogue/lexicon.ts';
import { type Enumeration, enumerationOf } from '../../core/catalogue/numbering.ts';
import type { Passage } from '../../core/model/narrative.ts';
import { completeSets } from './complete-sets.ts';
import { amountOf, isSlip } from './left-out.ts';
import { isTotal, type List, totalOf } from './list-owner.ts';
import type { BoundStatement } from './share-base.ts';

/** The first amount of a passage that a mark numbers. */
interface Item extends Enumeration {
  readonly at: number | undefined;
}

/** No outline is longer. */
const longest = 60;

/**
 * 二、支出预算700万元 / （一）基本支出400万元 / （二）项目支出300万元: the numbered lines under a numbered amount divide it. An
 * outline does not say so; that the amounts come out, but for a slip, or divide the whole by definition, does.
 */
export function withOutlines(
  statements: readonly BoundStatement[],
  lists: ReadonlyMap<number, List>,
  passages: readonly Passage[],
  lexicon: Lexicon,
): ReadonlyMap<number, List> {
  const items = itemsOf(statements, passages, lexicon);
  const listed = new Set([...lists.values()].flatMap(({ parts }) => parts));
  const found = items.flatMap((item, index): [number, List][] => {
    if (item.at === undefined || lists.has(item.at)) return [];
    const parts = itemsBelow(items, index);
    if (parts.length < 2 || parts.some((part) => listed.has(part))) return [];
    return divides(statements, item.at, parts, lexicon) ? [[item.at, { parts, open: false }]] : [];
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
  return passages.flatMap(({ text }, passage) => {
    const mark = enumerationOf(text, lexicon);
    return mark === undefined ? [] : [{ ...mark, at: firsts.get(passage) }];
  });
}

/** The amounts of the lines that are numbered 1, 2, 3 … one level below; none where one of the lines has no amount. */
function itemsBelow(items: readonly Item[], index: number): readonly number[] {
  const { rank } = items[index] as Item;
  const parts: number[] = [];
  const inner = items[index + 1]?.rank ?? 0;
  for (const item of items.slice(index + 1, index + longest)) {
    if (item.rank <= rank) break;
    if (item.rank > inner) continue;
    if (item.rank < inner || item.number !== parts.length + 1 || item.at === undefined) return [];
    parts.push(item.at);
  }
  return parts;
}

function divides(
  statements: readonly BoundStatement[],
  whole: number,
  parts: readonly number[],
  { catalogue }: Lexicon,
): boolean {
  const all = [whole, ...parts].map((at) => statements[at] as BoundStatement);
  const [amount, ...amounts] = all.flatMap((each) => amountOf(each, 'amount', catalogue) ?? []);
  if (amount === undefined || amounts.length < parts.length) return false;
  if (new Set(all.map(({ read }) => read.year)).size > 1) return false;
  const [name = '', ...names] = all.map(({ read }) => read.subject);
  return (
    isTotal(amount, totalOf(amounts)) ||
    isSlip(amount, all[0]?.cells ?? {}, amounts) ||
    completeSets(catalogue).areAll(name, names)
  );
}
