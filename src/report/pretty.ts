import type { Finding, Report } from '../core/findings/report.ts';
import { groupBy } from '../core/model/group-by.ts';
import { cleanData } from './clean-text.ts';
import { prettyDocument } from './pretty-document.ts';
import { prettySummary } from './pretty-summary.ts';
import type { ReportContext, Reporter } from './reporter.ts';

/** For the person who answers for the figures: what does not tie first, then what was checked and what was not. */
export const pretty: Reporter = {
  format: 'pretty',
  audience: 'people',
  saysCoverage: true,
  write: formatPretty,
};

export function formatPretty(original: Report, context: ReportContext): string {
  const report = cleanData(original);
  const blocks = [...documentBlocks(report, context), prettySummary(report, context)];
  return `${blocks.join('\n\n')}\n`;
}

function documentBlocks(report: Report, context: ReportContext): string[] {
  const byDocument = groupBy(report.findings.filter(isListed), ({ document }) => document);
  const isSingle = report.documents.length === 1;
  return report.documents.flatMap((document) => {
    const findings = byDocument.get(document.id) ?? [];
    return findings.length === 0 && !isSingle ? [] : [prettyDocument(document, findings, context)];
  });
}

/** Errors and warnings are listed; notes, and rounding that is harmless, are counted in the summary. */
export const isListed = (finding: Finding): boolean => finding.severity !== 'info';
