import type { RulePlan, ScopePlan, Tree } from '../core/lowering/plan.ts';
import { decisions, mergedCells, tallies } from './decision.ts';
import { type Dialect, places } from './dialect.ts';
import { constantRelation, quoted } from './literal.ts';
import { laneOf, type NumberedScope } from './points/point.ts';
import { pointRelations } from './points.ts';
import {
  atomRelation,
  comparisonsOf,
  extraPlaces,
  figuresOfTerms,
  termRelation,
  termsAtPoints,
} from './terms.ts';
import { testSelects, truth } from './tests.ts';

/** Named relations, and the query that reads them. */
interface RuleQuery {
  readonly named: readonly (readonly [name: string, body: string])[];
  readonly select: string;
}

/** Statements that add what one rule comes to: document, rule, key, verdict, residual, envelope. */
export function ruleStatements(plan: RulePlan, dialect: Dialect): readonly string[] {
  const { named, select } = ruleQuery(plan, dialect);
  if (!dialect.inSteps) {
    const withs = named.map(([name, body]) => `${name} AS (\n  ${body}\n)`).join(',\n');
    return [`INSERT INTO gouji_result\nWITH ${withs}\n${select}`];
  }
  const steps = named.flatMap(([name, body]) => [
    `DROP TABLE IF EXISTS ${name}`,
    `CREATE TEMPORARY TABLE ${name} AS\n  ${body}`,
  ]);
  return [...steps, `INSERT INTO gouji_result\n${select}`];
}

function ruleQuery({ rule, scopes: plans }: RulePlan, dialect: Dialect): RuleQuery {
  const scopes = plans.map((plan, number): NumberedScope => ({ ...plan, number }));
  const atoms = comparisonsOf(scopes);
  const extra = extraPlaces(atoms);
  const hasColumns = scopes.some(({ quantifier }) => quantifier.type === 'column');
  const tests = testSelects(scopes);
  const named: (readonly [string, string])[] = [
    ['scope', scopeRelation(scopes, dialect)],
    ...columnRelations(scopes, dialect),
    ['assertion', assertionRelation(scopes, dialect)],
    ['needed', neededRelation(scopes, dialect)],
    ['lacking', lacking],
    ['applies', applies(rule.years)],
    ['here', 'SELECT DISTINCT document, kind, s FROM applies'],
    ...pointRelations(scopes, dialect),
  ];
  if (atoms.length > 0)
    named.push(
      ['atom', atomRelation(atoms, extra, dialect)],
      ['term', termRelation(atoms, extra, dialect)],
      ['t', termsAtPoints(atoms, dialect)],
      ['o', figuresOfTerms],
      ['m', mergedCells],
      ['y', tallies(dialect)],
      ['decided', decisions(extra, dialect)],
    );
  const truths = [...(atoms.length > 0 ? [truthOfComparisons] : []), ...tests];
  const isConditional = scopes.some(
    ({ when, assertions }) => when !== undefined || assertions.some(({ check }) => check.type !== 'atom'),
  );
  const needsTruths = truths.length > 0 && (isConditional || tests.length > 0);
  if (needsTruths) named.push(['w', pivot(truths, mostAtoms(scopes))]);
  named.push([
    'result',
    result(scopes, needsTruths, atoms.length > 0, rule.yieldsTo !== undefined && hasColumns, dialect),
  ]);
  const yields = rule.yieldsTo === undefined ? '' : yieldedTo(rule.yieldsTo, hasColumns);
  const verdict = rule.yieldsTo === undefined ? 'x.verdict' : yieldedVerdict;
  const measure = (name: string): string => {
    const decimal = dialect.decimal(`x.${name}`, places + extra);
    return rule.yieldsTo === undefined ? decimal : `CASE WHEN g.k IS NULL THEN ${decimal} END`;
  };
  const select = `SELECT x.document AS document, ${quoted(rule.code)} AS rule, x.k AS k, ${verdict} AS verdict, ${measure('residual')} AS residual, ${measure('envelope')} AS envelope
FROM result x${yields}`;
  return { named, select };
}

function scopeRelation(scopes: readonly NumberedScope[], dialect: Dialect): string {
  const columns = {
    s: 'whole',
    tid: 'text',
    kind: 'text',
    missing: 'text',
    tid2: 'text',
    kind2: 'text',
    missing2: 'text',
    lane: 'text',
    side: 'text',
    lane2: 'text',
    on_key: 'text',
    unmatched: 'text',
  } as const;
  const rows = scopes.map((scope) => {
    const { quantifier, homes, number } = scope;
    const [a, b] = homes;
    const join = quantifier.type === 'join' ? quantifier : undefined;
    const lane = join === undefined ? laneOf(scope) : (join.a.side ?? '*');
    const home = (each: typeof a) => [each?.table ?? '', each?.kind ?? '', each?.missing ?? ''];
    const side = lane === '*' ? '' : lane;
    return [
      number,
      ...home(a),
      ...home(b),
      lane,
      side,
      join?.b.side ?? '*',
      join?.on ?? '',
      join?.unmatched ?? '',
    ];
  });
  return constantRelation(dialect, columns, rows);
}

