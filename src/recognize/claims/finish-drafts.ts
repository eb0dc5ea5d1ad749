import type { ClaimColumn } from '../../core/model/narrative.ts';
import { withBudgetsCompared } from './budget-compared.ts';
import { budgetAgainst, withBudgetsApart } from './budgets-apart.ts';
import type { Draft, Level } from './draft.ts';
import type { FoldedPassage } from './fold-passage.ts';
import { phaseOf } from './phase-of.ts';
import type { ReadFigure, ReadStatement, UnreadFigure } from './read-statement.ts';
import { type Figures, withSigns } from './signs-of-changes.ts';
import { sectionFacts, type ToldSection } from './told-section.ts';

/** Figures of one side; the first side is the only one of most statements. */
function figuresOf(draft: Draft, resolved: Resolved, second: boolean): Figures {
  const figures: Figures = { ...draft.figures, ...(second ? draft.seconds : {}) };
  for (const [column, level] of resolved.columns)
    figures[column] ??= second ? (level.second ?? level.figure) : level.figure;
  return withSigns(figures);
}

interface Known {
  readonly folded: readonly FoldedPassage[];
  readonly final: boolean;
  /** Year of the document. */
  readonly year?: number | undefined;
  /** Passages of earlier years. */
  readonly past: readonly (ToldSection | undefined)[] | undefined;
  readonly unread: UnreadFigure[];
  /** The word for expenditure. */
  readonly expenditure: string;
  /** 上年三公经费: what is left of a name behind the words for the year before; nothing of any other name. */
  readonly behindPrior: (name: string) => string | undefined;
}

/** The side of a dual subject that the parts are parts of. */
function sideOf(draft: Draft, expenditure: string): 0 | 1 {
  return draft.subject.dual !== undefined &&
    draft.parts.some(({ subject }) => subject.text.includes(expenditure))
    ? 1
    : 0;
}

type Unlinked = Omit<ReadStatement, 'parts' | 'restates' | 'sums'>;

/** Leaves out what is not known. */
function known<T extends object>(facts: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const entries = Object.entries(facts).filter(([, value]) => value !== undefined && value !== false);
  return Object.fromEntries(entries) as { [K in keyof T]?: Exclude<T[K], undefined> };
}

/** A draft with its parts and theirs. */
function familyOf(draft: Draft): ReadonlySet<Draft> {
  const family = new Set([draft]);
  for (const each of family) for (const part of each.parts) family.add(part);
  return family;
}

/** As what the amount of the year before is told: this year is compared with it, or it is compared with one before it. */
type OfPrior = 'base' | 'review';

/** What tells amounts of a name of the year before, with the parts of such. */
function toldOfPrior(drafts: readonly Draft[], { behindPrior }: Known): ReadonlyMap<Draft, OfPrior> {
  const named = drafts.filter(({ subject }) => behindPrior(subject.text) !== undefined);
  return new Map(
    named.map(familyOf).flatMap((family) => {
      const how: OfPrior = [...family].every(tellsAmounts) ? 'base' : 'review';
      return [...family].map((each) => [each, how] as const);
    }),
  );
}

const tellsAmounts = ({ levels, figures }: Draft): boolean =>
  levels.length === 1 && levels[0]?.year === undefined && Object.keys(figures).length === 0;

function ofPriorYear(statement: Unlinked, how: OfPrior, { behindPrior, year }: Known): Unlinked {
  const { amount, ...others } = statement.figures;
  const subject = behindPrior(statement.subject) ?? statement.subject;
  if (amount === undefined) return statement;
  if (how === 'base') return { ...statement, subject, figures: { ...others, prior: amount } };
  return year === undefined || statement.year !== undefined
    ? statement
    : { ...statement, subject, year: year - 1 };
}

function statementOf(draft: Draft, resolved: Resolved, side: 0 | 1, { folded, past }: Known): Unlinked {
  const { subject, shareOf, reason } = draft;
  const origin = folded[draft.passage]?.origin ?? ((index: number) => index);
  const offset = origin(draft.start);
  const end = origin(Math.max(draft.end - 1, draft.start)) + 1;
  return {
    passage: draft.passage,
    offset,
    length: end - offset,
    subject: subject.dual?.[side] ?? subject.text,
    figures: figuresOf(draft, resolved, side === 1),
    ...known({
      path: subject.path,
      code: subject.code,
      ...sectionFacts(resolved, past?.[draft.passage]),
      phase: phaseOf(draft.levels, resolved.year),
      ...known({ otherKind: draft.otherKind }),
      priorYear: draft.priorYear ?? resolved.priorYear,
      priorBasis: draft.priorBasis ?? resolved.priorBasis,
      shareOf,
      against: budgetAgainst(draft),
      open: draft.parts.length > 0 && draft.open,
      complete: draft.complete,
      reason,
      some: subject.some ?? draft.some,
    }),
  };
}

/** Indices of the parts of each statement that has any. */
function linkParts(indices: ReadonlyMap<Draft, number>, expenditure: string): Map<number, number[]> {
  const parts = new Map<number, number[]>();
  for (const [draft, index] of indices) {
    const own = draft.parts.flatMap((part) => indices.get(part) ?? []);
    if (own.length > 0) parts.set(index + sideOf(draft, expenditure), own);
  }
  return parts;
}

