import type { Cell } from '../../core/model/disclosure.ts';
import { abs, add, compare, halfUnitOf, subtract } from '../../core/model/exact.ts';
import { type Figure, zero } from '../../core/model/figure.ts';
import { isRatio } from '../claims/ratio-fits.ts';
import { isTypingSlip } from '../claims/typing-slip.ts';
import type { BoundStatement } from './share-base.ts';

/** A list with the statement that it is said to make up. */
export interface List {
  readonly parts: readonly number[];
  readonly open: boolean;
}

/** The lists, of which those that leave something out do not claim to be complete. */
export const withOpen = (
  lists: ReadonlyMap<number, List>,
  leavesOut: (whole: number, list: List) => boolean,
): ReadonlyMap<number, List> =>
  new Map(
    [...lists].map(([whole, list]) => {
      const isOpen = !list.open && leavesOut(whole, list);
      return [whole, isOpen ? { ...list, open: true } : list];
    }),
  );

/**
 * Which amount a list makes up is told by its place in the sentence, and that may mislead (收入…；支出分为：…). Where
 * the parts do not add up to their whole but do to another amount above in the passage, the list is of that one.
 */
export function withListOwners(
  statements: readonly BoundStatement[],
  lists: ReadonlyMap<number, List>,
): ReadonlyMap<number, List> {
  const owned = new Map(
    [...lists].filter(([whole, list]) => !list.open || !isOfOther(statements, whole, list)),
  );
  for (const [whole, list] of lists) {
    const sum = sumOf(statements, list);
    if (sum === undefined || isTotal(statements[whole]?.cells['amount'], sum)) continue;
    const owner = ownerOf(statements, whole, list, sum, (index) => !owned.has(index));
    if (owner < 0) {
      if (isSumElsewhere(statements, whole, list, sum, lists)) owned.delete(whole);
      continue;
    }
    owned.delete(whole);
    owned.set(owner, list);
  }
  return owned;
}

/** The amount above that the list makes up, else that of which its parts say what share they are. */
function ownerOf(
  statements: readonly BoundStatement[],
  whole: number,
  list: List,
  sum: Total,
  isLeft: (index: number) => boolean,
): number {
  const from = statements[whole]?.read.passage ?? 0;
  const find = (fits: (each: BoundStatement) => boolean): number => {
    for (let index = whole - 1; index >= 0; index--) {
      const each = statements[index] as BoundStatement;
      if (from - each.read.passage > farthest) return -1;
      if (isLeft(index) && fits(each) && isNear(statements, whole, list, each)) return index;
    }
    return -1;
  };
  const exact = find((each) => isTotal(each.cells['amount'], sum) && !isSlipOf(statements[whole], each));
  if (exact >= 0) return exact;
  const own = sharesOf(statements, list, statements[whole]);
  return find(
    (each) =>
      sharesOf(statements, list, each) > Math.max(own, list.parts.length / 2) &&
      isNearer(each, statements[whole], sum),
  );
}

/** Whether a sum comes closer to the amount of one statement than to that of another one. */
function isNearer(one: BoundStatement, other: BoundStatement | undefined, { value }: Total): boolean {
  const [near, far] = [one, other].map((each) => each?.cells['amount']?.figure);
  if (near === undefined || far === undefined) return false;
  return compare(abs(subtract(near, value)), abs(subtract(far, value))) < 0;
}

/** How many parts print the share that they are of an amount. */
function sharesOf(
  statements: readonly BoundStatement[],
  { parts }: List,
  whole: BoundStatement | undefined,
): number {
  const base = whole?.cells['amount']?.figure;
  return parts.filter((part) => {
    const { share, amount } = statements[part]?.cells ?? {};
    const isKnown = base !== undefined && share?.figure !== undefined && amount?.figure !== undefined;
    return isKnown && isRatio({ ...share, figure: share.figure }, amount.figure, base);
  }).length;
}

