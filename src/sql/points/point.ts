import type { ScopePlan } from '../../core/lowering/plan.ts';
import type { Dialect } from '../dialect.ts';

/** A scope with its number within the rule. */
export interface NumberedScope extends ScopePlan {
  readonly number: number;
}

/** What a point is: key, table, lane, row and column of its quantifier; both sides of a join; why it ends, if it does. */
export const pointColumns = [
  'document',
  's',
  'k',
  'tab',
  'lane',
  'line',
  'code',
  'col',
  'atab',
  'btab',
  'jref',
  'guessed',
  'halt',
] as const;

type PointColumn = (typeof pointColumns)[number];

/** One SELECT of points; columns that are not given are empty. */
export function selectPoints(
  { text, types }: Dialect,
  given: Readonly<Partial<Record<PointColumn, string>>>,
  from: string,
): string {
  const numbers: readonly PointColumn[] = ['line', 'guessed', 's'];
  const column = (name: PointColumn): string =>
    `${given[name] ?? `CAST(NULL AS ${nullType(name)})`} AS ${name}`;
  const nullType = (name: PointColumn): string => (numbers.includes(name) ? types.whole : text);
  return `SELECT ${pointColumns.map(column).join(', ')}\n  ${from}`;
}

/** Named relations, and SELECTs of points that read them. */
export interface Points {
  readonly named: readonly (readonly [name: string, body: string])[];
  readonly selects: readonly string[];
}

/** The table of the scope is missing: a gap where its form requires it. */
export const missingHalt = "CASE WHEN h.kind = sc.kind THEN sc.missing ELSE 'notApplicable' END";

/** Numbers of scopes, as a list. */
export const numbersOf = (scopes: readonly NumberedScope[]): string =>
  scopes.map(({ number }) => number).join(', ');

/** Scopes that are said by one SELECT. */
export function grouped(
  scopes: readonly NumberedScope[],
  keyOf: (scope: NumberedScope) => string,
): readonly (readonly NumberedScope[])[] {
  const found = new Map<string, NumberedScope[]>();
  for (const scope of scopes) found.set(keyOf(scope), [...(found.get(keyOf(scope)) ?? []), scope]);
  return [...found.values()];
}

/** The lane that a scope over one table speaks of; `*` for all of it. */
export function laneOf({ quantifier }: ScopePlan): string {
  return 'table' in quantifier ? (quantifier.table.side ?? '*') : '*';
}
