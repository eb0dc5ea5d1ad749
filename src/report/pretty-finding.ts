import type { Consequence, Finding, FindingCell } from '../core/findings/report.ts';
import { shorten, wordsRules } from '../locale/describe.ts';
import { describeChange, describeHolds, describeProposal } from '../locale/describe-cause.ts';
import { fill } from '../locale/fill.ts';
import { formatPlaces } from '../locale/format-place.ts';
import { ruleTitle } from '../locale/rule-title.ts';
import type { ReportContext } from './reporter.ts';
import { type Side, sidesOf, subjectOf, termCount } from './sides.ts';
import { indentText, padEnd, truncate, widthOf } from './text-width.ts';

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

/** A longer list helps nobody to look. */
const mostAlternatives = 5;
const shownConsequences = 12;

/** What would mend a finding, and what else fails for the same cause. */
function prettyCause(finding: Finding, indent: string, context: ReportContext): string[] {
  const lines = [...proposals(finding, context), ...consequences(finding, context)];
  return lines.map((line) => indentText(line, context.width, `${indent}    `, indent));
}

function proposals({ suspects, cause }: Finding, context: ReportContext): string[] {
  const { locale, names } = context;
  const [first, ...others] = suspects;
  if (cause?.evidence !== undefined) return [describeProposal({ suspects, cause }, locale, names)];
  if (first === undefined || cause === undefined) return [];
  const isOpen = cause.scope === 'cell' && first.confidence === 'ambiguous' && others.length > 0;
  if (!isOpen) return [describeProposal({ suspects, cause }, locale, names)];
  const texts = locale.report.diagnosis;
  const params = { count: suspects.length, holds: describeHolds(cause, locale) };
  if (suspects.length > mostAlternatives) return [fill(texts.undecided, params)];
  const shown = suspects.map((each) => `· ${describeChange(each, locale, names)}`);
  return [fill(texts.alternatives, params), ...shown];
}

function consequences({ consequences: found = [], cause }: Finding, context: ReportContext): string[] {
  if (found.length === 0) return [];
  const texts = context.locale.report.diagnosis;
  const template = cause?.operator === 'joint-rounding' ? texts.joint : texts.consequences;
  const shown = found.slice(0, shownConsequences).map((each) => `· ${consequence(each, context)}`);
  const more = found.length > shown.length ? [`· ${fill(texts.more, { count: found.length })}`] : [];
  return [fill(template, { count: found.length }), ...shown, ...more];
}

function consequence(each: Consequence, { locale, names, paint }: ReportContext): string {
  const subject = subjectOf(each);
  const where =
    subject === undefined
      ? ''
      : [names.table(subject.table), subject.rowLabel, names.column(subject.table, subject.column)]
          .filter((part) => part !== '')
          .join(' · ') + locale.report.colon;
  const title = where + ruleTitle(locale, each);
  const { difference, left } = each;
  const text =
    difference === undefined
      ? title
      : fill(locale.report.diagnosis.consequence, {
          title,
          difference: `${difference} ${left?.unit ?? ''}`.trim(),
        });
  return `${text}  ${paint.dim(each.rule)}`;
}

interface Line {
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  /** How the figure is put together, and where it stands. */
  readonly note: string;
}

const widestLabel = 36;
const shownAddends = 12;

/** Both sides and the difference, aligned at the decimal point. */
function prettyEquation(
  finding: Finding,
  sides: readonly [Side, Side],
  indent: string,
  context: ReportContext,
): string[] {
  const { paint, width } = context;
  const isAcross = new Set(finding.cells.map(({ table }) => table)).size > 1;
  const lines = sides.map((side) => sideLine(side, isAcross, context));
  if (finding.difference !== undefined) {
    const unit = sides[0].figure.unit;
    lines.push({ label: context.locale.report.difference, value: finding.difference, unit, note: '' });
  }
  const labels = Math.max(...lines.map(({ label }) => widthOf(label)));
  const integers = Math.max(...lines.map(({ value }) => integerPart(value).length));
  const figures = Math.max(...lines.map(({ value }) => alignPoint(value, integers).length));
  return lines.map(({ label, value, unit, note }) => {
    const figure = padEnd(alignPoint(value, integers), figures);
    const start = `${indent}${padEnd(label, labels)}  ${figure} ${unit}`;
    if (note === '') return start.trimEnd();
    return withNote(start, note, indent, width).replace(note, () => paint.dim(note));
  });
}

function withNote(start: string, note: string, indent: string, width: number): string {
  const inline = `${start}  ${note}`;
  return widthOf(inline) <= width ? inline : `${start}\n${indentText(note, width, `${indent}    `)}`;
}

function sideLine(side: Side, isAcross: boolean, context: ReportContext): Line {
  const { figure, cells } = side;
  const { locale } = context;
  const places = formatPlaces(
    cells.map(({ place }) => place),
    locale,
    context.homeFile,
  );
  const label = truncate(sideLabel(side, isAcross, context), widestLabel);
  if (!side.isSum) return { label, value: figure.value, unit: figure.unit, note: places };
  const composition = fill(locale.report.composition, { text: shorten(figure.text, shownAddends) });
  const where = places === '' ? '' : fill(locale.report.parentheses, { text: places });
  return { label, value: figure.value, unit: figure.unit, note: composition + where };
}

function sideLabel({ figure, cells, isSum }: Side, isAcross: boolean, context: ReportContext): string {
  const { locale, names } = context;
  const [first] = cells;
  if (isSum || first === undefined) {
    const count = termCount(figure.text);
    const template = / - |\(/.test(figure.text) ? locale.report.combination : locale.report.addends;
    const sum = fill(template, { count });
    return isAcross && first !== undefined ? `${names.table(first.table)} ${sum}` : sum;
  }
  const column = names.column(first.table, first.column);
  const parts = isAcross ? [names.table(first.table), first.rowLabel] : [first.rowLabel, column];
  return parts.filter((part) => part !== '').join(' · ');
}

const integerPart = (value: string): string => value.split('.', 1)[0] ?? '';

/** Puts the decimal point of a figure `integers` columns from the left. */
const alignPoint = (value: string, integers: number): string =>
  ' '.repeat(Math.max(0, integers - integerPart(value).length)) + value;