/** Indices of what each statement adds up once more. */
const linkSums = (indices: ReadonlyMap<Draft, number>): ReadonlyMap<number, readonly number[]> =>
  new Map(
    [...indices].flatMap(([{ sums = [] }, index]) =>
      sums.length === 0 ? [] : [[index, sums.flatMap((item) => indices.get(item) ?? [])] as const],
    ),
  );

/** Indices of the statements that others say again in another unit; of both sides where there are two. */
function linkRestated(indices: ReadonlyMap<Draft, number>): ReadonlyMap<number, number> {
  return new Map(
    [...indices].flatMap(([{ restates, subject }, index]) => {
      const of = restates && indices.get(restates);
      const sides = subject.dual === undefined ? [0] : [0, 1];
      return of === undefined ? [] : sides.map((side) => [index + side, of + side] as const);
    }),
  );
}

/** Statements from drafts; a draft about both sides gives two. */
export function finishDrafts(drafts: readonly Draft[], facts: Known): readonly ReadStatement[] {
  const statements: Unlinked[] = [];
  const indices = new Map<Draft, number>();
  const priors = toldOfPrior(drafts, facts);
  for (const draft of withBudgetsCompared(withBudgetsApart(drafts), facts.final)) {
    const { year, final } = facts.past?.[draft.passage] ?? facts;
    const resolved = resolveLevels(draft, final, year);
    for (const { offset, length } of resolved.over)
      facts.unread.push({ passage: draft.passage, offset, length, reason: 'unknown-shape' });
    const stated = statementOf(draft, resolved, 0, facts);
    const how = priors.get(draft);
    const first = how === undefined ? stated : ofPriorYear(stated, how, facts);
    if (Object.keys(first.figures).length === 0) continue;
    indices.set(draft, statements.length);
    statements.push(first);
    if (draft.subject.dual !== undefined) statements.push(statementOf(draft, resolved, 1, facts));
  }
  const parts = linkParts(indices, facts.expenditure);
  const restated = linkRestated(indices);
  const sums = linkSums(indices);
  const linked = statements.map((statement, index) => ({
    ...statement,
    ...known({ parts: parts.get(index), restates: restated.get(index), sums: sums.get(index) }),
  }));
  return joinYears(linked, facts.year);
}

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
  // An amount that is compared itself is meant where it is that of the year that the other one is compared with.
  const isMeant = year === (other.priorYear ?? own - 1) || !comparisons.some((column) => figures[column]);
  return year < own && figures.amount !== undefined && isMeant;
}

/** Whether a statement gives nothing but the amount of the year before, of the same thing. */
const isPriorAlone = (other: ReadStatement, { figures, passage, subject }: ReadStatement): boolean =>
  passage === other.passage &&
  subject === other.subject &&
  figures.prior !== undefined &&
  Object.keys(figures).length === 1;

/** What a statement is compared with of what one of the year before tells: its budget, where the words say so. */
const amountFor = ({ priorBasis }: ReadStatement, { figures }: ReadStatement): ReadFigure | undefined =>
  (priorBasis === 'budget' ? (figures.annual ?? figures.initial) : undefined) ??
  figures.amount ??
  figures.prior;

/** 2016年A，2015年B，减少C: the amount of the earlier year is what the later one is compared with. */
function joinYears(statements: readonly ReadStatement[], documentYear?: number): readonly ReadStatement[] {
  return statements.map((statement, index) => {
    if (!compares(statement) || statement.figures.prior !== undefined) return statement;
    const near = statements.slice(Math.max(0, index - reach), index + reach + 1);
    const found = near.filter(
      (each) =>
        each !== statement && (isPriorOf(statement, each, documentYear) || isPriorAlone(statement, each)),
    );
    const wanted = found.filter(
      ({ year }) => statement.priorYear === undefined || year === statement.priorYear || year === undefined,
    );
    const nearest = Math.max(...wanted.map(({ year = 0 }) => year));
    const [only, more] = wanted.filter(({ year = 0 }) => year === nearest);
    const amount = only && amountFor(statement, only);
    if (only === undefined || more !== undefined || amount === undefined) return statement;
    const prior: ReadFigure = { ...amount, shared: true };
    return {
      ...statement,
      figures: { ...statement.figures, prior },
      ...(only.year === undefined ? {} : { priorYear: statement.priorYear ?? only.year }),
    };
  });
}

type LevelColumn = 'amount' | 'prior' | 'initial' | 'annual';

/** Amounts sorted into columns. */
interface Resolved {
  readonly columns: Map<LevelColumn, Level>;
  /** Amounts for which no column was left. */
  readonly over: readonly ReadFigure[];
  readonly year?: number;
  readonly priorYear?: number;
  readonly priorBasis?: 'budget' | 'final';
  /** The amounts are of earlier years of a row of years. */
  readonly inPast?: true;
}

