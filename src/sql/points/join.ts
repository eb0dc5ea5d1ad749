import type { Quantifier } from '../../core/language/ir/ir.ts';
import type { Dialect } from '../dialect.ts';
import { joinedLines } from './lines.ts';
import { grouped, missingHalt, type NumberedScope, numbersOf, type Points, selectPoints } from './point.ts';

type Join = Extract<Quantifier, { readonly type: 'join' }>;
type JoinScope = NumberedScope & { readonly quantifier: Join };

const isJoin = (scope: NumberedScope): scope is JoinScope => scope.quantifier.type === 'join';

/** Named relations and SELECTs for the keys of two tables. */
export function joinPoints(scopes: readonly NumberedScope[], dialect: Dialect): Points {
  const joins = scopes.filter(isJoin);
  if (joins.length === 0) return { named: [], selects: [] };
  return {
    named: [
      ['pair', pairs],
      ['joined_key', keys(joins, dialect)],
      ['joined', joined],
      ['moved', moved],
    ],
    selects: [missing(dialect), keyed(dialect), withoutKeys(dialect)],
  };
}

/** Instances of one number belong together; where the counts differ only the first of each is compared. */
const pairs = `SELECT h.document AS document, h.s AS s, sc.lane AS lane, sc.lane2 AS lane2, sc.on_key AS on_key, sc.unmatched AS unmatched, a.tab AS atab, b.tab AS btab,
  CASE WHEN a.instances <> b.instances THEN 1 ELSE 0 END AS guessed
  FROM here h JOIN scope sc ON sc.s = h.s
  JOIN gouji_table a ON a.document = h.document AND a.id = sc.tid
  JOIN gouji_table b ON b.document = h.document AND b.id = sc.tid2
  WHERE (a.instances = b.instances AND a.instance = b.instance)
    OR (a.instances <> b.instances AND a.instance = 1 AND b.instance = 1)`;

function keys(joins: readonly JoinScope[], { text }: Dialect): string {
  const groups = grouped(joins, (scope) => {
    const { on, rows, a, b } = (scope as JoinScope).quantifier;
    return [on, rows, a.side === undefined, b.side === undefined].join(' ');
  });
  const selects = groups.flatMap((group) => keysOfGroup(group as readonly JoinScope[], text));
  return selects.join('\n  UNION DISTINCT ');
}

function keysOfGroup(group: readonly JoinScope[], text: string): readonly string[] {
  const [first] = group;
  if (first === undefined) return [];
  const { on, rows, a, b } = first.quantifier;
  const key = on === 'class' ? 'SUBSTRING(w.code, 1, 3)' : 'w.code';
  const kind = on === 'line' ? "w.kind = 'line'" : "w.kind = 'code' AND w.stray = 0";
  const select = (tab: string, lane: string, isWhole: boolean) =>
    `SELECT q.document AS document, q.s AS s, q.atab AS atab, q.btab AS btab, ${key} AS jkey FROM pair q
    JOIN ${joinedLines(rows, { alias: 'q', tab, lane, isWhole }, '1 = 1')}
    WHERE ${kind} AND q.s IN (${numbersOf(group)})`;
  const total = `SELECT q.document AS document, q.s AS s, q.atab AS atab, q.btab AS btab, CAST('*' AS ${text}) AS jkey FROM pair q
    JOIN gouji_lane x ON x.document = q.document AND x.tab = q.atab AND x.lane = q.lane AND x.has_total = 1
    JOIN gouji_lane y ON y.document = q.document AND y.tab = q.btab AND y.lane = q.lane2 AND y.has_total = 1
    WHERE q.s IN (${numbersOf(group)})`;
  const wantsTotal = on === 'code' && (rows === 'all' || rows === 'total');
  return [
    ...(rows === 'total'
      ? []
      : [select('atab', 'lane', a.side === undefined), select('btab', 'lane2', b.side === undefined)]),
    ...(wantsTotal ? [total] : []),
  ];
}

/** Every key with the first row of each side; a side without rows lacks it. */
const joined = `SELECT z.document AS document, z.s AS s, z.atab AS atab, z.btab AS btab, z.lane AS lane, z.lane2 AS lane2, z.on_key AS on_key, z.unmatched AS unmatched, z.guessed AS guessed, z.jkey AS jkey, z.jref AS jref, z.alane AS alane, z.blane AS blane, z.aline AS aline, z.bline AS bline,
    la.levels AS alevels, la.filled AS afilled, lb.levels AS blevels, lb.filled AS bfilled
  FROM (
    SELECT q.document AS document, q.s AS s, q.atab AS atab, q.btab AS btab, q.lane AS lane, q.lane2 AS lane2, q.on_key AS on_key, q.unmatched AS unmatched, q.guessed AS guessed, q.jkey AS jkey, q.jref AS jref, q.alane AS alane, q.blane AS blane,
      ra.line AS aline, rb.line AS bline FROM (
      SELECT q.document AS document, q.s AS s, q.atab AS atab, q.btab AS btab, q.lane AS lane, q.lane2 AS lane2, q.on_key AS on_key, q.unmatched AS unmatched, q.guessed AS guessed, j.jkey AS jkey,
        CASE WHEN j.jkey = '*' THEN 'total' WHEN q.on_key = 'line' THEN 'line:' || j.jkey ELSE 'code:' || j.jkey END AS jref,
        CASE WHEN q.on_key = 'line' AND q.lane = '*' THEN '' ELSE q.lane END AS alane,
        CASE WHEN q.on_key = 'line' AND q.lane2 = '*' THEN '' ELSE q.lane2 END AS blane
      FROM pair q JOIN joined_key j ON j.document = q.document AND j.s = q.s AND j.atab = q.atab AND j.btab = q.btab
    ) q
    LEFT JOIN (SELECT document, tab, lane, ref, MIN(line) AS line FROM gouji_reference WHERE owner = -1
      GROUP BY document, tab, lane, ref) ra
      ON ra.document = q.document AND ra.tab = q.atab AND ra.lane = q.alane AND ra.ref = q.jref
    LEFT JOIN (SELECT document, tab, lane, ref, MIN(line) AS line FROM gouji_reference WHERE owner = -1
      GROUP BY document, tab, lane, ref) rb
      ON rb.document = q.document AND rb.tab = q.btab AND rb.lane = q.blane AND rb.ref = q.jref
  ) z
  LEFT JOIN gouji_lane la ON la.document = z.document AND la.tab = z.atab AND la.lane = z.lane
  LEFT JOIN gouji_lane lb ON lb.document = z.document AND lb.tab = z.btab AND lb.lane = z.lane2
  WHERE NOT ((z.aline IS NULL OR z.bline IS NULL) AND (z.unmatched = 'ignore' OR z.jkey = '*'))`;

