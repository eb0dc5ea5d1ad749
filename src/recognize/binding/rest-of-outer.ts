import { wordsOf } from '../../core/catalogue/lexicon.ts';
import type { Catalogue } from '../../core/catalogue/types.ts';
import { add, compare } from '../../core/model/exact.ts';
import { isTotal, type List, sumOf } from './list-owner.ts';
import type { BoundStatement } from './share-base.ts';

/** Whether an amount that the document tells is just these two together. */
function isToldTogether(
  statements: readonly BoundStatement[],
  one: BoundStatement | undefined,
  other: BoundStatement | undefined,
): boolean {
  const [own, rest] = [one?.cells.amount?.figure, other?.cells.amount?.figure];
  if (own === undefined || rest === undefined || rest.coefficient === 0) return false;
  const both = add(own, rest);
  return statements.some(({ cells: { amount } }) => amount?.figure && compare(amount.figure, both) === 0);
}

/**
 * 拨款支出1500万元，其中人员经费900万元；其余300万元由事业收入安排 of 1800万元 in all: where a list does not make up its whole, the rest that
 * ends it may be that of the outer total, beside the whole.
 */
export function withoutOuterRest(
  statements: readonly BoundStatement[],
  lists: ReadonlyMap<number, List>,
  catalogue: Catalogue,
): ReadonlyMap<number, List> {
  const words = wordsOf(catalogue, 'proseRest');
  const inner = ([whole, list]: readonly [number, List]): readonly [number, List] => {
    const last = list.parts.at(-1) ?? whole;
    const rest = statements[last];
    const sum = sumOf(statements, list);
    const isRest = words.some((word) => rest?.read.subject.startsWith(word));
    if (!isRest || sum === undefined || isTotal(statements[whole]?.cells.amount, sum)) return [whole, list];
    if (!isToldTogether(statements, statements[whole], rest)) return [whole, list];
    const parts = list.parts.slice(0, -1);
    return [whole, { ...list, parts, open: parts.length < 2 }];
  };
  return new Map([...lists].map(inner).filter(([, { parts }]) => parts.length > 0));
}
