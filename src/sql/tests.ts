import type { TestAtom, TestTarget } from '../core/lowering/plan.ts';
import { quoted } from './literal.ts';
import type { NumberedScope } from './points/point.ts';

/** Truths, so that `or` is the greatest and `not` turns them round. */
export const truth = { no: 0, insufficient: 1, notApplicable: 2, yes: 3 } as const;
const { no, insufficient, notApplicable, yes } = truth;

/** One SELECT of truths for each predicate of a rule. */
export function testSelects(scopes: readonly NumberedScope[]): readonly string[] {
  const bodies = new Map<string, { readonly scope: number; readonly atom: number }[]>();
  for (const { number: scope, atoms } of scopes) {
    for (const [atom, each] of atoms.entries()) {
      if (each.type === 'compare') continue;
      const body = select(each);
      bodies.set(body, [...(bodies.get(body) ?? []), { scope, atom }]);
    }
  }
  return [...bodies].map(([body, places]) => {
    const numbers = places
      .map(({ scope, atom }) => `SELECT ${scope} AS s, ${atom} AS atom`)
      .join(' UNION ALL ');
    return body.replace('$numbers', `(${numbers})`);
  });
}

const base = 'FROM p JOIN $numbers g ON g.s = p.s';

function select(atom: TestAtom): string {
  switch (atom.type) {
    case 'code':
      return truths(codeTest(atom.test, atom.values), `${base} WHERE p.halt IS NULL`);
    case 'stated':
      return truths(
        `CASE WHEN MAX(CASE WHEN c.state = 'value' THEN 1 ELSE 0 END) = 1 THEN ${yes} ELSE ${no} END`,
        `${base} LEFT JOIN gouji_cell c ON c.document = p.document AND c.tab = p.tab AND c.line = p.line AND c.column_id = ${quoted(atom.column)}
    WHERE p.halt IS NULL GROUP BY p.document, p.s, p.k, g.atom`,
      );
    case 'matched':
      return matched(atom.of);
    case 'noted':
      return truths(
        `CASE WHEN x.tab IS NULL THEN ${notApplicable} WHEN x.noted = 1 THEN ${yes} ELSE ${no} END`,
        `${base} ${targetTable(atom.target)} WHERE p.halt IS NULL`,
      );
    case 'exists':
      return exists(atom.target, atom.column);
    case 'filled':
    case 'nonzero':
      return shows(atom.target, atom.type);
  }
}

const truths = (value: string, from: string): string =>
  `SELECT p.document AS document, p.s AS s, p.k AS k, g.atom AS atom, ${value} AS truth ${from}`;

function codeTest(test: 'starts' | 'ends', values: readonly string[]): string {
  const any = values.map((value) => `p.code LIKE ${quoted(test === 'starts' ? `${value}%` : `%${value}`)}`);
  return `CASE WHEN p.code IS NULL THEN ${notApplicable} WHEN ${any.join(' OR ')} THEN ${yes} ELSE ${no} END`;
}

/** The point's own table, or the first of an id. */
function targetTable({ table }: TestTarget): string {
  return table === undefined
    ? 'LEFT JOIN gouji_table x ON x.document = p.document AND x.tab = p.tab'
    : `LEFT JOIN gouji_table x ON x.document = p.document AND x.id = ${quoted(table)} AND x.instance = 1`;
}

const laneText = (lane: string | undefined): string => (lane === undefined ? 'p.lane' : quoted(lane));

function targetRow({ row }: TestTarget): string {
  if (row === undefined) return '';
  return `LEFT JOIN gouji_reference r ON r.document = x.document AND r.tab = x.tab AND r.lane = ${laneText(row.lane)} AND r.ref = ${quoted(row.ref)}`;
}

const targetLane = ({ lane }: TestTarget): string =>
  `LEFT JOIN gouji_lane n ON n.document = x.document AND n.tab = x.tab AND n.lane = ${laneText(lane)}`;

function exists(target: TestTarget, column: string | undefined): string {
  if (target.row === undefined)
    return truths(
      `CASE WHEN x.tab IS NULL THEN ${no} ELSE ${yes} END`,
      `${base} ${targetTable(target)} WHERE p.halt IS NULL`,
    );
  const cell =
    column === undefined
      ? ''
      : `LEFT JOIN gouji_cell c ON c.document = r.document AND c.tab = r.tab AND c.line = r.line AND c.column_id = ${quoted(column)}`;
  const shown =
    column === undefined ? `${yes}` : `CASE WHEN MAX(c.state) = 'value' THEN ${yes} ELSE ${no} END`;
  return truths(
    `CASE WHEN MAX(x.tab) IS NULL THEN ${notApplicable} WHEN MAX(r.line) IS NOT NULL THEN ${shown}
      WHEN MAX(n.incomplete) = 1 THEN ${insufficient} ELSE ${no} END`,
    `${base} ${targetTable(target)} ${targetRow(target)} ${targetLane(target)} ${cell}
    WHERE p.halt IS NULL GROUP BY p.document, p.s, p.k, g.atom`,
  );
}

/** Whether a row or table prints a figure (`filled`), or one that is not zero (`nonzero`). */
function shows(target: TestTarget, type: 'filled' | 'nonzero'): string {
  const shown = type === 'filled' ? '' : ' AND (c.coefficient IS NULL OR c.coefficient <> 0)';
  const isRow = target.row !== undefined;
  const lane = laneText(target.lane);
  const cells = isRow
    ? `LEFT JOIN gouji_line l ON l.document = r.document AND l.tab = r.tab AND l.line = r.line
    LEFT JOIN gouji_cell c ON c.document = r.document AND c.tab = r.tab AND c.line = r.line AND c.state <> 'blank'${shown}`
    : `LEFT JOIN (SELECT document, tab, side AS lane, state, coefficient FROM gouji_cell
      UNION ALL SELECT document, tab, '*' AS lane, state, coefficient FROM gouji_cell) c
      ON c.document = x.document AND c.tab = x.tab AND c.lane = ${lane} AND c.state <> 'blank'${shown}`;
  const doubtful = isRow ? 'MAX(l.unplaced) = 1' : 'MAX(x.unplaced) = 1';
  const absent = isRow ? `WHEN MAX(r.line) IS NULL THEN ${notApplicable}` : '';
  return truths(
    `CASE WHEN MAX(x.tab) IS NULL THEN ${notApplicable} ${absent} WHEN MAX(c.state) IS NOT NULL THEN ${yes}
      WHEN ${doubtful} THEN ${insufficient} ELSE ${no} END`,
    `${base} ${targetTable(target)} ${targetRow(target)} ${cells}
    WHERE p.halt IS NULL GROUP BY p.document, p.s, p.k, g.atom`,
  );
}

/** Whether the key of a join stands on the named side. */
function matched(of: 'a' | 'b'): string {
  return truths(
    `CASE WHEN j.${of}line IS NOT NULL THEN ${yes} WHEN n.incomplete = 1 THEN ${insufficient} ELSE ${no} END`,
    `${base} JOIN joined j ON j.document = p.document AND j.s = p.s AND j.atab || '+' || j.btab || '//' || j.jkey = p.k
    LEFT JOIN gouji_lane n ON n.document = p.document AND n.tab = p.${of}tab AND n.lane = j.${of === 'a' ? 'lane' : 'lane2'}
    WHERE p.halt IS NULL`,
  );
}