/**
 * 单位资金A，其中：B，C，用于：…: an open list above its whole that makes up another amount of the passage, or tells shares of it, is
 * not of that whole.
 */
function isOfOther(statements: readonly BoundStatement[], whole: number, list: List): boolean {
  const own = statements[whole];
  const sum = sumOf(statements, { ...list, open: false });
  if (own?.cells['amount']?.figure === undefined || sum === undefined) return false;
  if (compare(sum.value, own.cells['amount'].figure) <= 0) return false;
  const shares = sharesOf(statements, list, own);
  return statements
    .slice(0, whole)
    .some(
      (each) =>
        each.read.passage === own.read.passage &&
        (isTotal(each.cells['amount'], sum) || sharesOf(statements, list, each) > shares),
    );
}

/** 收入总计A，支出总计A，其中：…: where one of the two is mistyped, the list is not of the other one for that. */
function isSlipOf(whole: BoundStatement | undefined, owner: BoundStatement): boolean {
  const [wrong, right] = [whole?.cells['amount'], owner.cells['amount']];
  return wrong !== undefined && right !== undefined && isTypingSlip(wrong, right);
}

/** An amount of so many digits equals a sum by no accident. */
const tellingDigits = 6;

/** The list makes up more than its whole, and exactly an amount that stands elsewhere: its own whole is cut off. */
function isSumElsewhere(
  statements: readonly BoundStatement[],
  whole: number,
  { parts }: List,
  { value }: Total,
  lists: ReadonlyMap<number, List>,
): boolean {
  const own = statements[whole]?.cells['amount']?.figure;
  if (own === undefined || compare(value, own) <= 0) return false;
  // The whole in front of a list with a total behind it is no other one.
  const isShared = (index: number): boolean => lists.get(index)?.parts[0] === parts[0];
  return statements.some(({ cells }, index) => {
    const { figure, text = '' } = cells['amount'] ?? {};
    const isTelling = text.replace(/\D/g, '').length >= tellingDigits;
    return (
      index !== whole &&
      !parts.includes(index) &&
      !isShared(index) &&
      isTelling &&
      figure !== undefined &&
      compare(figure, value) === 0
    );
  });
}

/** Further up nobody looks for what paragraphs list. */
const farthest = 8;

/** In the same passage; for a list in paragraphs of its own also in those right above, under the same heading. */
function isNear(
  statements: readonly BoundStatement[],
  whole: number,
  { parts }: List,
  { read, topic }: BoundStatement,
): boolean {
  const own = statements[whole];
  const passage = own?.read.passage ?? 0;
  if (read.passage === passage) return true;
  const apart = parts.every((part) => (statements[part]?.read.passage ?? passage) > passage);
  return apart && topic === own?.topic && passage - read.passage <= farthest;
}

interface Total {
  readonly value: Figure;
  readonly envelope: Figure;
}

/** The sum of the amounts; nothing where the list is open or a part has no amount. */
export function sumOf(statements: readonly BoundStatement[], { parts, open }: List): Total | undefined {
  const cells = parts.flatMap((part) => statements[part]?.cells['amount'] ?? []);
  if (open || cells.length < parts.length) return undefined;
  return totalOf(cells);
}

/** The sum of cells, and what their rounding may add up to. */
export const totalOf = (cells: readonly Cell[]): Total =>
  cells.reduce<Total>(
    ({ value, envelope }, cell) => ({
      value: add(value, cell.figure ?? zero),
      envelope: add(envelope, halfUnitOf(cell)),
    }),
    { value: zero, envelope: zero },
  );

/** Whether a cell is a sum, as far as the printed digits tell. */
export function isTotal(cell: Cell | undefined, { value, envelope }: Total): boolean {
  if (cell?.figure === undefined) return false;
  return compare(abs(subtract(cell.figure, value)), add(envelope, halfUnitOf(cell))) <= 0;
}
