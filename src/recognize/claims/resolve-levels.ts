import type { Draft, Level } from './draft.ts';
import type { ReadFigure } from './read-statement.ts';

type LevelColumn = 'amount' | 'prior' | 'initial' | 'annual';

/** Amounts sorted into columns. */
export interface Resolved {
  readonly columns: Map<LevelColumn, Level>;
  /** Amounts for which no column was left. */
  readonly over: readonly ReadFigure[];
  readonly year?: number;
  readonly priorYear?: number;
  readonly priorBasis?: 'budget' | 'final';
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

/** A lone 年初预算 is the amount, unless it stands beside its completion or in final accounts. */
function promote(columns: Map<LevelColumn, Level>, draft: Draft, final: boolean): void {
  if (final || columns.has('amount') || draft.figures.completion !== undefined) return;
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

/** Sorts the amounts of a statement: by year into amount and prior, by phase into budgets and amount. */
export function resolveLevels(read: Draft, final: boolean, documentYear?: number): Resolved {
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
  for (const level of draft.levels) if (!own.includes(level)) put('prior', level);
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
