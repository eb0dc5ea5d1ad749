import { type Lexicon, wordsOf } from '../../core/catalogue/lexicon.ts';
import type { ColumnEntry } from '../../core/catalogue/types.ts';
import type { Table } from '../../core/model/disclosure.ts';
import { compare, scale, sign } from '../../core/model/exact.ts';
import { type Figure, zero } from '../../core/model/figure.ts';
import { parseFigure } from '../../core/model/parse-figure.ts';
import type { HeaderColumn } from '../grid/header-paths.ts';
import type { TableDraft } from '../identify/drafts.ts';
import { codedRows } from './coded-rows.ts';
import type { TableFrame } from './table-frame.ts';

/** Fewer different figures that are the same in two tables prove nothing. */
const fewestEqual = 3;
/** So many of the rows may hold the very mistakes that are looked for. */
const shareOfSlips = 0.2;

/** Figures of one column by the key of the row. */
type ByRow = ReadonlyMap<string, Figure>;

/** A table that may need the help of its sisters. */
export interface UnsettledTable {
  readonly table: Table;
  readonly frame: TableFrame;
}

/** Whether figures of a coded table stand under headings that nobody knows. */
export const hasOpenColumns = ({ entry }: TableDraft, { unplaced }: Table): boolean =>
  entry.shape === 'coded' && unplaced.some(({ reason }) => reason === 'unknown-column');

/**
 * Columns under headings of an office's own that no sum decides: one whose figures are, row by row, those of a column of
 * a sister table is that column, when they are those of no other.
 */
export function sisterColumns(
  { table, frame }: UnsettledTable,
  tables: readonly Table[],
  lexicon: Lexicon,
): ReadonlyMap<number, ColumnEntry> {
  const sisters = tables.filter((each) => each.id !== table.id && isCoded(each, lexicon));
  const found = new Map<number, ColumnEntry>();
  for (const { lane, columns } of frame.lanes) {
    const isOpen = (column: number) => !columns.has(column) && !isOfOtherYear(frame.headers[column], lexicon);
    for (const column of lane.values.filter(isOpen)) {
      const only = onlyNamesake(figuresOf(column, frame, table), table, sisters);
      const entry = frame.entry.columns.find(({ id, type }) => id === only && type === 'money');
      if (entry !== undefined && ![...columns.values(), ...found.values()].includes(entry))
        found.set(column, entry);
    }
  }
  return found;
}

function figuresOf(column: number, frame: TableFrame, { unitExponent }: Table): ByRow {
  const figures = new Map<string, Figure>();
  for (const { key, index } of codedRows(frame)) {
    const slot = frame.rows[index]?.[column];
    const figure = slot?.anchor === true && slot.unit === undefined ? parseFigure(slot.text) : undefined;
    if (figure !== undefined) figures.set(key, scale(figure, unitExponent));
  }
  return figures;
}

/** Last year's figures may be those of another table of last year, but no column of this year. */
function isOfOtherYear(header: HeaderColumn | undefined, { catalogue }: Lexicon): boolean {
  const words = wordsOf(catalogue, 'priorYear');
  return header?.labels.some((label) => words.some((word) => label.includes(word))) === true;
}

const isCoded = ({ id }: Table, { catalogue }: Lexicon): boolean =>
  catalogue.tables.some((entry) => entry.id === id && entry.shape === 'coded');

/** The id of the columns of sisters that hold the same figures; none where there are several, or the table has it itself. */
function onlyNamesake(figures: ByRow, table: Table, sisters: readonly Table[]): string | undefined {
  const ids = new Set(
    [...sisters, table].flatMap((each) =>
      each.columns.filter(({ id }) => isSame(figures, columnOf(each, id))).map(({ id }) => id),
    ),
  );
  const [only, ...others] = ids;
  return others.length === 0 ? only : undefined;
}

function columnOf({ rows }: Table, id: string): ByRow {
  const figures = new Map<string, Figure>();
  for (const { key, cells } of rows) {
    const figure = cells[id]?.figure;
    if (figure !== undefined) figures.set(key, figure);
  }
  return figures;
}

function isSame(figures: ByRow, others: ByRow): boolean {
  const equal = new Set<string>();
  let slips = 0;
  let total = 0;
  for (const key of new Set([...figures.keys(), ...others.keys()])) {
    const [here = zero, there = zero] = [figures.get(key), others.get(key)];
    if (sign(here) === 0 && sign(there) === 0) continue;
    total++;
    if (compare(here, there) !== 0) slips++;
    else equal.add(`${here.coefficient}e${here.exponent}`);
  }
  return equal.size >= fewestEqual && slips <= total * shareOfSlips;
}
