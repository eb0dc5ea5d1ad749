import type { Finding, FindingCell } from '../../core/findings/report.ts';
import { fill } from '../../locale/fill.ts';
import { formatPlaces } from '../../locale/format-place.ts';
import { html, type Markup } from '../gates/html.ts';
import type { ReportContext } from '../reporter.ts';
import { type Side, sidesOf, termCount } from '../sides.ts';

/** A longer sum is cut: its result and its gap say more than the fiftieth addend. */
const shownAddends = 30;

interface Line {
  readonly role: 'total' | 'addend' | 'gap';
  readonly label: string;
  readonly value: string;
  readonly unit: string;
  readonly where: string;
}

/** Both sides with every addend, and the gap, figures aligned at the decimal point; nothing where nothing was computed. */
export function equation(finding: Finding, context: ReportContext): Markup | undefined {
  const sides = sidesOf(finding);
  if (sides === undefined) return undefined;
  const isAcross = new Set(finding.cells.map(({ table }) => table)).size > 1;
  const lines = sides.flatMap((side) => sideLines(side, isAcross, context));
  if (finding.difference !== undefined) {
    const unit = sides[0].figure.unit;
    lines.push({
      role: 'gap',
      label: context.locale.report.difference,
      value: finding.difference,
      unit,
      where: '',
    });
  }
  const decimals = Math.max(...lines.map(({ value }) => fractionOf(value).length));
  return html`<table class="sums">${lines.map(
    ({ role, label, value, unit, where }) =>
      html`<tr class="${role}"><th scope="row">${label}</th><td class="n">${padded(value, decimals)}</td><td>${unit}</td><td class="soft where">${where}</td></tr>`,
  )}</table>`;
}

function sideLines(side: Side, isAcross: boolean, context: ReportContext): Line[] {
  const { figure, cells, isSum } = side;
  const { locale, homeFile } = context;
  const [first] = cells;
  const placed = (cell: FindingCell): string => formatPlaces([cell.place], locale, homeFile);
  if (!isSum || first === undefined) {
    const label = first === undefined ? figure.text : cellName(first, isAcross, context);
    const where = first === undefined ? '' : placed(first);
    return [{ role: 'total', label, value: figure.value, unit: figure.unit, where }];
  }
  const count = termCount(figure.text);
  const template = / - |\(/.test(figure.text) ? locale.report.combination : locale.report.addends;
  const sum: Line = {
    role: 'total',
    label: fill(template, { count }),
    value: figure.value,
    unit: figure.unit,
    where: cells.length > shownAddends ? fill(locale.report.composition, { text: figure.text }) : '',
  };
  if (cells.length > shownAddends) return [sum];
  const addends = cells.map(
    (cell): Line => ({
      role: 'addend',
      label: cellName(cell, isAcross, context),
      value: cell.value,
      unit: '',
      where: placed(cell),
    }),
  );
  return [sum, ...addends];
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
