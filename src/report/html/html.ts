import type { Finding, Report, ReportDocument, Severity } from '../../core/findings/report.ts';
import { summarize } from '../../core/findings/summary.ts';
import type { Table } from '../../core/model/disclosure.ts';
import { groupBy } from '../../core/model/group-by.ts';
import { fill } from '../../locale/fill.ts';
import { ruleTitle } from '../../locale/rule-title.ts';
import { acceptedLines } from '../accepted-lines.ts';
import { cleanData } from '../clean-text.ts';
import { dutyLines } from '../duty-lines.ts';
import { html, type Markup, ownMarkup } from '../gates/html.ts';
import { type Gravity, rankDocuments } from '../gravity.ts';
import { belowTitle, documentTitle, groupByTable, tableTitle } from '../pretty-document.ts';
import { checkedLine, verdictOf } from '../pretty-summary.ts';
import { uncheckedLines } from '../pretty-unchecked.ts';
import type { ReportContext, Reporter, ReportFile } from '../reporter.ts';
import { foldUntold } from '../untold.ts';
import { findingCard } from './finding-card.ts';
import { framed } from './frame.ts';

/** One page that opens offline: the verdict, what was not read, then every finding where it stands. */
export const htmlReport: Reporter = {
  format: 'html',
  audience: 'people',
  saysCoverage: true,
  showsTables: true,
  write: formatHtml,
  writeFolder,
};

const levels: readonly Severity[] = ['error', 'warning', 'info'];

export function formatHtml(original: Report, context: ReportContext): string {
  return reportPage(cleanData(original), context, undefined);
}

/** One file with all documents ranked, and one for each document. Names are numbers, since those of documents are not ours. */
function* writeFolder(original: Report, context: ReportContext): Generator<ReportFile> {
  const report = cleanData(original);
  const ranked = rankDocuments(report);
  const byDocument = groupBy(report.findings, ({ document }) => document);
  const names = ranked.map((_, index) => `${String(index + 1).padStart(3, '0')}.html`);
  yield { name: 'index.html', content: indexPage(report, ranked, names, context) };
  for (const [index, { document }] of ranked.entries()) {
    const findings = byDocument.get(document.id) ?? [];
    const content = reportPage(reportOfDocument(report, document, findings), context, 'index.html');
    yield { name: names[index] ?? '', content };
  }
}

/** What a report says of one of its documents; what was checked is counted for all of them together. */
const reportOfDocument = (
  report: Report,
  document: ReportDocument,
  findings: readonly Finding[],
): Report => ({
  ...report,
  documents: [document],
  findings,
  accepted: (report.accepted ?? []).filter(({ finding }) => finding.document === document.id),
  stale: (report.stale ?? []).filter((each) => each.document === document.id),
  summary: summarize(findings),
  inputs: report.inputs.filter(({ path }) => document.paths.includes(path)),
});

function footer({ version, rules }: Report, { locale, clips }: ReportContext): Markup {
  const texts = locale.report.html;
  const pictures = [...(clips?.values() ?? [])].flat();
  const bytes = pictures.reduce((sum, { png }) => sum + png.length, 0);
  const size = fill(texts.pictures, { count: pictures.length, size: Math.ceil(bytes / 1000) });
  const about = fill(texts.footer, { version, rules: rules.count });
  return html`<footer>${about}${pictures.length === 0 ? '' : size}</footer>`;
}

function reportPage(report: Report, context: ReportContext, index: string | undefined): string {
  const texts = context.locale.report.html;
  const byDocument = groupBy(report.findings, ({ document }) => document);
  const isPart = index !== undefined;
  const [only] = report.documents;
  const title = isPart && only !== undefined ? documentTitle(only, context) : texts.title;
  return framed(
    title,
    [
      isPart ? html`<p><a href="${index}">${texts.index}</a></p>` : undefined,
      html`<h1>${title}</h1>`,
      summary(report, context, isPart),
      isPart ? undefined : unread(report, context),
      filters(report, context),
      legend(report, context),
      html`${rankDocuments(report).map(({ document }) =>
        section(byDocument.get(document.id) ?? [], document, context, isPart),
      )}`,
      html`<p class="none" id="none" hidden>${texts.noMatch}</p>`,
      accepted(report, context),
      isPart ? undefined : duties(report, context),
      footer(report, context),
    ],
    context,
  );
}

function indexPage(
  report: Report,
  ranked: readonly Gravity[],
  names: readonly string[],
  context: ReportContext,
): string {
  const texts = context.locale.report.html;
  const { severity } = context.locale.report;
  const rows = ranked.map(({ document, points, errors, warnings }, index) => {
    const { department, year, kind, paths, figures } = document;
    return html`<tr><td>${index + 1}</td><th scope="row"><a href="${names[index]}">${department || context.locale.report.noDepartment}</a></th><td>${year ?? ''}</td><td class="words">${context.locale.report.kinds[kind]}</td><td>${points}</td><td>${errors}</td><td>${warnings}</td><td>${figures.unplaced}</td><td class="words">${paths.join(context.locale.report.listSeparator)}</td></tr>`;
  });
  const heads = [
    texts.rank,
    texts.department,
    texts.year,
    texts.kind,
    texts.gravity,
    severity.error,
    severity.warning,
    texts.unplaced,
    texts.documents,
  ];
  const table = html`<div class="scroll" tabindex="0"><table class="grid"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`;
  const body = [
    html`<h1>${texts.title}</h1>`,
    summary(report, context, false),
    unread(report, context),
    html`<h2>${texts.ranked}</h2><p class="soft">${texts.gravityNote}</p>`,
    table,
    accepted(report, context),
    footer(report, context),
  ];
  return framed(texts.title, body, context);
}

