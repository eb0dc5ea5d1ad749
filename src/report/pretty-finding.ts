import type { Finding } from '../core/findings/report.ts';
import { shorten, wordsRules } from '../locale/describe.ts';
import { fill } from '../locale/fill.ts';
import { formatPlaces } from '../locale/format-place.ts';
import { driftText } from './accepted-lines.ts';
import { consequencesOf, consequenceText, placesOf, proposalOf, statement } from './finding-text.ts';
import type { ReportContext } from './reporter.ts';
import { gapLine, type Side, sidesOf, sideTemplate, termCount } from './sides.ts';
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
  return [
    ...lines,
    ...quote(finding, indent, context),
    ...prettyCause(finding, indent, context),
    ...acceptance(finding, indent, context),
  ].join('\n');
}

function quote({ quote: text }: Finding, indent: string, { locale, paint, width }: ReportContext): string[] {
  if (text === undefined) return [];
  return [paint.dim(indentText(fill(locale.report.quote, { text }), width, `${indent}    `, indent))];
}

/** What was accepted before, and what somebody needs who accepts it now. */
function acceptance(finding: Finding, indent: string, context: ReportContext): string[] {
  const { locale, verbose, width, paint } = context;
  const drift = driftText(finding, context);
  const key = verbose
    ? [fill(locale.report.key, { key: finding.key, document: finding.document, id: finding.id })]
    : [];
  return [
    ...(drift === undefined ? [] : [indentText(drift, width, `${indent}    `, indent)]),
    ...key.map((text) => paint.dim(indentText(text, width, `${indent}    `, indent))),
  ];
}

function places(finding: Finding, indent: string, context: ReportContext): string[] {
  const text = placesOf(finding, context);
  return text === '' ? [] : [context.paint.dim(indentText(text, context.width, indent))];
}

const shownConsequences = 12;

/** What would mend a finding, and what else fails for the same cause. */
function prettyCause(finding: Finding, indent: string, context: ReportContext): string[] {
  const { text, alternatives = [] } = proposalOf(finding, context) ?? {};
  const proposed = text === undefined ? [] : [text, ...alternatives.map((each) => `· ${each}`)];
  const lines = [...proposed, ...consequences(finding, context)];
  return lines.map((line) => indentText(line, context.width, `${indent}    `, indent));
}

function consequences(finding: Finding, context: ReportContext): string[] {
  const { consequences: found = [] } = finding;
  if (found.length === 0) return [];
  const { locale, paint } = context;
  const shown = found
    .slice(0, shownConsequences)
    .map((each) => `· ${consequenceText(each, context)}  ${paint.dim(each.rule)}`);
  const { more } = locale.report.diagnosis;
  const rest = found.length > shown.length ? [`· ${fill(more, { count: found.length })}`] : [];
  return [consequencesOf(finding, context), ...shown, ...rest];
}

interface Line {
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  /** How the figure is put together, and where it stands. */
  readonly note: string;
}

const widestLabel = 36;
/** Columns of a line that figure, unit and indent need. */
const besideLabel = 44;
const narrowestRow = 12;
const between = ' · ';
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
    lines.push({ ...gapLine(finding, context.locale), unit, note: '' });
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
  const label = sideLabel(side, isAcross, context);
  if (!side.isSum) return { label, value: figure.value, unit: figure.unit, note: places };
  const composition = fill(locale.report.composition, { text: shorten(figure.text, shownAddends) });
  const where = places === '' ? '' : fill(locale.report.parentheses, { text: places });
  return { label, value: figure.value, unit: figure.unit, note: composition + where };
}

function sideLabel(side: Side, isAcross: boolean, context: ReportContext): string {
  const { figure, cells, isSum } = side;
  const { locale, names } = context;
  const [first] = cells;
  if (isSum || first === undefined) {
    const count = termCount(figure.text);
    const template = sideTemplate(side, locale);
    const sum = fill(template, { count });
    return isAcross && first !== undefined ? `${names.table(first.table)} ${sum}` : sum;
  }
  const other = isAcross ? names.table(first.table) : names.column(first.table, first.column);
  // The name of a row may be long; what it stands in is told whole.
  const room = Math.max(widestLabel, context.width - besideLabel) - widthOf(other) - between.length;
  const row = truncate(first.rowLabel, Math.max(room, narrowestRow));
  const parts = isAcross ? [other, row] : [row, other];
  return parts.filter((part) => part !== '').join(between);
}

const integerPart = (value: string): string => value.split('.', 1)[0] ?? '';

/** Puts the decimal point of a figure `integers` columns from the left. */
const alignPoint = (value: string, integers: number): string =>
  ' '.repeat(Math.max(0, integers - integerPart(value).length)) + value;
