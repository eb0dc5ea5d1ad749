import { normaliseLabel } from '../../core/catalogue/normalise-text.ts';
import type { LineEntry } from '../../core/catalogue/types.ts';
import type { ReadStatement } from '../claims/read-statement.ts';
import type { BoundFacts } from './bound-facts.ts';

/**
 * What a count counts is told by its unit and a word beside it, in ever other phrases: 接待来访人员26人次, 共计212批（次）.
 * Where no phrase is the line's own, its first count in the chapter is meant; what is counted of another count is a part.
 */
export function withCountedThings(
  statements: readonly ReadStatement[],
  facts: readonly BoundFacts[],
  topics: readonly string[],
  lines: readonly LineEntry[],
): readonly BoundFacts[] {
  const parts = new Set(
    statements.flatMap(({ figures, parts }) => (figures.count === undefined ? [] : (parts ?? []))),
  );
  const found = new Map<number, BoundFacts>();
  for (const line of lines) {
    if (line.measure?.told === undefined || facts.some(({ measure }) => measure === line.id)) continue;
    const at = statements.findIndex(
      (statement, index) =>
        facts[index]?.unbound === 'no-measure' &&
        !found.has(index) &&
        !parts.has(index) &&
        tells(line, statement, topics[index] ?? ''),
    );
    if (at >= 0) found.set(at, { measure: line.id });
  }
  return facts.map((each, index) => found.get(index) ?? each);
}

function tells({ measure }: LineEntry, { figures, subject }: ReadStatement, topic: string): boolean {
  const { count, amount } = figures;
  if (measure?.told === undefined || count === undefined || amount !== undefined) return false;
  const { told, counts, topics } = measure;
  const label = normaliseLabel(subject);
  return (
    topics.includes(topic) &&
    counts?.includes(normaliseLabel(count.unit)) === true &&
    told.any.some((word) => label.includes(word)) &&
    !told.not.some((word) => label.includes(word))
  );
}
