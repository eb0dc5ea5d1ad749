import { columnId } from '../../core/catalogue/ids.ts';
import { type Lexicon, wordsOf } from '../../core/catalogue/lexicon.ts';
import { normaliseTight } from '../../core/catalogue/normalise-text.ts';
import type { ColumnEntry, TableEntry } from '../../core/catalogue/types.ts';
import { isBlankMark } from '../grid/blank-marks.ts';
import type { BodyRow } from '../grid/grid-part.ts';
import { anchors, type Slot } from '../grid/matrix.ts';
import { isNumeric } from '../grid/numeric-text.ts';
import { fundFigures, isNought, totalFigures, withoutLabel } from './form-figures.ts';
import { type FormHeader, takesText } from './form-header.ts';

/** Slots of a row by the column they belong to. */
export type AlignedRow = ReadonlyMap<ColumnEntry, Slot>;

/** Name of the indicator, target and outcome: what is left of them may be merged over several rows. */
const mostCounted = 3;

/**
 * The slots of a row by column. Rows of forms are often shifted against their header by merged cells that were
 * lost: the row is read where it stands, else by counting its cells from the right, and not at all if figures
 * then stand under words or words under figures.
 */
export function alignRow(
  row: BodyRow,
  header: FormHeader,
  entry: TableEntry,
  lexicon: Lexicon,
): AlignedRow | undefined {
  const cells = anchors(row);
  const known = totalFigures(cells, header, entry, lexicon) ?? fundFigures(cells, header, entry, lexicon);
  if (known !== undefined) return known;
  const placed = withoutLabel(standing(row, header.columns), cells, entry, lexicon);
  const holdsAll = cells
    .filter((slot) => isNumeric(slot.text))
    .every((slot) => [...placed.values()].includes(slot));
  const isFull = [...header.columns.values()].every((column) => takesText(column) || placed.has(column));
  const hasSlid = !isFull && slidIntoWords(placed, cells);
  if (fits(placed) && holdsAll && !hasSlid && !slidIntoNames(placed, lexicon)) return placed;
  return countCells(cells, header, lexicon) ?? slidBack(row, cells, header);
}

/** So many cells in front of a row are those of merged groups. */
const mostLost = 3;

/** A row that lost the merged cells in front of it stands to the left of its header as a whole, blanks and all. */
function slidBack(row: BodyRow, cells: readonly Slot[], { columns }: FormHeader): AlignedRow | undefined {
  for (let lost = 1; lost <= mostLost; lost++) {
    const placed = filled(new Map([...columns].map(([column, each]) => [each, row[column - lost]] as const)));
    const figures = [...placed].flatMap(([entry, slot]) => (takesText(entry) ? [] : [slot]));
    const holdsAll = cells.filter(({ text }) => isNumeric(text)).every((slot) => figures.includes(slot));
    if (holdsAll && figures.length > 1 && fits(placed)) return placed;
  }
  return undefined;
}

/**
 * The last figures of a row, dashes counted, in the order of the header; fewer than the header has only if they are its
 * first two or more. The words in front of them stand under the headers in front.
 */
function countCells(cells: readonly Slot[], header: FormHeader, lexicon: Lexicon): AlignedRow | undefined {
  const figures = [...header.columns.values()].filter((entry) => !takesText(entry));
  if (figures.length === 0) return undefined;
  const printed = cells.filter((slot) => isNumeric(slot.text) || isBlankMark(slot.text, lexicon));
  const last = printed.slice(-figures.length);
  // More figures than the header has columns: some of them are words such as 100%, or header words were lost.
  if (printed.length - last.length > frontTexts(header).length) return undefined;
  const counted = new Map(last.map((slot, index) => [figures[index] as ColumnEntry, slot]));
  if (!isCertain(last, figures.length) || !fits(counted)) return undefined;
  return new Map([
    ...wordsBefore(cells, last[0], header),
    ...counted,
    ...wordsBehind(cells, last.at(-1), header),
  ]);
}

/** A short row is certain only without dashes; where nothing but noughts are printed it does not matter which they are. */
function isCertain(figures: readonly Slot[], columns: number): boolean {
  const numeric = figures.filter((slot) => isNumeric(slot.text));
  if (numeric.length === 0) return false;
  if (figures.length === columns || numeric.every(isNought)) return true;
  return numeric.length >= 2 && numeric.length === figures.length;
}