/** 2023年A，2024年B，比2023年…，2025年C: in a row of years a comparison is of the year that follows the one it names. */
function ofSeries({ levels, figures, priorYear }: Draft): Resolved | undefined {
  const years = levels.flatMap(({ year }) => year ?? []).sort((a, b) => a - b);
  const isSeries = new Set(years).size > 2 && years.length === levels.length;
  const isCompared = figures.change !== undefined || figures.growth !== undefined;
  const year = years.find((each) => priorYear !== undefined && each > priorYear);
  const [now, before] = [year, priorYear].map((wanted) => levels.find((level) => level.year === wanted));
  if (!isSeries || !isCompared || year === undefined || now === undefined || before === undefined)
    return undefined;
  const columns = new Map<LevelColumn, Level>([
    ['amount', now],
    ['prior', before],
  ]);
  return { columns, over: [], year, ...(year < (years.at(-1) ?? year) && { inPast: true as const }) };
}

/** 2022年比2021年减少B in what speaks of 2023. */
function ofPastYear({ levels, year }: Draft): Resolved | undefined {
  const isPast = year !== undefined && levels.length === 0;
  return isPast ? { columns: new Map(), over: [], year, inPast: true } : undefined;
}

function latestYear(levels: readonly Level[]): number | undefined {
  const years = levels.flatMap(({ year }) => (year === undefined ? [] : [year]));
  return years.length === 0 ? undefined : years.reduce((a, b) => Math.max(a, b));
}

/** Column of an amount of the year itself, before it is known what else the statement has. */
function columnOf({ phase }: Level, hasAmount: boolean, final: boolean): LevelColumn {
  if (phase === 'initial' || phase === 'annual') return phase;
  if (phase === 'budget') return hasAmount || final ? 'annual' : 'amount';
  return 'amount';
}

const isAmount = ({ phase }: Level): boolean => phase === undefined || phase === 'final';

/**
 * A lone 年初预算 is the amount, unless it stands beside its completion, beside the budget that it was adjusted to or in final
 * accounts.
 */
function promote(columns: Map<LevelColumn, Level>, draft: Draft, final: boolean): void {
  if (final || columns.has('amount') || draft.figures.completion !== undefined) return;
  if (columns.has('initial') && columns.has('annual')) return;
  for (const column of ['annual', 'initial'] as const) {
    const level = columns.get(column);
    if (level === undefined) continue;
    columns.delete(column);
    columns.set('amount', level);
    return;
  }
}

/** A万元，2019年为B万元: the amount without a year is that of the document, where another one is of an earlier year. */
function withOwnYear(levels: readonly Level[], documentYear: number | undefined): Level[] {
  const past = levels.some(
    ({ year }) => year !== undefined && documentYear !== undefined && year < documentYear,
  );
  if (!past || documentYear === undefined) return [...levels];
  return levels.map((level) => (level.year === undefined ? { ...level, year: documentYear } : level));
}

/** 2022年A，2023年B，2024年C，比2023年增加D: of several earlier years the one that is compared with, else the last, comes first. */
function nearestFirst(levels: readonly Level[], compared: number | undefined): readonly Level[] {
  const rank = ({ year = 0 }: Level): number => (year === compared ? Number.MAX_SAFE_INTEGER : year);
  return [...levels].sort((a, b) => rank(b) - rank(a));
}

/** A万元，2019年B万元，比上年减少C万元: amounts of earlier years than the one that the statement is compared with, apart. */
function splitFar(
  { ofLast }: Draft,
  past: readonly Level[],
  own = 0,
): readonly [near: readonly Level[], far: readonly Level[]] {
  const isFar = ({ year = own }: Level): boolean => ofLast === true && year + 1 < own;
  return [past.filter((level) => !isFar(level)), past.filter(isFar)];
}

/** Sorts the amounts of a statement: by year into amount and prior, by phase into budgets and amount. */
function resolveLevels(read: Draft, final: boolean, documentYear?: number): Resolved {
  const series = ofSeries(read) ?? ofPastYear(read);
  if (series !== undefined) return series;
  const draft = { ...read, levels: withOwnYear(read.levels, documentYear) };
  const year = latestYear(draft.levels);
  const columns = new Map<LevelColumn, Level>();
  const over: ReadFigure[] = [];
  const put = (column: LevelColumn, level: Level): void => {
    if (columns.has(column)) over.push(level.figure);
    else columns.set(column, level);
  };
  const own = draft.levels.filter((level) => level.year === undefined || level.year === year);
  const hasAmount = own.some(isAmount);
  for (const level of own) put(columnOf(level, hasAmount, final), level);
  const past = draft.levels.filter((level) => !own.includes(level));
  const [near, far] = splitFar(draft, past, year);
  for (const level of nearestFirst(near, draft.priorYear)) put('prior', level);
  over.push(...far.map(({ figure }) => figure));
  promote(columns, draft, final);
  const prior = columns.get('prior');
  return {
    columns,
    over,
    ...(year === undefined ? {} : { year }),
    ...(prior?.year === undefined ? {} : { priorYear: prior.year }),
    ...(prior?.phase === undefined ? {} : { priorBasis: prior.phase === 'final' ? 'final' : 'budget' }),
  };
}
