import { normaliseTight } from '../../core/catalogue/normalise-text.ts';
import type { BodyRow } from '../grid/grid-part.ts';
import { anchors, emptySlot, type Slot } from '../grid/matrix.ts';
import type { RowLane } from './lanes.ts';

/** What one lane prints in one row. */
export interface Fields {
  readonly lane: RowLane;
  readonly ordinal?: Slot;
  /** One text for each code column; empty where the column is. */
  readonly codes: readonly Slot[];
  /** Filled name columns, outermost first. */
  readonly names: readonly Slot[];
  /** Slots of the columns that name budget units. */
  readonly units: readonly Slot[];
  /** Slots of the value columns by column. */
  readonly values: ReadonlyMap<number, Slot>;
}

/** The slot in which a lane prints the number of a row. */
export const ordinalOf = (row: BodyRow, { ordinals }: RowLane): Slot | undefined =>
  ordinals.map((column) => row[column]).find((slot) => slot?.anchor === true && slot.text !== '');

/** Reads the fields of a lane from a row. Labels may be covered by a merged cell, values only stand in their own place. */
export function fieldsOf(row: BodyRow, lane: RowLane): Fields {
  const at = (column: number): Slot | undefined => row[column];
  const ordinal = ordinalOf(row, lane);
  const values = new Map<number, Slot>();
  for (const column of lane.values) {
    const slot = at(column);
    if (slot !== undefined && (slot.anchor || slot.text === '')) values.set(column, slot);
  }
  return {
    lane,
    ...(ordinal === undefined ? {} : { ordinal }),
    codes: oncePerCell(lane.codes.map((column) => at(column) ?? emptySlot)),
    names: lane.names.flatMap((column) => {
      const slot = at(column);
      return slot === undefined || slot.text === '' ? [] : [slot];
    }),
    units: lane.units.map((column) => at(column) ?? emptySlot),
    values,
  };
}

/** A code that is merged over the columns of all levels stands in the first of them. */
function oncePerCell(slots: readonly Slot[]): Slot[] {
  return slots.map((slot, index) => {
    const known =
      slot.cell !== undefined && slots.slice(0, index).some((before) => before.cell === slot.cell);
    return known ? emptySlot : slot;
  });
}

/** Whether the lane prints a code or a label of its own in this row. */
export function hasKey(fields: Fields): boolean {
  return [...fields.codes, ...fields.names].some((slot) => slot.anchor && slot.text !== '');
}

/** The first text of the values, which is the name in a list without a column of names. */
export function firstText(fields: Fields): string {
  return anchors([...fields.values.values()])[0]?.text.replace(/\s+/g, '') ?? '';
}

/** Whether any value of the row is filled. */
export function hasValues(fields: Fields): boolean {
  return [...fields.values.values()].some((slot) => slot.text !== '');
}

/**
 * A merged label may reach over several lanes while its only amount stands in the last of them
 * (当年支出小计 over two breakdowns of one total, 公用经费合计 over two lanes): the amount belongs to every lane
 * the label reaches, or, where the lanes are parts of one list, to the first.
 */
export function shareFooters(
  lanes: readonly Fields[],
  separateSides: boolean,
  isSum: (text: string) => boolean,
): Fields[] {
  const shared = [...lanes];
  for (let index = shared.length - 2; index >= 0; index--) {
    const here = shared[index];
    if (here === undefined || !hasKey(here) || hasValues(here)) continue;
    const at = shared.findIndex((fields, later) => later > index && (hasKey(fields) || hasValues(fields)));
    const next = shared[at];
    if (next === undefined || hasKey(next) || !reaches(here, next, isSum)) continue;
    shared[index] = { ...here, values: moveValues(next, here) };
    shared[at] = separateSides
      ? { ...next, codes: here.codes, names: here.names }
      : { ...next, values: new Map() };
  }
  return shared;
}

/** The label is merged into the other lane, or it is the label of a sum, whose lane cannot be blank by itself. */
function reaches(here: Fields, next: Fields, isSum: (text: string) => boolean): boolean {
  if (here.lane.values.length !== next.lane.values.length) return false;
  return [...here.names, ...here.codes].some((slot) => {
    const end = (slot.cell?.column ?? 0) + (slot.cell?.columnSpan ?? 1);
    return end > next.lane.first || (end - 1 <= here.lane.last && isSum(slot.text));
  });
}

function moveValues(from: Fields, to: Fields): Map<number, Slot> {
  const slots = from.lane.values.map((column) => from.values.get(column));
  const moved = new Map<number, Slot>();
  to.lane.values.forEach((column, index) => {
    const slot = slots[index];
    if (slot !== undefined) moved.set(column, slot);
  });
  return moved;
}

/** The text of a slot without white space. */
export function tightText(slot: Slot | undefined): string {
  return normaliseTight(slot?.text ?? '');
}
