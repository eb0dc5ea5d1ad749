import { bandBorders, columnBands } from './column-bands.ts';
import type { Interval } from './corridors.ts';
import { type Line, makeLine } from './lines.ts';
import type { Run } from './run.ts';
import { lineCells, type Stretch } from './table-rows.ts';

/** Share of a band's width that a word must cover to stand above it. */
const covering = 0.5;

function overlap(word: Interval, band: Interval): number {
  return Math.min(word.to, band.to) - Math.max(word.from, band.from);
}

/** The bands a header word stands above. */
export function bandsBelow(word: Interval, bands: readonly Interval[]): number[] {
  const covered = bands.flatMap((band, index) => {
    const share = overlap(word, band) / Math.max(1, Math.min(band.to - band.from, word.to - word.from));
    return share >= covering ? [index] : [];
  });
  if (covered.length > 0) return covered;
  const touched = bands.map((band, index) => ({ index, by: overlap(word, band) })).filter(({ by }) => by > 0);
  touched.sort((a, b) => b.by - a.by);
  return touched[0] === undefined ? [] : [touched[0].index];
}

/** The extent of the texts of a cell. */
export function extentOf(cell: readonly Run[]): Interval {
  return {
    from: Math.min(...cell.map((piece) => piece.left)),
    to: Math.max(...cell.map((piece) => piece.right)),
  };
}

/** Columns without any amount show in the lowest words of the header only. */
function emptyColumns(header: readonly Line[], bands: readonly Interval[]): Interval[] {
  const all = [...bands];
  for (const line of [...header].reverse()) {
    for (const cell of lineCells(line)) {
      const word = extentOf(cell);
      if (all.every((band) => overlap(word, band) <= 0)) all.push(word);
    }
  }
  return all.sort((a, b) => a.from - b.from);
}

/** The columns of a table without lines, from left to right. */
export function tableColumns(stretch: Stretch): Interval[] {
  const rows = stretch.body.map((line) => lineCells(line).map((cell) => makeLine(cell)));
  // A text that reaches over several cells (a heading among the rows) says nothing about columns.
  const cells = rows.filter((row) => row.length > 1).map((row) => row.map(asRun));
  return emptyColumns(stretch.header, columnBands(cells));
}

/** A cell's pieces as one run, for measuring. */
function asRun(line: Line): Run {
  const first = line.pieces[0] as Run;
  return line.pieces.length === 1 ? first : { ...first, left: line.left, right: line.right, glyphs: line.pieces.flatMap((piece) => piece.glyphs) };
}

/** Outer and inner borders of columns. */
export function columnBorders(columns: readonly Interval[]): number[] {
  const [first, last] = [columns[0], columns[columns.length - 1]];
  return [(first?.from ?? 0) - 2, ...bandBorders(columns), (last?.to ?? 0) + 2];
}
