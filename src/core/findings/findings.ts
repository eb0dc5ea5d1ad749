import type { Disclosure } from '../model/disclosure.ts';
import { reportPlace } from '../model/place.ts';
import type { Cause } from './cause.ts';
import { type CauseGroup, causeGroups } from './cause-groups.ts';
import { cellOf } from './cell-of.ts';
import type { Describe, FindingFacts, Wording } from './description.ts';
import {
  type DocumentFacts,
  documentFacts,
  type OfficialNames,
  type OtherDocuments,
  tableOf,
} from './document-facts.ts';
import { equationOf } from './equation.ts';
import { fingerprints, order } from './fingerprint.ts';
import type { Identity, Operand, Outcome } from './outcome.ts';
import type { Finding, Severity } from './report.ts';
import type { ScanFacts } from './scan-facts.ts';
import { heard, isDoubtful, severities, severityOf } from './severity.ts';
import type { TailGap } from './tail-gap.ts';

/** What findings need of a rule. */
export interface FindingRule {
  readonly code: string;
  readonly slug: string;
  readonly title: string;
  readonly kind: string;
  readonly severity: Severity;
  readonly basis: string;
  readonly message?: string;
  readonly wording?: Wording;
}

/** Findings of single identities, and which of them have one cause. */
export interface FoundFindings {
  readonly findings: readonly Finding[];
  readonly groups: readonly CauseGroup[];
}

/** What is known beside the outcomes. */
export interface FindingContext {
  /** Documents that this one was compared with. */
  readonly others?: OtherDocuments;
  readonly causes?: readonly Cause[];
  readonly gaps?: ReadonlyMap<Outcome, TailGap>;
  /** Of a document that was read from pictures of its pages. */
  readonly scan?: ScanFacts | undefined;
}

interface Draft {
  readonly outcome: Outcome;
  readonly finding: Omit<Finding, 'id'>;
  readonly tablePosition: number;
  readonly rowPosition: number;
}

/**
 * Findings of one document, loudest first, then in document order. The sentence comes from `describe`; ids depend
 * on rule, document and key alone.
 */
export function findings(
  outcomes: Iterable<Outcome>,
  rules: readonly FindingRule[],
  disclosure: Disclosure,
  names: OfficialNames,
  describe: Describe,
  { others, causes = [], gaps, scan }: FindingContext = {},
): FoundFindings {
  const facts = documentFacts(disclosure, names, others);
  const byCode = new Map(rules.map((rule) => [rule.code, rule]));
  const drafts: Draft[] = [];
  for (const outcome of outcomes) {
    const rule = byCode.get(outcome.identity.rule);
    const gap = gaps?.get(outcome);
    const loud = rule && severityOf(outcome, rule, gap);
    if (rule === undefined || loud === undefined) continue;
    const severity = scan === undefined ? loud : heard(loud, outcome, scan);
    drafts.push(draft({ outcome, rule, severity, gap, scan }, facts, describe));
  }
  drafts.sort(byRank);
  const ids = fingerprints(
    drafts.map(({ finding }) => finding),
    contentOf,
  );
  const found = drafts.map(({ finding }, position): Finding => ({ id: ids[position] ?? '', ...finding }));
  const idOf = new Map(drafts.map(({ outcome }, position) => [outcome, ids[position] ?? '']));
  return { findings: found, groups: causeGroups(causes, idOf, facts) };
}

function contentOf({ cells, message }: Draft['finding']): string {
  return [
    ...cells.map(({ table, row, column, value }) => `${table}/${row}/${column}=${value}`),
    message,
  ].join(';');
}

function byRank(a: Draft, b: Draft): number {
  return (
    severities.indexOf(a.finding.severity) - severities.indexOf(b.finding.severity) ||
    a.tablePosition - b.tablePosition ||
    a.rowPosition - b.rowPosition ||
    order(a.finding.rule, b.finding.rule) ||
    order(a.finding.key, b.finding.key) ||
    order(contentOf(a.finding), contentOf(b.finding))
  );
}

interface Found {
  readonly outcome: Outcome;
  readonly rule: FindingRule;
  readonly severity: Severity;
  readonly gap: TailGap | undefined;
  readonly scan: ScanFacts | undefined;
}

