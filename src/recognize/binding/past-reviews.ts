import type { Catalogue } from '../../core/catalogue/types.ts';
import { groupBy } from '../../core/model/group-by.ts';
import type { ReadStatement } from '../claims/read-statement.ts';
import { nameKeyOf } from './name-key.ts';

const comparisons = ['prior', 'change', 'growth', 'completion', 'budget_change', 'budget_growth'] as const;

/** Whether a statement compares its amount with another one, as those of its own year are. */
const compares = ({ figures, priorYear }: ReadStatement): boolean =>
  priorYear !== undefined || comparisons.some((column) => figures[column] !== undefined);

/**
 * 2022年A，比2021年增加B，其中：… in what speaks of 2023: with a comparison of its own it is no amount that this year is compared
 * with, nor are its parts. The year is a slip of the pen, unless the text tells this year's amount too, another one: then
 * it is a review of that year.
 */
export function withReviews(
  statements: readonly ReadStatement[],
  year: number | undefined,
  catalogue: Catalogue,
): readonly ReadStatement[] {
  if (year === undefined) return statements;
  const isLast = (read: ReadStatement | undefined): boolean => read?.year === year - 1;
  const standing = new Set(
    statements.flatMap((read, index) => (isLast(read) && compares(read) ? [index] : [])),
  );
  if (standing.size === 0) return statements;
  for (const index of standing)
    for (const part of statements[index]?.parts ?? []) if (isLast(statements[part])) standing.add(part);
  const told = groupBy(
    statements.filter((read) => (read.year ?? year) === year && read.figures.amount !== undefined),
    ({ subject }) => nameKeyOf(subject, catalogue),
  );
  const isMeant = ({ subject, figures: { amount } }: ReadStatement): boolean => {
    const others = told.get(nameKeyOf(subject, catalogue)) ?? [];
    return others.length > 0 && others.every(({ figures }) => figures.amount?.text !== amount?.text);
  };
  const meant = new Set([...standing].filter((index) => isMeant(statements[index] as ReadStatement)));
  for (const index of meant)
    for (const part of statements[index]?.parts ?? []) if (standing.has(part)) meant.add(part);
  return statements.map((read, index) => {
    if (!standing.has(index)) return read;
    return { ...read, stands: true as const, ...(meant.has(index) && { inPast: true as const }) };
  });
}
