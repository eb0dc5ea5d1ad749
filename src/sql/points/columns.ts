import type { Dialect } from '../dialect.ts';
import { laneOf, type NumberedScope, numbersOf, type Points, selectPoints } from './point.ts';

/** Quantifiers that run over columns. */
export type ColumnScope = 'tree' | 'units' | 'column';

/** Points in columns, with the one that says that a table has none. */
export function pointsInColumns(
  type: ColumnScope,
  group: readonly NumberedScope[],
  dialect: Dialect,
): Points {
  const isNamed = group.some((scope) => laneOf(scope) !== '*');
  const name = `of_${type}${isNamed ? '_side' : ''}`;
  return {
    named: [[name, columnPoints[type](group, isNamed, dialect)]],
    selects: [`SELECT * FROM ${name}`, withoutPoints(name, group, type, dialect)],
  };
}

const printedColumn = `JOIN scope_column sc ON sc.s = h.s
  JOIN gouji_column c ON c.document = h.document AND c.tab = h.tab AND c.asked = sc.col AND c.column_id = sc.col`;

type ColumnPoints = (group: readonly NumberedScope[], named: boolean, dialect: Dialect) => string;

const ofLine =
  (extra: string): ColumnPoints =>
  (group, named, dialect) =>
    selectPoints(
      dialect,
      {
        document: 'h.document',
        s: 'h.s',
        k: "h.tab || '/' || w.side || '/' || w.id || '/' || c.column_id",
        tab: 'h.tab',
        lane: 'h.lane',
        line: 'w.line',
        code: "CASE WHEN w.kind = 'code' THEN w.code END",
        col: 'c.column_id',
      },
      `FROM home h ${printedColumn}
  JOIN gouji_line w ON w.document = h.document AND w.tab = h.tab${named ? ' AND w.side = h.lane' : ''}
  ${extra}h.s IN (${numbersOf(group)})`,
    );

const columnPoints: Readonly<Record<'tree' | 'units' | 'column', ColumnPoints>> = {
  tree: ofLine(`JOIN scope_level v ON v.s = h.s AND v.digits = w.code_length
  WHERE w.children > 0 AND w.stray = 0 AND `),
  units: ofLine('WHERE w.subtotal = 1 AND '),
  column: (group, _named, dialect) =>
    selectPoints(
      dialect,
      {
        document: 'h.document',
        s: 'h.s',
        k: "h.tab || '/' || h.side || '//' || c.column_id",
        tab: 'h.tab',
        lane: 'h.lane',
        col: 'c.column_id',
      },
      `FROM home h ${printedColumn}
  WHERE h.s IN (${numbersOf(group)})`,
    ),
};

/** The point that says that a table has nothing for the scope. */
function withoutPoints(
  name: string,
  group: readonly NumberedScope[],
  type: string,
  dialect: Dialect,
): string {
  const key = type === 'column' ? "h.tab || '/' || h.side || '/'" : 'h.tab';
  return selectPoints(
    dialect,
    { document: 'h.document', s: 'h.s', k: key, tab: 'h.tab', lane: 'h.lane', halt: "'notApplicable'" },
    `FROM home h LEFT JOIN (SELECT DISTINCT document, s, tab FROM ${name}) f
    ON f.document = h.document AND f.s = h.s AND f.tab = h.tab
  WHERE f.tab IS NULL AND h.s IN (${numbersOf(group)})`,
  );
}
