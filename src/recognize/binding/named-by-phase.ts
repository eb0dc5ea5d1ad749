import { expandWords } from '../../core/catalogue/expand-words.ts';
import { wordsOf } from '../../core/catalogue/lexicon.ts';
import type { Catalogue, LineEntry } from '../../core/catalogue/types.ts';
import { compare } from '../../core/model/exact.ts';
import type { ReadStatement } from '../claims/read-statement.ts';
import type { BoundFacts } from './bound-facts.ts';

/** Further up nobody remembers the amount. */
const farthest = 12;
const phases = ['proseInitial', 'proseAnnual', 'proseBudget'] as const;
const totals: ReadonlySet<string | undefined> = new Set(['total', 'subtotal']);

const isSame = ({ figures: { amount: one } }: ReadStatement, { figures: { amount: other } }: ReadStatement) =>
  one !== undefined && other !== undefined && compare(one.figure, other.figure) === 0;

/**
 * 一般公共预算支出60万元…。（三）具体情况。年初预算为50万元，支出决算为60万元: an outturn that only its budget stands in front of is the total of its
 * chapter, where it is the amount of that one.
 */
export function bindNamedByPhase(
  statements: readonly ReadStatement[],
  facts: readonly BoundFacts[],
  lines: ReadonlyMap<string, LineEntry>,
  topicOf: (read: ReadStatement) => string,
  catalogue: Catalogue,
): readonly BoundFacts[] {
  const names = new Set(phases.flatMap((list) => expandWords(wordsOf(catalogue, list))));
  const isTotal = (at: number): boolean => totals.has(lines.get(facts[at]?.measure ?? '')?.role);
  const totalAbove = (read: ReadStatement, index: number): BoundFacts | undefined => {
    for (let at = index - 1; at >= 0; at--) {
      const other = statements[at] as ReadStatement;
      if (read.passage - other.passage > farthest) return undefined;
      if (isTotal(at) && topicOf(other) === topicOf(read) && isSame(read, other)) return facts[at];
    }
    return undefined;
  };
  return facts.map((own, index) => {
    const read = statements[index] as ReadStatement;
    const isNamed = own.unbound === 'no-measure' && names.has(read.subject);
    return (isNamed ? totalAbove(read, index) : undefined) ?? own;
  });
}
