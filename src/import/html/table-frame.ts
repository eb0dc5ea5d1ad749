import type { Place } from '../../core/model/place.ts';
import { limits } from '../limits.ts';
import type { RawBlock, RawCell, RawGrid } from '../raw.ts';
import type { Spans } from './attributes.ts';
import { newSink, type TextSink, takeLines } from './text-sink.ts';

/** A cell while it is open; `blocks` fills only when it holds a table of its own. */
export interface OpenCell {
  readonly spans: Spans;
  readonly hidden: boolean;
  readonly place: Place;
  readonly sink: TextSink;
  readonly blocks: RawBlock[];
  /** Hidden ancestors at its start: deeper ones hide parts of its text. */
  readonly hiddenDepth: number;
}

interface DoneCell {
  readonly row: number;
  readonly text: string;
  readonly open: OpenCell;
}

/** A table while it is open. */
export interface HtmlTableFrame {
  readonly place: Place;
  /** Caption and stray text between rows. */
  readonly sink: TextSink;
  readonly blocks: RawBlock[];
  readonly cells: DoneCell[];
  row: number;
  cell: OpenCell | undefined;
}

/** A table that has just been opened. */
export function newFrame(place: Place): HtmlTableFrame {
  return { place, sink: newSink(), blocks: [], cells: [], row: -1, cell: undefined };
}

/** Ends the open cell, if any. */
export function endCell(frame: HtmlTableFrame): void {
  const open = frame.cell;
  if (open === undefined) return;
  frame.cell = undefined;
  const lines = takeLines(open.sink);
  const isRich = open.blocks.length > 0;
  if (isRich) for (const text of lines) open.blocks.push({ type: 'text', text, place: open.place });
  frame.cells.push({ row: frame.row, text: isRich ? '' : lines.join('\n'), open });
}

/** The blocks of a finished table: a grid, with inner tables after it; page layout dissolves into its content. */
export function frameBlocks(frame: HtmlTableFrame): RawBlock[] {
  const hasInner = frame.cells.some((cell) => cell.open.blocks.length > 0);
  const filled = frame.cells.filter((cell) => cell.text !== '');
  if (filled.length < 2 || (hasInner && isLayout(filled)))
    return [...frame.blocks, ...frame.cells.flatMap(cellBlocks)];
  return [...frame.blocks, toGrid(frame), ...frame.cells.flatMap((cell) => cell.open.blocks)];
}

/** A table around tables whose rows never hold more than two texts arranges a page. */
function isLayout(filled: readonly DoneCell[]): boolean {
  const perRow = new Map<number, number>();
  for (const cell of filled) perRow.set(cell.row, (perRow.get(cell.row) ?? 0) + 1);
  return [...perRow.values()].every((count) => count <= 2);
}

function cellBlocks(cell: DoneCell): RawBlock[] {
  if (cell.text === '' || cell.open.hidden) return [...cell.open.blocks];
  return cell.text.split('\n').map((text) => ({ type: 'text', text, place: cell.open.place }));
}

/** Spans beyond this are mistakes of an editor; they reach to the edge of the table. */
const widestSpan = 100;

function toGrid(frame: HtmlTableFrame): RawGrid {
  const placed = placeCells(frame.cells);
  const rows = frame.row + 1;
  const columns = placed.reduce(
    (most, { column, columnSpan }) => Math.max(most, column + (columnSpan > widestSpan ? 1 : columnSpan)),
    0,
  );
  const cells = placed
    .filter((cell) => cell.text !== '')
    .map((cell) => ({
      ...cell,
      rowSpan: Math.min(cell.rowSpan, rows - cell.row),
      columnSpan: Math.min(cell.columnSpan, columns - cell.column),
    }));
  return { type: 'grid', rows, columns, cells, spansKnown: true, confidence: 'high', place: frame.place };
}

/** Gives every cell its column: the first one that no cell above reaches down into. */
function placeCells(cells: readonly DoneCell[]): RawCell[] {
  const placed: RawCell[] = [];
  const busyUntil: number[] = [];
  let next = { row: -1, column: 0 };
  for (const cell of cells) {
    const { row } = cell;
    const column = freeColumn(busyUntil, row, next.row === row ? next.column : 0);
    const { rowSpan } = cell.open.spans;
    const columnSpan = Math.min(cell.open.spans.columnSpan, limits.columns - column);
    next = { row, column: column + columnSpan };
    if (columnSpan <= 0) continue;
    occupy(busyUntil, column, columnSpan, row + rowSpan);
    const raw = { row, column, rowSpan, columnSpan, text: cell.text, place: cell.open.place };
    placed.push(cell.open.hidden ? { ...raw, hidden: true } : raw);
  }
  return placed;
}

function freeColumn(busyUntil: readonly number[], row: number, start: number): number {
  let column = start;
  while ((busyUntil[column] ?? 0) > row) column++;
  return column;
}

function occupy(busyUntil: number[], column: number, columnSpan: number, untilRow: number): void {
  for (let i = column; i < column + columnSpan; i++) busyUntil[i] = Math.max(busyUntil[i] ?? 0, untilRow);
}
