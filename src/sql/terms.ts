import type { CompareAtom, OperandTerm } from '../core/lowering/plan.ts';
import type { Figure } from '../core/model/figure.ts';
import type { Dialect } from './dialect.ts';
import { places } from './dialect.ts';
import { constantRelation } from './literal.ts';
import type { NumberedScope } from './points/point.ts';

/** An atom with its numbers: of the scope, and within it. */
export interface NumberedAtom {
  readonly scope: number;
  readonly number: number;
  readonly atom: CompareAtom;
}

/** Comparisons of a rule. */
export const comparisonsOf = (scopes: readonly NumberedScope[]): readonly NumberedAtom[] =>
  scopes.flatMap(({ number: scope, atoms }) =>
    atoms.flatMap((atom, number) => (atom.type === 'compare' ? [{ scope, number, atom }] : [])),
  );

/** Decimals that the constants of a rule need: its figures are compared in 10^−(8 + this). */
export function extraPlaces(atoms: readonly NumberedAtom[]): number {
  const figures = atoms.flatMap(({ atom }) => atom.terms.map(({ coefficient }) => coefficient));
  return Math.max(0, ...figures.map(({ exponent }) => -exponent));
}

/** A figure as a whole number of 10^−decimals. */
function wholeOf({ coefficient, exponent }: Figure, decimals: number): bigint {
  if (exponent + decimals < 0) throw new Error(`a constant with more than ${decimals} decimals`);
  return BigInt(coefficient) * 10n ** BigInt(exponent + decimals);
}

/** Constant relation of the comparisons. */
export function atomRelation(atoms: readonly NumberedAtom[], extra: number, dialect: Dialect): string {
  return constantRelation(
    dialect,
    { s: 'whole', atom: 'whole', form: 'text', rel: 'text', mode: 'text', constant: 'exact' },
    atoms.map(({ scope, number, atom: { form, relation, mode, constant } }) => [
      scope,
      number,
      form,
      relation,
      mode,
      wholeOf(constant, places + extra),
    ]),
  );
}

/** Constant relation of the terms. */
export function termRelation(atoms: readonly NumberedAtom[], extra: number, dialect: Dialect): string {
  return constantRelation(
    dialect,
    {
      s: 'whole',
      atom: 'whole',
      side: 'text',
      mside: 'text',
      home: 'text',
      tid: 'text',
      kind: 'text',
      missing: 'text',
      lane: 'text',
      rlane: 'text',
      ref: 'text',
      owned: 'whole',
      col: 'text',
      col_required: 'whole',
      absence: 'text',
      by_code: 'whole',
      alone: 'whole',
      coef: 'exact',
    },
    atoms.flatMap(({ scope, number, atom }) =>
      atom.terms.map((term) => [
        scope,
        number,
        ...termRow(term, atom.form),
        wholeOf(term.coefficient, extra),
      ]),
    ),
  );
}

/** Stands for the lane or column of the point. */
const ofPoint = '.';

function termRow(term: OperandTerm, form: CompareAtom['form']): readonly (string | number)[] {
  const { side, home, table, kind, required, lane, ref, owned, column, columnRequired, absence } = term;
  return [
    side,
    form === 'opaque' ? side : '',
    home,
    table,
    kind,
    required ? 'insufficient' : 'notApplicable',
    lane ?? ofPoint,
    owned ? '*' : (lane ?? ofPoint),
    ref,
    Number(owned),
    column ?? ofPoint,
    Number(columnRequired),
    absence,
    Number(term.byCode),
    Number(term.alone),
  ];
}

