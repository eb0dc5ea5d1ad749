import { normaliseLabel } from '../../core/catalogue/normalise-text.ts';
import type { LineEntry } from '../../core/catalogue/types.ts';
import { compare } from '../../core/model/exact.ts';
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
  const told = facts.map((each, index) => found.get(index) ?? each);
  const halves = new Set(lines.flatMap((line) => halvesOf(line, statements, told)));
  return told.map((each, index) => (halves.has(index) ? { unbound: 'scope' } : each));
}

/** 因公出国1人次，出境2人次: counts of one line that one passage tells each in another word of the line are parts of it. */
function halvesOf(
  { id, measure }: LineEntry,
  statements: readonly ReadStatement[],
  facts: readonly BoundFacts[],
): readonly number[] {
  const own = facts.flatMap((each, index) => (each.measure === id ? [index] : []));
  const { any: words = [] } = measure?.told ?? {};
  if (own.length < 2 || words.length < 2) return [];
  const isOtherHalf = (one: ReadStatement | undefined, other: ReadStatement | undefined): boolean => {
    const [label, apart] = [one, other].map((each) => words.filter((word) => each?.subject.includes(word)));
    const [count, another] = [one, other].map((each) => each?.figures.count?.figure);
    const isDistinct = label?.length === 1 && apart?.length === 1 && label[0] !== apart[0];
    const isOther = count !== undefined && another !== undefined && compare(count, another) !== 0;
    return one?.passage === other?.passage && isDistinct && isOther;
  };
  const at = (index: number | undefined): ReadStatement | undefined => statements[index ?? -1];
  return own.filter((index, place) =>
    [own[place - 1], own[place + 1]].some((other) => isOtherHalf(at(index), at(other))),
  );
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
