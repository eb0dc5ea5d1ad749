import type { Lexicon } from '../../core/catalogue/lexicon.ts';
import type { ColumnEntry, TableEntry } from '../../core/catalogue/types.ts';
import type { BodyRow } from '../grid/grid-part.ts';
import { anchors, type Slot } from '../grid/matrix.ts';
import { isNumeric } from '../grid/numeric-text.ts';
import type { RowDraft } from '../rows/row-draft.ts';
import { entryNamed, takesText } from './form-header.ts';
import { lineDraft, wholeLine } from './form-percents.ts';

/**
 * Funds at the head of a form, one below the other with their names in front (年度资金总额 512.60, 其中：财政拨款
 * 512.60, 其他资金 0.00): one row. Figures that stand beside each other are a table of their own.
 */
export function stackedFunds(rows: readonly BodyRow[], entry: TableEntry, lexicon: Lexicon): RowDraft[] {
  const values = new Map<string, Slot>();
  let first: { readonly label: string; readonly index: number } | undefined;
  for (const [index, row] of rows.entries()) {
    const pair = solePair(row, entry, lexicon);
    if (pair === undefined) continue;
    if (values.has(pair.column.id)) return [];
    values.set(pair.column.id, pair.value);
    first ??= { label: pair.label.text.replace(/\s+/g, ''), index };
  }
  return first === undefined || values.size < 2
    ? []
    : [lineDraft(wholeLine, first.label, first.index, values)];
}

interface Pair {
  readonly column: ColumnEntry;
  readonly label: Slot;
  readonly value: Slot;
}

/** The only figure of a row, with the name of an amount right in front of it. */
function solePair(row: BodyRow, entry: TableEntry, lexicon: Lexicon): Pair | undefined {
  const printed = anchors(row).filter(({ text }) => text !== '');
  const [value, ...others] = printed.filter(({ text }) => isNumeric(text));
  const label = value === undefined ? undefined : printed[printed.indexOf(value) - 1];
  if (value === undefined || label === undefined || others.length > 0) return undefined;
  const column = entryNamed(label, entry, lexicon);
  return column === undefined || takesText(column) || column.type !== 'money'
    ? undefined
    : { column, label, value };
}
