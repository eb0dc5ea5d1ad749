import { wordsOf } from '../../core/catalogue/lexicon.ts';
import type { Catalogue } from '../../core/catalogue/types.ts';
import { compare, sign } from '../../core/model/exact.ts';
import { significantDigits } from '../../core/model/significant-digits.ts';
import { isTotal, type List, sumOf } from './list-owner.ts';
import type { BoundStatement } from './share-base.ts';

type Statements = readonly BoundStatement[];

/** An amount of so many digits is a sum of others by no accident. */
const fewestDigits = 4;
/** So many statements back no passage is about the same total. */
const farthest = 50;

/** Whether one of some statements tells the amount of a statement and of others together. */
function isToldTogether(
  statements: Statements,
  whole: number,
  others: readonly number[],
  among: Statements,
): boolean {
  const sum = sumOf(statements, { parts: [whole, ...others], open: false });
  const rest = sumOf(statements, { parts: others, open: false });
  if (sum === undefined || rest === undefined || sign(rest.value) === 0) return false;
  return among.some(({ cells: { amount } }) => amount?.figure && compare(amount.figure, sum.value) === 0);
}

/** The amounts in front of a statement in its passage that are no sums by accident. */
function toldAbove(statements: Statements, whole: number): Statements {
  const passage = statements[whole]?.read.passage;
  return statements
    .slice(Math.max(0, whole - farthest), whole)
    .filter(
      ({ read, cells }) =>
        read.passage === passage && significantDigits(cells.amount?.text ?? '') >= fewestDigits,
    );
}

/** Where in a list the parts of the outer total begin that stands in front of the whole in its passage. */
function beginOfOuter(statements: Statements, whole: number, { parts }: List): number {
  const above = toldAbove(statements, whole);
  if (above.length === 0) return -1;
  return parts.findIndex((_, at) => at > 0 && isToldTogether(statements, whole, parts.slice(at), above));
}

/**
 * 拨款支出1500万元，其中人员经费900万元；其余300万元由事业收入安排 of 1800万元 in all: where a list does not make up its whole, the rest that
 * ends it may be that of the outer total, beside the whole. 总额9万元。货物5万元，其中物资4万元；服务4万元: so may be any of its last parts
 * that make up the total in front together with the whole.
 */
export function withoutOuterRest(
  statements: Statements,
  lists: ReadonlyMap<number, List>,
  catalogue: Catalogue,
): ReadonlyMap<number, List> {
  const words = wordsOf(catalogue, 'proseRest');
  const inner = ([whole, list]: readonly [number, List]): readonly [number, List] => {
    const sum = sumOf(statements, list);
    if (sum === undefined || isTotal(statements[whole]?.cells.amount, sum)) return [whole, list];
    const last = list.parts.slice(-1);
    const isRest = words.some((word) => statements[last[0] ?? -1]?.read.subject.startsWith(word));
    const isOfOuter = isRest && isToldTogether(statements, whole, last, statements);
    const end = isOfOuter ? list.parts.length - 1 : beginOfOuter(statements, whole, list);
    if (end < 0) return [whole, list];
    const parts = list.parts.slice(0, end);
    return [whole, { ...list, parts, open: parts.length < 2 }];
  };
  return new Map([...lists].map(inner).filter(([, { parts }]) => parts.length > 0));
}