/** Keys whose row stands in the other table under a code that this one does not print: the code is wrong, no row is missing. */
const moved = `SELECT DISTINCT z.document AS document, z.s AS s, z.atab AS atab, z.jkey AS jkey
  FROM (
    SELECT document, s, atab, jkey,
      CASE WHEN aline IS NULL THEN btab ELSE atab END AS has_tab, CASE WHEN aline IS NULL THEN bline ELSE aline END AS has_line,
      CASE WHEN aline IS NULL THEN lane2 ELSE lane END AS has_lane,
      CASE WHEN aline IS NULL THEN atab ELSE btab END AS lack_tab, CASE WHEN aline IS NULL THEN lane ELSE lane2 END AS lack_lane
    FROM joined WHERE on_key = 'code' AND (aline IS NULL OR bline IS NULL)
  ) z
  JOIN gouji_line own ON own.document = z.document AND own.tab = z.has_tab AND own.line = z.has_line
  JOIN gouji_line o ON o.document = z.document AND o.tab = z.lack_tab AND o.code_length = own.code_length AND o.name = own.name
  LEFT JOIN (
    SELECT document, tab, side AS lane, code FROM gouji_line
    UNION DISTINCT SELECT document, tab, '*' AS lane, code FROM gouji_line
  ) known ON known.document = z.document AND known.tab = z.has_tab AND known.code = o.code AND known.lane = z.has_lane
  WHERE o.filled = 1 AND o.kind = 'code' AND o.stray = 0 AND known.code IS NULL
    AND (z.lack_lane = '*' OR o.side = z.lack_lane)`;

/** No row can be missing from a table that prints no codes at all but has figures, or none of this level. */
const lacksLevel = (levels: string, filled: string): string =>
  `(j.on_key <> 'line' AND ((${levels} = '' AND ${filled} = 1)
      OR (${levels} <> '' AND j.on_key = 'code' AND POSITION(CAST(LENGTH(j.jkey) AS CHAR(1)) IN ${levels}) = 0)))`;

const missing = (dialect: Dialect): string =>
  selectPoints(
    dialect,
    {
      document: 'h.document',
      s: 'h.s',
      k: "CASE WHEN a.tab IS NULL THEN sc.tid ELSE sc.tid2 END || '#0'",
      halt: `CASE WHEN a.tab IS NULL THEN ${missingHalt} ELSE ${missingHalt
        .replace('sc.kind', 'sc.kind2')
        .replace('sc.missing', 'sc.missing2')} END`,
    },
    `FROM here h JOIN scope sc ON sc.s = h.s
  LEFT JOIN gouji_table a ON a.document = h.document AND a.id = sc.tid AND a.instance = 1
  LEFT JOIN gouji_table b ON b.document = h.document AND b.id = sc.tid2 AND b.instance = 1
  WHERE sc.tid2 <> '' AND (a.tab IS NULL OR b.tab IS NULL)`,
  );

const keyed = (dialect: Dialect): string =>
  selectPoints(
    dialect,
    {
      document: 'j.document',
      s: 'j.s',
      k: "j.atab || '+' || j.btab || '//' || j.jkey",
      code: "CASE WHEN w.kind = 'code' THEN w.code END",
      atab: 'j.atab',
      btab: 'j.btab',
      jref: 'j.jref',
      guessed: 'j.guessed',
      halt: `CASE WHEN j.aline IS NULL AND (${lacksLevel('j.alevels', 'j.afilled')} OR m.jkey IS NOT NULL) THEN 'notApplicable'
    WHEN j.aline IS NOT NULL AND j.bline IS NULL AND (${lacksLevel('j.blevels', 'j.bfilled')} OR m.jkey IS NOT NULL) THEN 'notApplicable' END`,
    },
    `FROM (SELECT j.*, CASE WHEN aline IS NULL THEN btab ELSE atab END AS first_tab, COALESCE(aline, bline) AS first_line FROM joined j) j
  LEFT JOIN gouji_line w ON w.document = j.document AND w.tab = j.first_tab AND w.line = j.first_line
  LEFT JOIN moved m ON m.document = j.document AND m.s = j.s AND m.atab = j.atab AND m.jkey = j.jkey`,
  );

const withoutKeys = (dialect: Dialect): string =>
  selectPoints(
    dialect,
    {
      document: 'q.document',
      s: 'q.s',
      k: "q.atab || '+' || q.btab",
      atab: 'q.atab',
      btab: 'q.btab',
      halt: "'notApplicable'",
    },
    `FROM pair q LEFT JOIN (SELECT DISTINCT document, s, atab FROM joined) f
    ON f.document = q.document AND f.s = q.s AND f.atab = q.atab
  WHERE f.atab IS NULL`,
  );
