import type { RowKind } from '../core/model/disclosure.ts';
import { type Fields, tightText } from './fields.ts';
import type { Slot } from './matrix.ts';
import type { RowDraft } from './row-draft.ts';
import type { ReadLane } from './table-frame.ts';

/** What is known of a row once its key has been read. */
export interface KeyedRow {
  readonly fields: Fields;
  readonly key: string;
  readonly kind: RowKind;
  readonly side?: string;
  readonly label: string;
  readonly printedCode?: string;
  readonly index: number;
}

/** Adds figures and texts of the value columns to a keyed row. */
export function keyedRow(row: KeyedRow, lane: ReadLane): RowDraft {
  const { fields, key, kind, side, label, printedCode, index } = row;
  const values = new Map<string, Slot>();
  const texts: Record<string, string> = {};
  for (const [column, slot] of fields.values) {
    const entry = lane.columns.get(column);
    if (entry === undefined) continue;
    if (entry.type === 'text' || entry.type === 'code') texts[entry.id] = slot.text;
    else values.set(entry.id, slot);
  }
  const ordinal = tightText(fields.ordinal);
  return {
    key,
    kind,
    label,
    values,
    texts,
    index,
    keys: [...(fields.ordinal === undefined ? [] : [fields.ordinal]), ...fields.codes, ...fields.names],
    ...(side === undefined ? {} : { side }),
    ...(printedCode === undefined ? {} : { printedCode }),
    ...(ordinal === '' ? {} : { ordinal }),
  };
}
