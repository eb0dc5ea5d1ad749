import type { Unplaced } from '../../core/model/disclosure.ts';
import { printedText, type Slot } from '../grid/matrix.ts';
import { isFigure as isAnyFigure, isNumeric, isPlainAmount } from '../grid/numeric-text.ts';
import { outlineNumbers } from './outline.ts';
import type { RowDraft } from './row-draft.ts';
import type { TableFrame } from './table-frame.ts';

/** Figures of a table that stand in no cell, and how many figures were seen. */
export interface FigureCount {
  readonly unplaced: readonly Unplaced[];
  readonly read: number;
}

/**
 * Accounts for every number of the body: it is a key, a figure of a cell, or listed with the reason why not. `told` are
 * slots of words that tell a figure.
 */
export function unplacedFigures(
  frame: TableFrame,
  rows: readonly RowDraft[],
  told: ReadonlySet<Slot>,
): FigureCount {
  const keys = new Set(rows.flatMap((row) => row.keys.map((slot) => slot.cell)));
  const placed = new Set(rows.flatMap((row) => [...row.values.values()].map((slot) => slot.cell)));
  const byIndex = groupRows(rows);
  // Targets and outcomes are words, whatever they look like.
  const isForm = frame.entry.shape === 'form';
  const numbers = outlineNumbers(frame);
  const unplaced: Unplaced[] = [];
  let read = 0;
  for (const { slot, index, column } of figuresOf(frame, told)) {
    const isLabel = !told.has(slot) && (isForm || numbers.has(slot) || !isPlainAmount(slot.text));
    if (keys.has(slot.cell) && isLabel) continue;
    read++;
    if (!placed.has(slot.cell)) unplaced.push(describe(frame, byIndex.get(index) ?? [], slot, column));
  }
  return { unplaced, read };
}

interface PrintedFigure {
  readonly slot: Slot;
  readonly index: number;
  readonly column: number;
}

/**
 * Every number of the body that stands in a column where figures may stand. An amount that slid into a column of codes
 * or line numbers is still an amount.
 */
function figuresOf(frame: TableFrame, told: ReadonlySet<Slot>): PrintedFigure[] {
  const columns = frame.headers.map((_, column) => ({
    isText: isText(frame, column),
    isKey: isKey(frame, column),
  }));
  const isForm = frame.entry.shape === 'form';
  const isFigure = (slot: Slot, column: number): boolean => {
    if (told.has(slot)) return slot.anchor;
    if (isForm) return slot.anchor && isNumeric(slot.text);
    const { isText = false, isKey = false } = columns[column] ?? {};
    return slot.anchor && !isText && (isKey ? isPlainAmount : isAnyFigure)(slot.text);
  };
  return frame.rows.flatMap((row, index) =>
    row.flatMap((slot, column) => (isFigure(slot, column) ? [{ slot, index, column }] : [])),
  );
}

/** Names with an amount at their end: cells that were put together. */
export function gluedSlots({ lanes, rows }: TableFrame): ReadonlySet<Slot> {
  const names = lanes.flatMap(({ lane }) => lane.names);
  const slots = rows.flatMap((row) => names.flatMap((column) => row[column] ?? []));
  return new Set(slots.filter((slot) => gluedAmount.test(slot.text)));
}

const gluedAmount = /\p{Script=Han}[)]?-?[0-9][0-9,]*\.[0-9]{2}$/u;

function isKey(frame: TableFrame, column: number): boolean {
  return frame.lanes.some(({ lane }) =>
    [lane.ordinals, lane.units, lane.twins].some((columns) => columns.includes(column)),
  );
}

/** A number in a column of texts or catalogue codes is no figure. */
function isText(frame: TableFrame, column: number): boolean {
  return frame.lanes.some(({ columns }) => ['text', 'code'].includes(columns.get(column)?.type ?? ''));
}

function groupRows(rows: readonly RowDraft[]): Map<number, RowDraft[]> {
  const groups = new Map<number, RowDraft[]>();
  for (const row of rows) {
    const group = groups.get(row.index);
    if (group === undefined) groups.set(row.index, [row]);
    else group.push(row);
  }
  return groups;
}

function describe(frame: TableFrame, rows: readonly RowDraft[], slot: Slot, column: number): Unplaced {
  const lane = frame.lanes.find((each) => column >= each.lane.first && column <= each.lane.last);
  const side = lane?.lane.side?.id;
  const row = rows.find((each) => each.side === side) ?? rows[0];
  const header = frame.headers[column]?.path.join(' / ') ?? '';
  return {
    text: printedText(slot),
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
