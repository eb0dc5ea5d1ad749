import { add, compare } from '../../core/model/exact.ts';
import { type Figure, zero } from '../../core/model/figure.ts';
import type { ReadFigure } from '../claims/read-statement.ts';
import type { List } from './list-owner.ts';
import type { BoundStatement } from './share-base.ts';

const countOf = (statement: BoundStatement | undefined): ReadFigure | undefined =>
  statement?.read.figures.count;

/** 特种车3辆（清障车2辆、勘查车1辆）: where a list ends, with what divides its parts. */
function lastOf(lists: ReadonlyMap<number, List>, { parts }: List): number {
  return Math.max(...parts, ...parts.flatMap((part) => lists.get(part)?.parts ?? []));
}

/** What is counted behind a list, in the same unit and passage, as long as the count is not reached. */
function goneOn(
  statements: readonly BoundStatement[],
  lists: ReadonlyMap<number, List>,
  whole: number,
  list: List,
): List {
  const total = countOf(statements[whole]);
  const counts = list.parts.map((part) => countOf(statements[part]));
  if (total === undefined || list.open || counts.some((count) => count?.unit !== total.unit)) return list;
  const parts = [...list.parts];
  let sum = counts.reduce<Figure>((before, count) => add(before, count?.figure ?? zero), zero);
  for (let at = lastOf(lists, list) + 1; compare(sum, total.figure) < 0; at++) {
    const next = statements[at];
    const count = countOf(next);
    if (count?.unit !== total.unit || next?.read.passage !== statements[whole]?.read.passage) return list;
    parts.push(at);
    sum = add(sum, count.figure);
  }
  return compare(sum, total.figure) === 0 ? { ...list, parts } : list;
}

/**
 * 实有30人，其中：在职20人、退休6人。聘用4人: a count that a list does not reach may be reached by what the next sentences
 * count. Only where they reach it exactly is the list theirs too.
 */
export function withLateCounts(
  statements: readonly BoundStatement[],
  lists: ReadonlyMap<number, List>,
): ReadonlyMap<number, List> {
  return new Map([...lists].map(([whole, list]) => [whole, goneOn(statements, lists, whole, list)]));
}
