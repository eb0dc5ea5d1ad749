import type { Dialect } from '../dialect.ts';
import { joinedLines } from './lines.ts';
import { grouped, laneOf, type NumberedScope, numbersOf, selectPoints } from './point.ts';

/** Each row of a table but those of rates, or the point that says that there is none. */
export const rowPoints = (scopes: readonly NumberedScope[], dialect: Dialect): readonly string[] =>
  grouped(scopes, rowGroup).map((group) => pointsOfGroup(group, dialect));

function rowGroup(scope: NumberedScope): string {
  const { quantifier } = scope;
  return `${quantifier.type === 'row' ? quantifier.rows : ''} ${laneOf(scope) === '*'}`;
}

function pointsOfGroup(group: readonly NumberedScope[], dialect: Dialect): string {
  const [first] = group;
  const filter = first?.quantifier.type === 'row' ? first.quantifier.rows : 'all';
  const isWhole = first === undefined || laneOf(first) === '*';
  const lines = joinedLines(filter, { alias: 'h', tab: 'tab', lane: 'lane', isWhole }, 'rated = 0');
  return selectPoints(
    dialect,
    {
      document: 'h.document',
      s: 'h.s',
      k: "CASE WHEN w.line IS NULL THEN h.tab || '/' || h.side ELSE h.tab || '/' || w.side || '/' || w.id END",
      tab: 'h.tab',
      lane: 'COALESCE(w.side, h.lane)',
      line: 'w.line',
      code: "CASE WHEN w.kind = 'code' THEN w.code END",
      halt: "CASE WHEN w.line IS NULL THEN 'notApplicable' END",
    },
    `FROM home h LEFT JOIN ${lines}
  WHERE h.s IN (${numbersOf(group)})`,
  );
}
