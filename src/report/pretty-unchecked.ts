import type { Report, ReportDocument } from '../core/findings/report.ts';
import { fill } from '../locale/fill.ts';
import { proseLine } from './pretty-prose.ts';
import { recognitionLine } from './recognition-line.ts';
import type { ReportContext } from './reporter.ts';
import { indentText } from './text-width.ts';

const shownReasons = 6;

/** What the run says nothing about, one line each, as they stand on a terminal. */
export function unchecked(report: Report, context: ReportContext): string[] {
  return uncheckedLines(report, context).map((line) => indentText(line, context.width, '    ', '  '));
}

/** What the run says nothing about, one text each. */
export function uncheckedLines(report: Report, context: ReportContext): string[] {
  return [
    ...inputs(report, context),
    ...report.documents.flatMap((document) => ofDocument(report, document, context)),
    ...identities(report, context),
  ];
}

/** So many inputs with the same reason stand in one line, the first ones by name. */
const fewestGrouped = 4;
const namedInputs = 3;

function inputs(report: Report, { locale }: ReportContext): string[] {
  const { unreadable, partial, colon, listSeparator, severalInputs } = locale.report;
  const whole = report.inputs.filter(({ status, reason }) => status === 'ok' && reason !== undefined);
  const alike = new Map<string, string[]>();
  for (const { path, reason = '' } of whole) alike.set(reason, [...(alike.get(reason) ?? []), path]);
  const isGrouped = (reason: string) => (alike.get(reason)?.length ?? 0) >= fewestGrouped;
  const groups = [...alike]
    .filter(([reason]) => isGrouped(reason))
    .map(([reason, paths]) => {
      const files = paths.slice(0, namedInputs).join(listSeparator);
      return fill(severalInputs, { count: paths.length, files, reason });
    });
  const single = report.inputs
    .filter(({ status, reason }) => status !== 'ok' || (reason !== undefined && !isGrouped(reason)))
    .map(({ path, status, reason }) => {
      if (status === 'ok') return path + colon + reason;
      const title = status === 'partial' ? partial : unreadable;
      return `${path} ${title}${reason === undefined ? '' : colon + reason}`;
    });
  return [...single, ...groups];
}

function ofDocument(report: Report, document: ReportDocument, context: ReportContext): string[] {
  const { locale, names } = context;
  const texts = locale.report;
  const prefix = report.documents.length > 1 ? `${document.id}${texts.colon}` : '';
  const lines: string[] = [];
  // A text, or a publication of one table, lacks none.
  if (document.missingTables.length > 0 && document.tables.length > 1) {
    const tables = document.missingTables.map(names.table).join(texts.listSeparator);
    lines.push(`${prefix}${texts.missingTables}${texts.colon}${tables}`);
  }
  const { unplaced, read } = document.figures;
  if (unplaced > 0) lines.push(prefix + fill(texts.unplaced, { count: unplaced, read }));
  lines.push(...recognitionLine(report, document.id, context).map((line) => prefix + line));
  lines.push(...proseLine(report, document.id, context).map((line) => prefix + line));
  return lines;
}

function identities({ coverage }: Report, { locale, verbose = false }: ReportContext): string[] {
  const texts = locale.report;
  const { insufficient, notApplicable } = coverage.identities;
  const parts: string[] = [];
  if (insufficient > 0) parts.push(fill(texts.insufficient, { count: insufficient }));
  if (notApplicable > 0) parts.push(fill(texts.notApplicable, { count: notApplicable }));
  if (parts.length === 0) return [];
  const text = parts.join(texts.comma);
  return [verbose ? text + whyNot(coverage, locale) : text + texts.whyNot];
}

/** The most frequent reasons, in brackets. */
function whyNot({ rules }: Report['coverage'], { report, reasons: known }: ReportContext['locale']): string {
  const reasons = new Map<string, number>();
  for (const each of rules.flatMap((rule) => rule.reasons)) {
    const [code = ''] = each.reason.split(':');
    reasons.set(code, (reasons.get(code) ?? 0) + each.count);
  }
  const names: Readonly<Record<string, string>> = known.outcome;
  const listed = [...reasons]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, shownReasons)
    .map(([code, count]) => fill(report.reasonCount, { reason: names[code] ?? code, count }));
  const text = listed.join(report.listSeparator);
  return text === '' ? '' : fill(report.parentheses, { text });
}
