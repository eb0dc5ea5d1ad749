import type { Acceptance, Finding, Report } from '../core/findings/report.ts';
import { fill } from '../locale/fill.ts';
import type { ReportContext } from './reporter.ts';

/** What people have accepted, with their reasons: it is told in every report, and so is what they accepted in vain. */
export function acceptedLines(report: Report, context: ReportContext): string[] {
  const { locale } = context;
  const { accepted = [], stale = [] } = report;
  const texts = locale.report.accepted;
  const isSingle = report.documents.length === 1;
  return [
    ...accepted.map(({ finding, acceptance }) => {
      const prefix = isSingle ? '' : `${finding.document}${locale.report.colon}`;
      return `${prefix}${finding.rule} ${finding.message}${reasonOf(acceptance, context)}`;
    }),
    ...stale.map((each) => fill(texts.stale, { rule: each.rule, key: each.key }) + reasonOf(each, context)),
  ];
}

/** Why something was accepted, and when. */
export function reasonOf({ reason, date }: Acceptance, { locale }: ReportContext): string {
  const texts = locale.report.accepted;
  if (reason === '') return '';
  const day = date === undefined ? '' : fill(locale.report.parentheses, { text: date });
  return fill(texts.reason, { reason }) + day;
}

/** That a finding was accepted with another difference. */
export function driftText({ drifted, difference }: Finding, context: ReportContext): string | undefined {
  if (drifted === undefined) return undefined;
  const { accepted } = context.locale.report;
  const params = { was: drifted.difference ?? drifted.figures ?? '', now: difference ?? '' };
  const sentence = fill(params.now === '' || params.was === '' ? accepted.changed : accepted.drifted, params);
  return sentence + reasonOf(drifted, context);
}
