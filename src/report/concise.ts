import type { Finding, Report } from '../core/findings/report.ts';
import { describeProposal } from '../locale/describe-cause.ts';
import { fill } from '../locale/fill.ts';
import { shortPlace } from '../locale/format-place.ts';
import { driftText, reasonOf } from './accepted-lines.ts';
import { cleanData } from './clean-text.ts';
import type { ReportContext, Reporter } from './reporter.ts';
import { foldUntold } from './untold.ts';

/** One line per finding: `path:place: severity code message`; one per input that could not be read. */
export const concise: Reporter = { format: 'concise', audience: 'people', write: formatConcise };

export function formatConcise(original: Report, context: ReportContext): string {
  const { locale } = context;
  const report = cleanData(original);
  const inputs = report.inputs.filter(({ status }) => status !== 'ok');
  const { unreadable, partial } = locale.report;
  const lines = [
    ...foldUntold(report.findings, context).map((finding) => {
      const drift = driftText(finding, context);
      return (
        findingLine(finding, report, context) +
        (drift === undefined ? '' : `${locale.report.diagnosis.separator}${drift}`) +
        keyOf(finding)
      );
    }),
    ...(report.accepted ?? []).map(({ finding, acceptance }) => {
      const line = findingLine(finding, report, context, locale.report.accepted.label);
      return line + reasonOf(acceptance, context) + keyOf(finding);
    }),
    ...inputs.map(({ path, status, reason }) => {
      return `${path}: ${status === 'partial' ? partial : unreadable}${locale.report.colon}${reason ?? ''}`;
    }),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** Of a package its own line, with the place in the document that it was imported from. */
function withOrigin({ origin, ...own }: NonNullable<Finding['place']>): string {
  const where = origin === undefined ? '' : shortPlace(origin);
  return shortPlace(own) + (where === '' ? '' : `(${where})`);
}

/** What names the finding in a suppression. */
const keyOf = ({ key }: Finding): string => ` [${key}]`;

function findingLine(
  finding: Finding,
  report: Report,
  context: ReportContext,
  severity = context.locale.report.severity[finding.severity],
): string {
  const place = finding.cells[0]?.place ?? finding.place;
  const document = report.documents.find(({ id }) => id === finding.document);
  const path = place?.file ?? document?.package ?? document?.paths[0] ?? finding.document;
  const within = place === undefined ? '' : withOrigin(place);
  return `${path}${within === '' ? '' : `:${within}`}: ${severity} ${finding.rule} ${finding.message}${causeOf(finding, context)}`;
}

/** The proposal where there is one only, and how much else fails for the same cause. */
function causeOf(finding: Finding, { locale, names }: ReportContext): string {
  const { suspects, cause, consequences = [] } = finding;
  const texts = locale.report.diagnosis;
  const isOpen = suspects[0]?.confidence === 'ambiguous' && suspects.length > 1;
  const proposal = isOpen ? '' : describeProposal({ suspects, ...(cause && { cause }) }, locale, names);
  const count = consequences.length === 0 ? '' : fill(texts.alsoFailing, { count: consequences.length });
  return [proposal, count]
    .filter((part) => part !== '')
    .map((part) => texts.separator + part)
    .join('');
}
