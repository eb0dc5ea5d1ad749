import type { Catalogue } from '../../core/catalogue/types.ts';
import { abs, add, compare, sign, subtract } from '../../core/model/exact.ts';
import type { Figure } from '../../core/model/figure.ts';
import { completeSets } from './complete-sets.ts';
import { amountOf, isMistyped, reachesOne } from './left-out.ts';
import { isTotal, type List, totalOf, withOpen } from './list-owner.ts';
import type { BoundStatement } from './share-base.ts';

/**
 * 收入增加100万元，其中：财政收入增加90万元，事业收入增加20万元: what fell need not be told; neither need an item of last year that is none
 * of this one, where the items tell their amounts as well. The changes are all there are where their kinds or words say so,
 * or a slip in one of them explains what is missing.
 */
export function withOpenChanges(
  statements: readonly BoundStatement[],
  lists: ReadonlyMap<number, List>,
  catalogue: Catalogue,
): ReadonlyMap<number, List> {
  const sets = completeSets(catalogue);
  const areAll = ({ parts }: List): boolean =>
    sets.areAll(
      undefined,
      parts.map((at) => statements[at]?.read.subject ?? ''),
    );
  return withOpen(lists, (whole, list) => !areAll(list) && leavesOut(statements, whole, list, catalogue));
}

function leavesOut(
  statements: readonly BoundStatement[],
  at: number,
  { parts }: List,
  catalogue: Catalogue,
): boolean {
  const whole = statements[at];
  const change = whole && amountOf(whole, 'change', catalogue);
  const told = parts.flatMap((part) => {
    const own = statements[part];
    const moved = own && amountOf(own, 'change', catalogue);
    return moved === undefined ? [] : { ...moved, isNew: isNew(own?.cells, moved.figure) };
  });
  const level = parts.filter((part) => isLevel(statements[part]?.cells)).length;
  const isTold = told.length > 1 && told.length + level === parts.length;
  if (change === undefined || whole?.read.complete === true || !isTold) return false;
  const sum = totalOf(told);
  const gap = subtract(change.figure, sum.value);
  const tellAmounts = parts.some((part) => statements[part]?.cells.amount !== undefined);
  if (isTotal(change, sum) || (tellAmounts && sign(gap) > 0)) return false;
  const changes = told.map(({ figure }) => abs(figure)).filter((figure) => sign(figure) !== 0);
  const isSlip =
    isMistyped(change, abs(sum.value)) ||
    told.some((part) => !part.isNew && isMistyped(part, abs(add(part.figure, gap))));
  return reachesOne(abs(gap), changes) && !isSlip;
}

/** 与上年持平: no change is a change of nothing. */
const isLevel = (cells: BoundStatement['cells'] | undefined): boolean =>
  cells?.change === undefined && cells?.direction?.figure?.coefficient === 0;

/** 支出120万元，增加120万元: what there was nothing of before is told twice over. */
const isNew = (cells: BoundStatement['cells'] | undefined, change: Figure): boolean =>
  cells?.amount?.figure !== undefined && compare(cells.amount.figure, change) === 0;
