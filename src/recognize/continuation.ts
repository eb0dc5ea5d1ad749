import { normaliseLabel, normaliseTight } from '../core/catalogue/normalise-text.ts';
import { isBannerLine } from './banner.ts';
import type { BodyRow, GridPart } from './grid-part.ts';
import { headsKeyColumn, type Lexicon } from './lexicon.ts';
import { emptySlot } from './matrix.ts';
import { isSmallInteger } from './numeric-text.ts';
import type { TitleLine } from './title-lines.ts';

/** Running text of this length between two grids parts them. */
const longestRunningHeader = 40;

/** The rows of a grid in the columns of the grid it continues; `undefined` when it does not continue it. */
export function continuedRows(
  head: GridPart,
  last: GridPart,
  part: GridPart,
  title: TitleLine | undefined,
  lexicon: Lexicon,
): BodyRow[] | undefined {
  if (head.matrix.sheet !== part.matrix.sheet || isParted(part, title, lexicon)) return undefined;
  const headed = hasHeader(part, lexicon);
  if (headed && (part.section.afterNotes || !sameHeader(head, part))) return undefined;
  if (title !== undefined && headed && !goesOn(last, part, lexicon)) return undefined;
  const columns = alignColumns(head, part, headed);
  if (columns === undefined) return undefined;
  const rows = headed ? part.body : part.matrix.rows;
  return rows.map((row) => place(row, columns, head.matrix.width));
}

/** Prose between two grids, or an unknown heading, parts them; running headers and page numbers do not. */
function isParted(part: GridPart, title: TitleLine | undefined, lexicon: Lexicon): boolean {
  if (title !== undefined) return false;
  return part.section.before.some(
    ({ text }) => normaliseTight(text).length > longestRunningHeader && !isBannerLine(text, lexicon.catalogue),
  );
}

/** Whether any header word of the grid is one that tables are headed by. */
function hasHeader(part: GridPart, lexicon: Lexicon): boolean {
  return part.headerRows.some((row) =>
    row.some((slot) => {
      const label = normaliseLabel(slot.text);
      return label !== '' && (headsKeyColumn(label, lexicon) || lexicon.headers.has(label));
    }),
  );
}

function headerText(part: GridPart): string[] {
  return part.headerRows.flatMap((row) => row.filter((slot) => slot.anchor).map((slot) => normaliseLabel(slot.text)));
}

/** Two headers are one when nearly all their words are, in any order: a repeated header may be shifted. */
function sameHeader(head: GridPart, part: GridPart): boolean {
  const known = headerText(head);
  const words = headerText(part);
  const shared = words.filter((word) => known.includes(word)).length;
  return words.length > 0 && shared >= words.length * 0.8 && shared >= known.length * 0.6;
}

/** Line numbers or codes that go on, and no total row yet, show that a table under a repeated title goes on. */
function goesOn(last: GridPart, part: GridPart, lexicon: Lexicon): boolean {
  const ordinals = (each: GridPart): string[] => keysOf(each, 'ordinal').filter(isSmallInteger);
  const [from, to] = [ordinals(last).at(-1), ordinals(part)[0]];
  if (from !== undefined && to !== undefined) return Number(normaliseTight(to)) === Number(normaliseTight(from)) + 1;
  const totals = (each: GridPart): boolean => keysOf(each, 'name').concat(keysOf(each, 'code')).some((text) => lexicon.totals.has(normaliseLabel(text)));
  if (totals(last)) return false;
  const [lastCode, firstCode] = [keysOf(last, 'code').at(-1), keysOf(part, 'code')[0]];
  return lastCode === undefined || firstCode === undefined || normaliseTight(firstCode) > normaliseTight(lastCode);
}

function keysOf(part: GridPart, role: string): string[] {
  return part.body.flatMap((row) => row.filter((slot, index) => slot.anchor && slot.text !== '' && part.roles[index] === role).map((slot) => slot.text));
}

/** For each column of the part, the column of the head it stands for. */
function alignColumns(head: GridPart, part: GridPart, headed: boolean): number[] | undefined {
  if (head.matrix.width === part.matrix.width) return part.columns.map((_, index) => index);
  if (headed) return alignByHeader(head, part);
  const printed = filledColumns(part, part.matrix.rows);
  const expected = head.columns.flatMap((column, index) => (column.labels.length > 0 || head.roles[index] !== 'empty' ? [index] : []));
  if (printed.length !== expected.length) return undefined;
  const columns = new Array<number>(part.matrix.width).fill(-1);
  printed.forEach((column, index) => {
    columns[column] = expected[index] ?? -1;
  });
  return columns;
}

function alignByHeader(head: GridPart, part: GridPart): number[] | undefined {
  const used = new Set<number>();
  const columns = part.columns.map((column) => {
    const path = column.labels.join('/');
    const found = head.columns.findIndex((each, index) => !used.has(index) && each.labels.join('/') === path);
    if (found >= 0) used.add(found);
    return found;
  });
  const lost = columns.some((found, index) => found < 0 && part.body.some((row) => row[index]?.anchor === true));
  return lost ? undefined : columns;
}

function filledColumns(part: GridPart, rows: readonly BodyRow[]): number[] {
  return part.columns.flatMap((_, index) => (rows.some((row) => row[index]?.anchor === true) ? [index] : []));
}

function place(row: BodyRow, columns: readonly number[], width: number): BodyRow {
  const placed = new Array<BodyRow[number]>(width).fill(emptySlot);
  row.forEach((slot, index) => {
    const target = columns[index] ?? -1;
    if (target >= 0 && target < width) placed[target] = slot;
  });
  return placed;
}
