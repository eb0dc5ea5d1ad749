import type { Cell } from '../../core/model/disclosure.ts';
import { compare } from '../../core/model/exact.ts';
import { formatFigure } from '../../core/model/format-figure.ts';
import { parseFigure } from '../../core/model/parse-figure.ts';
import { type CellOptions, readCell } from '../../core/model/read-cell.ts';
import type { CellException } from './descriptor.ts';

/** Text of a cell on disk: figures without separators, all decimals and a percent sign kept; all else as printed. */
export function plainText(cell: Pick<Cell, 'state' | 'text'>): string {
  const printed = cell.state === 'value' ? parseFigure(cell.text) : undefined;
  if (printed === undefined) return cell.text.trim();
  return `${formatFigure(printed, 0, printed.decimals)}${printed.percent ? '%' : ''}`;
}

/** What must be stated beside the plain text so that reading gives the same cell; mostly nothing. */
export function exceptionOf(
  cell: Cell,
  options: Omit<CellOptions, 'place'>,
): Omit<CellException, 'row' | 'column'> | undefined {
  const again = readCell(plainText(cell), { ...options, place: cell.place });
  if (isSameCell(cell, again)) return undefined;
  return {
    state: cell.state,
    text: cell.text,
    ...(cell.figure === undefined ? {} : { value: `${cell.figure.coefficient}e${cell.figure.exponent}` }),
    ...(cell.half === undefined ? {} : { half: cell.half }),
  };
}

function isSameCell(a: Cell, b: Cell): boolean {
  if (a.state !== b.state || a.half !== b.half) return false;
  if (a.figure === undefined || b.figure === undefined) return a.figure === b.figure;
  return compare(a.figure, b.figure) === 0;
}
