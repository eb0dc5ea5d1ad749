import type { RowKind } from '../../core/model/disclosure.ts';
import { printedText, type Slot } from '../grid/matrix.ts';
import { type Fields, tightText } from './fields.ts';
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
  const { fields, index, ...rest } = row;
  const ordinal = tightText(fields.ordinal);
  return {
    ...rest,
    ...readValues(fields, lane),
    index,
    keys: [...(fields.ordinal === undefined ? [] : [fields.ordinal]), ...fields.codes, ...fields.names],
    ...(ordinal === '' ? {} : { ordinal }),
  };
}

function readValues(fields: Fields, lane: ReadLane): Pick<RowDraft, 'values' | 'texts'> {
  const values = new Map<string, Slot>();
  const texts: Record<string, string> = Object.create(null);
  for (const [column, slot] of fields.values) {
    const entry = lane.columns.get(column);
    if (entry === undefined) continue;
    if (entry.type === 'text' || entry.type === 'code')
      texts[entry.id] = printedText(slot).replace(/\s*\n\s*/g, '');
    else values.set(entry.id, slot);
  }
  return { values, texts };
}
