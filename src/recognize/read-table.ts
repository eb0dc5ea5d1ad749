import type { Lexicon } from '../core/catalogue/lexicon.ts';
import { normaliseLabel } from '../core/catalogue/normalise-text.ts';
import type { ColumnEntry, UnitEntry } from '../core/catalogue/types.ts';
import type { Cell, Column, Row, Table } from '../core/model/disclosure.ts';
import { decimalsIn, mostDecimals, printsZeros } from '../core/model/parse-figure.ts';
import { isPercentRow } from '../core/model/percent-rows.ts';
import type { Place } from '../core/model/place.ts';
import { type FigureType, readCell } from '../core/model/read-cell.ts';
import { formHeader } from './forms/form-header.ts';
import { formRows } from './forms/form-rows.ts';
import { toldSlots } from './forms/form-told.ts';
import { printedUnit } from './grid/banner.ts';
import { isBlankMark } from './grid/blank-marks.ts';
import type { BodyRow, GridPart } from './grid/grid-part.ts';
import { relativeYears } from './grid/header-years.ts';
import { anchors, printedText, type Slot } from './grid/matrix.ts';
import { settleNotes } from './grid/notes.ts';
import { isNumeric } from './grid/numeric-text.ts';
import type { TableDraft } from './identify/drafts.ts';
import { blockRows } from './rows/block-rows.ts';
import { codedRows } from './rows/coded-rows.ts';
import { columnHeaders } from './rows/column-headers.ts';
import { areColumnsInDoubt, withoutFigures } from './rows/columns-in-doubt.ts';
import { settleTotal } from './rows/left-total.ts';
import { labelledRows, listRows } from './rows/list-rows.ts';
import { settleOrdinals } from './rows/ordinals.ts';
import type { RowDraft } from './rows/row-draft.ts';
import { sidedRows } from './rows/sided-rows.ts';
import { hasOpenColumns, sisterColumns } from './rows/sister-columns.ts';
import { frameTable, type TableFrame } from './rows/table-frame.ts';
import { type FigureCount, gluedSlots, unplacedFigures } from './rows/unplaced.ts';

/** What a table takes from its document when it does not say it itself. */
export interface DocumentDefaults {
  readonly unit: UnitEntry;
  readonly year?: number;
}

/** Reads the rows and figures of a recognized table. */
export function readTable(
  draft: TableDraft,
  defaults: DocumentDefaults,
  lexicon: Lexicon,
  given?: ReadonlyMap<number, ColumnEntry>,
): Table {
  const { banner, entry, head } = draft;
  const year = banner.year ?? defaults.year;
  const frame = frameOf(draft, defaults, lexicon, given);
  const placed = settleOrdinals(readRows(frame), frame);
  const { rows, unplaced, read } = certainRows(placed, frame, head);
  const printed = banner.unit ?? headerUnit(draft, lexicon);
  const unit = printed ?? defaults.unit;
  const columns = columnsOf(frame, rows);
  const cells = new CellReader(rows, columns, frame, unit);
  const body = rows.map((row) => rowOf(row, cells, draft));
  return {
    id: entry.id,
    instance: 1,
    title: draft.title.replace(/\s+/g, ''),
    ...(draft.excerpt && { excerpt: true }),
    currencyUnit: unit.title,
    unitExponent: unit.exponent,
    unitPrinted: printed !== undefined,
    ...(banner.department === undefined ? {} : { compiledBy: banner.department }),
    ...(banner.asOf === undefined ? {} : { asOf: banner.asOf }),
    ...(year === undefined ? {} : { year }),
    columns,
    rows: body,
    notes: settleNotes(draft.notes, body, lexicon),
    unplaced,
    figuresRead: read,
    confidence: head.matrix.confidence,
    place: draft.place,
  };
}

/** The rows and what is not in them: all of it where nothing tells which column a figure stands in. */
function certainRows(
  rows: readonly RowDraft[],
  frame: TableFrame,
  head: GridPart,
): FigureCount & { readonly rows: readonly RowDraft[] } {
  const told = toldIn(frame);
  const count = unplacedFigures(frame, rows, told);
  if (!areColumnsInDoubt(head, count)) return { ...count, rows };
  return { ...unplacedFigures(frame, withoutFigures(rows), told), rows: [] };
}

function frameOf(
  draft: TableDraft,
  defaults: DocumentDefaults,
  lexicon: Lexicon,
  given?: ReadonlyMap<number, ColumnEntry>,
): TableFrame {
  const headers = relativeYears(draft.head.columns, draft.banner.year ?? defaults.year, lexicon);
  return frameTable(withUnits(draft, lexicon), headers, lexicon, given);
}

