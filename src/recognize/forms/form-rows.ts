import { columnId, lineId } from '../../core/catalogue/ids.ts';
import { type Lexicon, wordsOf } from '../../core/catalogue/lexicon.ts';
import { normaliseLabel } from '../../core/catalogue/normalise-text.ts';
import { layoutKey, rowKind } from '../../core/catalogue/row-key.ts';
import type { ColumnEntry, LineEntry, TableEntry } from '../../core/catalogue/types.ts';
import type { ColumnId } from '../../core/generated/names.ts';
import type { BodyRow } from '../grid/grid-part.ts';
import { anchors, printedText, type Slot } from '../grid/matrix.ts';
import { isNumeric } from '../grid/numeric-text.ts';
import type { RowDraft } from '../rows/row-draft.ts';
import { LineMatcher } from '../rows/row-label.ts';
import type { TableFrame } from '../rows/table-frame.ts';
import { alignRow, standing } from './form-align.ts';
import { goalTexts } from './form-goals.ts';
import { entryNamed, type FormHeader, formHeader, joinHeaders, takesText } from './form-header.ts';
import { pairRows } from './form-pairs.ts';
import { labelledCell, wholeLine } from './form-percents.ts';
import { stackedFunds } from './form-stacked.ts';
import { toldFunds } from './form-told.ts';

/** Columns that describe the whole form, printed in its first rows. */
const headColumns: ReadonlySet<string> = new Set<ColumnId>([
  'project',
  'project_code',
  'unit_name',
  'department',
]);
const deepestHead = 4;

/**
 * Rows of a form, which is several small tables one below the other: lines that the catalogue names (年度资金总额,
 * 总分), and one item for each other row under a header. Rows that do not fit their header are not read.
 */
export function formRows(frame: TableFrame): RowDraft[] {
  const side = frame.entry.sides[0];
  const lines = side === undefined ? undefined : new LineMatcher(side);
  let items = 0;
  const below = readableRows(frame).map((readable) => {
    const { row, slots, index, isPeriod } = readable;
    const label = labelOf(row, slots);
    if (isPeriod) return formRow(layoutKey('of-which', `period-${index}`), label, index, slots);
    const line = lineOf(readable, label, lines, frame);
    if (line === undefined) items++;
    const kind = isSubtotal(label, frame.lexicon) ? 'of-which' : 'item';
    return formRow(line?.id ?? layoutKey(kind, String(items)), label, index, slots);
  });
  const firstHeader = frame.rows.findIndex(
    (row) => formHeader(row, frame.entry, frame.lexicon) !== undefined,
  );
  const head = firstHeader < 0 ? frame.rows : frame.rows.slice(0, firstHeader);
  const pairs = pairRows(head, frame.entry, frame.lexicon);
  const funds = pairs.length > 0 ? [] : stackedFunds(head, frame.entry, frame.lexicon);
  const told = toldFunds(frame.rows, frame.entry, frame.lexicon);
  return withHead(mergeLines([...pairs, ...funds, ...told, ...below]), frame);
}

/** The line of the catalogue that a row stands for. */
function lineOf(
  { row, slots }: ReadableRow,
  label: string,
  lines: LineMatcher | undefined,
  { entry, lexicon }: TableFrame,
): LineEntry | undefined {
  const all = entry.sides[0]?.lines ?? [];
  if (isWordless(row)) return all.find(({ id }) => id === wholeLine);
  const named = lines?.take(label, lexicon);
  const isPoints =
    !hasFunds(slots, entry) || (lexicon.totals.has(normaliseLabel(label)) && hasOnlyWeight(slots));
  return named?.id === wholeLine && isPoints ? (all.find(sumsUp) ?? named) : named;
}

/** The points of a group summed up between the groups: they are counted already. */
function isSubtotal(label: string, lexicon: Lexicon): boolean {
  return wordsOf(lexicon.catalogue, 'subtotalLabels').some((word) => normaliseLabel(label).endsWith(word));
}

/** A row labelled like the funds that holds nothing but points sums up the form. */
function hasFunds(slots: ReadonlyMap<ColumnEntry, Slot>, { columns }: TableEntry): boolean {
  const ids = [...slots.keys()].map(({ id }) => id);
  // A form of targets has points, but nothing is scored yet.
  const points = columns.some(({ id }) => id === columnId('score')) ? columnId('score') : columnId('weight');
  return !ids.includes(points) || [...slots.keys()].some(({ type }) => type === 'money');
}

/** The sum of a form that nobody scored. */
const hasOnlyWeight = (slots: ReadonlyMap<ColumnEntry, Slot>): boolean =>
  [...slots].every(([{ id, type }]) => id === columnId('weight') || type === 'text') &&
  [...slots.keys()].some(({ id }) => id === columnId('weight'));

const sumsUp = ({ id }: LineEntry): boolean => id === lineId('total_score');

/** Figures under a header of their own that nothing names belong to the whole: 3月底 | 6月底 | 10月底 | 12月底. */
function isWordless(row: BodyRow): boolean {
  return anchors(row).every((slot) => isNumeric(slot.text));
}

