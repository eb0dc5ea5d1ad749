import type { Lexicon } from '../../core/catalogue/lexicon.ts';
import { normaliseLabel } from '../../core/catalogue/normalise-text.ts';
import type { ColumnEntry, TableEntry } from '../../core/catalogue/types.ts';
import type { BodyRow } from '../grid/grid-part.ts';
import { anchors, type Slot } from '../grid/matrix.ts';
import { isNumeric } from '../grid/numeric-text.ts';
import { bareHeader } from '../identify/match-columns.ts';

/** A header inside a form: from it down to the next one, cells are read by their column. */
export interface FormHeader {
  readonly columns: ReadonlyMap<number, ColumnEntry>;
}

/** Fewer header words than this are labels with values beside them. */
const fewest = 3;

/** Reads a row of a form as a header, if it is one: several words that head columns, and no figure. */
export function formHeader(row: BodyRow, entry: TableEntry, lexicon: Lexicon): FormHeader | undefined {
  const printed = anchors(row);
  if (printed.some((slot) => isNumeric(slot.text))) return undefined;
  const columns = namedColumns(row, entry, lexicon);
  return columns.size >= fewest && columns.size * 2 > printed.length ? { columns } : undefined;
}

/** Columns by their header; an official name wins over another one: 绩效指标 | 一级指标 | 二级指标 | 三级指标. */
function namedColumns(row: BodyRow, entry: TableEntry, lexicon: Lexicon): Map<number, ColumnEntry> {
  const named = row.flatMap((slot, column) => {
    const found = slot.anchor ? entryNamed(slot, entry, lexicon) : undefined;
    return found === undefined ? [] : [{ column, found, label: normaliseLabel(slot.text) }];
  });
  const first = named.filter(({ found, column }) => {
    const same = named.filter((each) => each.found === found);
    const official = same.find((each) => each.label === normaliseLabel(found.title)) ?? same[0];
    return official?.column === column;
  });
  return new Map(first.map(({ column, found }) => [column, found]));
}

/** The column of a form that a printed text names. */
export function entryNamed(slot: Slot, entry: TableEntry, lexicon: Lexicon): ColumnEntry | undefined {
  const label = normaliseLabel(slot.text);
  const forms = [label, label.replace(/%$/, ''), bareHeader(label, lexicon)];
  return entry.columns.find((column) => column.headers.some((header) => forms.includes(header)));
}

/** Whether a column of a form takes words rather than figures. */
export function takesText(column: ColumnEntry): boolean {
  return column.type === 'text' || column.type === 'code';
}
