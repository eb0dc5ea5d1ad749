import type { Finding, FindingCell } from '../../core/findings/report.ts';
import type { Table } from '../../core/model/disclosure.ts';
import { wordsRules } from '../../locale/describe.ts';
import { fill } from '../../locale/fill.ts';
import { consequencesOf, consequenceText, placesOf, proposalOf, statement } from '../finding-text.ts';
import { html, type Markup } from '../gates/html.ts';
import type { ReportContext } from '../reporter.ts';
import { clipFigure } from './clip.ts';
import { equation } from './equation.ts';
import { cellId, excerpts } from './excerpt.ts';

/** One finding: what is compared, the figures, the likely cell, the sentence or table as it stands, what follows from it. */
export function findingCard(
  finding: Finding,
  table: string,
  tables: ReadonlyMap<string, Table>,
  context: ReportContext,
): Markup {
  const { locale } = context;
  const { id, severity, rule, basis } = finding;
  const grids = excerpts(finding, tables, context);
  const targetOf = (each: FindingCell): string | undefined => {
    const target = cellId(id, finding.cells.indexOf(each));
    return grids.some(({ markup }) => markup.includes(` id="${target}"`)) ? target : undefined;
  };
  const sums = finding.worded && wordsRules(locale) ? undefined : equation(finding, context, targetOf);
  const isMessage = (finding.worded && wordsRules(locale)) || finding.left === undefined;
  const title = isMessage ? finding.message : statement(finding, context);
  const where = sums === undefined ? placesOf(finding, context) : '';
  const clips = (context.clips?.get(id) ?? []).map((clip) =>
    clipFigure(clip, fill(locale.report.place.page, { page: clip.page })),
  );
  const shown = [...clips, ...grids];
  return html`<article class="finding ${severity}" id="${id}" tabindex="-1" data-level="${severity}" data-table="${table}" data-rule="${rule}">
<div class="head"><span class="level">${locale.report.severity[severity]}</span><strong>${title}</strong><span class="code">${rule}</span></div>
${where === '' ? undefined : html`<div class="soft">${where}</div>`}
${sums}
${proposal(finding, context)}
${quote(finding, context)}
${shown}
${consequences(finding, context)}
${basis === '' ? undefined : html`<details><summary>${locale.report.html.basis}</summary>${basis}</details>`}
</article>`;
}

function proposal(finding: Finding, context: ReportContext): Markup | undefined {
  const { text, alternatives = [] } = proposalOf(finding, context) ?? {};
  if (text === undefined) return undefined;
  if (alternatives.length === 0) return html`<p class="likely">${text}</p>`;
  return html`<div class="likely">${text}<ul>${alternatives.map((each) => html`<li>${each}</li>`)}</ul></div>`;
}

/** The sentence as printed, the figures of the finding marked, the one that is likely wrong in its colour. */
function quote({ quote: text, cells, suspects }: Finding, { locale }: ReportContext): Markup | undefined {
  if (text === undefined) return undefined;
  const figures = (list: readonly FindingCell[]): Set<string> =>
    new Set(list.map(({ value }) => value).filter((value) => /\d/.test(value)));
  const [wrong, others] = [figures(suspects.map(({ cell }) => cell)), figures(cells)];
  const [before = '', after = ''] = locale.report.quote.split('{text}');
  const parts = text.split(/(-?\d[\d,]*(?:\.\d+)?)/);
  const marked = parts.map((part) => {
    const isIn = (values: ReadonlySet<string>): boolean =>
      values.has(part) || values.has(part.replaceAll(',', ''));
    if (isIn(wrong)) return html`<mark class="wrong">${part}</mark>`;
    return isIn(others) ? html`<mark>${part}</mark>` : html`${part}`;
  });
  return html`<blockquote>${before}${marked}${after}</blockquote>`;
}

function consequences(finding: Finding, context: ReportContext): Markup | undefined {
  const { consequences: found = [] } = finding;
  if (found.length === 0) return undefined;
  const items = found.map(
    (each) => html`<li>${consequenceText(each, context)} <span class="soft">${each.rule}</span></li>`,
  );
  return html`<details><summary>${consequencesOf(finding, context)}</summary><ul>${items}</ul></details>`;
}
