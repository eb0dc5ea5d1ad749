import { rowKind } from '../core/catalogue/row-key.ts';
import type { ColumnEntry, LineEntry, TableEntry } from '../core/catalogue/types.ts';
import { entryNamed, takesText } from './form-header.ts';
import type { BodyRow } from './grid-part.ts';
import { labelForms } from './labels.ts';
import type { Lexicon } from './lexicon.ts';
import { anchors, type Slot } from './matrix.ts';
import { isNumeric } from './numeric-text.ts';
import type { RowDraft } from './row-draft.ts';

interface Pair {
  readonly label: Slot;
  readonly value: Slot;
}

/**
 * Head of a form that prints its figures beside their names (预算数： 34.56 | 到位数： 34.56), and below them the parts
 * in the same order (其中：财政资金 34.56 | 其中：财政资金 34.56): one row for the whole, one for each part.
 */
export function pairRows(rows: readonly BodyRow[], entry: TableEntry, lexicon: Lexicon): RowDraft[] {
  const lines = entry.sides[0]?.lines ?? [];
  const whole = lines.find((line) => line.role === 'total');
  let columns: readonly ColumnEntry[] = [];
  return rows.flatMap((row, index) => {
    const pairs = pairsOf(row);
    const named = pairs.map(({ label }) => entryNamed(bareLabel(label), entry, lexicon));
    const heads = named.filter((column): column is ColumnEntry => column !== undefined && !takesText(column));
    if (heads.length >= 2 && heads.length === pairs.length && whole !== undefined) {
      columns = heads;
      return [pairRow(whole, pairs, heads, index, headedBy(rows[index - 1], row, heads, entry, lexicon))];
    }
    const part = partOf(pairs, lines, lexicon);
    if (part !== undefined && columns.length === pairs.length) return [pairRow(part, pairs, columns, index)];
    const below = headedBy(rows[index - 1], row, [], entry, lexicon);
    const line = lines.find(({ id }) => below.has(id));
    return line === undefined ? [] : [pairRow(line, [], [], index, below)];
  });
}

/** A label without the number that was written behind its colon: 预算数: 988.6. */
function bareLabel(label: Slot): Slot {
  return { ...label, text: label.text.replace(/[:\uff1a]\s*[0-9.,]+$/u, '') };
}

/** Figures that stand under a label of the row above instead of beside one. */
function headedBy(
  above: BodyRow | undefined,
  row: BodyRow,
  known: readonly ColumnEntry[],
  entry: TableEntry,
  lexicon: Lexicon,
): Map<string, Slot> {
  const found = new Map<string, Slot>();
  row.forEach((slot, column) => {
    const label = above?.[column];
    if (!slot.anchor || !isNumeric(slot.text) || label?.anchor !== true || label.text === '') return;
    const named = entryNamed(label, entry, lexicon);
    if (named !== undefined && !takesText(named) && !known.includes(named)) found.set(named.id, slot);
  });
  return found;
}

/** Words directly followed by a figure. */
function pairsOf(row: BodyRow): Pair[] {
  const printed = anchors(row);
  return printed.flatMap((value, index) => {
    const label = printed[index - 1];
    return label === undefined || isNumeric(label.text) || !isNumeric(value.text) ? [] : [{ label, value }];
  });
}

/** The line that all labels of a row name. */
function partOf(
  pairs: readonly Pair[],
  lines: readonly LineEntry[],
  lexicon: Lexicon,
): LineEntry | undefined {
  const [first, ...rest] = pairs.map(({ label }) => {
    const forms = labelForms(label.text, lexicon);
    return lines.find((line) => line.variants.some((variant) => forms.includes(variant)));
  });
  return rest.every((line) => line === first) ? first : undefined;
}

function pairRow(
  line: LineEntry,
  pairs: readonly Pair[],
  columns: readonly ColumnEntry[],
  index: number,
  below: ReadonlyMap<string, Slot> = new Map(),
): RowDraft {
  const values = new Map([
    ...below,
    ...pairs.map(({ value }, at) => [columns[at]?.id ?? '', value] as const),
  ]);
  const label = pairs[0]?.label.text.replace(/\s+/g, '') ?? line.title;
  return { key: line.id, kind: rowKind(line.id), label, index, values, texts: Object.create(null), keys: [] };
}
