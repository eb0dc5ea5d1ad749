import type { RowRef } from '../../language/ir/ir.ts';
import { type CatalogueTable, lineKey } from './catalogue-index.ts';
import { type RowGroup, shortestLevel } from './code-tree.ts';
import type { IndexedRow } from './indexed-row.ts';
import type { Lane } from './lane.ts';
import { laneOf, type TableIndex } from './table-index.ts';

/** What a reference to a row leads to. */
export interface Lookup extends RowGroup {
  /** The rows stand for one that is not printed, so that a lost row would be missed. */
  readonly summed: boolean;
  readonly side: string | undefined;
  /** Set when nothing was found: how the absence counts. */
  readonly absence?: Absence | undefined;
}

/** Rows that a reference leads to. One shape for all, since lookups are made at every point of every rule. */
export const lookupOf = (
  rows: readonly IndexedRow[],
  summed: boolean,
  side: string | undefined,
  otherwise?: readonly IndexedRow[],
): Lookup => ({ rows, otherwise, summed, side, absence: undefined });

const absent = (side: string | undefined, absence: Absence): Lookup => ({
  rows: nothing,
  otherwise: undefined,
  summed: false,
  side,
  absence,
});

/** `code` counts as 0; `addend` as 0 unless nothing else is there; `part` needs company; `stop` is no amount at all. */
export type Absence = 'code' | 'addend' | 'part' | 'stop';

const nothing: readonly IndexedRow[] = [];

/** Finds a row of a table by its reference. */
export function lookUp(index: TableIndex, ref: RowRef, side: string | undefined): Lookup {
  if (ref.type === 'total') return lookUpTotal(laneOf(index, side), side);
  if (ref.type === 'code') return lookUpCode(laneOf(index, side), ref.code, side);
  return lookUpLine(index, ref.line, ref.side);
}

/** The printed total, or the sum of the classes where it is absent or blank. */
function lookUpTotal(lane: Lane, side: string | undefined): Lookup {
  const { total, classes } = lane;
  if (total !== undefined && (total.hasFigure || !total.partsFilled || classes.rows.length === 0)) {
    return lookupOf([total], false, side);
  }
  if (classes.rows.length > 0) return lookupOf(classes.rows, true, side, classes.otherwise);
  return absent(side, lane.hasFigure ? 'stop' : 'code');
}

/** A code, in every unit section; or the codes below it where its own level is not printed. */
export function lookUpCode(lane: Lane, code: string, side: string | undefined): Lookup {
  const exact = onlyCodes(lane.byKey.get(code) ?? nothing);
  if (exact.length === 1) return lookupOf(exact, false, side);
  if (exact.length > 1)
    return lookupOf(
      firstOfSections(exact),
      exact.some((row) => row.section > 0),
      side,
    );
  const below = lane.levels.size === 0 ? nothing : (lane.classes.otherwise ?? lane.classes.rows);
  const parts = below.filter(({ row }) => row.key.startsWith(code));
  if (parts.length === 0) return absent(side, 'code');
  const { rows, otherwise } = shortestLevel(parts);
  return lookupOf(rows, true, side, otherwise);
}

/** The list itself where it holds nothing else: what is looked up at every key of a join is kept. */
const onlyCodes = (rows: readonly IndexedRow[]): readonly IndexedRow[] =>
  rows.every(isCode) ? rows : rows.filter(isCode);

const isCode = ({ kind }: IndexedRow): boolean => kind === 'code';

function firstOfSections(rows: readonly IndexedRow[]): readonly IndexedRow[] {
  return rows.filter(
    (row, position) => position === rows.findIndex(({ section }) => section === row.section),
  );
}

/** A named line; or its addends where the line itself is absent or blank. */
function lookUpLine(index: TableIndex, line: string, side: string): Lookup {
  const lane = laneOf(index, side);
  const row = lane.byKey.get(line)?.find(({ kind }) => kind !== 'code' && kind !== 'unknown');
  if (row !== undefined && (row.hasFigure || !row.partsFilled)) return lookupOf([row], false, side);
  const keys = index.catalogue?.lineParts.get(lineKey(side, line)) ?? [];
  const parts = keys.flatMap((key) => lane.byKey.get(key)?.slice(0, 1) ?? []);
  if (parts.some(({ hasFigure }) => hasFigure)) return lookupOf(parts, true, side);
  if (row !== undefined) return lookupOf([row], false, side);
  return absent(side, absenceOf(index.catalogue, line, side));
}

/** How the absence of a line counts. */
export function absenceOf(catalogue: CatalogueTable | undefined, line: string, side: string): Absence {
  const role = catalogue?.lines.get(lineKey(side, line))?.role;
  // Prose that does not speak of something does not say that it is 0.
  if (catalogue?.entry.shape === 'narrative') return 'stop';
  if (role === undefined || role === 'subtotal' || role === 'total') return 'stop';
  // The blocks of a table (years, phases, funds) are no addends of each other: an absent one says nothing.
  return role === 'balance' || catalogue?.entry.shape === 'blocks' ? 'part' : 'addend';
}
