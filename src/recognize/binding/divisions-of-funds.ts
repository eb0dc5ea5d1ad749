import { anyOf, wordsOf } from '../../core/catalogue/lexicon.ts';
import type { Catalogue, LineEntry } from '../../core/catalogue/types.ts';
import { perObject } from '../../core/model/per-object.ts';
import type { ReadStatement } from '../claims/read-statement.ts';
import type { BoundFacts } from './bound-facts.ts';
import type { Measures } from './measures.ts';
import { nameKeyOf } from './name-key.ts';

/** Lines that any spending divides into: of what, only its whole tells. */
export const divisions: ReadonlySet<string> = new Set([
  'basic',
  'project',
  'general_basic',
  'general_project',
  'fund_basic',
  'fund_project',
  'personnel',
  'public',
  'all_personnel',
  'all_public',
]);

const fundWords = perObject(
  (catalogue: Catalogue): RegExp =>
    new RegExp(anyOf([...wordsOf(catalogue, 'nameFunds'), ...wordsOf(catalogue, 'budgetNames')])),
);

/**
 * 一般公共预算基本支出A，其中：人员经费B; 用财政拨款安排的人员经费B: what one fund's spending divides into is of that fund, whatever the
 * heading speaks of. The catalogue has a line for it, or it is narrower than the tables.
 */
export function withinFunds(
  statements: readonly ReadStatement[],
  facts: readonly BoundFacts[],
  lines: ReadonlyMap<string, LineEntry>,
  measures: Measures,
  catalogue: Catalogue,
): readonly BoundFacts[] {
  const named = fundWords(catalogue);
  const isOfFund = (line: LineEntry | undefined): boolean =>
    line?.measure?.topics.some((topic) => !measures.loose.has(topic)) === true;
  const divided = (index: number): readonly LineEntry[] =>
    (measures.byLocal.get(nameKeyOf(statements[index]?.subject ?? '', catalogue)) ?? []).filter(({ id }) =>
      divisions.has(id),
    );
  const found = [...facts];
  const narrow = new Set<number>();
  const isNarrow = ({ subject, passage }: ReadStatement, index: number): boolean =>
    named.test(subject) || (narrow.has(index - 1) && statements[index - 1]?.passage === passage);
  statements.forEach((statement, index) => {
    const own = lines.get(found[index]?.measure ?? '');
    if (isOfFund(own)) {
      for (const part of statement.parts ?? []) found[part] = ofWhole(found[part], own, divided(part));
    } else if (own !== undefined && divisions.has(own.id) && isNarrow(statement, index)) {
      found[index] = { unbound: 'scope' };
      narrow.add(index);
    }
  });
  return found;
}

/** The line of a part that its whole's fund divides into. */
function ofWhole(
  facts: BoundFacts = {},
  whole: LineEntry | undefined,
  lines: readonly LineEntry[],
): BoundFacts {
  const isFree = facts.unbound === undefined || facts.unbound === 'no-measure';
  if (lines.length === 0 || !isFree) return facts;
  const [line, second] = lines.filter(({ measure }) =>
    measure?.topics.some((topic) => whole?.measure?.topics.includes(topic)),
  );
  return line === undefined || second !== undefined ? { unbound: 'scope' } : { measure: line.id };
}
