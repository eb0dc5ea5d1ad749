import type { Catalogue } from '../../core/catalogue/types.ts';
import { compare } from '../../core/model/exact.ts';
import type { ReadStatement } from '../claims/read-statement.ts';
import type { BoundFacts } from './bound-facts.ts';
import { fundIn, spenderOf } from './name-key.ts';

/**
 * 某县三公经费300万元，其中：县本级三公经费200万元: the first that a line is told of is the document's own; another amount
 * of another spender is of a wider or narrower circle. So is that of one fund beside that of all in a passage:
 * 政府采购386万元：…；其中一般公共预算政府采购146万元.
 */
export function unbindOtherSpenders(
  statements: readonly ReadStatement[],
  facts: readonly BoundFacts[],
  catalogue: Catalogue,
): readonly BoundFacts[] {
  const first = new Map<string, number>();
  const owners = wholesApart(statements, facts, catalogue);
  return facts.map((each, index) => {
    const statement = statements[index];
    if (each.measure === undefined || each.code !== undefined || statement === undefined) return each;
    const key = `${each.measure}:${Object.keys(statement.figures).find((column) => amounts.has(column))}`;
    const known = first.get(key);
    if (known === undefined) {
      first.set(key, index);
      return each;
    }
    const others = [statements[known], statement] as const;
    const isApart = owners.has(index)
      ? owners.get(index) !== owners.get(known)
      : isOfOther(...others, catalogue);
    return isApart && differ(...others) ? { unbound: 'scope' } : each;
  });
}

/** The wholes of a wider or narrower circle, or of a spender of their own, by their parts. */
function wholesApart(
  statements: readonly ReadStatement[],
  facts: readonly BoundFacts[],
  catalogue: Catalogue,
): ReadonlyMap<number, number> {
  const isApart = (whole: number): boolean =>
    facts[whole]?.unbound === 'scope' || spenderOf(statements[whole]?.subject ?? '', catalogue) !== '';
  return new Map(
    statements.flatMap(({ parts }, whole) =>
      isApart(whole) ? (parts ?? []).map((part) => [part, whole] as const) : [],
    ),
  );
}

const amounts: ReadonlySet<string> = new Set(['amount', 'prior', 'initial', 'annual']);

/** Whether another spender is named, or in the same passage another fund. */
function isOfOther(first: ReadStatement | undefined, own: ReadStatement, catalogue: Catalogue): boolean {
  if (first === undefined) return false;
  const differs = (nameOf: typeof spenderOf): boolean =>
    nameOf(own.subject, catalogue) !== nameOf(first.subject, catalogue);
  const hasOtherSpender = spenderOf(own.subject, catalogue) !== '' && differs(spenderOf);
  return hasOtherSpender || (first.passage === own.passage && differs(fundIn));
}

function differ(first: ReadStatement | undefined, own: ReadStatement): boolean {
  const [a, b] = [first, own].map((each) => (each?.figures.amount ?? each?.figures.annual)?.figure);
  return a !== undefined && b !== undefined && compare(a, b) !== 0;
}