function columnRelations(scopes: readonly NumberedScope[], dialect: Dialect): (readonly [string, string])[] {
  const columns = scopes.flatMap(({ number, columns: list }) => list.map((column) => [number, column]));
  const levels = scopes.flatMap(({ number, quantifier }) =>
    quantifier.type === 'tree' ? quantifier.levels.map((level) => [number, level]) : [],
  );
  return [
    ...(columns.length > 0
      ? [['scope_column', constantRelation(dialect, { s: 'whole', col: 'text' }, columns)] as const]
      : []),
    ...(levels.length > 0
      ? [['scope_level', constantRelation(dialect, { s: 'whole', digits: 'whole' }, levels)] as const]
      : []),
  ];
}

function assertionRelation(scopes: readonly NumberedScope[], dialect: Dialect): string {
  const rows = scopes.flatMap(({ number, assertions }) =>
    assertions.map(({ suffix, check }, j) => [number, j, suffix, check.type === 'atom' ? check.atom : -1]),
  );
  return constantRelation(dialect, { s: 'whole', j: 'whole', suffix: 'text', atom: 'whole' }, rows);
}

/** Tables that must be of the document, for each assertion. */
function neededRelation(scopes: readonly NumberedScope[], dialect: Dialect): string {
  const rows = scopes.flatMap(({ number, tables, assertions }) =>
    assertions.flatMap((assertion, j) =>
      [...tables, ...assertion.tables].map(({ table, kind }) => [number, j, table, kind]),
    ),
  );
  return constantRelation(dialect, { s: 'whole', j: 'whole', tid: 'text', kind: 'text' }, rows);
}

/** A table applies where its kind of document is this one, or where the document holds it anyway. */
const lacking = `SELECT DISTINCT d.document AS document, d.s AS s, d.j AS j FROM (
    SELECT d.document AS document, n.s AS s, n.j AS j, n.tid AS tid FROM gouji_document d CROSS JOIN needed n WHERE d.kind <> n.kind
  ) d LEFT JOIN gouji_table t ON t.document = d.document AND t.id = d.tid
  WHERE t.tab IS NULL`;

function applies(years: readonly [number | null, number | null] | undefined): string {
  const [from, to] = years ?? [null, null];
  const inYears = [
    ...(from === null ? [] : [`d.year >= ${from}`]),
    ...(to === null ? [] : [`d.year <= ${to}`]),
  ];
  const where = inYears.length === 0 ? '' : ` AND (d.year IS NULL OR (${inYears.join(' AND ')}))`;
  return `SELECT d.document AS document, d.kind AS kind, d.s AS s, d.j AS j, d.suffix AS suffix, d.atom AS atom FROM (
    SELECT d.document AS document, d.kind AS kind, d.year AS year, a.s AS s, a.j AS j, a.suffix AS suffix, a.atom AS atom FROM gouji_document d CROSS JOIN assertion a
  ) d LEFT JOIN lacking l ON l.document = d.document AND l.s = d.s AND l.j = d.j
  WHERE l.document IS NULL${where}`;
}

const truthOfComparisons = `SELECT document, s, k, atom, CASE verdict WHEN 'pass' THEN ${truth.yes} WHEN 'fail' THEN ${truth.no}
      WHEN 'rounding' THEN CASE WHEN rel = '==' THEN ${truth.no} ELSE ${truth.yes} END
      WHEN 'insufficient' THEN ${truth.insufficient} ELSE ${truth.notApplicable} END AS truth FROM decided`;

const mostAtoms = (scopes: readonly ScopePlan[]): number =>
  Math.max(0, ...scopes.map(({ atoms }) => atoms.length));

/** The truths of a point in one row. */
function pivot(truths: readonly string[], count: number): string {
  const columns = Array.from(
    { length: count },
    (_, atom) => `MAX(CASE WHEN atom = ${atom} THEN truth END) AS a${atom}`,
  );
  return `SELECT document, s, k, ${columns.join(', ')}
  FROM (${truths.join('\n    UNION ALL ')}) u GROUP BY document, s, k`;
}

/** A condition over the truths of a point. */
function treeText(tree: Tree): string {
  switch (tree.type) {
    case 'atom':
      return `w.a${tree.atom}`;
    case 'not':
      return negated(treeText(tree.of));
    case 'or':
      return greatest(tree.parts.map(treeText));
    case 'and':
      return negated(greatest(tree.parts.map((part) => negated(treeText(part)))));
  }
}

const greatest = (parts: readonly string[]): string =>
  parts.length === 1 ? (parts[0] ?? '') : `GREATEST(${parts.join(', ')})`;
