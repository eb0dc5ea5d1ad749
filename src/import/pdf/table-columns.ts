import { bandBorders, columnBands } from './column-bands.ts';
import type { Interval } from './corridors.ts';
import { type Line, makeLine } from './lines.ts';
import type { Run } from './run.ts';
import { lineCells, type Stretch, tableCells } from './table-rows.ts';

function overlap(word: Interval, band: Interval): number {
  return Math.min(word.to, band.to) - Math.max(word.from, band.from);
}

/** The extent of the texts of a cell. */
export function extentOf(cell: readonly Run[]): Interval {
  return {
    from: Math.min(...cell.map((piece) => piece.left)),
    to: Math.max(...cell.map((piece) => piece.right)),
  };
}

/** Columns without any amount show in the words of the header only; the words of its top line may be above several. */
function emptyColumns(header: readonly Line[], bands: readonly Interval[]): Interval[] {
  const all = [...bands];
  const lowest = header.length > 1 ? header.slice(1) : header;
  for (const line of [...lowest].reverse()) {
    for (const cell of lineCells(line)) {
      const word = extentOf(cell);
      if (all.every((band) => overlap(word, band) <= 0)) all.push(word);
    }
  }
  return all.sort((a, b) => a.from - b.from);
}

/** A cell's pieces as one run, for measuring. */
function asRun(cell: readonly Run[]): Run {
  if (cell.length === 1) return cell[0] as Run;
  const line = makeLine(cell);
  const glyphs = line.pieces.flatMap((piece) => piece.glyphs);
  return { ...(line.pieces[0] as Run), left: line.left, right: line.right, glyphs };
}

/** The columns of a table without walls, from left to right. */
export function tableColumns(stretch: Stretch): Interval[] {
  // A text alone on its row (a heading among the rows) says nothing about columns.
  const rows = stretch.rows
    .flat()
    .map(tableCells)
    .filter((row) => row.length > 1);
  return emptyColumns(stretch.header, columnBands(rows.map((row) => row.map(asRun))));
}

/** Outer and inner borders of columns. */
export function columnBorders(columns: readonly Interval[]): number[] {
  const [first, last] = [columns[0], columns[columns.length - 1]];
  return [(first?.from ?? 0) - 2, ...bandBorders(columns), (last?.to ?? 0) + 2];
}
