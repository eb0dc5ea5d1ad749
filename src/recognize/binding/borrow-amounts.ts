import type { Cell } from '../../core/model/disclosure.ts';
import { compare } from '../../core/model/exact.ts';
import type { ClaimColumn, StatementFacts } from '../../core/model/narrative.ts';
import type { BoundStatement } from './share-base.ts';

/** A statement with what it was bound to. */
export type Bound = BoundStatement & { readonly facts: Pick<StatementFacts, 'measure' | 'code'> };

/** Figures that say something only beside an amount that another statement on the same thing gives. */
const lacking: readonly {
  readonly has: readonly ClaimColumn[];
  readonly with?: readonly ClaimColumn[];
  readonly wants: readonly ClaimColumn[];
  /** An amount of that name under another heading may be another one. */
  readonly near?: boolean;
}[] = [
  { has: ['completion', 'budget_change', 'budget_growth', 'budget_direction'], wants: ['initial', 'annual'] },
  { has: ['change', 'growth'], wants: ['amount'], near: true },
  // 支出B万元。…支出比年初预算A万元增加C万元，完成年初预算的103%
  { has: ['initial', 'annual'], with: ['completion', 'budget_change'], wants: ['amount'], near: true },
];

/** What a statement speaks of. */
const nameOf = ({ facts: { measure, code = '' } }: Bound): string | undefined =>
  measure === undefined ? undefined : `${measure}/${code}`;

const states = ({ cells }: Bound, columns: readonly ClaimColumn[]): boolean =>
  columns.some((column) => cells[column] !== undefined);

/** Statements by what they speak of. */
function byName(statements: readonly Bound[]): ReadonlyMap<string, readonly Bound[]> {
  const groups = new Map<string, Bound[]>();
  for (const statement of statements) {
    const name = nameOf(statement);
    if (name === undefined) continue;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [statement]);
    else if (group.length < mostStatements) group.push(statement);
  }
  return groups;
}

/** What is said more often than this is no single amount. */
const mostStatements = 20;

/** The one amount of a column that the others agree on. */
export function agreed(others: readonly Bound[], column: ClaimColumn): Cell | undefined {
  const cells = others.flatMap(({ cells }) => cells[column] ?? []);
  const [first, ...rest] = cells;
  const same = rest.every(
    ({ figure }) =>
      figure !== undefined && first?.figure !== undefined && compare(figure, first.figure) === 0,
  );
  return same ? first : undefined;
}

function borrowed(own: Bound, others: readonly Bound[]): BoundStatement['cells'] {
  const cells: Partial<Record<string, Cell>> = { ...own.cells };
  const latest = Math.max(...others.map(({ read }) => read.year ?? Number.NEGATIVE_INFINITY));
  for (const { has, with: besides = has, wants, near } of lacking) {
    if (!states(own, has) || !states(own, besides) || states(own, [...wants, 'base'])) continue;
    const sources = others.filter(
      (other) =>
        other !== own && (near !== true || other.topic === own.topic) && sameYear(own, other, latest),
    );
    const { against } = own.read;
    const wanted = near === true || against === undefined ? wants : [against];
    const found = wanted.flatMap((column) => {
      const cell = agreed(sources, column);
      return cell === undefined || isTakenAsPrior(own, cell) ? [] : [[column, cell] as const];
    });
    const [only, more] = found;
    if (only !== undefined && more === undefined) cells[only[0]] = { ...only[1], derived: true };
  }
  return cells;
}

/** 2019年A。…减少B of 2020, with A elsewhere that of 2020: a slip in the year makes one amount that of both. */
const isTakenAsPrior = ({ cells: { prior } }: Bound, { figure }: Cell): boolean =>
  prior?.derived === true &&
  prior.figure !== undefined &&
  figure !== undefined &&
  compare(prior.figure, figure) === 0;

/** Without a year of its own a statement speaks of the latest that the others name. */
function sameYear({ read: { year } }: Bound, { read: other }: Bound, latest: number): boolean {
  const own = year ?? (Number.isFinite(latest) ? latest : undefined);
  return own === undefined || other.year === undefined || own === other.year;
}

/** Gives each statement that lacks something what the others of its name tell; what is listed tells only as much as the list does. */
export function withTaken<T extends Bound>(
  statements: readonly T[],
  lacks: (own: T) => boolean,
  take: (own: T, others: readonly Bound[]) => BoundStatement['cells'],
): readonly T[] {
  const groups = byName(statements);
  const listed = new Set(statements.flatMap(({ read }) => read.parts ?? []));
  return statements.map((statement, index) => {
    if (listed.has(index) || !lacks(statement)) return statement;
    const others = groups.get(nameOf(statement) ?? '') ?? [];
    return others.length < 2 ? statement : { ...statement, cells: take(statement, others) };
  });
}

/**
 * 支出80万元，预算执行比例86.42%。… 预算100万元: figures of one thing that stand in two statements are checked with each
 * other, where the document gives one such amount only. What is taken over is marked as derived.
 */
export function withBorrowed<T extends Bound>(statements: readonly T[]): readonly T[] {
  return withTaken(statements, () => true, borrowed);
}
