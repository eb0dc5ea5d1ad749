import { subtract } from '../../core/model/exact.ts';
import { beginDraft, isFree, toldBefore } from './begin-draft.ts';
import type { Role } from './columns.ts';
import { type Draft, type Subject, sameSubject, shareLevels } from './draft.ts';
import { isDifference, isRatio, type Ratio } from './ratio-fits.ts';
import type { Scope } from './scope.ts';
import type { Base } from './token.ts';
import { amountOf } from './worth.ts';

/** What a comparison says is said of the later year. */
export const comparisons: ReadonlySet<Role> = new Set<Role>(['prior', 'change', 'growth', 'direction']);

/** The one year that the amounts of a draft are of, or the one that its comparison is told of. */
function yearOf({ levels, year: told }: Draft): number | undefined {
  const [first, ...rest] = levels;
  if (told !== undefined) return told;
  return rest.every(({ year }) => year === first?.year) ? first?.year : undefined;
}

/** 2023年A，2024年B，2025年比2024年增加C: whether each amount of a draft is of an earlier year than the clause tells. */
const areEarlier = ({ levels }: Draft, year: number | undefined): boolean =>
  year !== undefined && levels.length > 0 && levels.every((level) => (level.year ?? year) < year);

/** Whether the amounts of a draft are those that the comparison is made with, not those that it is about. */
export function isPast({ compare, year, reading, sentence }: Scope, draft: Draft): boolean {
  const own = yearOf(draft);
  if (own === undefined) return areEarlier(draft, year);
  // 2022年A，2023年减少B: no word compares, but the later year does.
  if (year !== undefined && year > own) return true;
  if (compare === undefined) return sentence.some((each) => isLater(each, draft, own));
  return compare.year === own || (reading.year === own + 1 && compare.year === undefined);
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
  const later =
    scope.compare?.year === own || (scope.year ?? own) > own || isToldOfThisYear(scope, past.subject);
  // With no other year named it is this statement that is compared, and its year a slip.
  return later ? beginDraft(scope, past.subject, scope.clause.start) : past;
}

/** 2022年A。 / 2021年B。 / 与上年对比，增加C: in paragraphs of their own both years are told. */
const isToldOfThisYear = ({ reading }: Scope, subject: Subject): boolean =>
  reading.drafts
    .slice(-remembered)
    .some((draft) => sameSubject(draft.subject, subject) && yearOf(draft) === reading.year);

/** Whether a base is the budget of its year or what was spent. */
const basisOf = (base: Base | undefined): Draft['priorBasis'] =>
  base?.phase && (base.phase === 'final' ? 'final' : 'budget');

/** Whether the clause compares with something else than the statement does already. */
export function hasNewBase({ clause, compare, reading }: Scope, { priorYear, priorBasis }: Draft): boolean {
  if (!(clause.compared || clause.behind) || compare === undefined) return false;
  // 比上年 and 比2015年 name one year in the accounts of 2016.
  const last = (reading.year ?? 0) - 1;
  return (compare.year ?? last) !== (priorYear ?? last) || basisOf(compare) !== priorBasis;
}

/**
 * 比上年预算增加A；与上年执行数B相比，增加C: whether an amount is what the statement is compared with a second time, another year
 * or the outturn instead of the budget. Where no word says which, last year is told as the document tells this one.
 */
export function isOtherPrior(
  { compare, reading }: Scope,
  { figures, priorYear, priorBasis }: Draft,
  role: Role,
): boolean {
  if (role !== 'prior' || (figures.change ?? figures.growth) === undefined) return false;
  const last = (reading.year ?? 0) - 1;
  const plain = reading.final ? 'final' : 'budget';
  return (
    (compare?.year ?? last) !== (priorYear ?? last) || (basisOf(compare) ?? plain) !== (priorBasis ?? plain)
  );
}

/** 支出A，上年决算B，比上年预算减少C: whether a comparison is one with the budget of last year where what was spent in it is told, or so. */
export function isOfOtherBasis(
  { clause, compare }: Scope,
  { figures, priorTold }: Draft,
  role: Role,
): boolean {
  const basis = clause.compared && compare?.prior === true ? basisOf(compare) : undefined;
  const isComparison = comparisons.has(role) && role !== 'prior';
  const isTold = figures.prior !== undefined && priorTold !== undefined;
  return isComparison && isTold && basis !== undefined && basis !== priorTold;
}

/** As what the amount of last year is told that a statement takes now: as the document tells this one, where no word says which. */
export const priorTold = ({ clause, compare, reading }: Scope): 'budget' | 'final' =>
  (clause.compared ? basisOf(compare) : undefined) ?? (reading.final ? 'final' : 'budget');

/**
 * 支出A，上年B，比2013年增加C: whether a figure tells of another year than the one whose amount is told. Where it is just what the
 * two amounts make, the year is a slip.
 */
