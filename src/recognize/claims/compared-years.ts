import { beginDraft, isFree, toldBefore } from './begin-draft.ts';
import type { Role } from './columns.ts';
import { type Draft, type Subject, sameSubject } from './draft.ts';
import type { Scope } from './scope.ts';

/** What a comparison says is said of the later year. */
export const comparisons: ReadonlySet<Role> = new Set<Role>(['prior', 'change', 'growth', 'direction']);

/** The one year that the amounts of a draft are of. */
function yearOf({ levels }: Draft): number | undefined {
  const [first, ...rest] = levels;
  return rest.every(({ year }) => year === first?.year) ? first?.year : undefined;
}

/** Whether the amounts of a draft are those that the comparison is made with, not those that it is about. */
export function isPast({ compare, year, reading, sentence }: Scope, draft: Draft): boolean {
  const own = yearOf(draft);
  if (own === undefined) return false;
  if (compare === undefined) return sentence.some((each) => isLater(each, draft, own));
  if (compare.year === own) return true;
  return (year !== undefined && year > own) || (reading.year === own + 1 && compare.year === undefined);
}

const isLater = (each: Draft, draft: Draft, year: number): boolean =>
  sameSubject(each.subject, draft.subject) && (yearOf(each) ?? year) > year;

/** So many statements back a comparison may find what it is about. */
const remembered = 12;

/** 2015年A。2016年比2015年…: the statement of the later year, further up in the passage. */
const earlier = (scope: Scope, subject: Subject, role: Role): Draft | undefined =>
  toldBefore(scope, subject, remembered, (draft) => isFree(draft, role, scope) && !isPast(scope, draft));

/** The statement of this year that a comparison behind last year's amount is about; a new one when there is none. */
export function ofThisYear(scope: Scope, past: Draft, role: Role): Draft {
  const found = earlier(scope, past.subject, role);
  if (found !== undefined) return found;
  const own = yearOf(past) ?? 0;
  const later = scope.compare?.year === own || (scope.year ?? own) > own;
  // With no other year named it is this statement that is compared, and its year a slip.
  return later ? beginDraft(scope, past.subject, scope.clause.start) : past;
}

/** Whether the clause compares with something else than the statement does already. */
export function hasNewBase({ clause, compare, reading }: Scope, { priorYear, priorBasis }: Draft): boolean {
  if (!(clause.compared || clause.behind) || compare === undefined) return false;
  const basis = compare.phase === undefined ? undefined : compare.phase === 'final' ? 'final' : 'budget';
  // 比上年 and 比2015年 name one year in the accounts of 2016.
  const last = (reading.year ?? 0) - 1;
  return (compare.year ?? last) !== (priorYear ?? last) || basis !== priorBasis;
}

/** 2019年比2018年减少B in what speaks of 2020: the earlier year whose own comparison the clause tells. */
export function comparedYear({ year, compare, reading }: Scope, role: Role): number | undefined {
  const isEarlier = year !== undefined && reading.year !== undefined && year < reading.year;
  const isBase = isEarlier && compare?.year !== undefined && compare.year < year;
  return isBase && comparisons.has(role) ? year : undefined;
}

const isOf = (draft: Draft, year: number): boolean => (draft.year ?? yearOf(draft)) === year;

/** Whether a statement is compared with another year than the clause compares with. */
const isComparedElse = ({ compare }: Scope, { figures, priorYear }: Draft): boolean =>
  priorYear !== compare?.year &&
  [figures.change, figures.growth, figures.direction].some((figure) => figure !== undefined);

/**
 * 2020年A，比2019年减少B。2019年比2018年减少C: behind what is compared already the comparison of an earlier year is told of that
 * year. Where nothing is compared yet the year may be a slip.
 */
export function ofEarlierYear(scope: Scope, role: Role, named: Subject | undefined): Draft | undefined {
  const spoken = scope.current ?? scope.before[0];
  const year = comparedYear(scope, role);
  if (year === undefined || spoken === undefined || isOf(spoken, year)) return undefined;
  const isSame = named === undefined || sameSubject(named, spoken.subject);
  if (!isSame || !isComparedElse(scope, spoken)) return undefined;
  const isFit = (draft: Draft): boolean => isOf(draft, year) && isFree(draft, role, scope);
  const found = toldBefore(scope, spoken.subject, remembered, isFit);
  return found ?? beginDraft(scope, spoken.subject, scope.clause.start);
}
