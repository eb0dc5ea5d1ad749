import { cellText } from '../../layout/cell-text.ts';
import type { RawGrid } from '../../raw.ts';
import type { SourceLine } from '../split-lines.ts';
import type { AlignedTable } from './aligned-tables.ts';
import { lineIndex } from './placed-lines.ts';

/** The grid of a table that was found, with the lines of its cells. */
export function alignedGrid(
  file: string,
  { grid, start }: AlignedTable,
  lines: readonly SourceLine[],
): RawGrid {
  const placeOf = (index: number) => ({ file, line: lines[index]?.number ?? 1 });
  const cells = grid.cells.map(({ row, column, rowSpan, columnSpan, pieces }) => {
    const index = Math.min(...pieces.map(lineIndex));
    return { row, column, rowSpan, columnSpan, text: cellText(pieces), place: placeOf(index) };
  });
  const { confidence, spansKnown } = grid;
  const [rows, columns] = [grid.ys.length - 1, grid.xs.length - 1];
  return { type: 'grid', rows, columns, cells, confidence, spansKnown, place: placeOf(start) };
}