/** A line whose figures are printed in several places of the form is one row. */
function mergeLines(rows: readonly RowDraft[]): RowDraft[] {
  const merged: RowDraft[] = [];
  const lines = new Map<string, number>();
  for (const row of rows) {
    const at = lines.get(row.key) ?? -1;
    const known = merged[at];
    if (known !== undefined && completes(row, known)) {
      merged[at] = { ...known, values: new Map([...known.values, ...row.values]) };
      continue;
    }
    if (known === undefined) lines.set(row.key, merged.length);
    merged.push(row);
  }
  return merged;
}

function completes(row: RowDraft, known: RowDraft): boolean {
  return row.kind === 'line' && ![...row.values.keys()].some((id) => known.values.has(id));
}

/** Adds what the form says about its project to its first row: words printed beside the name of a text column. */
function withHead(rows: readonly RowDraft[], frame: TableFrame): RowDraft[] {
  const [first, ...rest] = rows;
  if (first === undefined) return [];
  const texts: Record<string, string> = Object.assign(Object.create(null), first.texts);
  const keys = [...first.keys];
  for (const { column, slot } of frame.rows.slice(0, deepestHead).flatMap((row) => headTexts(row, frame))) {
    if (texts[column.id] !== undefined) continue;
    texts[column.id] = printedText(slot).replace(/\s*\n\s*/g, '');
    keys.push(slot);
  }
  return [{ ...first, texts: { ...goalTexts(frame), ...texts }, keys }, ...rest];
}

function headTexts(row: BodyRow, { entry, lexicon }: TableFrame): { column: ColumnEntry; slot: Slot }[] {
  const printed = anchors(row);
  return printed.flatMap((label, index) => {
    const both = labelledCell(label, entry, lexicon);
    const column = both?.column ?? entryNamed(label, entry, lexicon);
    const slot = both?.value ?? printed[index + 1];
    const isHead = column?.type === 'text' && headColumns.has(column.id);
    return isHead && slot !== undefined && slot.text !== '' ? [{ column, slot }] : [];
  });
}

interface ReadableRow {
  readonly row: BodyRow;
  readonly index: number;
  readonly slots: ReadonlyMap<ColumnEntry, Slot>;
  /** The half of a row that speaks of the whole period of the project: no target of the year. */
  readonly isPeriod: boolean;
}

/** The rows that hold figures or indicators and fit the header above them. */
function readableRows(frame: TableFrame): ReadableRow[] {
  let header: FormHeader | undefined;
  let above: FormHeader | undefined;
  return frame.rows.flatMap((row, index) => {
    const next = formHeader(row, frame.entry, frame.lexicon);
    header = next && above ? joinHeaders(above, next, row) : (next ?? header);
    above = next;
    return next !== undefined || header === undefined ? [] : readableParts(row, index, header, frame);
  });
}

/** What a row says below its header, of the year and of the whole period beside it. */
function readableParts(row: BodyRow, index: number, header: FormHeader, frame: TableFrame): ReadableRow[] {
  const slots = alignRow(row, header, frame.entry, frame.lexicon);
  if (slots === undefined || !(hasFigure(slots) || isIndicator(slots))) return [];
  const period = header.period && standing(row, header.period);
  const parts = [{ row, index, slots, isPeriod: false }];
  if (period !== undefined && isIndicator(period)) parts.push({ row, index, slots: period, isPeriod: true });
  return parts;
}

function hasFigure(slots: ReadonlyMap<ColumnEntry, Slot>): boolean {
  return [...slots].some(([entry, slot]) => !takesText(entry) && isNumeric(slot.text));
}

/** A row of words alone is an indicator when it says what is measured and what is aimed at. */
function isIndicator(slots: ReadonlyMap<ColumnEntry, Slot>): boolean {
  const ids = [...slots.keys()].map(({ id }) => id);
  return ids.includes(columnId('level3')) && ids.includes(columnId('target'));
}

/** The last words in front of the first figure, or of the column that describes the row. */
function labelOf(row: BodyRow, slots: ReadonlyMap<ColumnEntry, Slot>): string {
  const texts = [...slots].filter(([entry]) => takesText(entry)).map(([, slot]) => slot);
  const printed = anchors(row);
  const first = printed.findIndex((slot) => isNumeric(slot.text));
  const words = printed.slice(0, first < 0 ? printed.length : first).filter((slot) => !texts.includes(slot));
  return (words.at(-1) ?? texts[0] ?? printed[0])?.text.replace(/\s+/g, '') ?? '';
}

function formRow(key: string, label: string, index: number, slots: ReadonlyMap<ColumnEntry, Slot>): RowDraft {
  const texts: Record<string, string> = Object.create(null);
  const values = new Map<string, Slot>();
  for (const [entry, slot] of slots) {
    if (takesText(entry)) texts[entry.id] = printedText(slot).replace(/\s*\n\s*/g, '');
    else values.set(entry.id, slot);
  }
  const keys = [...slots].filter(([entry]) => takesText(entry)).map(([, slot]) => slot);
  // An indicator is called by its name, whatever else stands in front of its figures.
  const name = rowKind(key) === 'item' ? texts[columnId('level3')]?.replace(/\s+/g, '') : undefined;
  return { key, kind: rowKind(key), label: name ?? label, index, values, texts, keys };
}
