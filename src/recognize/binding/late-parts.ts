import type { Cell } from '../../core/model/disclosure.ts';
import { add, compare, subtract } from '../../core/model/exact.ts';
import { zero } from '../../core/model/figure.ts';
import { significantDigits } from '../../core/model/significant-digits.ts';
import type { CompleteSets } from './complete-sets.ts';
import { type List, sumOf } from './list-owner.ts';
import type { BoundStatement } from './share-base.ts';

/** An amount that completes a list exactly by chance has no more digits; one that is itself divided has more. */
const fewestDigits = 2;
const fewestOfWhole = 3;
/** Counts and the like may stand between a list and its last part. */
const widestGap = 5;

/** The amount that is told next behind a list, when it is part of no other one. */
function nextAmount(
  statements: readonly BoundStatement[],
  lists: ReadonlyMap<number, List>,
  listed: ReadonlySet<number>,
  whole: number,
  list: List,
): { readonly at: number; readonly amount: Cell } | undefined {
  const last = Math.max(...list.parts);
  const inner = lists.get(last)?.parts ?? [];
  const from = behindOwnParts(statements, last, Math.max(last, ...inner) + 1);
  for (let at = from; at < from + widestGap; at++) {
    const amount = toldAt(statements[at]);
    if (amount === undefined) continue;
    const isNear = passageOf(statements[at]) - passageOf(statements[whole]) <= 1;
    return isNear && !listed.has(at) ? { at, amount } : undefined;
  }
  return undefined;
}

/** 其中：A；B，B的一部分C、D；E: behind the amounts that just make up the last part the list may go on. */
function behindOwnParts(statements: readonly BoundStatement[], last: number, from: number): number {
  const own = statements[last]?.cells.amount?.figure;
  let sum = zero;
  for (let at = from; own !== undefined && at < from + widestGap; at++) {
    sum = add(sum, toldAt(statements[at])?.figure ?? zero);
    if (at > from && compare(sum, own) === 0) return at + 1;
  }
  return from;
}

/** What was taken over from another statement is told there. */
function toldAt(statement: BoundStatement | undefined): Cell | undefined {
  const amount = statement?.cells['amount'];
  return amount?.derived === true ? undefined : amount;
}

const passageOf = (statement: BoundStatement | undefined): number => statement?.read.passage ?? 0;

/**
 * 其中：A，B。C: a list may break off at a stop and go on in the next sentence or paragraph. Where its parts leave exactly
 * the amount that is stated next, that one is a part as well; where that one is known to divide the whole too, the list
 * does not claim to be complete.
 */
export function withLateParts(
  statements: readonly BoundStatement[],
  lists: ReadonlyMap<number, List>,
  sets: CompleteSets,
): ReadonlyMap<number, List> {
  const listed = new Set([...lists.values()].flatMap(({ parts }) => parts));
  return new Map(
    [...lists].map(([whole, list]) => {
      const next = nextAmount(statements, lists, listed, whole, list);
      if (next === undefined) return [whole, list];
      const isDivided = lists.has(next.at);
      return [whole, goneOn(statements, { whole, list, next, isDivided, sets })];
    }),
  );
}

interface Broken {
  readonly whole: number;
  readonly list: List;
  readonly next: { readonly at: number; readonly amount: Cell };
  readonly isDivided: boolean;
  readonly sets: CompleteSets;
}

/** The list with the amount that is told next, without a claim to be complete, or as it is. */
function goneOn(statements: readonly BoundStatement[], broken: Broken): List {
  const { whole, list, next, isDivided, sets } = broken;
  if (list.open) return withSecond(statements, broken);
  const sum = sumOf(statements, list);
  const own = statements[whole]?.cells['amount'];
  if (next.amount.figure === undefined || sum === undefined || own?.figure === undefined) return list;
  const isTelling = significantDigits(next.amount.text) >= (isDivided ? fewestOfWhole : fewestDigits);
  const isRest = compare(subtract(own.figure, sum.value), next.amount.figure) === 0;
  const longer = { ...list, parts: [...list.parts, next.at] };
  if (isRest && isTelling) return longer;
  if (compare(sum.value, own.figure) >= 0) return list;
  if (isWholeSet(statements, whole, longer, sets)) return longer;
  return isMissing(statements, whole, list, next.at, sets) ? { ...list, open: true } : list;
}

/** A list of one does not claim to be complete; with the amount that is told next it may be. */
function withSecond(statements: readonly BoundStatement[], { whole, list, next, sets }: Broken): List {
  const both = { parts: [...list.parts, next.at], open: false };
  return list.parts.length === 1 && isWholeSet(statements, whole, both, sets) ? both : list;
}

const nameOf = (statement: BoundStatement | undefined): string => statement?.read.subject ?? '';

/** Whether the parts are just those that divide the whole, of one year. */
function isWholeSet(
  statements: readonly BoundStatement[],
  whole: number,
  { parts }: List,
  sets: CompleteSets,
): boolean {
  const years = new Set(parts.flatMap((at) => statements[at]?.read.year ?? []));
  const names = parts.map((at) => nameOf(statements[at]));
  return years.size < 2 && sets.areAll(nameOf(statements[whole]), names);
}

/** Whether a statement speaks of something that divides the whole and that no part speaks of. */
function isMissing(
  statements: readonly BoundStatement[],
  whole: number,
  { parts }: List,
  next: number,
  sets: CompleteSets,
): boolean {
  const names = parts.map((at) => nameOf(statements[at]));
  return sets.adds(nameOf(statements[whole]), names, nameOf(statements[next]));
}
