import type { Finding, Report, ReportDocument, Severity } from '../../core/findings/report.ts';
import type { Table } from '../../core/model/disclosure.ts';
import { fill } from '../../locale/fill.ts';
import { cleanData } from '../clean-text.ts';
import { html, type Markup, ownMarkup } from '../gates/html.ts';
import { documentTitle, groupByTable, tableTitle } from '../pretty-document.ts';
import { checkedLine, verdictOf } from '../pretty-summary.ts';
import { uncheckedLines } from '../pretty-unchecked.ts';
import type { ReportContext, Reporter } from '../reporter.ts';
import { findingCard } from './finding-card.ts';
import { script, scriptDigest } from './script.ts';
import { styleDigest, styles } from './styles.ts';

/** One page that opens offline: the verdict, what was not read, then every finding where it stands. */
export const htmlReport: Reporter = {
  format: 'html',
  audience: 'people',
  saysCoverage: true,
  showsTables: true,
  write: formatHtml,
};

const levels: readonly Severity[] = ['error', 'warning', 'info'];

/** Nothing may be loaded or sent, and nothing run but the page's own script. */
const policy = `default-src 'none'; style-src '${styleDigest}'; script-src '${scriptDigest}'; img-src data:; base-uri 'none'; form-action 'none'`;

export function formatHtml(original: Report, context: ReportContext): string {
  const report = cleanData(original);
  const texts = context.locale.report.html;
  const page = html`<!DOCTYPE html>
<html lang="${texts.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>${texts.title}</title>
<style>${ownMarkup(styles)}</style>
</head>
<body>
<main>
<h1>${texts.title}</h1>
${summary(report, context)}
${unread(report, context)}
${filters(report, context)}
${report.documents.map((document) => section(report, document, context))}
<p class="none" id="none" hidden>${texts.noMatch}</p>
<footer>${fill(texts.footer, { version: report.version, rules: report.rules.count })}</footer>
</main>
<script>${ownMarkup(script)}</script>
</body>
</html>
`;
  return page.markup;
}

function summary(report: Report, context: ReportContext): Markup {
  const { severity, html: texts } = context.locale.report;
  const { errors, warnings, infos } = report.summary;
  const level = errors > 0 ? 'error' : warnings > 0 ? 'warning' : 'good';
  const counts = { error: errors, warning: warnings, info: infos };
  const tiles = levels.map((each) => html`<li class="${each}"><b>${counts[each]}</b>${severity[each]}</li>`);
  return html`<p class="verdict ${level}">${verdictOf(report, context)}</p>
<ul class="tiles">${tiles}<li><b>${report.documents.length}</b>${texts.documents}</li></ul>
<p class="soft">${checkedLine(report, context)}</p>`;
}

function unread(report: Report, context: ReportContext): Markup | undefined {
  const lines = uncheckedLines(report, context);
  if (lines.length === 0) return undefined;
  const title = context.locale.report.html.unread;
  return html`<section class="unread"><h2>${title}</h2><ul>${lines.map((line) => html`<li>${line}</li>`)}</ul></section>`;
}

function filters({ findings }: Report, { locale, names }: ReportContext): Markup | undefined {
  if (findings.length === 0) return undefined;
  const { severity, html: texts } = locale.report;
  const tables = [...new Set(findings.map(tableOf))];
  const boxes = levels.map(
    (level) =>
      html`<label><input type="checkbox" name="level" value="${level}"${level === 'info' && findings.some((each) => each.severity !== 'info') ? undefined : ownMarkup(' checked')}>${severity[level]}</label>`,
  );
  const options = tables.map(
    (table) =>
      html`<option value="${table}">${table === '' ? locale.report.wholeDocument : names.table(table)}</option>`,
  );
  return html`<form class="filters" role="search">${boxes}
<label><span>${texts.table}</span><select id="table"><option value="">${texts.all}</option>${options}</select></label>
<input type="search" id="search" placeholder="${texts.search}" aria-label="${texts.search}">
<span class="soft" id="count" data-text="${texts.shown}" aria-live="polite"></span>
<button type="button" id="theme">${texts.theme}</button><button type="button" id="print">${texts.print}</button></form>`;
}

const tableOf = ({ cells }: Finding): string => cells[0]?.table ?? '';

function section(report: Report, document: ReportDocument, outer: ReportContext): Markup {
  const [homeFile] = document.paths;
  const context = homeFile === undefined ? outer : { ...outer, homeFile };
  const { listSeparator, html: texts } = context.locale.report;
  const findings = report.findings.filter((finding) => finding.document === document.id);
  const tables: ReadonlyMap<string, Table> = context.excerpts?.get(document.id) ?? new Map();
  const groups = levels.flatMap((level) =>
    groupByTable(
      document,
      findings.filter(({ severity }) => severity === level),
    ),
  );
  const cards = groups.map(([table, group]) => {
    const title = tableTitle(document, table, context);
    return html`<section data-group><h3>${title}</h3>${group.map((finding) => findingCard(finding, tableOf(finding), tables, context))}</section>`;
  });
  const none = html`<p class="none">${texts.noFindings}</p>`;
  return html`<section data-group><h2>${documentTitle(document, context)}</h2><div class="soft">${document.paths.join(listSeparator)}</div>${cards.length === 0 ? none : cards}</section>`;
}
