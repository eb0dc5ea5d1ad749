import type { Cell } from '../../core/model/disclosure.ts';
import { abs, add, compare, halfUnitOf, subtract } from '../../core/model/exact.ts';
import { type Figure, zero } from '../../core/model/figure.ts';
import { isTypingSlip } from '../claims/typing-slip.ts';
import type { BoundStatement } from './share-base.ts';

/** A list with the statement that it is said to make up. */
export interface List {
  readonly parts: readonly number[];
  readonly open: boolean;
}

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
    const owner = statements.findLastIndex(
      (each, index) =>
        index < whole &&
        !owned.has(index) &&
        isNear(statements, whole, list, each) &&
        isTotal(each.cells['amount'], sum) &&
        !isSlipOf(statements[whole], each),
    );
    if (owner < 0) {
      if (isSumElsewhere(statements, whole, list, sum)) owned.delete(whole);
      continue;
    }
    owned.delete(whole);
    owned.set(owner, list);
  }
  return owned;
}

/** 单位资金A，其中：B，C，用于：…: an open list above its whole that makes up another amount of the passage is not of that whole. */
function isOfOther(statements: readonly BoundStatement[], whole: number, list: List): boolean {
  const own = statements[whole];
  const sum = sumOf(statements, { ...list, open: false });
  if (own?.cells['amount']?.figure === undefined || sum === undefined) return false;
  if (compare(sum.value, own.cells['amount'].figure) <= 0) return false;
  return statements
    .slice(0, whole)
    .some(({ read, cells }) => read.passage === own.read.passage && isTotal(cells['amount'], sum));
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
): boolean {
  const own = statements[whole]?.cells['amount']?.figure;
  if (own === undefined || compare(value, own) <= 0) return false;
  return statements.some(({ cells }, index) => {
    const { figure, text = '' } = cells['amount'] ?? {};
    const isTelling = text.replace(/\D/g, '').length >= tellingDigits;
    return (
      index !== whole &&
      !parts.includes(index) &&
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
