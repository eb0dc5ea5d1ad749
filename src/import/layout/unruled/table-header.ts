import type { AxisInterval } from '../corridors.ts';
import { distance, extentOf } from '../extents.ts';
import type { GridCell } from '../grid-model.ts';
import type { Line } from '../line.ts';
import type { Run } from '../run.ts';
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

/** Neighbouring columns, from the first to the last. */
type Columns = readonly [number, number];

/** Ems that a word above several columns may stand off their middle, or share of their width when that is more. */
const loosely = 2.5;
const share = 0.35;
/** Ems off the middle of its own column that count at most. */
const farthest = 3;
/** Ems off the middle of the first of several columns when the word is printed in the cell of that one. */
const inFirst = 1.3;
/** Ems that speak for every column under a word which would head nothing else. */
const orphan = 4;

/** A line of a header: its words, and the columns that each surely heads. */
interface HeaderLine {
  readonly words: readonly { readonly extent: AxisInterval; readonly own: Columns }[];
  /** Columns with words below the line and no word of their own above it. */
  readonly open: readonly boolean[];
  /** First and last line below with a word above the column. */
  readonly rows: readonly AxisInterval[];
  /** By column, the word of a higher line that heads it besides others. */
  readonly parents: readonly number[];
  /** What the columns and the words at their head fill. */
  readonly columns: readonly AxisInterval[];
  /** An em. */
  readonly size: number;
}

/** Ems by which a word stands off the place it would have above some columns; undefined when that is too far. */
function offset(word: AxisInterval, [first, last]: Columns, line: HeaderLine): number | undefined {
  const inside = line.columns.slice(first, last + 1);
  const from = Math.min(...inside.map((column) => column.from));
  const to = Math.max(...inside.map((column) => column.to));
  const off = Math.abs(middle({ from, to }) - middle(word)) / line.size;
  if (word.from < from || word.to > to) return undefined;
  return off <= Math.max(loosely, (share * (to - from)) / line.size) ? off : undefined;
}

interface Choice {
  readonly cost: number;
  readonly reach: Columns;
}

/** Whether a column can stand beside the own columns of a word under the same heading. */
function openBeside(own: Columns, line: HeaderLine): readonly boolean[] {
  const beside = line.words.filter((word) => word.own !== own).map((word) => word.own);
  // Words in lines between a heading and the words below it head columns beside those.
  const highest = Math.min(...own.map((column) => line.rows[column]?.from ?? 0));
  return line.open.map((isOpen, column) => {
    const isTaken = beside.some(([from, to]) => from <= column && column <= to);
    const isAkin = line.parents[column] === line.parents[own[0]];
    return isOpen && isAkin && !isTaken && (line.rows[column]?.to ?? 0) >= highest;
  });
}

/** Runs of open columns around a word's own. */
function* runsAround(own: Columns, open: readonly boolean[]): Generator<Columns> {
  for (let first = own[0]; open[first]; first -= 1) {
    for (let last = own[1]; open[last]; last += 1) if (last > first) yield [first, last];
  }
}

/** What a word can head: its own columns, or more of the open ones around them. */
function choices({ extent, own }: HeaderLine['words'][number], line: HeaderLine): Choice[] {
  const [from, to] = [line.columns[own[0]]?.from ?? 0, line.columns[own[1]]?.to ?? 0];
  const off = Math.abs(middle({ from, to }) - middle(extent)) / line.size;
  const found: Choice[] = [{ cost: Math.min(off, farthest) - orphan, reach: own }];
  for (const reach of runsAround(own, openBeside(own, line))) {
    const wide = offset(extent, reach, line);
    if (wide !== undefined) found.push({ cost: wide - orphan * (reach[1] - reach[0] + 1), reach });
  }
  return found;
}

interface Best {
  readonly cost: number;
  readonly reaches: readonly Columns[];
}

/** Where nothing but the first cells of merged ones is printed, every word heads the columns up to the next word. */
function firstCells({ words, open, columns, size }: HeaderLine): readonly Columns[] | undefined {
  const first = words[0]?.own[0] ?? 0;
  if (words.length < 2 || open.slice(0, first).includes(true)) return undefined;
  const reaches = words.map(
    ({ own }, index): Columns => [own[0], (words[index + 1]?.own[0] ?? columns.length) - 1],
  );
  const fits = words.every(({ extent, own }, index) => {
    const [from, to] = reaches[index] as Columns;
    const column = columns[from] as AxisInterval;
    const off = Math.abs(middle(column) - middle(extent)) / size;
    if (to === from) return true;
    return to > from && own[1] === from && off < inFirst && open.slice(from, to + 1).every(Boolean);
  });
  return fits ? reaches : undefined;
}

/** By the last column taken, the cheapest reaches of the words so far. */
type Bests = ReadonlyMap<number, Best>;

function addWord(bests: Bests, own: Columns, options: readonly Choice[]): Bests {
  const next = new Map<number, Best>();
  for (const { cost, reach } of options) {
    const apart = [...bests].filter(([taken]) => reach[0] > taken || reach === own);
    for (const [taken, before] of apart) {
      const [end, total] = [Math.max(taken, reach[1]), before.cost + cost];
      const isBetter = total < (next.get(end)?.cost ?? Infinity);
      if (isBetter) next.set(end, { cost: total, reaches: [...before.reaches, reach] });
    }
  }
  return next;
}

/** The columns that each word of a header line heads, so that as few as possible are left without a head. */
function headerReach(line: HeaderLine): readonly Columns[] {
  const printedFirst = firstCells(line);
  if (printedFirst !== undefined) return printedFirst;
  let bests: Bests = new Map([[-1, { cost: 0, reaches: [] }]]);
  for (const word of line.words) bests = addWord(bests, word.own, choices(word, line));
  const [first, ...others] = [...bests.values()];
  return others.reduce((least, other) => (other.cost < least.cost ? other : least), first as Best).reaches;
}
