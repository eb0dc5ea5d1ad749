import type { Level } from './draft.ts';
import type { ReadStatement } from './read-statement.ts';

/** Whether the amounts that a statement tells of its year are said to be budgets, what was spent, or both. */
export function phaseOf(levels: readonly Level[], year: number | undefined): ReadStatement['phase'] {
  const own = levels.filter((level) => level.year === undefined || level.year === year);
  const isFinal = own.some(({ phase }) => phase === 'final');
  const isBudget = own.some(({ phase }) => phase !== undefined && phase !== 'final');
  if (isFinal) return isBudget ? 'both' : 'final';
  return isBudget ? 'budget' : undefined;
}
