import type { ClaimColumn } from '../../core/model/narrative.ts';
import type { ReadFigure, ReadStatement } from './read-statement.ts';

const comparisons: readonly ClaimColumn[] = ['change', 'growth', 'direction'];
/** Amounts of two years stand in neighbouring statements. */
const reach = 6;

const compares = ({ figures }: ReadStatement): boolean =>
  comparisons.some((column) => figures[column] !== undefined);

/** Whether a statement gives nothing but the amount of a year before that of the other one. */
function isPriorOf(
  other: ReadStatement,
  { figures, year, passage, subject }: ReadStatement,
  documentYear?: number,
) {
  const own = other.year ?? documentYear;
  if (passage !== other.passage || subject !== other.subject || year === undefined || own === undefined)
    return false;
  return year < own && figures.amount !== undefined && !comparisons.some((column) => figures[column]);
}

/** 2016年A，2015年B，减少C: the amount of the earlier year is what the later one is compared with. */
export function joinYears(
  statements: readonly ReadStatement[],
  documentYear?: number,
): readonly ReadStatement[] {
  return statements.map((statement, index) => {
    if (!compares(statement) || statement.figures.prior !== undefined) return statement;
    const near = statements.slice(Math.max(0, index - reach), index + reach + 1);
    const found = near.filter((each) => each !== statement && isPriorOf(statement, each, documentYear));
    const wanted = found.filter(
      ({ year }) => statement.priorYear === undefined || year === statement.priorYear,
    );
    const [only, more] = wanted;
    const amount = only?.figures.amount;
    if (only === undefined || more !== undefined || amount === undefined) return statement;
    const prior: ReadFigure = { ...amount, shared: true };
    return {
      ...statement,
      figures: { ...statement.figures, prior },
      ...(only.year === undefined ? {} : { priorYear: statement.priorYear ?? only.year }),
    };
  });
}
