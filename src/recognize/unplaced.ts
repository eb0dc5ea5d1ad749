import type { Unplaced } from '../core/model/disclosure.ts';
import type { Slot } from './matrix.ts';
import { isNumeric } from './numeric-text.ts';
import type { RowDraft } from './row-draft.ts';
import type { TableFrame } from './table-frame.ts';

/** Figures of a table that stand in no cell, and how many figures were seen. */
export interface FigureCount {
  readonly unplaced: readonly Unplaced[];
  readonly read: number;
}

/** Accounts for every number of the body: it is a key, a figure of a cell, or listed with the reason why not. */
export function unplacedFigures(frame: TableFrame, rows: readonly RowDraft[]): FigureCount {
  const keys = new Set(rows.flatMap((row) => row.keys.map((slot) => slot.cell)));
  const placed = new Set(rows.flatMap((row) => [...row.values.values()].map((slot) => slot.cell)));
  const unplaced: Unplaced[] = [];
  let read = 0;
  frame.rows.forEach((row, index) => {
    row.forEach((slot, column) => {
      if (!slot.anchor || !isNumeric(slot.text) || keys.has(slot.cell) || isOrdinal(frame, column)) return;
      if (isText(frame, column)) return;
      read++;
      if (!placed.has(slot.cell)) unplaced.push(describe(frame, rows, slot, index, column));
    });
  });
  return { unplaced, read };
}

function isOrdinal(frame: TableFrame, column: number): boolean {
  return frame.lanes.some(({ lane }) => lane.ordinals.includes(column));
}

/** A number in a column of texts or catalogue codes is no figure. */
function isText(frame: TableFrame, column: number): boolean {
  return frame.lanes.some(({ columns }) => ['text', 'code'].includes(columns.get(column)?.type ?? ''));
}

function describe(
  frame: TableFrame,
  rows: readonly RowDraft[],
  slot: Slot,
  index: number,
  column: number,
): Unplaced {
  const lane = frame.lanes.find((each) => column >= each.lane.first && column <= each.lane.last);
  const side = lane?.lane.side?.id;
  const row =
    rows.find((each) => each.index === index && each.side === side) ??
    rows.find((each) => each.index === index);
  const header = frame.headers[column]?.path.join(' / ') ?? '';
  return {
    text: slot.text,
    reason: reasonOf(header, lane?.columns.has(column) ?? false, row),
    ...(row === undefined ? {} : { row: row.key }),
    ...(side === undefined ? {} : { side }),
    ...(header === '' ? {} : { header }),
    place: slot.cell?.place ?? { file: '' },
  };
}

function reasonOf(header: string, known: boolean, row: RowDraft | undefined): string {
  if (row === undefined) return 'unknown-row';
  if (header === '') return 'no-header';
  return known ? 'extra-number' : 'unknown-column';
}
