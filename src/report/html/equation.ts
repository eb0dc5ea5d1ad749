import type { Finding, FindingCell } from '../../core/findings/report.ts';
import { fill } from '../../locale/fill.ts';
import { formatPlaces } from '../../locale/format-place.ts';
import { html, type Markup } from '../gates/html.ts';
import type { ReportContext } from '../reporter.ts';
import { gapLine, type Side, sidesOf, sideTemplate, termCount } from '../sides.ts';

/** A longer sum is cut: its result and its gap say more than the fiftieth addend. */
const shownAddends = 30;

interface Line {
  readonly role: 'total' | 'addend' | 'gap';
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  readonly where: string;
  /** The element of the page that shows the figure where it stands. */
  readonly target?: string | undefined;
}

/** Both sides with every addend, and the gap, figures aligned at the decimal point; nothing where nothing was computed. */
export function equation(
  finding: Finding,
  context: ReportContext,
  targetOf: (cell: FindingCell) => string | undefined,
): Markup | undefined {
  const sides = sidesOf(finding);
  if (sides === undefined) return undefined;
  const isAcross = new Set(finding.cells.map(({ table }) => table)).size > 1;
  const lines = sides.flatMap((side) => sideLines(side, isAcross, context, targetOf));
  if (finding.difference !== undefined) {
    const unit = sides[0].figure.unit;
    lines.push({
      role: 'gap',
      ...gapLine(finding, context.locale),
      unit,
      where: '',
    });
  }
  const decimals = Math.max(...lines.map(({ value }) => fractionOf(value).length));
  return html`<table class="sums">${lines.map(
    ({ role, label, value, unit, where, target }) =>
      html`<tr class="${role}"><th scope="row">${label}</th><td class="n">${linked(padded(value, decimals), target)}</td><td>${unit}</td><td class="soft where">${where}</td></tr>`,
  )}</table>`;
}

const linked = (text: string, target: string | undefined): Markup =>
  target === undefined ? html`${text}` : html`<a href="#${target}">${text}</a>`;

function sideLines(
  side: Side,
  isAcross: boolean,
  context: ReportContext,
  targetOf: (cell: FindingCell) => string | undefined,
): Line[] {
  const { figure, cells, isSum } = side;
  const { locale } = context;
  const [first] = cells;
  const lineOf = (role: Line['role'], cell: FindingCell, value: string, unit: string): Line => ({
    role,
    label: cellName(cell, isAcross, context),
    value,
    unit,
    where: formatPlaces([cell.place], locale, context.homeFile),
    target: targetOf(cell),
  });
  if (first === undefined) {
    return [{ role: 'total', label: figure.text, value: figure.value, unit: figure.unit, where: '' }];
  }
  if (!isSum) return [lineOf('total', first, figure.value, figure.unit)];
  const count = termCount(figure.text);
  const template = sideTemplate(side, locale);
  const sum: Line = {
    role: 'total',
    label: fill(template, { count }),
    value: figure.value,
    unit: figure.unit,
    where: cells.length > shownAddends ? fill(locale.report.composition, { text: figure.text }) : '',
  };
  if (cells.length > shownAddends) return [sum];
  return [sum, ...cells.map((cell) => lineOf('addend', cell, cell.value, ''))];
}

function cellName(cell: FindingCell, isAcross: boolean, { names }: ReportContext): string {
  const column = names.column(cell.table, cell.column);
  const parts = isAcross ? [names.table(cell.table), cell.rowLabel, column] : [cell.rowLabel, column];
  return parts.filter((part) => part !== '').join(' · ');
}

const fractionOf = (value: string): string => /\.\d+/.exec(value)?.[0] ?? '';

/** Figure spaces for the decimals that a figure does not print. */
const padded = (value: string, decimals: number): string =>
  value + '\u2007'.repeat(Math.max(0, decimals - fractionOf(value).length));
