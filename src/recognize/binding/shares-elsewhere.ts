import type { Figure } from '../../core/model/figure.ts';
import { isRatio } from '../claims/ratio-fits.ts';
import type { List } from './list-owner.ts';
import type { BoundStatement } from './share-base.ts';

const amountAt = (statement: BoundStatement | undefined): Figure | undefined =>
  statement?.cells.amount?.figure;

/** Whether the share of a part is not that of the whole, but of another amount of its paragraph. */
function isOfOther(statements: readonly BoundStatement[], whole: number, part: number): boolean {
  const { read, cells } = statements[part] as BoundStatement;
  const { share, amount } = cells;
  const own = amountAt(statements[whole]);
  if (read.shareOf === undefined || share?.figure === undefined || amount?.figure === undefined) return false;
  const printed = { ...share, figure: share.figure };
  const isShareOf = (base: Figure | undefined): boolean =>
    base !== undefined && isRatio(printed, amount.figure as Figure, base);
  const near = statements.filter((each) => each.read.passage === read.passage);
  return !isShareOf(own) && near.some((each) => each !== statements[part] && isShareOf(amountAt(each)));
}

/**
 * 中小企业合同A，其中小微企业合同B；货物采购合同占货物支出的5%，即C: what is said to be a share of another amount divides that one, and
 * is told beside the list.
 */
export function withSharesElsewhere(
  statements: readonly BoundStatement[],
  lists: ReadonlyMap<number, List>,
): ReadonlyMap<number, List> {
  return new Map(
    [...lists].map(([whole, list]) => {
      const parts = list.parts.filter((part) => !isOfOther(statements, whole, part));
      const isCut = parts.length > 0 && parts.length < list.parts.length;
      return [whole, isCut ? { parts, open: true } : list];
    }),
  );
}
