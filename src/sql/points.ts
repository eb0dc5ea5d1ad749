import type { Quantifier } from '../core/language/ir/ir.ts';
import type { Dialect } from './dialect.ts';
import { pointsInColumns } from './points/columns.ts';
import { joinPoints } from './points/join.ts';
import { grouped, laneOf, type NumberedScope, type Points } from './points/point.ts';
import { rowPoints } from './points/row.ts';
import { documentPoints, homePoints, tablePoints } from './points/simple.ts';

/** Named relations that lead to the points of a rule, the last one being `p`. */
export function pointRelations(scopes: readonly NumberedScope[], dialect: Dialect): Points['named'] {
  const of = (type: Quantifier['type']) => scopes.filter(({ quantifier }) => quantifier.type === type);
  const parts: readonly Points[] = [
    homePoints(scopes, dialect),
    { named: [], selects: of('document').length > 0 ? [documentPoints(dialect)] : [] },
    { named: [], selects: rowPoints(of('row'), dialect) },
    { named: [], selects: of('table').length > 0 ? [tablePoints(of('table'), dialect)] : [] },
    ...(['tree', 'units', 'column'] as const).flatMap((type) =>
      grouped(of(type), (scope) => String(laneOf(scope) === '*')).map((group) =>
        pointsInColumns(type, group, dialect),
      ),
    ),
    joinPoints(of('join'), dialect),
  ];
  const selects = parts.flatMap((part) => part.selects);
  return [...parts.flatMap(({ named }) => named), ['p', selects.join('\n  UNION ALL ')]];
}