const negated = (text: string): string =>
  `CASE ${text} WHEN ${truth.no} THEN ${truth.yes} WHEN ${truth.yes} THEN ${truth.no} ELSE ${text} END`;

/** Chooses by scope; scopes that say the same are one branch. */
function byScope(
  entries: readonly (readonly [condition: string, value: string])[],
  otherwise: string,
): string {
  const branches = new Map<string, string[]>();
  for (const [condition, value] of entries) branches.set(value, [...(branches.get(value) ?? []), condition]);
  if (branches.size === 0) return otherwise;
  const cases = [...branches].map(([value, conditions]) => `WHEN ${conditions.join(' OR ')} THEN ${value}`);
  return `CASE ${cases.join(' ')} ELSE ${otherwise} END`;
}

const verdictOfTruth = (text: string): string =>
  `CASE ${text} WHEN ${truth.yes} THEN 'pass' WHEN ${truth.no} THEN 'fail' WHEN ${truth.insufficient} THEN 'insufficient' ELSE 'notApplicable' END`;

function result(
  scopes: readonly NumberedScope[],
  hasTruths: boolean,
  hasComparisons: boolean,
  hasPattern: boolean,
  { exact, text }: Dialect,
): string {
  const whens = scopes.flatMap(({ number, when }) =>
    when === undefined ? [] : [[`p.s = ${number}`, treeText(when)] as const],
  );
  const checks = scopes.flatMap(({ number, assertions, atoms }) =>
    assertions.flatMap(({ check }, j) =>
      check.type === 'atom' && atoms[check.atom]?.type === 'compare'
        ? []
        : [[`(p.s = ${number} AND a.j = ${j})`, treeText(check)] as const],
    ),
  );
  const gate = byScope(whens, `${truth.yes}`);
  const own = checks.length === 0 ? 'NULL' : byScope(checks, `CAST(NULL AS INTEGER)`);
  const compared = hasComparisons ? 'WHEN own IS NULL THEN verdict' : '';
  const decidedColumns = hasComparisons
    ? 'd.verdict, CASE WHEN d.compared = 1 THEN d.residual END AS residual, CASE WHEN d.compared = 1 THEN d.envelope END AS envelope'
    : `CAST(NULL AS ${text}) AS verdict, CAST(NULL AS ${exact}) AS residual, CAST(NULL AS ${exact}) AS envelope`;
  const pattern = hasPattern
    ? ", p.tab || '/' || CASE WHEN p.lane = '*' THEN '' ELSE p.lane END || '/%/' || p.col || a.suffix AS pattern"
    : '';
  const isOpen = `halt IS NULL AND gate = ${truth.yes}`;
  return `SELECT document, k || suffix AS k,
    CASE WHEN halt IS NOT NULL THEN halt WHEN gate = ${truth.insufficient} THEN 'insufficient' WHEN gate <> ${truth.yes} THEN 'notApplicable'
      ${compared} ${checks.length === 0 ? '' : `ELSE ${verdictOfTruth('own')}`} END AS verdict,
    CASE WHEN ${isOpen} AND own IS NULL THEN residual END AS residual, CASE WHEN ${isOpen} AND own IS NULL THEN envelope END AS envelope${hasPattern ? ', pattern' : ''}
  FROM (
    SELECT p.document AS document, p.k AS k, a.suffix AS suffix, p.halt AS halt, ${gate} AS gate, ${own} AS own, ${decidedColumns}${pattern}
    FROM p JOIN applies a ON a.document = p.document AND a.s = p.s
    ${hasTruths ? 'LEFT JOIN w ON w.document = p.document AND w.s = p.s AND w.k = p.k' : ''}
    ${hasComparisons ? 'LEFT JOIN decided d ON d.document = p.document AND d.s = p.s AND d.k = p.k AND d.atom = a.atom' : ''}
  ) q
  UNION ALL SELECT d.document AS document, '', 'notApplicable', CAST(NULL AS ${exact}), CAST(NULL AS ${exact})${hasPattern ? `, CAST(NULL AS ${text})` : ''}
  FROM gouji_document d LEFT JOIN (SELECT DISTINCT document FROM applies) a ON a.document = d.document WHERE a.document IS NULL`;
}

/**
 * Keys at which the stronger rule speaks of a difference already. A rule over whole columns yields to one over the rows of a
 * column as well.
 */
const yieldedTo = (stronger: string, hasColumns: boolean): string => `
LEFT JOIN (
  SELECT DISTINCT x.document AS document, x.k AS k FROM result x JOIN gouji_result g ON g.document = x.document
  WHERE g.rule = ${quoted(stronger)} AND g.verdict IN ('fail', 'rounding')
    AND ${hasColumns ? 'g.k LIKE x.pattern' : 'g.k = x.k'}
) g ON g.document = x.document AND g.k = x.k`;

const yieldedVerdict = "CASE WHEN g.k IS NULL THEN x.verdict ELSE 'notApplicable' END";
