import { ReadError } from '../../core/model/read-error.ts';
import type { RawCell, RawGrid } from '../raw.ts';
import { columnName } from './cell-address.ts';
import type { CellRange, Sheet, SheetCell } from './sheet.ts';

/**
 * How far a merged range may reach beyond the last cell with content. Titles are merged over whole rows of 16,384
 * columns; nobody who reads the grid should have to walk them.
 */
const overhang = 64;
/** Cells under merged ranges of one sheet that are looked at: beyond any real one. */
const mostCovered = 1_000_000;

/** Turns a sheet into a grid; `undefined` when no cell of it shows anything. */
export function toGrid(file: string, sheet: Sheet): RawGrid | undefined {
  const { merges, covered } = new MergedCells(file, sheet);
  const shown = inOrder(
    covered.size === 0
      ? sheet.cells
      : sheet.cells.filter((cell) => !covered.has(keyOf(cell.row, cell.column))),
  );
  const first = shown[0];
  if (first === undefined) return undefined;
  const used = usedSize(shown);
  const anchors = new Map(merges.map((merge) => [keyOf(merge.row, merge.column), merge]));
  const isHidden = hiddenTest(sheet);
  const cells: RawCell[] = [];
  const size = { rows: 0, columns: 0 };
  for (const cell of withBlankAnchors(shown, anchors, used)) {
    const merge = anchors.get(keyOf(cell.row, cell.column));
    const span = merge === undefined ? single : clippedSpan(merge, used);
    size.rows = Math.max(size.rows, cell.row + span.rowSpan);
    size.columns = Math.max(size.columns, cell.column + span.columnSpan);
    cells.push(rawCell(file, sheet.name, cell, span, isHidden(cell)));
  }
  const place = { file, sheet: sheet.name };
  return {
    type: 'grid',
    ...size,
    cells,
    spansKnown: true,
    confidence: 'high',
    sheet: sheet.name,
    place: { ...place, cell: addressOf(first) },
  };
}

interface Span {
  readonly rowSpan: number;
  readonly columnSpan: number;
}

const single: Span = { rowSpan: 1, columnSpan: 1 };

function rawCell(file: string, sheet: string, cell: SheetCell, span: Span, isHidden: boolean): RawCell {
  const place = { file, sheet, cell: addressOf(cell) };
  const { row, column, text, formula } = cell;
  const raw = { row, column, rowSpan: span.rowSpan, columnSpan: span.columnSpan, text, place };
  // Most cells are plain: one shape for them keeps large sheets small.
  if (formula === undefined && !isHidden && !cell.isRounded) return raw;
  return {
    ...raw,
    ...(formula === undefined ? {} : { formula }),
    ...(isHidden ? { hidden: true } : {}),
    ...(cell.isRounded ? { rounded: true } : {}),
    ...(cell.isComputed ? { computed: true as const } : {}),
    ...(cell.isUncached ? { unreadable: true as const } : {}),
  };
}

function addressOf(cell: { row: number; column: number }): string {
  return columnName(cell.column) + (cell.row + 1);
}

function keyOf(row: number, column: number): number {
  return row * 16_384 + column;
}

/**
 * Merged ranges of a sheet. Cells under one keep their values in the file, but nobody sees them. Ranges never overlap
 * in a sheet that a spreadsheet wrote: one that reaches into another does not count. Only what lies among the used
 * cells is walked.
 */
class MergedCells {
  readonly merges: CellRange[] = [];
  readonly covered = new Set<number>();
  readonly #anchors = new Set<number>();
  readonly #used: { readonly rows: number; readonly columns: number };
  readonly #fail: () => ReadError;
  #left = mostCovered;

  constructor(file: string, sheet: Sheet) {
    this.#used = usedSize(sheet.cells);
    this.#fail = () => new ReadError('too-many-merges', String(mostCovered), { file, sheet: sheet.name });
    for (const merge of sheet.merges) this.#add(merge);
  }

  #add(merge: CellRange): void {
    const cells = this.#cellsOf(merge);
    const isFree = cells.every((key) => !this.covered.has(key) && !this.#anchors.has(key));
    const [anchor = keyOf(merge.row, merge.column), ...others] = cells;
    if (!isFree || this.covered.has(anchor)) return;
    for (const key of others) this.covered.add(key);
    this.#anchors.add(anchor);
    this.merges.push(merge);
  }

  #cellsOf(merge: CellRange): number[] {
    const lastRow = Math.min(merge.lastRow, this.#used.rows);
    const lastColumn = Math.min(merge.lastColumn, this.#used.columns);
    const cells: number[] = [];
    for (let row = merge.row; row <= lastRow; row++) {
      this.#left -= Math.max(0, lastColumn - merge.column + 1);
      if (this.#left < 0) throw this.#fail();
      for (let column = merge.column; column <= lastColumn; column++) cells.push(keyOf(row, column));
    }
    return cells;
  }
}

function inOrder(cells: readonly SheetCell[]): readonly SheetCell[] {
  if (isOrdered(cells)) return cells;
  // The last of two cells at one address is the one that counts.
  const byKey = new Map(cells.map((cell) => [keyOf(cell.row, cell.column), cell]));
  return [...byKey.values()].sort((a, b) => keyOf(a.row, a.column) - keyOf(b.row, b.column));
}

function isOrdered(cells: readonly SheetCell[]): boolean {
  let before = -1;
  for (const { row, column } of cells) {
    const key = keyOf(row, column);
    if (key <= before) return false;
    before = key;
  }
  return true;
}

function usedSize(cells: readonly SheetCell[]): { rows: number; columns: number } {
  let rows = 0;
  let columns = 0;
  for (const { row, column } of cells) {
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
  }
  return { rows, columns };
}

function clippedSpan(merge: CellRange, used: { rows: number; columns: number }): Span {
  const lastRow = Math.min(merge.lastRow, used.rows + overhang);
  const lastColumn = Math.min(merge.lastColumn, used.columns + overhang);
  return {
    rowSpan: Math.max(lastRow - merge.row + 1, 1),
    columnSpan: Math.max(lastColumn - merge.column + 1, 1),
  };
}

/** Adds merged ranges without text that lie among the used cells: they tell which columns belong together. */
function withBlankAnchors(
  cells: readonly SheetCell[],
  anchors: ReadonlyMap<number, CellRange>,
  used: { rows: number; columns: number },
): readonly SheetCell[] {
  if (anchors.size === 0) return cells;
  const unseen = new Map(anchors);
  for (const { row, column } of cells) unseen.delete(keyOf(row, column));
  const blank = [...unseen.values()].filter(({ row, column }) => row < used.rows && column < used.columns);
  if (blank.length === 0) return cells;
  return inOrder([...cells, ...blank.map(({ row, column }) => blankCell(row, column))]);
}

function blankCell(row: number, column: number): SheetCell {
  return {
    row,
    column,
    text: '',
    value: undefined,
    type: 'text',
    isRounded: false,
    formula: undefined,
    isUncached: false,
  };
}

function hiddenTest(sheet: Sheet): (cell: SheetCell) => boolean {
  const columns = new Map<number, boolean>();
  const isHiddenColumn = (column: number) => {
    const known = columns.get(column);
    if (known !== undefined) return known;
    const isHidden = sheet.hiddenColumns.some(([from, to]) => column >= from && column <= to);
    columns.set(column, isHidden);
    return isHidden;
  };
  return ({ row, column }) => sheet.isHidden || sheet.hiddenRows.has(row) || isHiddenColumn(column);
}
