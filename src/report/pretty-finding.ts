import type { Finding, FindingCell } from '../core/findings/report.ts';
import { wordsRules } from '../locale/describe.ts';
import { fill } from '../locale/fill.ts';
import { formatPlaces } from '../locale/format-place.ts';
import { ruleTitle } from '../locale/rule-title.ts';
import { prettyCause } from './pretty-cause.ts';
import { prettyEquation } from './pretty-equation.ts';
import type { ReportContext } from './reporter.ts';
import { sidesOf, subjectOf } from './sides.ts';
import { indentText, widthOf } from './text-width.ts';

const margin = '  ';

/** One finding: row and rule in words, both figures below each other, and how they are put together. */
export function prettyFinding(finding: Finding, context: ReportContext): string {
  const { locale, paint, width } = context;
  const severity = locale.report.severity[finding.severity];
  const sides = finding.worded && wordsRules(locale) ? undefined : sidesOf(finding);
  const indent = margin + ' '.repeat(widthOf(severity) + 2);
  const text = sides === undefined ? finding.message : statement(finding, context);
  const head = indentText(`${text}  ${finding.rule}`, width, indent, '');
  const code = head.lastIndexOf(finding.rule);
  const painted = head.slice(0, code) + paint.dim(head.slice(code));
  const lines = [`${margin}${paint[finding.severity](severity)}  ${painted}`];
  if (sides !== undefined) lines.push(...prettyEquation(finding, sides, indent, context));
  else lines.push(...places(finding, indent, context));
  return [...lines, ...quote(finding, indent, context), ...prettyCause(finding, indent, context)].join('\n');
}

function quote({ quote: text }: Finding, indent: string, { locale, paint, width }: ReportContext): string[] {
  if (text === undefined) return [];
  return [paint.dim(indentText(fill(locale.report.quote, { text }), width, `${indent}    `, indent))];
}

function statement(finding: Finding, context: ReportContext): string {
  const subject = subjectOf(finding);
  const label = subject === undefined ? '' : cellLabel(subject, context);
  const title = ruleTitle(context.locale, finding);
  return label === '' ? title : label + context.locale.report.colon + title;
}

/** Row and column of a cell, as people call them. */
export function cellLabel(cell: FindingCell, { names }: ReportContext): string {
  return [cell.rowLabel, names.column(cell.table, cell.column)].filter((part) => part !== '').join(' · ');
}

function places(
  { cells, place: own }: Finding,
  indent: string,
  { locale, paint, width, homeFile }: ReportContext,
): string[] {
  const text = formatPlaces(
    [...(own === undefined ? [] : [own]), ...cells.map(({ place }) => place)],
    locale,
    homeFile,
  );
  return text === '' ? [] : [paint.dim(indentText(text, width, indent))];
}
