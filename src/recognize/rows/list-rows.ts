import { wordsOf } from '../../core/catalogue/lexicon.ts';
import { normaliseLabel } from '../../core/catalogue/normalise-text.ts';
import { layoutKey, rowKind, totalKey } from '../../core/catalogue/row-key.ts';
import { columnContent } from '../grid/column-roles.ts';
import type { BodyRow } from '../grid/grid-part.ts';
import { readLabel } from '../grid/labels.ts';
import { fieldsOf, firstText, hasKey, hasValues } from './fields.ts';
import { type OutlineRow, outlineOf } from './outline.ts';
import type { RowDraft } from './row-draft.ts';
import { isTotalLabel, isUnitLabel, LineMatcher, labelOf } from './row-label.ts';
import { keyedRow } from './row-values.ts';
import type { TableFrame } from './table-frame.ts';

/** Rows of a list: items by their running number, with total and unit rows among them. */
export function listRows(frame: TableFrame): RowDraft[] {
  let items = 0;
  const levels = listLevels(frame);
  const outline = outlineOf(frame);
  const keyOf = (row: BodyRow, label: string, index: number): string => {
    const sum =
      sumKey(row, label, frame) ??
      outlineKey(outline.get(row), label, index) ??
      (readLabel(label, frame.lexicon).ofWhich ? layoutKey('of-which', label) : undefined) ??
      levels.subtotalKey(row, label, index);
    if (sum === undefined) items++;
    return sum ?? layoutKey('item', String(items));
  };
  return frame.rows.flatMap((row, index) =>
    frame.lanes.flatMap((lane) => {
      const fields = fieldsOf(row, lane.lane);
      if (!hasKey(fields) && !hasValues(fields)) return [];
      const label = totalLabel(row, frame) ?? (labelOf(fields, frame.lexicon) || firstText(fields));
      const key = keyOf(row, label, index);
      return [keyedRow({ fields, key, kind: rowKind(key), label, index }, lane)];
    }),
  );
}

/** The word for the total may span the columns of ordinal and name. */
function totalLabel(row: BodyRow, { lexicon }: TableFrame): string | undefined {
  const first = row.find((slot) => slot.anchor && slot.text !== '')?.text.replace(/\s+/g, '');
  return first !== undefined && isTotalLabel(first, lexicon) ? first : undefined;
}

/** Total and subtotal rows of a list carry their label in any of its first columns and no other text. */
function sumKey(row: BodyRow, label: string, frame: TableFrame): string | undefined {
  if (isTotalLabel(label, frame.lexicon)) return totalKey;
  return row.some((slot) => slot.anchor) &&
    isUnitLabel(label, frame.lexicon) &&
    normaliseLabel(label) !== '' &&
    endsInSubtotal(label, frame)
    ? layoutKey('unit', label)
    : undefined;
}

/** What follows an open one may be no part of it: nothing is added up that it stands among. */
function outlineKey(kind: OutlineRow | undefined, label: string, index: number): string | undefined {
  if (kind === undefined) return undefined;
  if (kind === 'outermost') return layoutKey('unit', label);
  return layoutKey(kind === 'inner' ? 'of-which' : 'unknown', `${label}-${index + 1}`);
}

interface Levels {
  /** Key of a row that sums up the rows below it; `undefined` for an item. */
  readonly subtotalKey: (row: BodyRow, label: string, index: number) => string | undefined;
}

/**
 * A list may be indented by columns: categories, below them projects, below them the things bought, each with its
 * sum. The items are the rows that fill the innermost of the columns in which rows begin; outermost sums count as
 * subtotals, those between as parts.
 */
function listLevels(frame: TableFrame): Levels {
  const texts = frame.lanes.flatMap(({ lane }) =>
    lane.values.filter((column) => {
      const { words, numeric } = columnContent(frame.rows, column);
      return words > numeric;
    }),
  );
  const firstFilled = (row: BodyRow): number => texts.findIndex((column) => (row[column]?.text ?? '') !== '');
  const starts = frame.rows.map(firstFilled).filter((at) => at >= 0);
  const innermost = texts[Math.max(...starts, 0)];
  return {
    subtotalKey: (row, label, index) => {
      const start = firstFilled(row);
      if (
        start < 0 ||
        innermost === undefined ||
        innermost === texts[0] ||
        (row[innermost]?.text ?? '') !== ''
      )
        return undefined;
      return start === 0 ? layoutKey('unit', label) : layoutKey('of-which', `${label}-${index + 1}`);
    },
  };
}

function endsInSubtotal(label: string, frame: TableFrame): boolean {
  const words = wordsOf(frame.lexicon.catalogue, 'subtotalLabels');
  return words.some((word) => normaliseLabel(label).endsWith(word));
}

/** Rows keyed by a printed label: the lines the catalogue names, the others as addends or parts. */
export function labelledRows(frame: TableFrame): RowDraft[] {
  const side = frame.entry.sides[0];
  const lines = side === undefined ? undefined : new LineMatcher(side);
  return frame.rows.flatMap((row, index) =>
    frame.lanes.flatMap((lane) => {
      const fields = fieldsOf(row, lane.lane);
      if (!hasKey(fields) && !hasValues(fields)) return [];
      const label = labelOf(fields, frame.lexicon);
      const read = readLabel(label, frame.lexicon);
      const key =
        lines?.take(label, frame.lexicon)?.id ??
        (isTotalLabel(label, frame.lexicon) ? totalKey : otherKey(label, read.ofWhich, index));
      return [keyedRow({ fields, key, kind: rowKind(key), label, index }, lane)];
    }),
  );
}

function otherKey(label: string, ofWhich: boolean, index: number): string {
  if (label === '') return layoutKey('unknown', String(index + 1));
  return layoutKey(ofWhich ? 'of-which' : 'addend', label);
}
