import type { Lexicon } from '../../core/catalogue/lexicon.ts';
import { rowKind } from '../../core/catalogue/row-key.ts';
import type { ColumnEntry, TableEntry } from '../../core/catalogue/types.ts';
import type { LineId } from '../../core/generated/names.ts';
import type { BodyRow } from '../grid/grid-part.ts';
import { anchors, type Slot } from '../grid/matrix.ts';
import { isNumeric } from '../grid/numeric-text.ts';
import type { RowDraft } from '../rows/row-draft.ts';
import { entryNamed } from './form-header.ts';

/** The line for the funds of the whole project. */
export const wholeLine: LineId = 'funds_total';

/** A printed cell that holds its name and, on the lines below, its value. */
export interface LabelledCell {
  readonly column: ColumnEntry;
  readonly value: Slot;
}

/** Takes apart a cell that prints the name of a column and its value below each other. */
export function labelledCell(slot: Slot, entry: TableEntry, lexicon: Lexicon): LabelledCell | undefined {
  const end = slot.text.indexOf('\n');
  if (end < 0) return undefined;
  const column = entryNamed({ ...slot, text: slot.text.slice(0, end) }, entry, lexicon);
  const text = slot.text.slice(end).trim();
  return column === undefined || text === '' ? undefined : { column, value: { ...slot, text } };
}

const isPercent = (slot: Slot): boolean => isNumeric(slot.text) && /[%\uff05]$/.test(slot.text);

/**
 * Percentages in the head of a form stand somewhere below their name, often in the row of another figure: each belongs to
 * the name of a percentage that was read last and has none yet.
 */
export function percentRows(rows: readonly BodyRow[], entry: TableEntry, lexicon: Lexicon): RowDraft[] {
  let named: ColumnEntry | undefined;
  return rows.flatMap((row, index) =>
    anchors(row).flatMap((slot) => {
      const both = labelledCell(slot, entry, lexicon);
      const column = both?.column ?? entryNamed(slot, entry, lexicon);
      if (column?.type === 'percent') named = column;
      const value = both?.value ?? slot;
      if (named === undefined || !isPercent(value)) return [];
      const draft = lineDraft(lineFor(named, entry), named.title, index, new Map([[named.id, value]]));
      named = undefined;
      return [draft];
    }),
  );
}

/** A percentage of a line of its own (总体完成率), or one of the funds. */
function lineFor({ id }: ColumnEntry, entry: TableEntry): string {
  const own = entry.sides[0]?.lines.find((line) => line.id === id);
  return own !== undefined && own.role === 'balance' ? own.id : wholeLine;
}

/** A row that stands for a line of the catalogue. */
export function lineDraft(
  key: string,
  label: string,
  index: number,
  values: ReadonlyMap<string, Slot>,
): RowDraft {
  return { key, kind: rowKind(key), label, index, values, texts: Object.create(null), keys: [] };
}
