import type { Finding, Report, ReportDocument } from '../core/findings/report.ts';
import { describeProposal } from '../locale/describe-cause.ts';
import { fill } from '../locale/fill.ts';
import { formatPlaces } from '../locale/format-place.ts';
import type { Locale } from '../locale/locale.ts';
import { ruleTitle } from '../locale/rule-title.ts';
import { acceptedLines, driftText } from './accepted-lines.ts';
import { cleanData } from './clean-text.ts';
import { markdownText } from './gates/markdown.ts';
import { documentTitle } from './pretty-document.ts';
import { checkedLine, verdictOf } from './pretty-summary.ts';
import { uncheckedLines } from './pretty-unchecked.ts';
import type { ReportContext, Reporter } from './reporter.ts';
import { subjectOf } from './sides.ts';
import { foldUntold } from './untold.ts';

/** For pull requests and mails: the verdict and one line a finding, details folded. */
export const markdown: Reporter = {
  format: 'markdown',
  audience: 'people',
  saysCoverage: true,
  write: (original, context) => {
    const report = cleanData(original);
    const { html } = context.locale.report;
    const unchecked = uncheckedLines(report, context).map((line) => `- ${markdownText(line)}`);
    const accepted = acceptedLines(report, context).map((line) => `- ${markdownText(line)}`);
    const title = fill(context.locale.report.accepted.title, { count: report.accepted?.length ?? 0 });
    const blocks = [
      `## ${markdownText(html.title)}`,
      `**${markdownText(verdictOf(report, context))}** ${markdownText(checkedLine(report, context))}`,
      ...report.documents.flatMap((document) => documentBlocks(report, document, context)),
      ...(accepted.length === 0 ? [] : [folded(title, accepted.join('\n'))]),
      ...(unchecked.length === 0 ? [] : [folded(html.unread, unchecked.join('\n'))]),
    ];
    return `${blocks.join('\n\n')}\n`;
  },
};

function documentBlocks(report: Report, document: ReportDocument, outer: ReportContext): string[] {
  const [homeFile] = document.paths;
  const context = homeFile === undefined ? outer : { ...outer, homeFile };
  const findings = foldUntold(
    report.findings.filter((finding) => finding.document === document.id && finding.severity !== 'info'),
    context,
  );
  if (findings.length === 0) return [];
  const paths = document.paths.join(context.locale.report.listSeparator);
  return [
    `### ${markdownText(documentTitle(document, context))}\n\n${markdownText(paths)}`,
    table(findings, context),
    ...details(findings, context),
  ];
}

function table(findings: readonly Finding[], { locale, names, homeFile }: ReportContext): string {
  const { issues } = locale.report.workPaper;
  const head = [issues.level, issues.place, issues.problem, issues.difference, issues.rule];
  const rows = findings.map((finding) => {
    const subject = subjectOf(finding);
    const places = [
      ...(finding.place === undefined ? [] : [finding.place]),
      ...(subject === undefined ? [] : [subject.place]),
    ];
    const where = subject === undefined ? '' : `${names.table(subject.table)} ${subject.rowLabel} `;
    return [
      locale.report.severity[finding.severity],
      where + formatPlaces(places.slice(0, 1), locale, homeFile),
      problemOf(finding, locale),
      finding.difference === undefined ? '' : `${finding.difference} ${finding.left?.unit ?? ''}`,
      finding.rule,
    ];
  });
  const line = (cells: readonly string[]): string => `| ${cells.map(markdownText).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}

/** A rule says what should be; where there is no equation beside it, the finding says what is. */
const problemOf = (finding: Finding, locale: Locale): string =>
  finding.left === undefined ? finding.message : ruleTitle(locale, finding);

/** What each finding says in full, what would mend it and what follows from it. */
function details(findings: readonly Finding[], context: ReportContext): string[] {
  const { locale, names } = context;
  const lines = findings.map((finding) => {
    const proposal = describeProposal(finding, locale, names);
    const following = (finding.consequences ?? []).length;
    const more = following === 0 ? '' : fill(locale.report.diagnosis.alsoFailing, { count: following });
    const parts = [finding.message, proposal, more, driftText(finding, context) ?? ''].filter(
      (part) => part !== '',
    );
    return `- \`${finding.rule}\` ${markdownText(parts.join(locale.report.diagnosis.separator))}`;
  });
  return [folded(locale.report.html.details, lines.join('\n'))];
}

const folded = (title: string, text: string): string =>
  `<details>\n<summary>${markdownText(title)}</summary>\n\n${text}\n\n</details>`;
