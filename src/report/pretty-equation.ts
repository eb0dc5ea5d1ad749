import type { Finding } from '../core/findings/report.ts';
import { shorten } from '../locale/describe.ts';
import { fill } from '../locale/fill.ts';
import { formatPlaces } from '../locale/format-place.ts';
import type { ReportContext } from './reporter.ts';
import { type Side, termCount } from './sides.ts';
import { indentText, padEnd, truncate, widthOf } from './text-width.ts';

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
export function prettyEquation(
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
    const sum = fill(templateOf(figure.text, locale), { count });
    return isAcross && first !== undefined ? `${names.table(first.table)} ${sum}` : sum;
  }
  const column = names.column(first.table, first.column);
  const parts = isAcross ? [names.table(first.table), first.rowLabel] : [first.rowLabel, column];
  return parts.filter((part) => part !== '').join(' · ');
}

/** A quotient, a product and a mean add nothing up. */
export function templateOf(text: string, { report }: ReportContext['locale']): string {
  if (/[÷×]/.test(text)) return report.quotient;
  return / - |\(/.test(text) ? report.combination : report.addends;
}

const integerPart = (value: string): string => value.split('.', 1)[0] ?? '';

/** Puts the decimal point of a figure `integers` columns from the left. */
const alignPoint = (value: string, integers: number): string =>
  ' '.repeat(Math.max(0, integers - integerPart(value).length)) + value;
