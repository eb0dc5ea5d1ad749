import type { Finding, ReportDocument, ReportTable, Severity } from '../core/findings/report.ts';
import { groupBy } from '../core/model/group-by.ts';
import { fill } from '../locale/fill.ts';
import { formatPlace } from '../locale/format-place.ts';
import { prettyFinding } from './pretty-finding.ts';
import type { ReportContext } from './reporter.ts';
import { indentText } from './text-width.ts';
import { foldUntold } from './untold.ts';

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
      const below = belowTitle(document, table, foldUntold(group, context), context);
      return [title, ...below.map((finding) => prettyFinding(finding, context))].join('\n');
    });
  });
  return [header(document, context), ...blocks].join('\n\n');
}

/** Office, year and kind of a document in words. */
export function documentTitle(
  { department, year, kind, government }: ReportDocument,
  { locale }: ReportContext,
): string {
  const texts = locale.report;
  const template = year === null ? texts.documentWithoutYear : texts.document;
  return fill(template, {
    department: department === '' ? texts.noDepartment : department,
    year: year ?? '',
    kind: (government ? texts.governmentKinds : texts.kinds)[kind],
  });
}

function header(document: ReportDocument, context: ReportContext): string {
  const { locale, paint, width } = context;
  const texts = locale.report;
  const { currencyUnit } = document;
  const name = documentTitle(document, context);
  const unit = currencyUnit === '' ? [] : [fill(texts.unit, { unit: currencyUnit })];
  const origin = [document.paths.join(texts.listSeparator), ...unit].join(texts.comma);
  return `${paint.strong(indentText(name, width, ''))}\n${paint.dim(indentText(origin, width, '  '))}`;
}

/** The table that a finding belongs to, with its number where there are several: that of its identity, else of its first cell. */
function tableOf({ key, cells }: Finding): string {
  const [, named] = /^([a-z_]+#[0-9]+)/.exec(key) ?? [];
  const table = named ?? cells[0]?.table ?? '';
  return table.replace(/#1$/, '');
}

/** Tables of the document by the names that `tableOf` gives them. */
function tablesByName({ tables }: ReportDocument): ReadonlyMap<string, ReportTable> {
  const counts = new Map<string, number>();
  return new Map(
    tables.map((each) => {
      const count = (counts.get(each.table) ?? 0) + 1;
      counts.set(each.table, count);
      return [count === 1 ? each.table : `${each.table}#${count}`, each];
    }),
  );
}

/** Findings by the table that they belong to, in the order of the document. */
export function groupByTable(document: ReportDocument, findings: readonly Finding[]): [string, Finding[]][] {
  const rank = new Map([...tablesByName(document).keys()].map((name, index) => [name, index]));
  const last = document.tables.length;
  const groups = [...groupBy(findings, tableOf)];
  return groups.sort(([a], [b]) => (rank.get(a) ?? last) - (rank.get(b) ?? last));
}

/** The findings as they read below the title of their table: what says it again leaves it out. */
export function belowTitle(
  document: ReportDocument,
  table: string,
  findings: readonly Finding[],
  { locale, names }: ReportContext,
): readonly Finding[] {
  if (table === '') return findings;
  const project = tablesByName(document).get(table)?.project;
  const id = table.replace(/#.*/, '');
  const official = names.table(id);
  // English adds the id behind all of it.
  const withProject = official.replace(/( \([a-z_]+\))?$/, ` · ${project ?? ''}$1`);
  const titles = project === undefined ? [official] : [withProject, official];
  return findings.map((finding) => {
    const title = titles.find((each) => finding.message.startsWith(each));
    const rest = title === undefined ? '' : finding.message.slice(title.length).trimStart();
    const message = rest.startsWith(locale.report.colon) ? rest.slice(locale.report.colon.length) : rest;
    // Behind the title a row is quoted, or a colon follows; anything else is a longer name.
    const isTitle = message !== rest || /^[\u201c"]/.test(rest);
    return isTitle ? { ...finding, message } : finding;
  });
}

/** Official title of a table, project of a form, and where it stands. */
export function tableTitle(document: ReportDocument, table: string, context: ReportContext): string {
  const { locale, paint, names } = context;
  const known = tablesByName(document).get(table);
  const official = table === '' ? locale.report.wholeDocument : names.table(table);
  const place = known === undefined ? '' : formatPlace(known.place, locale);
  const where = place === '' ? '' : paint.dim(fill(locale.report.parentheses, { text: place }));
  const project = known?.project === undefined ? '' : ` · ${known.project}`;
  return paint.strong(official + project) + where;
}
