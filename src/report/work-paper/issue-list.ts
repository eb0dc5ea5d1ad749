import type { Consequence, Finding, Report, ReportDocument, Suspect } from '../../core/findings/report.ts';
import { describeProposal } from '../../locale/describe-cause.ts';
import { formatPlaces } from '../../locale/format-place.ts';
import { ruleTitle } from '../../locale/rule-title.ts';
import { driftText } from '../accepted-lines.ts';
import type { ReportContext } from '../reporter.ts';
import { subjectOf } from '../sides.ts';

/** Columns of 问题清单, in the order of the sheet; the last three are left for the people who answer. */
export const issueColumns = [
  'number',
  'level',
  'department',
  'year',
  'file',
  'place',
  'table',
  'row',
  'column',
  'printed',
  'expected',
  'difference',
  'unit',
  'problem',
  'rule',
  'basis',
  'cause',
  'consequences',
  'answer',
  'correction',
  'signature',
] as const;

export type IssueColumn = (typeof issueColumns)[number];
/** One finding as a line of the list; what is empty stands for nothing known. */
export type Issue = Readonly<Record<IssueColumn, string>>;

/** Columns that hold an amount. */
export const amountColumns: ReadonlySet<IssueColumn> = new Set(['printed', 'expected', 'difference']);

/** Every error and warning, in the order of the report; then those that were accepted, with the answer given. */
export function issueList(report: Report, context: ReportContext): readonly Issue[] {
  const documents = new Map(report.documents.map((document) => [document.id, document]));
  const open = report.findings
    .filter(({ severity }) => severity !== 'info')
    .map((finding) => ({ finding, answer: driftText(finding, context) ?? '' }));
  const accepted = (report.accepted ?? []).map(({ finding, acceptance: { reason, date } }) => ({
    finding,
    answer: [context.locale.report.accepted.label, reason, date].filter((part) => part).join(' '),
  }));
  return [...open, ...accepted].map(({ finding, answer }, index) => ({
    ...issueOf(finding, index + 1, documents.get(finding.document), context),
    answer,
  }));
}

function issueOf(
  finding: Finding,
  number: number,
  document: ReportDocument | undefined,
  context: ReportContext,
): Issue {
  const { locale, names } = context;
  return {
    number: String(number),
    level: locale.report.severity[finding.severity],
    department: document?.department ?? '',
    year: String(document?.year ?? ''),
    ...whereOf(finding, document, context),
    expected: expectedOf(finding),
    ...amountsOf(finding),
    problem: finding.message,
    rule: finding.rule,
    basis: finding.basis,
    cause: describeProposal(finding, locale, names),
    consequences: (finding.consequences ?? []).map((each) => consequenceOf(each, context)).join('\n'),
    answer: '',
    correction: '',
    signature: '',
  };
}

/** What a rule words itself is a question, not a sum: its sides are counts that nobody printed. */
function amountsOf({ worded, difference = '', left }: Finding): Pick<Issue, 'difference' | 'unit'> {
  return worded ? { difference: '', unit: '' } : { difference, unit: left?.unit ?? '' };
}

/** The likeliest cell where there is one, else the cell that the finding is about, else its place. */
function whereOf(
  finding: Finding,
  document: ReportDocument | undefined,
  { locale, names }: ReportContext,
): Pick<Issue, 'file' | 'place' | 'table' | 'row' | 'column' | 'printed'> {
  const cell = likelyOf(finding)?.cell ?? subjectOf(finding);
  const place = cell?.place ?? finding.place;
  const file = place?.file ?? document?.paths[0] ?? '';
  const where = { file, place: formatPlaces(place === undefined ? [] : [place], locale, file) };
  if (cell === undefined) return { ...where, table: '', row: '', column: '', printed: '' };
  const { table, rowLabel, column, value, derived } = cell;
  return {
    ...where,
    table: names.table(table),
    row: rowLabel,
    column: names.column(table, column),
    printed: derived ? '' : value,
  };
}

/** The first suspect, where the suspects are alternatives for one cell. */
const likelyOf = ({ cause, suspects }: Finding): Suspect | undefined =>
  cause?.scope === 'cell' ? suspects[0] : undefined;

function expectedOf(finding: Finding): string {
  const likely = likelyOf(finding);
  return likely === undefined || likely.confidence === 'ambiguous' ? '' : likely.suggested;
}

function consequenceOf(each: Consequence, { locale, names }: ReportContext): string {
  const subject = subjectOf(each);
  const where =
    subject === undefined ? '' : `${names.table(subject.table)} · ${subject.rowLabel}${locale.report.colon}`;
  return where + ruleTitle(locale, each);
}
