import { isAmountOrDash, pieceText } from '../amount.ts';
import type { AxisInterval } from '../corridors.ts';
import { extentOf, overlap } from '../extents.ts';
import type { Line } from '../line.ts';
import type { Run } from '../run.ts';
import { makeLine } from '../text/lines.ts';
import { bandBorders, columnBands } from './column-bands.ts';
import { headedColumns } from './headed-columns.ts';
import { lineCells, type Stretch, tableCells } from './table-rows.ts';

/** A cell's pieces as one run, for measuring. */
function asRun(cell: readonly Run[]): Run {
  if (cell.length === 1) return cell[0] as Run;
  const line = makeLine(cell);
  const glyphs = line.pieces.flatMap((piece) => piece.glyphs);
  return { ...(line.pieces[0] as Run), left: line.left, right: line.right, glyphs };
}

/** Words that stand in one row only, under no word of the header, are a total set in the middle, not a column. */
function isColumn(band: AxisInterval, rows: readonly (readonly Run[])[], header: readonly Line[]): boolean {
  const own = rows.flatMap((row) => row.filter((piece) => overlap(extentOf([piece]), band) > 0));
  if (own.length > 1 || own.some(isAmountOrDash) || rows.length < 3) return true;
  return header.some((line) => lineCells(line).some((cell) => overlap(extentOf(cell), band) > 0));
}

/** Totals set in the middle of a wide column stand apart from the names on its left, which no word heads then. */
function joinCentred(
  bands: readonly AxisInterval[],
  rows: readonly (readonly Run[])[],
  header: readonly Line[],
): AxisInterval[] {
  const heads = header.flatMap((line) => lineCells(line).map(extentOf));
  const isHeaded = (band: AxisInterval) => heads.some((word) => overlap(word, band) > 0);
  const rowsOf = (band: AxisInterval) =>
    rows.filter((row) => row.some((piece) => overlap(extentOf([piece]), band) > 0));
  const hasAmounts = (band: AxisInterval) =>
    rows.some((row) => row.some((piece) => isAmountOrDash(piece) && overlap(extentOf([piece]), band) > 0));
  const joined: AxisInterval[] = [];
  for (const band of bands) {
    const before = joined[joined.length - 1];
    const isCentred =
      before !== undefined && isHeaded(band) && !isHeaded(before) && !hasAmounts(band) && !hasAmounts(before);
    const [own, names] = isCentred ? [rowsOf(band), rowsOf(before)] : [[], []];
    if (isCentred && own.length < names.length && own.every((row) => !names.includes(row)))
      joined[joined.length - 1] = { from: before.from, to: band.to };
    else joined.push(band);
  }
  return joined;
}

/** A row that numbers the columns; its numbers stand in the middle while amounts stand on the right. */
function isCountingRow(row: readonly Run[]): boolean {
  const numbers = row.map(pieceText).filter((text) => /^\d{1,3}$/.test(text));
  if (numbers.length < 2 || numbers.length < row.filter(isAmountOrDash).length) return false;
  return numbers.every((text, index) => BigInt(text) === BigInt(numbers[0] ?? 0) + BigInt(index));
}

/** The columns of a table without walls, from left to right. */
export function tableColumns(stretch: Stretch): AxisInterval[] {
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
  const words = stretch.header.map((line) => lineCells(line).map(extentOf));
  return headedColumns(words, joinCentred(bands, rows, stretch.header));
}

/** Outer and inner borders of columns. */
export function columnBorders(columns: readonly AxisInterval[]): number[] {
  const [first, last] = [columns[0], columns[columns.length - 1]];
  return [(first?.from ?? 0) - 2, ...bandBorders(columns), (last?.to ?? 0) + 2];
}