/** The columns of words in front of the first column of figures. */
function frontTexts(header: FormHeader): ColumnEntry[] {
  const columns = [...header.columns.values()];
  const figure = columns.findIndex((entry) => !takesText(entry));
  return columns.slice(0, Math.max(figure, 0));
}

/** Words in front of the figures, counted from them to the left; the leftmost may be those of a merged group. */
function wordsBefore(cells: readonly Slot[], figure: Slot | undefined, header: FormHeader): AlignedRow {
  const texts = frontTexts(header);
  const before = cells.slice(0, figure === undefined ? 0 : cells.indexOf(figure));
  const count = Math.min(before.length, texts.length, mostCounted);
  if (count < mostCounted) return new Map();
  const counted = texts
    .slice(-count)
    .map((entry, index) => [entry, before.slice(-count)[index] as Slot] as const);
  return new Map([...levelsBefore(before.slice(0, -count), texts.slice(0, -count)), ...counted]);
}

/** Words behind the last figure: the reason, and whatever else the header has there. */
function wordsBehind(cells: readonly Slot[], figure: Slot | undefined, header: FormHeader): AlignedRow {
  const columns = [...header.columns.values()];
  const last = columns.findLastIndex((entry) => !takesText(entry));
  const behind = figure === undefined ? [] : cells.slice(cells.indexOf(figure) + 1);
  const texts = columns.slice(last + 1);
  if (behind.length > texts.length) return new Map();
  return new Map(behind.map((slot, index) => [texts[index] as ColumnEntry, slot] as const));
}

const statesPoints = /[(]\d+(\.\d+)?\p{L}?[)]$/u;

/** The groups in front of the name: both of them, or the one that is printed. A label with points is the outer one. */
function levelsBefore(words: readonly Slot[], columns: readonly ColumnEntry[]): [ColumnEntry, Slot][] {
  const [outer, inner] = columns.slice(-2);
  const [first, second] = words.slice(-2);
  if (outer === undefined || inner === undefined || first === undefined) return [];
  if (second !== undefined) {
    return [
      [outer, first],
      [inner, second],
    ];
  }
  return [[statesPoints.test(normaliseTight(first.text)) ? outer : inner, first]];
}

/** The printed slots of a row, each under its header. */
export function standing(row: BodyRow, columns: ReadonlyMap<number, ColumnEntry>): Map<ColumnEntry, Slot> {
  return filled(new Map([...columns].map(([column, each]) => [each, row[column]] as const)));
}

function filled(slots: ReadonlyMap<ColumnEntry, Slot | undefined>): Map<ColumnEntry, Slot> {
  return new Map(
    [...slots].flatMap(([entry, slot]) =>
      slot === undefined || slot.text === '' ? [] : [[entry, slot] as const],
    ),
  );
}

/** Figures under headers of words, in a row whose only word is its label: they slid there, and left a blank. */
function slidIntoWords(placed: AlignedRow, cells: readonly Slot[]): boolean {
  const words = cells.filter((slot) => !isNumeric(slot.text));
  return words.length < 2 && [...placed].some(([entry, slot]) => takesText(entry) && isNumeric(slot.text));
}

const nameColumns: ReadonlySet<string> = new Set([
  columnId('level1'),
  columnId('level2'),
  columnId('level3'),
]);

/** A target with its sign stands where a name should, and figures where words should. */
function slidIntoNames(placed: AlignedRow, lexicon: Lexicon): boolean {
  const names = [...placed].flatMap(([entry, { text }]) =>
    nameColumns.has(entry.id) ? [normaliseTight(text)] : [],
  );
  const signs = wordsOf(lexicon.catalogue, 'signMarks');
  const isTarget = names.some((name) => signs.some((mark) => name.startsWith(mark)));
  return isTarget && [...placed].some(([entry, slot]) => takesText(entry) && isNumeric(slot.text));
}

/** No words under figures, and a percent sign only where percentages stand. */
function fits(placed: AlignedRow): boolean {
  return [...placed].every(([entry, { text }]) => {
    if (takesText(entry)) return true;
    return !/\p{L}/u.test(text) && (entry.type === 'percent' || !/[%\uff05]/.test(text));
  });
}
