import type { ReadStatement } from '../claims/read-statement.ts';

/**
 * 收入、支出总计各增加3万元，增长5%: one comparison that is printed once and said of two subjects. It stays with the first
 * of them, so that a slip in it is one slip.
 */
export function comparedOnce(statements: readonly ReadStatement[]): readonly ReadStatement[] {
  const seen = new Set<string>();
  return statements.map((statement) => {
    const { prior, change, growth, direction, ...rest } = statement.figures;
    const printed = growth ?? change;
    if (printed === undefined) return statement;
    const key = `${statement.passage}/${printed.offset}`;
    if (!seen.has(key)) {
      seen.add(key);
      return statement;
    }
    return Object.keys(rest).length === 0 ? statement : { ...statement, figures: rest };
  });
}