/** Every term at every point: which table, lane, reference and column it asks for. */
export function termsAtPoints(atoms: readonly NumberedAtom[], { types, text }: Dialect): string {
  const homes = new Set(atoms.flatMap(({ atom }) => atom.terms.map(({ home }) => home)));
  const common = `v.atom AS atom, v.side AS side, v.mside AS mside, v.absence AS absence, v.by_code AS by_code, v.alone AS alone,
    v.col_required AS col_required, v.coef AS coef,
    CASE WHEN v.lane = '.' THEN p.lane ELSE v.lane END AS lane,
    CASE WHEN v.rlane = '.' THEN p.lane ELSE v.rlane END AS rlane,
    CASE WHEN v.ref = '=' THEN p.jref ELSE v.ref END AS ref,
    CASE WHEN v.owned = 1 THEN p.line ELSE -1 END AS owner,
    CASE WHEN v.col = '.' THEN p.col ELSE v.col END AS col, p.tab AS point_tab, p.col AS point_col`;
  const own = `SELECT p.document AS document, p.s AS s, p.k AS k, ${common},
    CASE v.home WHEN 'a' THEN p.atab WHEN 'b' THEN p.btab ELSE p.tab END AS tab,
    CASE WHEN v.home = 'row' THEN p.line END AS line,
    CAST('' AS ${text}) AS missing,
    CASE WHEN v.home IN ('a', 'b') AND v.ref = '=' THEN COALESCE(p.guessed, 0) ELSE 0 END AS doubtful
  FROM p JOIN term v ON v.s = p.s WHERE p.halt IS NULL AND v.home <> 'table'`;
  const other = `SELECT p.document AS document, p.s AS s, p.k AS k, ${common}, x.tab AS tab, CAST(NULL AS ${types.whole}) AS line,
    CASE WHEN d.kind = v.kind THEN v.missing ELSE 'notApplicable' END AS missing,
    CASE WHEN x.instances > 1 AND COALESCE(m.id, '') <> v.tid AND COALESCE(m.instances, 1) <> x.instances THEN 1 ELSE 0 END AS doubtful
  FROM p JOIN term v ON v.s = p.s
  JOIN gouji_document d ON d.document = p.document
  LEFT JOIN gouji_table m ON m.document = p.document AND m.tab = p.tab
  LEFT JOIN gouji_table x ON x.document = p.document AND x.id = v.tid
  WHERE p.halt IS NULL AND v.home = 'table' AND (x.tab IS NULL OR x.instance =
    CASE WHEN x.instances = 1 THEN 1 WHEN m.id = v.tid OR m.instances = x.instances THEN m.instance ELSE 1 END)`;
  return [
    ...(homes.size === 1 && homes.has('table') ? [] : [own]),
    ...(homes.has('table') ? [other] : []),
  ].join('\n  UNION ALL ');
}