/** Reads the tables of a document; those with columns that nobody knows once more, by the help of their sisters. */
export function readTables(
  drafts: readonly TableDraft[],
  defaults: DocumentDefaults,
  lexicon: Lexicon,
): Table[] {
  const tables = drafts.map((draft) => readTable(draft, defaults, lexicon));
  return drafts.map((draft, index) => {
    const table = tables[index] ?? readTable(draft, defaults, lexicon);
    if (!hasOpenColumns(draft, table)) return table;
    const given = sisterColumns({ table, frame: frameOf(draft, defaults, lexicon) }, tables, lexicon);
    return given.size === 0 ? table : readTable(draft, defaults, lexicon, given);
  });
}

/** A row whose amounts are all words that head columns is the rest of a header, and none of the table. */
const isRow = ({ values }: RowDraft, { lexicon }: TableFrame): boolean => {
  const texts = [...values.values()].flatMap(({ text }) => (text === '' ? [] : [normaliseLabel(text)]));
  return texts.length < 2 || !texts.every((text) => lexicon.headers.has(text));
};

function readRows(frame: TableFrame): RowDraft[] {
  return rowsOf(frame).filter((row) => isRow(row, frame));
}

function rowsOf(frame: TableFrame): RowDraft[] {
  switch (frame.entry.shape) {
    case 'sided':
      return sidedRows(frame);
    case 'coded':
      return settleTotal(codedRows(frame), frame);
    case 'blocks':
      return blockRows(frame);
    case 'labelled':
      return labelledRows(frame);
    case 'form':
      return formRows(frame);
    default:
      return listRows(frame);
  }
}

/** A unit of money in the header itself: 预算数（万元）. */
function headerUnit(draft: TableDraft, lexicon: Lexicon): UnitEntry | undefined {
  for (const row of draft.head.headerRows) {
    for (const slot of anchors(row)) {
      const unit = printedUnit(slot.text, lexicon.catalogue);
      if (unit !== undefined) return unit;
    }
  }
  return undefined;
}

/** Gives each amount the unit that the header of its column states, else the label of its row, whatever the table says. */
function withUnits(draft: TableDraft, lexicon: Lexicon): TableDraft {
  const { shape } = draft.entry;
  if (shape === 'form') return draft;
  const units = draft.head.columns.map(({ path }) => columnUnit(path, lexicon));
  const rows = draft.rows.map((printed) => {
    const of: UnitRow = shape === 'list' ? { row: printed } : rowUnit(printed, draft, lexicon);
    const { row, unit: ofRow } = of;
    if (ofRow === undefined && units.every((unit) => unit === undefined)) return row;
    return row.map((slot, column) => {
      const unit = slot.unit ?? units[column] ?? (isNumeric(slot.text) ? ofRow : undefined);
      return unit === undefined || unit === slot.unit ? slot : { ...slot, unit };
    });
  });
  return { ...draft, rows };
}

interface UnitRow {
  readonly row: BodyRow;
  readonly unit?: UnitEntry;
}

const inBrackets = /[(\uff08][^()\uff08\uff09]*[)\uff09]\s*$/u;

/** A unit in brackets behind the label of a row, 合计（元）, and the row without it. */
function rowUnit(row: BodyRow, { head }: TableDraft, lexicon: Lexicon): UnitRow {
  const at = row.findIndex((slot, column) => {
    const isLabel = slot.anchor && (head.roles[column] === 'name' || head.roles[column] === 'code');
    return isLabel && inBrackets.test(slot.text) && printedUnit(slot.text, lexicon.catalogue) !== undefined;
  });
  const label = row[at];
  const unit = label === undefined ? undefined : printedUnit(label.text, lexicon.catalogue);
  if (label === undefined || unit === undefined) return { row };
  const bare = { ...label, text: label.text.replace(inBrackets, ''), printed: printedText(label) };
  return { row: row.with(at, bare), unit };
}

function columnUnit(path: readonly string[], { catalogue }: Lexicon): UnitEntry | undefined {
  const { units } = catalogue.conventions;
  const stated = (text: string) => printedUnit(text, catalogue) ?? units.find(({ title }) => title === text);
  return path.map(stated).findLast((unit) => unit !== undefined);
}

function columnsOf(frame: TableFrame, rows: readonly RowDraft[]): Column[] {
  const headers = columnHeaders(frame);
  const printed = new Set(rows.flatMap((row) => [...row.values.keys(), ...Object.keys(row.texts)]));
  for (const id of headers.keys()) printed.add(id);
  // The headers of a form stand among its rows: a column may be printed and empty in every row.
  if (frame.entry.shape === 'form') for (const id of formColumns(frame)) printed.add(id);
  return frame.entry.columns
    .filter((column) => printed.has(column.id))
    .map((column) => ({
      id: column.id,
      header: headers.get(column.id) ?? column.title,
      decimals: mostDecimals(textsIn(column.id, amountsOf(rows))),
    }));
}

