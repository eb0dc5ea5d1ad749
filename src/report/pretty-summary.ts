import type { Report } from '../core/findings/report.ts';
import { fill } from '../locale/fill.ts';
import { acceptedLines } from './accepted-lines.ts';
import { dutyLines } from './duty-lines.ts';
import { unchecked } from './pretty-unchecked.ts';
import type { ReportContext } from './reporter.ts';
import { indentText } from './text-width.ts';

/** The end of a report: the result, what was checked and what was not. */
export function prettySummary(report: Report, context: ReportContext): string {
  const { width, locale } = context;
  const lines = [...folded(report, context), verdictOf(report, context), checkedLine(report, context)];
  lines.push(...accepted(report, context));
  const rest = unchecked(report, context);
  lines.push(locale.report.unchecked + (rest.length === 0 ? locale.report.noneUnchecked : ''));
  const duties = dutyLines(report, context).map((line) => indentText(line, width, '    ', '  '));
  const closing = duties.length === 0 ? [] : [indentText(locale.report.duties.title, width, ''), ...duties];
  return [...lines.map((line) => indentText(line, width, '')), ...rest, ...closing].join('\n');
}

const shownAccepted = 10;

function accepted(report: Report, context: ReportContext): string[] {
  const all = acceptedLines(report, context);
  if (all.length === 0) return [];
  const { accepted: texts } = context.locale.report;
  const isCut = context.verbose !== true && all.length > shownAccepted;
  const shown = isCut ? all.slice(0, shownAccepted) : all;
  const title = fill(texts.title, { count: report.accepted?.length ?? 0 });
  const more = isCut ? [`  ${fill(texts.more, { count: all.length })}`] : [];
  return [title, ...shown.map((line) => `  ${line}`), ...more];
}

/** Rounding and notes in one line. */
function folded({ findings }: Report, { locale }: ReportContext): string[] {
  const rounding = findings.filter(
    ({ verdict, severity }) => verdict === 'rounding' && severity === 'info',
  ).length;
  const info = findings.filter(
    ({ verdict, severity }) => verdict !== 'rounding' && severity === 'info',
  ).length;
  const texts = locale.report;
  if (rounding > 0 && info > 0) return [fill(texts.folded, { rounding, info })];
  if (rounding > 0) return [fill(texts.foldedRounding, { rounding })];
  return info > 0 ? [fill(texts.foldedInfo, { info })] : [];
}

/** The result in one sentence. */
export function verdictOf(report: Report, context: ReportContext): string {
  const { errors, warnings } = report.summary;
  if (errors === 0 && warnings === 0) return clean(report, context);
  const { locale, paint } = context;
  const texts = locale.report.result;
  const parts = errors > 0 ? [fill(texts.errors, { errors })] : [];
  if (warnings > 0) parts.push(fill(texts.warnings, { warnings }));
  const list = parts.join(locale.report.listSeparator);
  return paint[errors > 0 ? 'error' : 'warning'](fill(texts.found, { list }));
}

/** Nothing to complain about: only what was checked may be called sound. */
function clean(report: Report, { locale, paint }: ReportContext): string {
  const texts = locale.report.result;
  const { pass, rounding, fail, undefined: open } = report.coverage.identities;
  const count = pass + rounding + fail + open;
  if (count === 0) return paint.warning(texts.nothing);
  if (!hasFigures(report)) return paint.warning(texts.noFigures);
  const unread = unreadFigures(report);
  if (unread > 0) return paint.warning(fill(texts.notAllRead, { count, unread }));
  if (pass + rounding < count) return texts.infoOnly;
  return paint.good(fill(rounding > 0 ? texts.cleanWithRounding : texts.clean, { count, rounding }));
}

/** Whether there was anything to check: what holds of a document without a figure holds of an empty one. */
function hasFigures({ documents, coverage }: Report): boolean {
  return (
    documents.some(({ figures }) => figures.read > 0) ||
    coverage.prose?.some(({ figures }) => figures > 0) === true
  );
}

/** Figures of tables without a place: as long as there is one, nothing is called sound. */
function unreadFigures({ documents }: Report): number {
  return documents.reduce((sum, { figures }) => sum + figures.unplaced, 0);
}

/** How many equations were decided, and how. */
export function checkedLine({ coverage }: Report, { locale }: ReportContext): string {
  const texts = locale.report;
  const counts = coverage.identities;
  const total = counts.pass + counts.rounding + counts.fail + counts.undefined;
  const names = ['pass', 'rounding', 'fail', 'undefined'] as const;
  const parts = names
    .filter((name) => counts[name] > 0)
    .map((name) => fill(texts.counts[name], { count: counts[name] }));
  const list = [fill(texts.counts.total, { count: total }), parts.join(texts.comma)].filter(
    (part) => part !== '',
  );
  return texts.checked + list.join(texts.colon) + texts.stop;
}