/** What each term leads to, figure by figure, and what its absence or its row puts in doubt. */
export const figuresOfTerms = `SELECT q.*,
    CASE WHEN tab IS NOT NULL AND found = 1 AND has_col = 1 THEN 1 ELSE 0 END AS printed,
    CASE WHEN tab IS NULL THEN CASE WHEN missing = 'insufficient' THEN 0 ELSE 1 END
      WHEN absence = 'group' AND found = 0 THEN 1
      WHEN has_col = 0 THEN col_required
      WHEN found = 0 AND (absence = 'stop' OR (absence = 'total' AND lane_filled = 1)) THEN 1 ELSE 0 END AS na,
    CASE WHEN tab IS NULL AND missing = 'insufficient' THEN 1
      WHEN found = 1 AND has_col = 1 AND derived = 0 AND line_filled = 0 AND parts_filled = 1 THEN 1 ELSE 0 END AS ins,
    CASE WHEN tab IS NOT NULL AND has_col = 0 AND NOT (absence = 'group' AND found = 0) THEN 1 ELSE 0 END AS no_col,
    CASE WHEN tab IS NOT NULL AND has_col = 1 AND found = 0 AND (absence = 'code' OR (absence = 'total' AND lane_filled = 0)) THEN 1 ELSE 0 END AS no_code,
    CASE WHEN tab IS NOT NULL AND has_col = 1 AND found = 0 AND absence IN ('addend', 'part') THEN 1 ELSE 0 END AS no_line,
    CASE WHEN tab IS NOT NULL AND has_col = 1 AND found = 0 AND absence = 'part' THEN 1 ELSE 0 END AS no_part,
    CASE WHEN doubtful = 1 THEN 1
      WHEN tab IS NULL OR (absence = 'group' AND found = 0) THEN 0
      WHEN found = 0 THEN CASE WHEN has_col = 1 AND (incomplete = 1 OR (line_count = 0 AND noted = 0)) THEN 1 ELSE 0 END
      WHEN by_code = 1 AND misnamed = 1 THEN 1
      WHEN has_col = 0 THEN 0
      WHEN summed = 1 AND incomplete = 1 THEN 1
      WHEN repeated = 1 AND alone = 0 THEN 1
      WHEN derived = 1 THEN 0
      WHEN line_unplaced = 1 AND NOT (line_beside = 1 AND is_down = 1) THEN 1
      WHEN ambiguous = 1 THEN 1
      WHEN stray_figure = 1 AND (state IS NULL OR state = 'blank') THEN 1 ELSE 0 END AS doubt
  FROM (
    SELECT t.document AS document, t.s AS s, t.k AS k, t.atom AS atom, t.side AS side, t.mside AS mside, t.absence AS absence, t.by_code AS by_code, t.alone AS alone, t.col_required AS col_required, t.coef AS coef, t.missing AS missing,
      t.doubtful AS doubtful, t.tab AS tab,
      CASE WHEN c.column_id IS NULL THEN 0 ELSE 1 END AS has_col, COALESCE(c.derived, 0) AS derived, COALESCE(c.not_negative, 0) AS not_negative,
      CASE WHEN l.line IS NULL THEN 0 ELSE 1 END AS found,
      COALESCE(r.one, 1) AS one, COALESCE(r.other, 1) AS other, COALESCE(r.summed, 0) AS summed, COALESCE(r.twofold, 0) AS twofold,
      COALESCE(l.filled, 0) AS line_filled, COALESCE(l.parts_filled, 0) AS parts_filled, COALESCE(l.unplaced, 0) AS line_unplaced, COALESCE(l.beside, 0) AS line_beside,
      CASE WHEN t.tab = t.point_tab AND c.column_id = t.point_col THEN 1 ELSE 0 END AS is_down,
      COALESCE(l.repeated, 0) AS repeated, COALESCE(l.misnamed, 0) AS misnamed, COALESCE(l.stray_figure, 0) AS stray_figure,
      COALESCE(n.incomplete, 0) AS incomplete, COALESCE(n.filled, 0) AS lane_filled,
      COALESCE(b.line_count, 0) AS line_count, COALESCE(b.noted, 0) AS noted,
      f.cell AS cell, f.line AS own_line, COALESCE(f.hidden, 0) AS hidden, COALESCE(f.used, 0) AS used, f.state AS state, COALESCE(f.ambiguous, 0) AS ambiguous, f.value AS value, f.half_unit AS half_unit, f.own_half AS own_half, COALESCE(f.decimals, 0) AS decimals
    FROM t
    LEFT JOIN gouji_column c ON c.document = t.document AND c.tab = t.tab AND c.asked = t.col
    LEFT JOIN gouji_reference r ON r.document = t.document AND r.tab = t.tab AND r.lane = t.rlane AND r.ref = t.ref AND r.owner = t.owner
    LEFT JOIN gouji_line l ON l.document = t.document AND l.tab = t.tab AND l.line = COALESCE(r.line, t.line)
    LEFT JOIN gouji_figure f ON f.document = l.document AND f.tab = l.tab AND f.line = l.line AND f.column_id = c.column_id
    LEFT JOIN gouji_lane n ON n.document = t.document AND n.tab = t.tab AND n.lane = t.lane
    LEFT JOIN gouji_table b ON b.document = t.document AND b.tab = t.tab
  ) q`;