const amountsOf = (rows: readonly RowDraft[]): readonly RowDraft[] =>
  rows.filter(({ key }) => !isPercentRow(key));

const textsIn = (id: string, rows: readonly RowDraft[]): readonly string[] =>
  rows.map(({ values }) => values.get(id)?.text ?? '');

/** Slots of words that hold a figure as well. */
function toldIn(frame: TableFrame): ReadonlySet<Slot> {
  const { rows, entry, lexicon } = frame;
  return entry.shape === 'form' ? toldSlots(rows, entry, lexicon) : gluedSlots(frame);
}

function formColumns({ rows, entry, lexicon }: TableFrame): readonly string[] {
  const headers = rows.flatMap((row) => formHeader(row, entry, lexicon) ?? []);
  return headers.flatMap(({ columns }) => [...columns.values()].map(({ id }) => id));
}

const fallMark = /^\s*[\u25bc\u25bd]/u;
const riseMark = /^\s*[\u25b2\u25b3]/u;

/** Reads cells, each slot once: an amount that two lanes share is one cell. */
class CellReader {
  readonly #decimals: ReadonlyMap<string, (text: string) => number>;
  readonly #rateDecimals: ReadonlyMap<string, number>;
  readonly #frame: TableFrame;
  readonly #unit: UnitEntry;
  readonly #known = new Map<Slot, Cell>();
  /** Where one triangle points down, the other says what rose. */
  readonly #rises: boolean;

  constructor(rows: readonly RowDraft[], columns: readonly Column[], frame: TableFrame, unit: UnitEntry) {
    const amounts = amountsOf(rows);
    const texts = columns.map(({ id }) => textsIn(id, amounts));
    const isYuanWithZeros = unit.exponent === 0 && texts.some(printsZeros);
    this.#decimals = new Map(
      columns.map(({ id }, index) => [id, decimalsIn(texts[index] ?? [], isYuanWithZeros)]),
    );
    const rates = rows.filter(({ key }) => isPercentRow(key));
    this.#rateDecimals = new Map(columns.map(({ id }) => [id, mostDecimals(textsIn(id, rates))]));
    this.#frame = frame;
    this.#unit = unit;
    this.#rises = rows.some((row) => [...row.values.values()].some(({ text }) => fallMark.test(text)));
  }

  read(id: string, slot: Slot, key: string, rowPlace: Place): Cell {
    const known = this.#known.get(slot);
    if (known !== undefined && slot.cell !== undefined) return known;
    const { entry, lexicon } = this.#frame;
    const isRate = isPercentRow(key);
    const type = isRate ? 'percent' : (entry.columns.find((column) => column.id === id)?.type ?? 'money');
    const text = this.#rises ? slot.text.replace(riseMark, '') : slot.text;
    const read = readCell(counted(text, type), {
      blankMarks: blankMarksFor(slot.text, lexicon),
      unitExponent: (slot.unit ?? this.#unit).exponent,
      type: type as FigureType,
      columnDecimals: (isRate ? this.#rateDecimals.get(id) : this.#decimals.get(id)?.(slot.text)) ?? 0,
      place: slot.cell?.place ?? rowPlace,
    });
    const computed = slot.cell?.computed && { computed: true as const };
    const cell = { ...read, text: printedText(slot), ...computed };
    this.#known.set(slot, cell);
    return cell;
  }
}

/** In columns of scores and counts: what is counted stands behind the figure. */
const countWord = /^([0-9.,\uff10-\uff19]+)\s*\p{Script=Han}{1,2}$/u;

function counted(text: string, type: string): string {
  return type === 'score' || type === 'count' ? text.replace(countWord, '$1') : text;
}

/** The blank marks, with the printed one where it is a mark in another spelling: a dash has many. */
function blankMarksFor(text: string, lexicon: Lexicon): readonly string[] {
  const { blankMarks } = lexicon.catalogue.conventions;
  return isBlankMark(text, lexicon) ? [...blankMarks, text.replace(/\s+/gu, '')] : blankMarks;
}

function rowOf(row: RowDraft, cells: CellReader, draft: TableDraft): Row {
  const { values, keys, index, ...rest } = row;
  const place = anchors(draft.rows[index] ?? [])[0]?.cell?.place ?? draft.place;
  const read: Record<string, Cell> = Object.create(null);
  for (const [id, slot] of values) read[id] = cells.read(id, slot, row.key, place);
  return { ...rest, cells: read, place: keys[0]?.cell?.place ?? place };
}
