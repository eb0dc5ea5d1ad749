import type { Dialect } from '../dialect.ts';
import { missingHalt, type NumberedScope, numbersOf, type Points, selectPoints } from './point.ts';

/** The tables that scopes over one table are at home in, and the points of those that are missing. */
export function homePoints(scopes: readonly NumberedScope[], dialect: Dialect): Points {
  if (!scopes.some(({ homes }) => homes.length === 1)) return { named: [], selects: [] };
  const home = `SELECT h.document AS document, h.s AS s, h.kind AS kind, sc.tid AS tid, sc.lane AS lane, sc.side AS side, t.tab AS tab
  FROM here h JOIN scope sc ON sc.s = h.s
  JOIN gouji_table t ON t.document = h.document AND t.id = sc.tid`;
  const missing = selectPoints(
    dialect,
    { document: 'h.document', s: 'h.s', k: "sc.tid || '#0'", halt: missingHalt },
    `FROM here h JOIN scope sc ON sc.s = h.s
  LEFT JOIN gouji_table t ON t.document = h.document AND t.id = sc.tid
  WHERE t.tab IS NULL AND sc.tid <> '' AND sc.tid2 = ''`,
  );
  return { named: [['home', home]], selects: [missing] };
}

/** The document as a whole. */
export const documentPoints = (dialect: Dialect): string =>
  selectPoints(
    dialect,
    { document: 'h.document', s: 'h.s', k: "'document'" },
    `FROM here h JOIN scope sc ON sc.s = h.s WHERE sc.tid = ''`,
  );

/** Each instance of a table. */
export const tablePoints = (group: readonly NumberedScope[], dialect: Dialect): string =>
  selectPoints(
    dialect,
    {
      document: 'h.document',
      s: 'h.s',
      k: "CASE WHEN h.lane = '*' THEN h.tab ELSE h.tab || '/' || h.side END",
      tab: 'h.tab',
      lane: 'h.lane',
    },
    `FROM home h WHERE h.s IN (${numbersOf(group)})`,
  );