export function isOfOtherYear(
  { compare, reading }: Scope,
  draft: Draft,
  role: Role,
  figure: Ratio | undefined,
): boolean {
  const { prior } = draft.figures;
  const amount = amountOf(draft);
  const last = (reading.year ?? 0) - 1;
  const isOther = compare?.year !== undefined && compare.year !== (draft.priorYear ?? last);
  if (!isOther || prior === undefined || amount === undefined || figure === undefined) return false;
  if (role === 'change') return !isDifference(figure, amount, prior.figure);
  return role === 'growth' && !isRatio(figure, subtract(amount, prior.figure), prior.figure);
}

/** 2019年比2018年减少B in what speaks of 2020: the earlier year whose own comparison the clause tells. */
export function comparedYear({ year, compare, reading }: Scope, role: Role): number | undefined {
  const isEarlier = year !== undefined && reading.year !== undefined && year < reading.year;
  const isBase = isEarlier && compare?.year !== undefined && compare.year < year;
  return isBase && comparisons.has(role) ? year : undefined;
}

const isOf = (draft: Draft, year: number): boolean => yearOf(draft) === year;

/** Whether a statement is compared with another year than the clause compares with. */
const isComparedElse = ({ compare }: Scope, { figures, priorYear }: Draft): boolean =>
  priorYear !== compare?.year &&
  [figures.change, figures.growth, figures.direction].some((figure) => figure !== undefined);

/**
 * 2020年A，比2019年减少B。2019年比2018年减少C: behind what is compared already the comparison of an earlier year is told of that
 * year. Where nothing is compared yet the year may be a slip.
 */
export function ofEarlierYear(scope: Scope, role: Role, named: Subject | undefined): Draft | undefined {
  return ofRowOfYears(scope, role, named) ?? ofComparedYear(scope, role, named);
}

/**
 * 2018年A，2019年B，2020年C；2019年对比减少D: where the amounts of the earlier year and of the one before it are told, the
 * comparison is told of those.
 */
function ofRowOfYears(scope: Scope, role: Role, named: Subject | undefined): Draft | undefined {
  const spoken = scope.current ?? scope.before[0];
  const years = yearsOfRow(scope, role);
  if (spoken === undefined || years === undefined || isOf(spoken, years.year)) return undefined;
  if (named !== undefined && !sameSubject(named, spoken.subject)) return undefined;
  const tells = (wanted: number) => (draft: Draft) => draft.levels.some((level) => level.year === wanted);
  const [now, before] = [years.year, years.base].map((year) =>
    toldBefore(scope, spoken.subject, remembered, tells(year)),
  );
  if (now === undefined || before === undefined) return undefined;
  const isFit = (draft: Draft): boolean => isOf(draft, years.year) && isFree(draft, role, scope);
  const found = toldBefore(scope, spoken.subject, remembered, isFit);
  return found ?? (now === before ? takeOut(scope, now, years) : undefined);
}

/** The earlier year that a clause tells the comparison of, and the year that it compares with. */
interface TwoYears {
  readonly year: number;
  readonly base: number;
}

function yearsOfRow(scope: Scope, role: Role): TwoYears | undefined {
  const { compare, reading, current } = scope;
  // 2018年A，2019年B，同比减少C；2020年D: without a year it is the latest that was told so far.
  const year = scope.year ?? latestOf(current) ?? 0;
  const base = compare?.year ?? year - 1;
  const isEarlier = year < (reading.year ?? 0) && base < year;
  return isEarlier && compare?.prior === true && comparisons.has(role) ? { year, base } : undefined;
}

function latestOf(row: Draft | undefined): number | undefined {
  const years = row?.levels.flatMap(({ year }) => year ?? []) ?? [];
  return years.length > 1 && years.length === row?.levels.length ? Math.max(...years) : undefined;
}

/** What goes on with a row of years behind a statement that was taken out of it. */
export const backToRow = (scope: Scope, { subject, year }: Draft): Draft | undefined =>
  year === undefined || scope.year === undefined || scope.year === year
    ? undefined
    : toldBefore(
        scope,
        subject,
        remembered,
        (draft) => draft.year === undefined && isFree(draft, 'level', scope),
      );

/** A statement of two years out of one that tells a row of them. */
function takeOut(scope: Scope, row: Draft, { year, base }: TwoYears): Draft {
  const draft = beginDraft(scope, row.subject, scope.clause.start);
  draft.year = year;
  return shareLevels(draft, row, (level) => level.year === year || level.year === base);
}

function ofComparedYear(scope: Scope, role: Role, named: Subject | undefined): Draft | undefined {
  const spoken = scope.current ?? scope.before[0];
  const year = comparedYear(scope, role);
  if (year === undefined || spoken === undefined || isOf(spoken, year)) return undefined;
  const isSame = named === undefined || sameSubject(named, spoken.subject);
  if (!isSame || !isComparedElse(scope, spoken)) return undefined;
  const isFit = (draft: Draft): boolean => isOf(draft, year) && isFree(draft, role, scope);
  const found = toldBefore(scope, spoken.subject, remembered, isFit);
  return found ?? beginDraft(scope, spoken.subject, scope.clause.start);
}
