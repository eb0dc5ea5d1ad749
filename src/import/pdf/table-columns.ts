import { isAmountOrDash, pieceText } from './amount.ts';
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

/** Counted against amounts on the left of a word: they stand at the right end of the column that it heads. */
const leftward = 1.5;

/** How far a column is from a word of the header; negative where the word stands above it. */
export function distance(word: Interval, band: Interval): number {
  return Math.max(band.from - word.to, leftward * (word.from - band.to));
}

/** A word of the top line heads one column when nothing lies below it and between its neighbours. */
function isAlone(index: number, top: readonly Interval[], below: readonly Interval[]): boolean {
  const territory = { from: top[index - 1]?.to ?? -Infinity, to: top[index + 1]?.from ?? Infinity };
  return below.every((other) => overlap(other, territory) <= 0);
}

/** A short last line of a heading need not stand above the column; the longer lines above it do. */
function isPartOfHeading(word: Interval, header: readonly Line[], bands: readonly Interval[]): boolean {
  if (bands.some((band) => overlap(word, band) > 0)) return false;
  return header.flatMap(lineCells).some((cell) => {
    const other = extentOf(cell);
    const holds =
      other.from <= word.from && other.to >= word.to && other.to - other.from > word.to - word.from;
    return holds && bands.filter((band) => overlap(other, band) > 0).length === 1;
  });
}

/**
 * Columns without any amount show in the words of the header only; the words of its top line may be above several.
 * A word beside a column that has no word of its own (an amount on the right, its word in the middle) belongs to it.
 */
function emptyColumns(header: readonly Line[], bands: readonly Interval[]): Interval[] {
  const [top = [], ...lower] = header.map((line) => lineCells(line).map(extentOf));
  const below = [...lower.flat(), ...bands];
  const alone = header.length > 1 ? top.filter((_, index) => isAlone(index, top, below)) : top;
  const words = [...alone, ...lower.flat()].filter((word) => !isPartOfHeading(word, header, bands)).reverse();
  const all = [...bands];
  const heads = [...words, ...top.filter((_, index) => isAlone(index, top, lower.flat()))];
  const bare = new Set(bands.filter((band) => heads.every((word) => overlap(word, band) <= 0)));
  for (const word of words) {
    if (all.some((band) => overlap(word, band) > 0)) continue;
    const nearest = [...all]
      .sort((a, b) => distance(word, a) - distance(word, b))
      .find((band) => bare.has(band));
    const between = all.filter(
      (band) => nearest !== undefined && distance(word, band) < distance(word, nearest),
    );
    // On either side one column may lie nearer without being the word's own.
    if (nearest !== undefined && between.length < 2) bare.delete(nearest);
    else all.push(word);
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

/** Words that stand in one row only, under no word of the header, are a total set in the middle, not a column. */
function isColumn(band: Interval, rows: readonly (readonly Run[])[], header: readonly Line[]): boolean {
  const own = rows.flatMap((row) => row.filter((piece) => overlap(extentOf([piece]), band) > 0));
  if (own.length > 1 || own.some(isAmountOrDash) || rows.length < 3) return true;
  return header.some((line) => lineCells(line).some((cell) => overlap(extentOf(cell), band) > 0));
}

/** A row that numbers the columns; its numbers stand in the middle while amounts stand on the right. */
function isCountingRow(row: readonly Run[]): boolean {
  const numbers = row.map(pieceText).filter((text) => /^\d{1,3}$/.test(text));
  if (numbers.length < 2 || numbers.length < row.filter(isAmountOrDash).length) return false;
  return numbers.every((text, index) => BigInt(text) === BigInt(numbers[0] ?? 0) + BigInt(index));
}

/** The columns of a table without walls, from left to right. */
export function tableColumns(stretch: Stretch): Interval[] {
  // A text alone on its row (a heading among the rows) says nothing about columns.
  const rows = stretch.rows
    .flat()
    .map(tableCells)
    .filter((row) => row.length > 1)
    .map((row) => row.map(asRun));
  const telling = rows.filter((row) => !isCountingRow(row));
  const bands = columnBands(telling.length > 0 ? telling : rows).filter((band) =>
    isColumn(band, rows, stretch.header),
  );
  return emptyColumns(stretch.header, bands);
}

/** Outer and inner borders of columns. */
export function columnBorders(columns: readonly Interval[]): number[] {
  const [first, last] = [columns[0], columns[columns.length - 1]];
  return [(first?.from ?? 0) - 2, ...bandBorders(columns), (last?.to ?? 0) + 2];
}