function draft(
  { outcome, rule, severity, gap, scan }: Found,
  facts: DocumentFacts,
  describe: Describe,
): Draft {
  const { identity } = outcome;
  const verdict = outcome.verdict as Finding['verdict'];
  const equation = isOfAnswers(outcome, facts) ? {} : equationOf(outcome, facts);
  const quote = quoteOf(identity, facts);
  const isScanned = scan !== undefined && isDoubtful(identity, scan);
  const described: FindingFacts = {
    ...factsOf(outcome, rule, facts),
    verdict,
    ...equation,
    ...cellFacts(outcome, facts),
    lone: gap?.lone === true,
    ...(isScanned && { scanned: true }),
  };
  return {
    outcome,
    finding: {
      rule: rule.code,
      slug: rule.slug,
      severity,
      verdict,
      document: facts.disclosure.id,
      title: rule.title,
      message: describe(described),
      ...(rule.message !== undefined && { worded: true as const }),
      key: identity.key,
      ...equation,
      ...('left' in equation && identity.relation !== '==' && { relation: identity.relation }),
      ...(gap && { likelihood: gap.likelihood }),
      ...(quote !== undefined && { quote }),
      ...(isScanned && { scanned: true as const }),
      cells: [...identity.left, ...identity.right].map((operand) => cellOf(operand, facts, scan)),
      ...(identity.place && { place: reportPlace(identity.place) }),
      suspects: [],
      basis: rule.basis,
    },
    ...positionOf(outcome, facts),
  };
}

/** The first cell of a finding, for rules whose message names it. */
function cellFacts(
  { identity: { left, right } }: Outcome,
  { names }: DocumentFacts,
): Pick<FindingFacts, 'cell'> {
  const operand = left[0] ?? right[0];
  if (operand === undefined) return {};
  const { table, column, rowLabel, cell } = operand;
  const titles = {
    table: names.tableTitle(table) ?? table,
    column: names.columnTitle(table, column) ?? column,
  };
  return { cell: { ...titles, row: rowLabel, value: cell.text.trim() } };
}

/** Yes and no, which stand for 1 and 2, are no figures for a reader. */
function isOfAnswers({ identity: { left, right } }: Outcome, { names }: DocumentFacts): boolean {
  const operands = [...left, ...right];
  const isAnswer = ({ table, column, cell }: Operand) =>
    cell.derived === true && names.columnType(table, column) === 'flag';
  return operands.length > 0 && operands.every(isAnswer);
}

/** Where the finding stands: its first operand, or the table it is about. Missing tables come last. */
function positionOf(
  { identity }: Outcome,
  { tables }: DocumentFacts,
): Pick<Draft, 'tablePosition' | 'rowPosition'> {
  const operand = identity.left[0] ?? identity.right[0];
  const { params } = identity;
  const { table = '', instance = '1', side = params['side'], row = '' } = operand ?? params;
  const found = tables.get(`${table}#${instance}`);
  const last = Number.MAX_SAFE_INTEGER;
  return {
    tablePosition: found?.position ?? last,
    rowPosition: found?.rows.get(`${side ?? ''}/${row}`) ?? last,
  };
}

function factsOf({ identity, reason }: Outcome, rule: FindingRule, facts: DocumentFacts) {
  const { form, relation, params } = identity;
  const { id, kind, department, year } = facts.disclosure;
  const { code, slug, title, message, wording } = rule;
  return {
    rule: {
      code,
      slug,
      title,
      kind: rule.kind,
      ...(message !== undefined && { message }),
      ...(wording !== undefined && { wording }),
    },
    form,
    relation,
    params,
    document: { id, kind, department, ...(year !== undefined && { year }) },
    ...(reason && { reason }),
    ...titlesOf(params, facts.names),
  };
}

/** Of the keys of rows only codes mean something to a reader. */
const readableKey = (key = ''): string => (/^[0-9]+$/.test(key) ? key : '');

function titlesOf(params: Outcome['identity']['params'], names: OfficialNames) {
  const { table, otherTable, column, row, rowLabel, project } = params;
  const title = table && names.tableTitle(table);
  // A document prints one form for each project: the project tells them apart.
  const tableTitle = title && project ? `${title} \u00b7 ${project}` : title;
  const otherTableTitle = otherTable && names.tableTitle(otherTable);
  const columnTitle = table && column && names.columnTitle(table, column);
  const label = rowLabel || readableKey(row);
  return {
    ...(tableTitle && { tableTitle }),
    ...(otherTableTitle && { otherTableTitle }),
    ...(columnTitle && { columnTitle }),
    ...(label && { rowLabel: label }),
  };
}

/** Longer sentences are cut: they stand in the document. */
const longest = 160;

/** The sentence that an identity is about, when one of its figures stands in the prose. */
function quoteOf({ left, right }: Identity, facts: DocumentFacts): string | undefined {
  for (const operand of [...left, ...right]) {
    const sentence = sentenceOf(operand, facts);
    if (sentence) return sentence.length > longest ? `${sentence.slice(0, longest)}…` : sentence;
  }
  return undefined;
}

function sentenceOf(operand: Operand, facts: DocumentFacts): string | undefined {
  const { id, narrative } = facts.disclosure;
  if (narrative === undefined && operand.document === id) return undefined;
  const located = tableOf(facts, operand);
  const position = located?.rows.get(`${operand.side ?? ''}/${operand.row}`);
  const row = position === undefined ? undefined : located?.table.rows[position];
  return row?.statement === undefined ? undefined : row.texts['sentence'];
}
