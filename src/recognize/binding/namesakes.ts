import { add, compare } from '../../core/model/exact.ts';
import { type Figure, zero } from '../../core/model/figure.ts';
import { groupBy } from '../../core/model/group-by.ts';
import type { ReadStatement } from '../claims/read-statement.ts';
import type { BoundFacts } from './bound-facts.ts';

/** Two amounts and what they make together. */
const fewest = 3;

/** The amounts of one name in one passage, each once. */
function amountsOf(statements: readonly ReadStatement[], group: readonly number[]): readonly Figure[] {
  const amounts: Figure[] = [];
  for (const index of group) {
    const figure = statements[index]?.figures.amount?.figure;
    if (figure !== undefined && !amounts.some((each) => compare(each, figure) === 0)) amounts.push(figure);
  }
  return amounts;
}

/** Whether the largest is what the others make together. */
function makeOne(amounts: readonly Figure[]): boolean {
  if (amounts.length < fewest) return false;
  const sum = amounts.reduce<Figure>((before, each) => add(before, each), zero);
  return amounts.some((each) => compare(add(each, each), sum) === 0);
}

/**
 * 财政拨款A，其中人员经费900万元。事业收入B，其中人员经费100万元。全部人员经费1000万元: what one passage tells of one name, and what
 * that makes together, is of several circles; the line is that of the first.
 */
export function unbindNamesakes(
  statements: readonly ReadStatement[],
  facts: readonly BoundFacts[],
): readonly BoundFacts[] {
  const groups = groupBy(statements.keys(), (at) => {
    const { passage, subject, year } = statements[at] as ReadStatement;
    return `${passage}/${year}/${subject}`;
  });
  const apart = new Set<number>();
  for (const group of groups.values()) {
    if (group.length < fewest || !makeOne(amountsOf(statements, group))) continue;
    const bound = group.filter((at) => facts[at]?.measure !== undefined);
    for (const at of bound.slice(1)) apart.add(at);
  }
  return apart.size === 0 ? facts : facts.map((each, at) => (apart.has(at) ? { unbound: 'scope' } : each));
}
