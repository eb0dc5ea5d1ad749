import type { Finding, Report, Severity } from '../../core/findings/report.ts';
import { fill } from '../../locale/fill.ts';
import { lineOf } from '../../locale/format-place.ts';
import { cleanData } from '../clean-text.ts';
import { workflowProperty, workflowText } from '../gates/workflow.ts';
import { verdictOf } from '../pretty-summary.ts';
import type { ReportContext } from '../reporter.ts';
import { messageOf, placeOf } from './located.ts';
import { serviceReporter } from './within-folder.ts';

/** Annotations of one level that the service shows for one step; more are dropped there without a word. */
const shown = 10;
const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * Workflow commands of GitHub Actions: inputs that were not read and the first findings of each level as annotations, and
 * the result as a notice. Where the service gives a file for it, the command line adds a summary of the whole report.
 */
export const github = serviceReporter('github', (original, context) => {
  const report = cleanData(original);
  const ofLevel = (level: Severity) =>
    report.findings
      .filter(({ severity }) => severity === level)
      .slice(0, shown)
      .map((finding) => annotation(finding, report, context));
  const unread = report.inputs
    .filter(({ status }) => status !== 'ok')
    .map(({ path, reason = '' }) => `::warning file=${workflowProperty(path)}::${workflowText(reason)}`);
  const accepted = report.accepted?.length ?? 0;
  const result = [
    verdictOf(report, context),
    ...(accepted === 0 ? [] : [fill(context.locale.report.accepted.count, { count: accepted })]),
  ];
  return [
    ...ofLevel('error'),
    ...[...unread, ...ofLevel('warning')].slice(0, shown),
    `::notice title=gouji::${workflowText(result.join(' '))}`,
  ]
    .map((line) => `${line}\n`)
    .join('');
});

function annotation(finding: Finding, report: Report, { locale }: ReportContext): string {
  const place = placeOf(finding, report);
  const line = lineOf(place) === undefined ? '' : `,line=${place.line}`;
  const properties = `file=${workflowProperty(place.file)}${line},title=${workflowProperty(finding.rule)}`;
  return `::${commands[finding.severity]} ${properties}::${workflowText(messageOf(finding, place, locale))}`;
}
