import { findInterval } from '../find-interval.ts';
import type { GridSplit, PageGrid } from '../grid-model.ts';
import type { Line } from '../line.ts';
import type { Ruling } from '../ruling.ts';
import type { Run } from '../run.ts';
import { groupLines } from '../text/lines.ts';
import { findStretches } from './find-stretches.ts';
import { stretchGrid } from './stretch-grid.ts';
import { bodyRows } from './table-body.ts';
import { isDataRow, isLabel, isSentence, lineCells, type Stretch } from './table-rows.ts';

type Found = readonly { readonly stretch: Stretch; readonly lines: readonly Line[] }[];

/** Makes grids of what was found; a text belongs to the first table that claims it. */
function takeTables(found: Found, pieces: readonly Run[]): GridSplit {
  const grids: PageGrid[] = [];
  const used = new Set<Run>();
  for (const { stretch, lines } of found) {
    const own = lines.flatMap((line) => line.pieces);
    const grid = own.some((piece) => used.has(piece)) ? undefined : stretchGrid(stretch);
    if (grid === undefined) continue;
    grids.push(grid);
    for (const piece of own) used.add(piece);
  }
  return { grids, rest: pieces.filter((piece) => !used.has(piece)) };
}

/** Reads tables without walls: by horizontal lines where there are any, otherwise by their rows of amounts. */
export function readUnruledGrids(horizontal: readonly Ruling[], pieces: readonly Run[]): GridSplit {
  const lined = takeTables(findLinedStretches(horizontal, groupLines(pieces)), pieces);
  const bare = takeTables(findStretches(groupLines(lined.rest)), lined.rest);
  return { grids: [...lined.grids, ...bare.grids], rest: bare.rest };
}

/** Points by which the lines of one table may differ in their ends. */
const sameEnds = 6;
/** Points below which two lines are a double one. */
const double = 4;
/** Share by which a title is larger than the table under it. */
const larger = 1.15;

/** Horizontal lines one below the other with the same ends. */
function stacks(rulings: readonly Ruling[]): Ruling[][] {
  const found: Ruling[][] = [];
  for (const ruling of [...rulings].sort((a, b) => a.at - b.at)) {
    const stack = found.find(([top]) => {
      return (
        top !== undefined &&
        Math.abs(top.from - ruling.from) < sameEnds &&
        Math.abs(top.to - ruling.to) < sameEnds
      );
    });
    if (stack === undefined) found.push([ruling]);
    else if (ruling.at - (stack[stack.length - 1] as Ruling).at > double) stack.push(ruling);
  }
  return found.filter((stack) => stack.length > 1);
}

/** The lines of text between two printed lines. */
interface Band {
  readonly lines: readonly Line[];
  readonly width: number;
}

function bandsOf(stack: readonly Ruling[], lines: readonly Line[]): Band[] {
  const borders = stack.map((ruling) => ruling.at);
  const { from, to } = stack[0] as Ruling;
  const bands = borders.slice(1).map((): Line[] => []);
  for (const line of lines) {
    const middle = (line.left + line.right) / 2;
    if (middle < from || middle > to) continue;
    bands[findInterval(borders, (line.top + line.bottom) / 2)]?.push(line);
  }
  return bands.map((inside) => ({ lines: inside, width: to - from }));
}

/** What a band can be: rows of a table, a blank row or one with a single text, or something else. */
function kindOf({ lines, width }: Band, size: number): 'rows' | 'neutral' | 'other' {
  if (lines.some((line) => isSentence(line, width) || isLabel(line) || line.size > larger * size))
    return 'other';
  return lines.some((line) => lineCells(line).length > 1) ? 'rows' : 'neutral';
}

/** A band between lines is one row, unless several rows with amounts stand in it. */
function rowsOf(band: Band): (readonly Line[])[] {
  return band.lines.filter(isDataRow).length > 1 ? bodyRows(band.lines) : [band.lines];
}

function toStretch(open: readonly Band[]): { stretch: Stretch; lines: readonly Line[] } | undefined {
  const bands = open.filter((band) => band.lines.length > 0);
  const first = bands.findIndex((band) => band.lines.some(isDataRow));
  if (first < 0 || (bands.length < 2 && bands[0]?.lines.length === 1)) return undefined;
  const header = bands.slice(0, first).flatMap((band) => band.lines);
  const rows = bands.slice(first).flatMap(rowsOf);
  return { stretch: { header, rows }, lines: bands.flatMap((band) => band.lines) };
}

/** Tables ruled with horizontal lines only: three-line tables, or a line below every row. */
function findLinedStretches(
  rulings: readonly Ruling[],
  lines: readonly Line[],
): { stretch: Stretch; lines: readonly Line[] }[] {
  const found: { stretch: Stretch; lines: readonly Line[] }[] = [];
  for (const stack of stacks(rulings)) {
    let open: Band[] = [];
    const finish = () => {
      const table = toStretch(open);
      if (table !== undefined) found.push(table);
      open = [];
    };
    for (const band of bandsOf(stack, lines)) {
      const kind = kindOf(band, open[0]?.lines[0]?.size ?? Infinity);
      if (kind === 'rows' || (kind === 'neutral' && open.length > 0)) open.push(band);
      else finish();
    }
    finish();
  }
  return found;
}
