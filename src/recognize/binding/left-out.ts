import { wordsOf } from '../../core/catalogue/lexicon.ts';
import type { Catalogue } from '../../core/catalogue/types.ts';
import type { Cell } from '../../core/model/disclosure.ts';
import { abs, add, compare, scale, sign, subtract } from '../../core/model/exact.ts';
import type { Figure } from '../../core/model/figure.ts';
import { formatFigure } from '../../core/model/format-figure.ts';
import { mostDecimals } from '../../core/model/parse-figure.ts';
import type { ReadStatement } from '../claims/read-statement.ts';
import { isTypingSlip } from '../claims/typing-slip.ts';
import { completeSets } from './complete-sets.ts';
import { isTotal, type List, totalOf, withOpen } from './list-owner.ts';
import type { BoundStatement } from './share-base.ts';
import { areWhole } from './untold-base.ts';

type Amount = Cell & { readonly figure: Figure; readonly exponent: number };

/** Amounts of this year, of the one before, and of budgets: what the whole of a list tells, its parts tell too. */
const columns = ['amount', 'prior', 'initial', 'annual'] as const;
type AmountColumn = (typeof columns)[number];

/** The amount of a statement with the exponent of the unit that it is printed in. */
export function amountOf(
  { cells, read }: BoundStatement,
  column: AmountColumn | 'change',
  { conventions }: Catalogue,
): Amount | undefined {
  const cell = cells[column];
  // What a statement of last year calls its amount is last year's.
  const unit = (read.figures[column] ?? read.figures.amount)?.unit;
  const exponent = conventions.units.find(({ title }) => title === unit)?.exponent;
  return cell?.figure === undefined || exponent === undefined
    ? undefined
    : { ...cell, figure: cell.figure, exponent };
}

/** That a slip makes the parts fit exactly is no chance for shorter figures either. */
const fewestDigits = 3;

/** Whether an amount is another one with a slip of the pen in it. */
export function isMistyped(amount: Amount, meant: Figure): boolean {
  if (sign(meant) <= 0) return false;
  const text = formatFigure(meant, amount.exponent, mostDecimals([amount.text]));
  return isTypingSlip(amount, { ...amount, text }, fewestDigits);
}

/** Whether one amount is mistyped, so that the parts make the whole, or its change, but for it. */
export function isSlip(
  whole: Amount,
  { change, budget_change }: BoundStatement['cells'],
  parts: readonly Amount[],
): boolean {
  const { value } = totalOf(parts);
  const changes = [change, budget_change].flatMap((cell) => cell?.figure ?? []);
  return (
    isMistyped(whole, value) ||
    [whole.figure, ...changes.map(abs)].some((meant) =>
      parts.some((part) => isMistyped(part, add(part.figure, subtract(meant, value)))),
    )
  );
}

/** What a list leaves out is of the order of what it tells: no less than a tenth of its smallest part. */
const tenth = 1;

/** Whether a gap is as large as so much of one of the parts that a list tells. */
export const reachesOne = (gap: Figure, parts: readonly Figure[], power: number = tenth): boolean =>
  parts.some((part) => compare(scale(gap, power), part) >= 0);

/** Whether so much is missing that another part may have been left out; one as large as those told, if they are said to be all. */
function isRoomy(gap: Figure, parts: readonly Amount[], complete: ReadStatement['complete']): boolean {
  if (complete === 'summed') return false;
  const filled = parts.map(({ figure }) => figure).filter((figure) => sign(figure) > 0);
  return filled.length > 1 && reachesOne(gap, filled, complete ? 0 : tenth);
}

/** 自评涉及资金A，其中：甲项目B、乙项目C: of the projects that it takes in some are named. */
const namesSome = ({ read }: BoundStatement, catalogue: Catalogue): boolean =>
  wordsOf(catalogue, 'proseInvolved').some((word) => read.subject.includes(word));

/** Parts that divide the whole by definition leave nothing out; neither do parts whose shares come to 100 %. */
function areAll(
  statements: readonly BoundStatement[],
  whole: number,
  { parts }: List,
  catalogue: Catalogue,
): boolean {
  const nameOf = (at: number): string => statements[at]?.read.subject ?? '';
  return (
    areWhole(parts.flatMap((part) => statements[part]?.cells.share ?? [])) ||
    completeSets(catalogue).partsOf(nameOf(whole), parts.map(nameOf)) !== undefined
  );
}

/**
 * 教育支出100万元，其中：小学教育30万元，初中教育20万元: parts that fall short by as much as one of them need not be all there
 * are. They are where a slip in one figure explains what is missing.
 */
export function withLeftOut(
  statements: readonly BoundStatement[],
  lists: ReadonlyMap<number, List>,
  catalogue: Catalogue,
): ReadonlyMap<number, List> {
  return withOpen(lists, (whole, list) => leavesOut(statements, whole, list, catalogue));
}

function leavesOut(
  statements: readonly BoundStatement[],
  whole: number,
  list: List,
  catalogue: Catalogue,
): boolean {
  const own = statements[whole];
  const column = columns.find((each) => own?.cells[each]?.figure !== undefined) ?? 'amount';
  const amount = own && amountOf(own, column, catalogue);
  const parts = list.parts.flatMap((at) => {
    const part = statements[at];
    return (part && amountOf(part, column, catalogue)) ?? [];
  });
  if (own === undefined || amount === undefined || parts.length < list.parts.length) return false;
  const sum = totalOf(parts);
  const gap = subtract(amount.figure, sum.value);
  return (
    !isTotal(amount, sum) &&
    (isRoomy(gap, parts, own.read.complete) || (sign(gap) > 0 && namesSome(own, catalogue))) &&
    !isSlip(amount, own.cells, parts) &&
    !areAll(statements, whole, list, catalogue)
  );
}
