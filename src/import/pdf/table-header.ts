import type { Interval } from './corridors.ts';
import type { GridCell } from './grid-model.ts';
import type { Line } from './lines.ts';
import type { Run } from './run.ts';
import { extentOf } from './table-columns.ts';
import { lineCells } from './table-rows.ts';

/** Ems by which a word may stand off the middle of the one column, or of the columns, that it heads. */
const centred = 1;
const loosely = 2.5;
/** Share of a column's texts that a word must reach over to head it. */
const covering = 0.5;

/** Neighbouring columns, from the first to the last. */
type Columns = readonly [number, number];

interface Word {
  readonly row: number;
  readonly columns: Columns;
  readonly pieces: readonly Run[];
}

function middle(interval: Interval): number {
  return (interval.from + interval.to) / 2;
}

function nearestColumn(word: Interval, bands: readonly Interval[]): number {
  let best = 0;
  for (const [index, band] of bands.entries()) {
    const distance =
      Math.max(0, band.from - word.to, word.from - band.to) + Math.abs(middle(band) - middle(word)) / 1000;
    const other = bands[best] as Interval;
    const least =
      Math.max(0, other.from - word.to, word.from - other.to) + Math.abs(middle(other) - middle(word)) / 1000;
    if (distance < least) best = index;
  }
  return best;
}

/** The columns whose texts a word reaches over; the nearest column when it reaches over none. */
function columnsUnder(word: Interval, bands: readonly Interval[]): Columns {
  const covered = bands.flatMap((band, index) => {
    const common = Math.min(word.to, band.to) - Math.max(word.from, band.from);
    return common >= covering * Math.max(1, Math.min(band.to - band.from, word.to - word.from))
      ? [index]
      : [];
  });
  const nearest = nearestColumn(word, bands);
  return covered.length === 0
    ? [nearest, nearest]
    : [covered[0] as number, covered[covered.length - 1] as number];
}

/** The neighbouring columns, within limits, that a word above other words stands in the middle of. */
function columnsAround(
  word: Interval,
  borders: readonly number[],
  limits: Columns,
  size: number,
): Columns | undefined {
  let best: Columns | undefined;
  let least = loosely * size;
  for (let first = limits[0]; first < limits[1]; first += 1) {
    for (let last = first + 1; last <= limits[1]; last += 1) {
      const [from, to] = [borders[first] as number, borders[last + 1] as number];
      const off = Math.abs((from + to) / 2 - middle(word));
      if (from <= word.from && to >= word.to && off < least) {
        best = [first, last];
        least = off;
      }
    }
  }
  return best;
}

/** What every word of a header line heads; words beside it limit how far it can reach. */
function lineWords(
  line: Line,
  row: number,
  bands: readonly Interval[],
  borders: readonly number[],
  isLowest: boolean,
): Word[] {
  const cells = lineCells(line);
  const under = cells.map((cell) => columnsUnder(extentOf(cell), bands));
  return cells.map((pieces, index) => {
    const word = extentOf(pieces);
    const [first, last] = under[index] as Columns;
    const alone =
      first === last && Math.abs(middle(bands[first] as Interval) - middle(word)) < centred * line.size;
    const limits: Columns = [(under[index - 1]?.[1] ?? -1) + 1, (under[index + 1]?.[0] ?? bands.length) - 1];
    const around =
      isLowest || alone || last > first ? undefined : columnsAround(word, borders, limits, line.size);
    return { row, columns: around ?? [first, last], pieces };
  });
}

/** The cells of a header: words above several columns span them; words above one column are one cell. */
export function headerCells(
  header: readonly Line[],
  bands: readonly Interval[],
  borders: readonly number[],
): GridCell[] {
  const words = header.flatMap((line, row) =>
    lineWords(line, row, bands, borders, row === header.length - 1),
  );
  const cells: GridCell[] = [];
  for (const { row, columns, pieces } of words) {
    const [column, last] = columns;
    if (last > column) cells.push({ row, column, rowSpan: 1, columnSpan: last - column + 1, pieces });
  }
  for (let column = 0; column < bands.length; column += 1) {
    const own = words.filter(({ columns }) => columns[0] === column && columns[1] === column);
    const first = own[0];
    if (first === undefined) continue;
    const rowSpan = header.length - first.row;
    cells.push({
      row: first.row,
      column,
      rowSpan,
      columnSpan: 1,
      pieces: own.flatMap((word) => word.pieces),
    });
  }
  return cells;
}
