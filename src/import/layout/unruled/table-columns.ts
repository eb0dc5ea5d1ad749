import { isAmountOrDash, pieceText } from '../amount.ts';
import type { AxisInterval } from '../corridors.ts';
import { distance, extentOf, overlap } from '../extents.ts';
import type { Line } from '../line.ts';
import type { Run } from '../run.ts';
import { makeLine } from '../text/lines.ts';
import { bandBorders, columnBands } from './column-bands.ts';
import { matchInOrder } from './match-in-order.ts';
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

/** The words of every line of a header, from the top down. */
type HeaderWords = readonly (readonly AxisInterval[])[];

const meets = (word: AxisInterval) => (other: AxisInterval) => overlap(word, other) > 0;

function holds(word: AxisInterval, other: AxisInterval): boolean {
  return word.from <= other.from && word.to >= other.to && word.to - word.from > other.to - other.from;
}

/** What lies below a word and between its neighbours on the line. */
function under(index: number, line: readonly AxisInterval[], below: readonly AxisInterval[]): AxisInterval[] {
  return below.filter(
    meets({ from: line[index - 1]?.to ?? -Infinity, to: line[index + 1]?.from ?? Infinity }),
  );
}

/** A word with nothing but its own last line below it, and lower words on one side only, is above no other words. */
function isLast(word: AxisInterval, lower: readonly AxisInterval[]): boolean {
  const others = lower.filter((other) => !holds(word, other));
  return (
    lower.length - others.length < 2 &&
    !others.some(meets(word)) &&
    (others.every((other) => other.to <= word.from) || others.every((other) => other.from >= word.to))
  );
}

/** Words that surely head the columns they stand above, and not several with words of their own. */
function heads(header: HeaderWords): AxisInterval[] {
  return header.flatMap((line, row) => {
    const lower = header.slice(row + 1).flat();
    return line.filter((word, index) => isLast(word, under(index, line, lower)));
  });
}

/** A short last line of a heading need not stand above the column; the longer lines above it do. */
function isPartOfHeading(
  word: AxisInterval,
  surely: readonly AxisInterval[],
  bands: readonly AxisInterval[],
): boolean {
  return surely.some((other) => holds(other, word) && bands.filter(meets(other)).length === 1);
}

/** Words above no column, from left to right, without those above another word: upper lines, or words above several. */
function loose(
  [top = [], ...lower]: HeaderWords,
  surely: readonly AxisInterval[],
  bands: readonly AxisInterval[],
): AxisInterval[] {
  const below = lower.flat();
  const alone = lower.length > 0 ? top.filter((word, index) => isLast(word, under(index, top, below))) : top;
  const found: AxisInterval[] = [];
  const seen: AxisInterval[] = [];
  for (const word of [...alone, ...lower.flat()].reverse()) {
    const isUpper = seen.some(meets(word));
    seen.push(word);
    if (!isUpper && !bands.some(meets(word)) && !isPartOfHeading(word, surely, bands)) found.push(word);
  }
  return found.sort((a, b) => a.from - b.from);
}

/** A column with the word that heads it, where nothing else stands between them. */
function widen(band: AxisInterval, word: AxisInterval, others: readonly AxisInterval[]): AxisInterval {
  const wide = { from: Math.min(band.from, word.from), to: Math.max(band.to, word.to) };
  return others.some((other) => other !== band && other !== word && overlap(wide, other) > 0) ? band : wide;
}

/**
 * Columns without any amount show in the words of the header only. A word beside a column that has no word of its own
 * (an amount on the right, its word in the middle) belongs to it.
 */
function headedColumns(header: HeaderWords, bands: readonly AxisInterval[]): AxisInterval[] {
  const surely = heads(header);
  const words = loose(header, surely, bands);
  const bare = bands.filter((band) => !surely.some(meets(band)));
  const cost = (word: AxisInterval, band: AxisInterval): number | undefined => {
    const away = distance(word, band);
    // On either side one column may lie nearer without being the word's own.
    return bands.filter((other) => distance(word, other) < away).length < 2 ? away : undefined;
  };
  const own = matchInOrder(words, bare, cost);
  const all = [...bands, ...words];
  const headed = bands.map((band) => {
    const word = own.get(band);
    return word === undefined ? band : widen(band, word, all);
  });
  const taken = new Set(own.values());
  return [...headed, ...words.filter((word) => !taken.has(word))].sort((a, b) => a.from - b.from);
}
