import type { AxisInterval } from '../corridors.ts';
import { distance, extentOf } from '../extents.ts';
import type { GridCell } from '../grid-model.ts';
import type { Line } from '../line.ts';
import type { Run } from '../run.ts';
import { type Columns, headerReach } from './header-reach.ts';
import { lineCells } from './table-rows.ts';

/** Share of a column's texts that a word must reach over to head it. */
const covering = 0.5;

interface Word {
  readonly row: number;
  readonly columns: Columns;
  readonly pieces: readonly Run[];
}

function middle(interval: AxisInterval): number {
  return (interval.from + interval.to) / 2;
}

function nearestColumn(word: AxisInterval, bands: readonly AxisInterval[]): number {
  const away = (band: AxisInterval) =>
    Math.max(0, distance(word, band)) + Math.abs(middle(band) - middle(word)) / 1000;
  let best = 0;
  for (const [index, band] of bands.entries()) {
    if (away(band) < away(bands[best] as AxisInterval)) best = index;
  }
  return best;
}

/** The columns whose texts a word reaches over; the nearest column when it reaches over none. */
function columnsUnder(word: AxisInterval, bands: readonly AxisInterval[]): Columns {
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

/** The words of a header line and the columns that each reaches over. */
interface WordLine {
  readonly cells: readonly (readonly Run[])[];
  readonly under: readonly Columns[];
  readonly size: number;
  readonly baseline: number;
}

/** Lines of a header from which the middle of a cell tells how high it is. */
const fewest = 3;
/** Ems between two of its lines that no header has on one page. */
const torn = 4;

function isOwn([from, to]: Columns, column: number): boolean {
  return from === column && to === column;
}

/** A page break runs through the header, so heights in it tell nothing. */
function isTorn(lines: readonly WordLine[]): boolean {
  return lines.slice(1).some(({ baseline, size }, index) => {
    return baseline - (lines[index]?.baseline ?? 0) > torn * size;
  });
}

/** Whether a column's words stand in the middle of a header from one line on, or above: no word there heads it. */
function isHigh(lines: readonly WordLine[], row: number, column: number): boolean {
  const [top, bottom] = [lines[row], lines[lines.length - 1]];
  const own = lines.filter(({ under }) => under.some((columns) => isOwn(columns, column)));
  const [first, last] = [own[0], own[own.length - 1]];
  if (lines.length < fewest || !top || !bottom || !first || !last) return false;
  if (first.baseline <= top.baseline || isTorn(lines)) return false;
  return first.baseline + last.baseline < top.baseline + bottom.baseline;
}

/** What columns fill together with the words right above them. */
function headedColumns(lines: readonly WordLine[], bands: readonly AxisInterval[]): AxisInterval[] {
  const columns = bands.map(({ from, to }) => ({ from, to }));
  for (const { cells, under } of lines) {
    for (const [index, [first, last]] of under.entries()) {
      const column = columns[first];
      if (first !== last || column === undefined) continue;
      const word = extentOf(cells[index] as readonly Run[]);
      column.from = Math.min(column.from, word.from);
      column.to = Math.max(column.to, word.to);
    }
  }
  return columns;
}

/** First and last of some lines with a word above a column. */
function rowsBelow(lines: readonly WordLine[], column: number): AxisInterval {
  const rows = lines.flatMap(({ under }, row) =>
    under.some(([first, last]) => first <= column && column <= last) ? [row] : [],
  );
  return { from: rows[0] ?? Infinity, to: rows[rows.length - 1] ?? -1 };
}

/** What every word of a header heads, from the top line down: a word below a word of one column is part of that. */
function readWords(lines: readonly WordLine[], bands: readonly AxisInterval[]): Word[] {
  const taken = bands.map(() => false);
  let parents = bands.map(() => -1);
  return lines.flatMap(({ cells, under, size }, row) => {
    const below = lines.slice(row + 1);
    const open = bands.map((_, column) => {
      return (
        !taken[column] &&
        !isHigh(lines, row, column) &&
        below.some((line) => line.under.some((columns) => isOwn(columns, column)))
      );
    });
    const words = cells.map((pieces, index) => ({ extent: extentOf(pieces), own: under[index] as Columns }));
    const rows = bands.map((_, column) => rowsBelow(below, column));
    const reaches = headerReach({ words, open, rows, parents, columns: headedColumns(below, bands), size });
    for (const [first, last] of reaches) if (first === last) taken[first] = true;
    parents = parents.map((parent, column) => {
      const word = reaches.findIndex(([first, last]) => first < last && first <= column && column <= last);
      return word < 0 ? parent : row * bands.length + word;
    });
    return cells.map((pieces, index) => ({ row, columns: reaches[index] as Columns, pieces }));
  });
}

/** Words right below each other above the same columns are lines of one text. */
function joinSpanning(words: readonly Word[]): Word[] {
  const joined: Word[] = [];
  for (const word of words) {
    const [first, last] = word.columns;
    if (last === first) continue;
    const above = joined.findIndex(({ columns }) => columns[0] === first && columns[1] === last);
    const before = joined[above];
    if (before === undefined) joined.push(word);
    else joined[above] = { ...before, pieces: [...before.pieces, ...word.pieces] };
  }
  return joined;
}

/** The cells of a header: words above several columns span them; words above one column are one cell. */
export function headerCells(header: readonly Line[], bands: readonly AxisInterval[]): GridCell[] {
  const lines = header.map((line) => {
    const cells = lineCells(line);
    return {
      cells,
      under: cells.map((cell) => columnsUnder(extentOf(cell), bands)),
      size: line.size,
      baseline: line.baseline,
    };
  });
  const words = readWords(lines, bands);
  const cells: GridCell[] = joinSpanning(words).map(({ row, columns: [column, last], pieces }) => {
    return { row, column, rowSpan: 1, columnSpan: last - column + 1, pieces };
  });
  const spanning = [...cells];
  for (let column = 0; column < bands.length; column += 1) {
    const own = words.filter(({ columns }) => isOwn(columns, column));
    const first = own[0];
    if (first === undefined) continue;
    // A word in the middle of a high cell stands lower than words beside it; nothing is above it all the same.
    const row = spanning.some((cell) => covers(cell, column)) ? first.row : 0;
    const pieces = own.flatMap((word) => word.pieces);
    cells.push({ row, column, rowSpan: header.length - row, columnSpan: 1, pieces });
  }
  return cells;
}

function covers(cell: GridCell, column: number): boolean {
  return cell.column <= column && column < cell.column + cell.columnSpan;
}
