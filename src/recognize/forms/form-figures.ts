import type { Lexicon } from '../../core/catalogue/lexicon.ts';
import type { ColumnEntry, TableEntry } from '../../core/catalogue/types.ts';
import type { ColumnId, LineId } from '../../core/generated/names.ts';
import { isBlankMark } from '../grid/blank-marks.ts';
import { labelForms } from '../grid/labels.ts';
import type { Slot } from '../grid/matrix.ts';
import { isNumeric } from '../grid/numeric-text.ts';
import { type FormHeader, takesText } from './form-header.ts';

/** Columns of the row that sums up a form, in the order in which every form prints them. */
const totalColumns: readonly ColumnId[] = ['weight', 'score'];
/** Columns of the rows for the funds, in the order in which every form that has all of them prints them. */
const fundColumns: readonly ColumnId[] = ['initial', 'budget', 'executed', 'weight', 'rate', 'score'];
const totalLine: LineId = 'total_score';

/** The line that a row is labelled with, by the first of its words. */
function lineOf(cells: readonly Slot[], entry: TableEntry, lexicon: Lexicon): string | undefined {
  const label = cells.find((slot) => !isNumeric(slot.text))?.text;
  return label === undefined ? undefined : lineNamed(label, entry, lexicon);
}

function lineNamed(label: string, entry: TableEntry, lexicon: Lexicon): string | undefined {
  const forms = labelForms(label, lexicon);
  return entry.sides[0]?.lines.find((line) => line.variants.some((variant) => forms.includes(variant)))?.id;
}

const columnsNamed = (entry: TableEntry, ids: readonly string[]): ColumnEntry[] =>
  ids.flatMap((id) => entry.columns.find((column) => column.id === id) ?? []);

/** The total prints points and score, or the score alone; merged cells let them slide to any place. */
export function totalFigures(
  cells: readonly Slot[],
  header: FormHeader,
  entry: TableEntry,
  lexicon: Lexicon,
): ReadonlyMap<ColumnEntry, Slot> | undefined {
  const figures = cells.filter((slot) => isNumeric(slot.text));
  if (figures.length === 0 || figures.length > totalColumns.length) return undefined;
  if (cells.length - figures.length !== 1 || lineOf(cells, entry, lexicon) !== totalLine) return undefined;
  const headed = new Set([...header.columns.values()].map(({ id }) => id));
  const columns = columnsNamed(entry, totalColumns).filter(({ id }) => headed.has(id));
  // One figure under two headers may be either: it counts where it stands.
  if (figures.length !== columns.length) return undefined;
  return new Map(columns.map((column, index) => [column, figures[index] as Slot]));
}

/** A row of funds with all six figures below a header that lost some of its words. */
export function fundFigures(
  cells: readonly Slot[],
  header: FormHeader,
  entry: TableEntry,
  lexicon: Lexicon,
): ReadonlyMap<ColumnEntry, Slot> | undefined {
  const headed = [...header.columns.values()].filter((column) => !takesText(column)).map(({ id }) => id);
  const figures = cells.filter((slot) => isNumeric(slot.text) || isBlankMark(slot.text, lexicon));
  const isFunds = fundColumns.slice(0, 3).every((id, index) => headed[index] === id);
  if (!isFunds || headed.length >= fundColumns.length || figures.length !== fundColumns.length)
    return undefined;
  if (cells.length - figures.length !== 1 || lineOf(cells, entry, lexicon) === undefined) return undefined;
  const columns = columnsNamed(entry, fundColumns);
  if (columns.length !== fundColumns.length) return undefined;
  return new Map(columns.map((column, index) => [column, figures[index] as Slot]));
}

/** The label of the row may stand under the header of the first figures, where the label column was lost. */
export function withoutLabel(
  placed: ReadonlyMap<ColumnEntry, Slot>,
  cells: readonly Slot[],
  entry: TableEntry,
  lexicon: Lexicon,
): ReadonlyMap<ColumnEntry, Slot> {
  const [label] = cells;
  const first = [...placed].find(([column]) => !takesText(column));
  if (label === undefined || first?.[1] !== label || lineNamed(label.text, entry, lexicon) === undefined)
    return placed;
  return new Map([...placed].filter(([, slot]) => slot !== label));
}

/** A printed nought. */
export function isNought(slot: Slot): boolean {
  return /^[-0.,%]*$/.test(slot.text) && slot.text.includes('0');
}
