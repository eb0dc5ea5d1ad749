import type { Finding, Report } from '../core/findings/report.ts';
import { shortPlace } from '../locale/format-place.ts';
import { cleanData } from './clean-text.ts';
import type { Reporter } from './reporter.ts';

/** One line per finding: `path:place: severity code message`; one per input that could not be read. */
export const formatConcise: Reporter = (original, { locale }) => {
  const report = cleanData(original);
  const inputs = report.inputs.filter(({ status }) => status !== 'ok');
  const { unreadable, partial } = locale.report;
  const lines = [
    ...report.findings.map((finding) =>
      findingLine(finding, report, locale.report.severity[finding.severity]),
    ),
    ...inputs.map(({ path, status, reason }) => {
      return `${path}: ${status === 'partial' ? partial : unreadable}${locale.report.colon}${reason ?? ''}`;
    }),
  ];
  return lines.map((line) => `${line}\n`).join('');
};

function findingLine(finding: Finding, report: Report, severity: string): string {
  const place = finding.cells[0]?.place;
  const document = report.documents.find(({ id }) => id === finding.document);
  const path = place?.file ?? document?.paths[0] ?? finding.document;
  const within = place === undefined ? '' : shortPlace(place);
  return `${path}${within === '' ? '' : `:${within}`}: ${severity} ${finding.rule} ${finding.message}`;
}
