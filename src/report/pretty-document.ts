import type { Finding, ReportDocument, Severity } from '../core/findings/report.ts';
import { fill } from '../locale/fill.ts';
import { formatPlace } from '../locale/format-place.ts';
import { groupBy } from './group-by.ts';
import { prettyFinding } from './pretty-finding.ts';
import type { ReportContext } from './reporter.ts';
import { indentText } from './text-width.ts';

const order: readonly Severity[] = ['error', 'warning', 'info'];

/** One document: its name, then its findings by severity and table. */
export function prettyDocument(
  document: ReportDocument,
  findings: readonly Finding[],
  outer: ReportContext,
): string {
  const [homeFile] = document.paths;
  const context = homeFile === undefined ? outer : { ...outer, homeFile };
  const blocks = order.flatMap((severity) => {
    const ofSeverity = findings.filter((finding) => finding.severity === severity);
    return groupByTable(document, ofSeverity).map(([table, group]) => {
      const title = tableTitle(document, table, context);
      return [title, ...group.map((finding) => prettyFinding(finding, context))].join('\n');
    });
  });
  return [header(document, context), ...blocks].join('\n\n');
}

function header(document: ReportDocument, { locale, paint, width }: ReportContext): string {
  const texts = locale.report;
  const { year, kind, currencyUnit } = document;
  const department = document.department === '' ? texts.noDepartment : document.department;
  const template = year === null ? texts.documentWithoutYear : texts.document;
  const name = fill(template, { department, year: year ?? '', kind: texts.kinds[kind] });
  const unit = currencyUnit === '' ? [] : [fill(texts.unit, { unit: currencyUnit })];
  const origin = [document.paths.join(texts.listSeparator), ...unit].join(texts.comma);
  return `${paint.strong(indentText(name, width, ''))}\n${paint.dim(indentText(origin, width, '  '))}`;
}

/** The table that a finding belongs to: that of its identity, else of its first cell. */
function tableOf({ key, cells }: Finding): string {
  const hash = key.indexOf('#');
  return hash > 0 ? key.slice(0, hash) : (cells[0]?.table ?? '');
}

function groupByTable(document: ReportDocument, findings: readonly Finding[]): [string, Finding[]][] {
  const rank = new Map(document.tables.map(({ table }, index) => [table, index]));
  const last = document.tables.length;
  const groups = [...groupBy(findings, tableOf)];
  return groups.sort(([a], [b]) => (rank.get(a) ?? last) - (rank.get(b) ?? last));
}

function tableTitle(document: ReportDocument, table: string, context: ReportContext): string {
  const { locale, paint, names } = context;
  const known = document.tables.find((each) => each.table === table);
  const official = table === '' ? locale.report.wholeDocument : names.table(table);
  const place = known === undefined ? '' : formatPlace(known.place, locale);
  const where = place === '' ? '' : paint.dim(fill(locale.report.parentheses, { text: place }));
  return paint.strong(official) + where;
}
