import type { ReadStatement } from '../claims/read-statement.ts';
import type { BoundFacts } from './bound-facts.ts';

/** 全系统“三公”经费386万元，其中公务接待费110万元: parts of what is wider or narrower than the document are so themselves. */
export function unbindPartsOfScopes(
  statements: readonly ReadStatement[],
  facts: readonly BoundFacts[],
): readonly BoundFacts[] {
  const inside = new Set(
    statements.flatMap(({ parts = [] }, whole) => (facts[whole]?.unbound === 'scope' ? parts : [])),
  );
  for (const part of inside) for (const each of statements[part]?.parts ?? []) inside.add(each);
  return facts.map((each, index) => (inside.has(index) ? { unbound: 'scope' } : each));
}
