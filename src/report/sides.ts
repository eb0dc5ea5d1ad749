import type { Finding, FindingCell, FindingSide } from '../core/findings/report.ts';
import { isSum } from '../locale/describe.ts';
import type { Locale } from '../locale/locale.ts';

/** One side of an equation with the cells that it consists of. */
export interface Side {
  readonly figure: FindingSide;
  readonly cells: readonly FindingCell[];
  readonly isSum: boolean;
  /** What the other side may be at most, or has to be at least. */
  readonly bound?: 'most' | 'least' | undefined;
}

/** Both sides of an equation and its cells, as findings and their consequences have them. */
type Equated = Pick<Finding, 'left' | 'right' | 'cells' | 'relation'>;

/** Number of figures that the text of a side shows. */
export function termCount(text: string): number {
  return text.split(/ [-+÷] /).length;
}

/** Splits the cells of a finding between its sides: left ones come first, and right ones are negated. */
export function sidesOf(finding: Equated): readonly [Side, Side] | undefined {
  const { left, right, cells, relation } = finding;
  if (left === undefined || right === undefined) return undefined;
  const border = borderOf(left, right, cells);
  const [least, most] = relation === '>=' ? (['most', 'least'] as const) : (['least', 'most'] as const);
  const isBound = relation === '<=' || relation === '>=';
  return [
    {
      figure: left,
      cells: printed(cells.slice(0, border)),
      isSum: isSum(left.text),
      bound: isBound ? least : undefined,
    },
    {
      figure: right,
      cells: printed(cells.slice(border)),
      isSum: isSum(right.text),
      bound: isBound ? most : undefined,
    },
  ];
}

const showsFigure = ({ value }: FindingCell): boolean => /\d/.test(value);

/** Blank addends explain nothing; a side that is blank altogether is still about its cells. */
function printed(cells: readonly FindingCell[]): readonly FindingCell[] {
  const shown = cells.filter(showsFigure);
  return shown.length > 0 ? shown : cells;
}

function borderOf(left: FindingSide, right: FindingSide, cells: readonly FindingCell[]): number {
  if (right.text.includes('÷')) return 1;
  const isNegative = ({ coefficient }: FindingCell): boolean => coefficient.startsWith('-');
  if (!left.text.includes(' - ')) {
    const first = cells.findIndex(isNegative);
    return first < 0 ? cells.length : first;
  }
  if (!right.text.includes(' - '))
    return cells.length - prefixWith(cells.toReversed(), termCount(right.text));
  return prefixWith(cells, termCount(left.text));
}

/** Length of the shortest prefix that shows so many figures. */
function prefixWith(cells: readonly FindingCell[], figures: number): number {
  let seen = 0;
  const end = cells.findIndex((cell) => {
    seen += showsFigure(cell) ? 1 : 0;
    return seen === figures;
  });
  return end < 0 ? cells.length : end + 1;
}

/** The cell that a finding is about: the one that stands alone on its side. */
export function subjectOf(finding: Equated): FindingCell | undefined {
  const sides = sidesOf(finding);
  const alone = sides?.find((side) => !side.isSum && side.cells.length > 0);
  return alone?.cells[0] ?? finding.cells[0];
}

/** What a side that was computed is called: a quotient and a product add nothing up, a bound is no result. */
export function sideTemplate({ figure: { text }, bound }: Side, { report }: Pick<Locale, 'report'>): string {
  if (bound !== undefined) return report.bounds[bound];
  if (termCount(text) === 1 && !/×/.test(text)) return report.required;
  if (/[÷×]/.test(text)) return report.quotient;
  return / - |\(/.test(text) ? report.combination : report.addends;
}

/** The gap between both sides as it is shown: beyond a bound it has no sign. */
export function gapLine(
  { relation, difference = '' }: Pick<Finding, 'relation' | 'difference'>,
  { report }: Pick<Locale, 'report'>,
): { readonly label: string; readonly value: string } {
  if (relation !== '<=' && relation !== '>=') return { label: report.difference, value: difference };
  return { label: relation === '<=' ? report.beyond : report.short, value: difference.replace(/^-/, '') };
}
