import type { Consequence, Finding, FindingCell } from '../../core/findings/report.ts';
import type { Table } from '../../core/model/disclosure.ts';
import { wordsRules } from '../../locale/describe.ts';
import { describeChange, describeHolds, describeProposal } from '../../locale/describe-cause.ts';
import { fill } from '../../locale/fill.ts';
import { formatPlaces } from '../../locale/format-place.ts';
import { ruleTitle } from '../../locale/rule-title.ts';
import { html, type Markup } from '../gates/html.ts';
import type { ReportContext } from '../reporter.ts';
import { subjectOf } from '../sides.ts';
import { clipFigure } from './clip.ts';
import { equation } from './equation.ts';
import { cellId, excerpts } from './excerpt.ts';

/** More alternatives than these help nobody to look. */
const mostAlternatives = 5;

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
  const where = sums === undefined ? places(finding, context) : '';
  const clips = (context.clips?.get(id) ?? []).map((clip) =>
    clipFigure(clip, fill(locale.report.place.page, { page: clip.page })),
  );
  const shown = [...clips, ...grids];
  return html`<article class="finding ${severity}" id="${id}" tabindex="-1" data-level="${severity}" data-table="${table}" data-rule="${rule}">
<div class="head"><span class="level">${locale.report.severity[severity]}</span><strong>${statement(finding, context)}</strong><span class="code">${rule}</span></div>
${where === '' ? undefined : html`<div class="soft">${where}</div>`}
${sums}
${proposals(finding, context)}
${quote(finding, context)}
${shown}
${consequences(finding, context)}
${basis === '' ? undefined : html`<details><summary>${locale.report.html.basis}</summary>${basis}</details>`}
</article>`;
}

function statement(finding: Finding, context: ReportContext): string {
  const { locale, names } = context;
  if ((finding.worded && wordsRules(locale)) || finding.left === undefined) return finding.message;
  const subject = subjectOf(finding);
  const label =
    subject === undefined
      ? ''
      : [subject.rowLabel, names.column(subject.table, subject.column)]
          .filter((part) => part !== '')
          .join(' · ');
  const title = ruleTitle(locale, finding);
  return label === '' ? title : label + locale.report.colon + title;
}

function places({ cells, place }: Finding, { locale, homeFile }: ReportContext): string {
  const own = place === undefined ? [] : [place];
  return formatPlaces([...own, ...cells.map((cell) => cell.place)], locale, homeFile);
}

function proposals({ suspects, cause }: Finding, { locale, names }: ReportContext): Markup | undefined {
  const [first, ...others] = suspects;
  if (cause === undefined) return undefined;
  const texts = locale.report.diagnosis;
  const isOpen = cause.scope === 'cell' && first?.confidence === 'ambiguous' && others.length > 0;
  if (!isOpen || cause.evidence !== undefined) {
    const text = describeProposal({ suspects, cause }, locale, names);
    return text === '' ? undefined : html`<p class="likely">${text}</p>`;
  }
  const params = { count: suspects.length, holds: describeHolds(cause, locale) };
  if (suspects.length > mostAlternatives) return html`<p class="likely">${fill(texts.undecided, params)}</p>`;
  const changes = suspects.map((each) => html`<li>${describeChange(each, locale, names)}</li>`);
  return html`<div class="likely">${fill(texts.alternatives, params)}<ul>${changes}</ul></div>`;
}

/** The sentence as printed, the figures of the finding marked. */
function quote({ quote: text, cells }: Finding, { locale }: ReportContext): Markup | undefined {
  if (text === undefined) return undefined;
  const values = new Set(cells.map(({ value }) => value).filter((value) => /\d/.test(value)));
  const [before = '', after = ''] = locale.report.quote.split('{text}');
  const parts = text.split(/(-?\d[\d,]*(?:\.\d+)?)/);
  const marked = parts.map((part) =>
    values.has(part.replaceAll(',', '')) || values.has(part) ? html`<mark>${part}</mark>` : html`${part}`,
  );
  return html`<blockquote>${before}${marked}${after}</blockquote>`;
}

function consequences(
  { consequences: found = [], cause }: Finding,
  context: ReportContext,
): Markup | undefined {
  if (found.length === 0) return undefined;
  const texts = context.locale.report.diagnosis;
  const template = cause?.operator === 'joint-rounding' ? texts.joint : texts.consequences;
  const summary = fill(template, { count: found.length });
  return html`<details><summary>${summary}</summary><ul>${found.map((each) => html`<li>${consequence(each, context)} <span class="soft">${each.rule}</span></li>`)}</ul></details>`;
}

function consequence(each: Consequence, { locale, names }: ReportContext): string {
  const subject = subjectOf(each);
  const parts =
    subject === undefined
      ? []
      : [names.table(subject.table), subject.rowLabel, names.column(subject.table, subject.column)];
  const where = parts.filter((part) => part !== '').join(' · ');
  const title = (where === '' ? '' : where + locale.report.colon) + ruleTitle(locale, each);
  if (each.difference === undefined) return title;
  const difference = `${each.difference} ${each.left?.unit ?? ''}`.trim();
  return fill(locale.report.diagnosis.consequence, { title, difference });
}