function summary(report: Report, context: ReportContext, isPart: boolean): Markup {
  const { severity, html: texts } = context.locale.report;
  const { errors, warnings, infos } = report.summary;
  const counts = { error: errors, warning: warnings, info: infos };
  const tiles = levels.map((each) => html`<li class="${each}"><b>${counts[each]}</b>${severity[each]}</li>`);
  const documents = html`<li><b>${report.documents.length}</b>${texts.documents}</li>`;
  // What was checked is counted over all documents.
  const isClean = errors + warnings === 0;
  const { text, tone } =
    isPart && isClean ? { text: texts.noFindings, tone: 'good' } : tonedVerdict(report, context);
  return html`<p class="verdict ${tone}">${text}</p>
<ul class="tiles">${tiles}${isPart ? undefined : documents}</ul>
${isPart ? undefined : html`<p class="soft">${checkedLine(report, context)}</p>`}`;
}

/** The verdict with the colour in which a terminal shows it; a run that checked nothing is not good. */
function tonedVerdict(
  report: Report,
  context: ReportContext,
): { readonly text: string; readonly tone: string } {
  let tone = '';
  const toned = (name: string) => (text: string) => {
    tone = name;
    return text;
  };
  const paint = {
    ...context.paint,
    error: toned('error'),
    warning: toned('warning'),
    good: toned('good'),
  };
  const text = verdictOf(report, { ...context, paint });
  return { text, tone };
}

/** What the colours mean. */
function legend({ findings }: Report, { locale }: ReportContext): Markup | undefined {
  const cells = findings.flatMap((finding) => finding.cells);
  if (cells.length === 0) return undefined;
  const texts = locale.report.html.legend;
  const isScanned = cells.some(({ reading }) => reading !== undefined);
  const kinds = ['wrong', 'operand', ...(isScanned ? (['certified', 'uncertain'] as const) : [])] as const;
  return html`<p class="legend">${kinds.map((kind) => html`<span><i class="${kind}"></i>${texts[kind]}</span>`)}</p>`;
}

function unread(report: Report, context: ReportContext): Markup | undefined {
  // Whoever reads a file has no option to ask for more.
  const lines = uncheckedLines(report, { ...context, verbose: true });
  if (lines.length === 0) return undefined;
  const title = context.locale.report.html.unread;
  return html`<section class="unread"><h2>${title}</h2><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul></section>`;
}

function accepted(report: Report, context: ReportContext): Markup | undefined {
  const lines = acceptedLines(report, context);
  if (lines.length === 0) return undefined;
  const title = fill(context.locale.report.accepted.title, { count: report.accepted?.length ?? 0 });
  return html`<section class="unread" id="accepted"><h2>${title}</h2><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul></section>`;
}

function duties(report: Report, context: ReportContext): Markup | undefined {
  const lines = dutyLines(report, context);
  if (lines.length === 0) return undefined;
  const { title } = context.locale.report.duties;
  return html`<section class="unread" id="duties"><h2>${title}</h2><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul></section>`;
}

function filters({ findings }: Report, { locale, names }: ReportContext): Markup | undefined {
  if (findings.length === 0) return undefined;
  const { severity, html: texts } = locale.report;
  const tables = [...new Set(findings.map(tableOf))];
  const boxes = levels.map(
    (level) =>
      html`<label><input type="checkbox" name="level" value="${level}"${level === 'info' && findings.some((each) => each.severity !== 'info') ? undefined : ownMarkup(' checked')}>${severity[level]}</label>`,
  );
  const rules = [...new Map(findings.map((finding) => [finding.rule, finding])).values()].sort((a, b) =>
    a.rule < b.rule ? -1 : 1,
  );
  const ruleOptions = rules.map(
    (finding) => html`<option value="${finding.rule}">${finding.rule} ${ruleTitle(locale, finding)}</option>`,
  );
  const options = tables.map(
    (table) =>
      html`<option value="${table}">${table === '' ? locale.report.wholeDocument : names.table(table)}</option>`,
  );
  return html`<form class="filters" role="search">${boxes}
<label><span>${texts.table}</span><select id="table"><option value="">${texts.all}</option>${options}</select></label>
<label><span>${texts.rule}</span><select id="rule"><option value="">${texts.all}</option>${ruleOptions}</select></label>
<input type="search" id="search" placeholder="${texts.search}" aria-label="${texts.search}">
<span class="soft" id="count" data-text="${texts.shown}" aria-live="polite"></span>
<button type="button" id="theme">${texts.theme}</button><button type="button" id="print">${texts.print}</button></form>`;
}

const tableOf = ({ cells }: Finding): string => cells[0]?.table ?? '';

function section(
  findings: readonly Finding[],
  document: ReportDocument,
  outer: ReportContext,
  isPart: boolean,
): Markup {
  const [homeFile] = document.paths;
  const context = homeFile === undefined ? outer : { ...outer, homeFile };
  const { listSeparator, html: texts } = context.locale.report;
  const tables: ReadonlyMap<string, Table> = context.excerpts?.get(document.id) ?? new Map();
  const groups = levels.flatMap((level) =>
    groupByTable(
      document,
      findings.filter(({ severity }) => severity === level),
    ),
  );
  const cards = groups.map(([table, group]) => {
    const title = tableTitle(document, table, context);
    return html`<section data-group><h3>${title}</h3>${belowTitle(document, table, foldUntold(group, context), context).map((finding) => findingCard(finding, tableOf(finding), tables, context))}</section>`;
  });
  const none = html`<p class="none">${texts.noFindings}</p>`;
  return html`<section data-group>${isPart ? undefined : html`<h2>${documentTitle(document, context)}</h2>`}<div class="soft">${document.paths.join(listSeparator)}</div>${cards.length === 0 ? none : cards}</section>`;
}
