import type { Finding, Report, Severity } from '../../core/findings/report.ts';
import { lineOf } from '../../locale/format-place.ts';
import { escapeControls } from '../clean-text.ts';
import type { ReportContext } from '../reporter.ts';
import { messageOf, placeOf } from './located.ts';
import { serviceReporter } from './within-folder.ts';

const severities: Readonly<Record<Severity, string>> = { error: 'major', warning: 'minor', info: 'info' };

/** Code quality report of GitLab: a list of issues. */
export const gitlab = serviceReporter('gitlab', (report, context) => {
  const issues = report.findings.map((finding) => issueOf(finding, report, context));
  return `${escapeControls(JSON.stringify(issues, null, 2))}\n`;
});

function issueOf(finding: Finding, report: Report, { locale }: ReportContext) {
  const place = placeOf(finding, report);
  return {
    description: messageOf(finding, place, locale),
    check_name: finding.rule,
    fingerprint: finding.id,
    severity: severities[finding.severity],
    // The service wants a line; a page or a cell has none, and the description names it.
    location: { path: place.file, lines: { begin: lineOf(place) ?? 1 } },
  };
}
