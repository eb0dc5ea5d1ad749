import type { Lexicon } from '../../core/catalogue/lexicon.ts';
import type { UnitEntry } from '../../core/catalogue/types.ts';
import type { Place } from '../../core/model/place.ts';
import type { RawCell, RawGrid } from '../../import/raw.ts';
import { plainAmount, simplified } from './plain-text.ts';

/** One position of a grid. A cell that spans several positions stands in each of them, but is `anchor` in one only. */
export interface Slot {
  /** As printed, white space at the ends removed; line breaks kept. In simplified characters, without signs of money. */
  readonly text: string;
  readonly anchor: boolean;
  readonly cell?: RawCell;
  /** As printed, where that differs in more than spelling: ¥9.00, 15.00万元. */
  readonly printed?: string;
  /** Unit of money that the cell itself states. */
  readonly unit?: UnitEntry;
}

/** A grid with every position filled, spans spread out and empty rows left out. */
export interface Matrix {
  readonly rows: readonly (readonly Slot[])[];
  readonly width: number;
  readonly spansKnown: boolean;
  readonly confidence: 'high' | 'low';
  readonly sheet?: string;
  readonly place: Place;
}

export const emptySlot: Slot = { text: '', anchor: false };

/** More positions than any published table has; beyond it the grid is cut, not the memory used up. */
const maxPositions = 2_000_000;

/** Empty columns on the right tell that two grids are one table, unless a sheet merely declares its whole width. */
const widestTable = 64;

/** The texts of a row that stand in their own place, in order. */
export function anchors(row: readonly Slot[]): Slot[] {
  return row.filter((slot) => slot.anchor && slot.text !== '');
}

/** Spreads the cells of a grid over its rows and columns; rows without text are dropped. */
export function expandGrid(grid: RawGrid, lexicon: Lexicon): Matrix {
  const filled = grid.cells.filter((cell) => cell.text.trim() !== '');
  const printed = filled.reduce((most, cell) => Math.max(most, cell.column + 1), 0);
  const width = grid.columns <= widestTable ? Math.max(printed, grid.columns) : printed;
  const height = Math.min(
    filled.reduce((most, cell) => Math.max(most, cell.row + 1), 0),
    Math.floor(maxPositions / Math.max(width, 1)),
  );
  const rows: Slot[][] = Array.from({ length: height }, () => new Array<Slot>(width).fill(emptySlot));
  for (const cell of filled) spread(cell, slotText(cell, lexicon), rows, width);
  const kept = rows.filter((row) => row.some((slot) => slot.anchor));
  return {
    rows: kept,
    width,
    spansKnown: grid.spansKnown,
    confidence: grid.confidence,
    ...(grid.sheet === undefined ? {} : { sheet: grid.sheet }),
    place: grid.place,
  };
}

/** A slot is made of every cell, and most print nothing but their text. */
const slotOf = (text: SlotText, anchor: boolean, cell: RawCell): Slot =>
  text.printed === undefined ? { text: text.text, anchor, cell } : { ...text, anchor, cell };

type SlotText = Pick<Slot, 'text' | 'printed' | 'unit'>;

function slotText(cell: RawCell, lexicon: Lexicon): SlotText {
  const printed = cell.text.trim();
  const text = simplified(printed, lexicon);
  const amount = plainAmount(text, lexicon);
  return amount === undefined ? { text } : { ...amount, printed };
}

/** What a slot prints, signs of money included. */
export function printedText(slot: Slot): string {
  return slot.printed ?? slot.text;
}

function spread(cell: RawCell, text: SlotText, rows: Slot[][], width: number): void {
  const bottom = Math.min(cell.row + Math.max(cell.rowSpan, 1), rows.length);
  const right = Math.min(cell.column + Math.max(cell.columnSpan, 1), width);
  for (let row = cell.row; row < bottom; row++) {
    const target = rows[row];
    if (target === undefined) continue;
    for (let column = cell.column; column < right; column++) {
      const anchor = row === cell.row && column === cell.column;
      if (anchor || target[column]?.anchor !== true) target[column] = slotOf(text, anchor, cell);
    }
  }
}
