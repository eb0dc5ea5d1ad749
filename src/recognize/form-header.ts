import { normaliseLabel } from '../core/catalogue/normalise-text.ts';
import type { ColumnEntry, TableEntry } from '../core/catalogue/types.ts';
import { isBlankMark } from './blank-marks.ts';
import type { BodyRow } from './grid-part.ts';
import type { Lexicon } from './lexicon.ts';
import { bareHeader } from './match-columns.ts';
import { anchors, type Slot } from './matrix.ts';
import { isNumeric } from './numeric-text.ts';

/** A header inside a form: from it down to the next one, cells are read by their column. */
export interface FormHeader {
  readonly columns: ReadonlyMap<number, ColumnEntry>;
}

/** Fewer header words than this are labels with values beside them. */
const fewest = 3;
/** Name of the indicator, target and outcome: what is left of them may be merged over several rows. */
const mostCounted = 3;

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

/**
 * The slots of a row by column. Rows of forms are often shifted against their header by merged cells that were
 * lost: the row is read where it stands, else by counting its cells from the right, and not at all if figures
 * then stand under words or words under figures.
 */
export function alignRow(
  row: BodyRow,
  header: FormHeader,
  lexicon: Lexicon,
): Map<ColumnEntry, Slot> | undefined {
  const standing = new Map([...header.columns].map(([column, entry]) => [entry, row[column]] as const));
  const placed = filled(standing);
  const cells = anchors(row);
  if (
    fits(placed) &&
    !slidIntoWords(placed, cells) &&
    cells.filter((slot) => isNumeric(slot.text)).every((slot) => [...placed.values()].includes(slot))
  ) {
    return placed;
  }
  return countCells(cells, header, lexicon);
}

/**
 * The last figures of a row, dashes counted, in the order of the header; fewer than the header has only if they are its
 * first two or more. The words in front of them stand under the headers in front.
 */
function countCells(
  cells: readonly Slot[],
  header: FormHeader,
  lexicon: Lexicon,
): Map<ColumnEntry, Slot> | undefined {
  const figures = [...header.columns.values()].filter((entry) => !takesText(entry));
  const printed = cells.filter((slot) => isNumeric(slot.text) || isBlankMark(slot.text, lexicon));
  const last = printed.slice(-figures.length);
  // More figures than the header has columns: some of them are words such as 100%, or header words were lost.
  if (printed.length - last.length > frontTexts(header).length) return undefined;
  const counted = new Map(last.map((slot, index) => [figures[index] as ColumnEntry, slot]));
  const isShort = last.length < figures.length;
  const isCertain = !isShort || (last.length >= 2 && last.every((slot) => isNumeric(slot.text)));
  if (!isCertain || !last.some((slot) => isNumeric(slot.text)) || !fits(counted)) return undefined;
  return new Map([...wordsBefore(cells, last[0], header), ...counted]);
}

/** The columns of words in front of the first column of figures. */
function frontTexts(header: FormHeader): ColumnEntry[] {
  const columns = [...header.columns.values()];
  const figure = columns.findIndex((entry) => !takesText(entry));
  return columns.slice(0, Math.max(figure, 0));
}

/** Words in front of the figures, counted from them to the left; the leftmost may be those of a merged group. */
function wordsBefore(
  cells: readonly Slot[],
  figure: Slot | undefined,
  header: FormHeader,
): Map<ColumnEntry, Slot> {
  const texts = frontTexts(header);
  const before = cells.slice(0, figure === undefined ? 0 : cells.indexOf(figure));
  const count = Math.min(before.length, texts.length, mostCounted);
  if (count < mostCounted) return new Map();
  return new Map(
    texts.slice(-count).map((entry, index) => [entry, before.slice(-count)[index] as Slot] as const),
  );
}

function filled(slots: ReadonlyMap<ColumnEntry, Slot | undefined>): Map<ColumnEntry, Slot> {
  return new Map(
    [...slots].flatMap(([entry, slot]) =>
      slot === undefined || slot.text === '' ? [] : [[entry, slot] as const],
    ),
  );
}

/** Figures under headers of words, in a row whose only word is its label: they slid there. */
function slidIntoWords(placed: ReadonlyMap<ColumnEntry, Slot>, cells: readonly Slot[]): boolean {
  const words = cells.filter((slot) => !isNumeric(slot.text));
  return words.length < 2 && [...placed].some(([entry, slot]) => takesText(entry) && isNumeric(slot.text));
}

/** No words under figures, and a percent sign only where percentages stand. */
function fits(placed: ReadonlyMap<ColumnEntry, Slot>): boolean {
  return [...placed].every(([entry, { text }]) => {
    if (takesText(entry)) return true;
    return !/\p{L}/u.test(text) && (entry.type === 'percent' || !/[%\uff05]/.test(text));
  });
}
