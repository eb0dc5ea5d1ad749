import type { Lexicon } from '../../core/catalogue/lexicon.ts';
import type { ColumnEntry, LineEntry, TableEntry } from '../../core/catalogue/types.ts';
import type { BodyRow } from '../grid/grid-part.ts';
import { labelForms } from '../grid/labels.ts';
import { anchors, type Slot } from '../grid/matrix.ts';
import { isNumeric } from '../grid/numeric-text.ts';
import type { RowDraft } from '../rows/row-draft.ts';
import { entryNamed, takesText } from './form-header.ts';
import { lineDraft, percentRows, wholeLine } from './form-percents.ts';

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
  const whole = lines.find(({ id }) => id === wholeLine);
  let columns: readonly ColumnEntry[] = [];
  const printed = rows.flatMap((row, index) => {
    const pairs = pairsOf(row);
    const named = pairs.map(({ label }) => entryNamed(bareLabel(label), entry, lexicon));
    const heads = named.filter((column): column is ColumnEntry => column !== undefined && !takesText(column));
    const areDifferent = new Set(heads).size === heads.length;
    if (heads.length >= 2 && heads.length === pairs.length && areDifferent && whole !== undefined) {
      columns = heads;
      return [pairRow(whole, pairs, heads, index)];
    }
    const part = partOf(pairs, lines, lexicon);
    if (part !== undefined && columns.length === pairs.length) return [pairRow(part, pairs, columns, index)];
    const blank = columns.length === 0 ? undefined : blankPart(row, columns.length, lines, lexicon);
    return blank === undefined ? [] : [pairRow(blank, [], [], index)];
  });
  return [...printed, ...percentRows(rows, entry, lexicon)];
}

/** A part whose label is printed once for each column, with nothing beside it. */
function blankPart(
  row: BodyRow,
  count: number,
  lines: readonly LineEntry[],
  lexicon: Lexicon,
): LineEntry | undefined {
  const labels = anchors(row).filter((slot) => !isPercent(slot));
  if (labels.length !== count || labels.some((slot) => isNumeric(slot.text))) return undefined;
  return partOf(
    labels.map((label) => ({ label, value: label })),
    lines,
    lexicon,
  );
}

/** A label without the number that was written behind its colon: 预算数: 988.6. */
function bareLabel(label: Slot): Slot {
  return { ...label, text: label.text.replace(/[:\uff1a]\s*[0-9.,]+$/u, '') };
}

const isPercent = (slot: Slot): boolean => isNumeric(slot.text) && /[%\uff05]$/.test(slot.text);

/** Words directly followed by a figure. */
function pairsOf(row: BodyRow): Pair[] {
  const printed = anchors(row);
  return printed.flatMap((value, index) => {
    const label = printed[index - 1];
    return label === undefined || isNumeric(label.text) || !isNumeric(value.text) || isPercent(value)
      ? []
      : [{ label, value }];
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
): RowDraft {
  const values = new Map(pairs.map(({ value }, at) => [columns[at]?.id ?? '', value] as const));
  const label = pairs[0]?.label.text.replace(/\s+/g, '') ?? line.title;
  return lineDraft(line.id, label, index, values);
}
