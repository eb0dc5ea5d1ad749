import type { Finding, FindingCell, FindingSide } from '../core/findings/report.ts';
import { isSum } from '../locale/describe.ts';

/** One side of an equation with the cells that it consists of. */
export interface Side {
  readonly figure: FindingSide;
  readonly cells: readonly FindingCell[];
  readonly isSum: boolean;
}

/** Number of figures that the text of a side shows. */
export function termCount(text: string): number {
  return text.split(' ').filter((word) => /\d/.test(word)).length;
}

/** Splits the cells of a finding between its sides: they stand in the order of the equation. */
export function sidesOf(finding: Finding): readonly [Side, Side] | undefined {
  const { left, right, cells } = finding;
  if (left === undefined || right === undefined) return undefined;
  const [ofLeft, ofRight] = [termCount(left.text), termCount(right.text)];
  const isComplete = ofLeft + ofRight === cells.length;
  const border = isComplete || !isSum(left.text) ? Math.min(ofLeft, cells.length) : cells.length - ofRight;
  return [
    { figure: left, cells: cells.slice(0, border), isSum: isSum(left.text) },
    { figure: right, cells: cells.slice(border), isSum: isSum(right.text) },
  ];
}

/** The cell that a finding is about: the one that stands alone on its side. */
export function subjectOf(finding: Finding): FindingCell | undefined {
  const sides = sidesOf(finding);
  const alone = sides?.find((side) => !side.isSum && side.cells.length === 1);
  return alone?.cells[0] ?? finding.cells[0];
}
