import { headsKeyColumn, type Lexicon, wordsOf } from '../../core/catalogue/lexicon.ts';
import { normaliseLabel, normaliseTight } from '../../core/catalogue/normalise-text.ts';
import type { TableEntry } from '../../core/catalogue/types.ts';
import { isBannerLine } from '../grid/banner.ts';
import { columnRoles } from '../grid/column-roles.ts';
import type { BodyRow, GridPart } from '../grid/grid-part.ts';
import { isNumberRow } from '../grid/header.ts';
import { emptySlot } from '../grid/matrix.ts';
import { isNumeric, isSmallInteger } from '../grid/numeric-text.ts';
import type { TitleLine } from '../grid/title-lines.ts';

/** Running text of this length between two grids parts them. */
const longestRunningHeader = 40;

/** The rows of a grid in the columns of the grid it continues; `undefined` when it does not continue it. */
export function continuedRows(
  table: { readonly head: GridPart; readonly last: GridPart; readonly entry?: TableEntry },
  part: GridPart,
  title: TitleLine | undefined,
  lexicon: Lexicon,
): BodyRow[] | undefined {
  const { head, last, entry } = table;
  if (isParted(head, part, title, lexicon)) return undefined;
  const headed = hasHeader(part, entry, lexicon);
  if (headed && (part.section.afterNotes || !sameHeader(head, part, lexicon))) return undefined;
  if (title !== undefined && headed && isAnew(last, part, lexicon)) return undefined;
  const page = headed ? part : withoutHeader(head, part, lexicon);
  const columns = alignColumns(head, page, headed);
  if (columns === undefined) return undefined;
  return page.body.map((row) => place(row, columns, head.matrix.width));
}

/** A form goes on with every grid below it that neither has a title nor follows running text; its parts need not align. */
export function continuedForm(
  head: GridPart,
  part: GridPart,
  title: TitleLine | undefined,
  lexicon: Lexicon,
): BodyRow[] | undefined {
  if (title !== undefined || isParted(head, part, title, lexicon)) return undefined;
  return [...part.matrix.rows];
}

/**
 * The part as a page without header: every row is data but that of the column numbers, and the columns are known by what
 * they hold. Where rows have names, even two numbers that count from one under no name are column numbers.
 */
function withoutHeader(head: GridPart, part: GridPart, lexicon: Lexicon): GridPart {
  const columns = part.columns.map(() => ({ path: [], labels: [] }));
  const least = head.roles.includes('name') ? 2 : undefined;
  const body = part.matrix.rows.filter((row) => !isNumberRow(row, lexicon, least));
  return { ...part, columns, headerRows: [], body, roles: columnRoles(columns, body, lexicon) };
}

/** Prose, an unknown heading or the end of the sheet parts two grids; running headers and page numbers do not. */
function isParted(head: GridPart, part: GridPart, title: TitleLine | undefined, lexicon: Lexicon): boolean {
  if (title !== undefined) return false;
  if (head.matrix.sheet !== part.matrix.sheet) return true;
  return part.section.before.some(
    ({ text }) =>
      normaliseTight(text).length > longestRunningHeader && !isBannerLine(text, lexicon.catalogue),
  );
}

/** Whether any header word of the grid is one that tables are headed by, and not a line of the table before. */
function hasHeader(part: GridPart, entry: TableEntry | undefined, lexicon: Lexicon): boolean {
  const lines = new Set(entry?.sides.flatMap((side) => side.lines.flatMap((line) => line.variants)) ?? []);
  const isSubtotal = new Set(wordsOf(lexicon.catalogue, 'subtotalLabels'));
  return headerText(part, lexicon).some(
    (label) =>
      headsKeyColumn(label, lexicon) ||
      (lexicon.headers.has(label) && !lines.has(label) && !isSubtotal.has(label)),
  );
}

/** The words of the header; a row of column numbers may stand on either page. */
function headerText(part: GridPart, lexicon: Lexicon): string[] {
  return part.headerRows
    .filter((row) => !isNumberRow(row, lexicon))
    .flatMap((row) => row.filter((slot) => slot.anchor).map((slot) => normaliseLabel(slot.text)));
}

/** Two headers are one when nearly all their words are, in any order: a repeated header may be shifted. */
function sameHeader(head: GridPart, part: GridPart, lexicon: Lexicon): boolean {
  const known = headerText(head, lexicon);
  const words = headerText(part, lexicon);
  const shared = words.filter((word) => known.includes(word)).length;
  return words.length > 0 && shared >= words.length * 0.8 && shared >= known.length * 0.6;
}

/** Whether a repeated title begins a new table. A sheet needs proof: a workbook may hold one table of several offices. */
function isAnew(last: GridPart, part: GridPart, lexicon: Lexicon): boolean {
  const isOtherSheet = last.matrix.sheet !== part.matrix.sheet;
  return !(goesOn(last, part, lexicon) ?? !isOtherSheet);
}

/** Whether line numbers or codes go on, without a second total row; `undefined` when a part has neither. */
function goesOn(last: GridPart, part: GridPart, lexicon: Lexicon): boolean | undefined {
  const ordinals = (each: GridPart): string[] => keysOf(each, 'ordinal').filter(isSmallInteger);
  const [from, to] = [ordinals(last).at(-1), ordinals(part)[0]];
  if (from !== undefined && to !== undefined)
    return Number(normaliseTight(to)) === Number(normaliseTight(from)) + 1;
  const totals = (each: GridPart): boolean =>
    keysOf(each, 'name')
      .concat(keysOf(each, 'code'))
      .some((text) => lexicon.totals.has(normaliseLabel(text)));
  const isCode = (text: string): boolean => isNumeric(text);
  const [lastCode, firstCode] = [keysOf(last, 'code').findLast(isCode), keysOf(part, 'code').find(isCode)];
  if (lastCode === undefined || firstCode === undefined) return totals(last) ? false : undefined;
  return !(totals(last) && totals(part)) && normaliseTight(firstCode) > normaliseTight(lastCode);
}

function keysOf(part: GridPart, role: string): string[] {
  return part.body.flatMap((row) =>
    row
      .filter((slot, index) => slot.anchor && slot.text !== '' && part.roles[index] === role)
      .map((slot) => slot.text),
  );
}

function place(row: BodyRow, columns: readonly number[], width: number): BodyRow {
  const placed = new Array<BodyRow[number]>(width).fill(emptySlot);
  row.forEach((slot, index) => {
    const target = columns[index] ?? -1;
    if (target >= 0 && target < width) placed[target] = slot;
  });
  return placed;
}

/** For each column of a part, the column of the head it stands for (-1: none); `undefined` when they do not fit. */
function alignColumns(head: GridPart, part: GridPart, headed: boolean): number[] | undefined {
  if (head.matrix.width === part.matrix.width) return part.columns.map((_, index) => index);
  if (headed) return alignByHeader(head, part);
  return alignByCount(head, part) ?? alignByRole(head, part);
}

function alignByHeader(head: GridPart, part: GridPart): number[] | undefined {
  const used = new Set<number>();
  const columns = part.columns.map((column) => {
    const path = column.labels.join('/');
    const found = head.columns.findIndex((each, index) => !used.has(index) && each.labels.join('/') === path);
    if (found >= 0) used.add(found);
    return found;
  });
  const lost = columns.some(
    (found, index) => found < 0 && part.body.some((row) => row[index]?.anchor === true),
  );
  return lost ? undefined : columns;
}

/** Columns that hold nothing at all, neither header nor text, may be missing on the other page. */
function alignByCount(head: GridPart, part: GridPart): number[] | undefined {
  const printed = part.columns.flatMap((_, index) =>
    part.matrix.rows.some((row) => row[index]?.anchor === true) ? [index] : [],
  );
  const expected = head.columns.flatMap((_, index) => (head.roles[index] === 'empty' ? [] : [index]));
  return printed.length === expected.length ? mapColumns(part, printed, expected) : undefined;
}

/**
 * A last page that holds merged rows only has fewer rulings: its key columns are merged into one, or two lanes into
 * one. The first columns then are the first, the last ones the last.
 */
function alignByRole(head: GridPart, part: GridPart): number[] | undefined {
  const [headRuns, partRuns] = [runsOf(head), runsOf(part)];
  if (partRuns.length === 0 || partRuns.length > headRuns.length || part.matrix.width > head.matrix.width)
    return undefined;
  const from: number[] = [];
  const to: number[] = [];
  for (const [index, run] of partRuns.entries()) {
    const keyRun = headRuns[index];
    const isLast = index === partRuns.length - 1;
    const valueRun = isLast ? headRuns.at(-1) : keyRun;
    if (keyRun === undefined || valueRun === undefined || run.values.length !== valueRun.values.length)
      return undefined;
    if (run.keys.length > keyRun.keys.length) return undefined;
    from.push(...run.keys, ...run.values);
    to.push(...keyRun.keys.slice(keyRun.keys.length - run.keys.length), ...valueRun.values);
  }
  return mapColumns(part, from, to);
}

interface Run {
  readonly keys: number[];
  readonly values: number[];
}

/** Runs of key columns, each with the value columns that follow it. */
function runsOf(part: GridPart): Run[] {
  const runs: Run[] = [];
  part.roles.forEach((role, column) => {
    const isKey = role === 'name' || (role === 'code' && !isFigures(part, column)) || role === 'ordinal';
    const open = runs.at(-1);
    if (open === undefined || (isKey && open.values.length > 0)) runs.push({ keys: [], values: [] });
    const run = runs.at(-1);
    if (isKey) run?.keys.push(column);
    else run?.values.push(column);
  });
  return runs;
}

/** Without a header a column of noughts looks like one of codes. */
function isFigures(part: GridPart, column: number): boolean {
  if ((part.columns[column]?.labels.length ?? 0) > 0) return false;
  return part.roles.slice(0, column).some((role) => role === 'value' || role === 'name');
}

function mapColumns(part: GridPart, from: readonly number[], to: readonly number[]): number[] {
  const columns = new Array<number>(part.matrix.width).fill(-1);
  from.forEach((column, index) => {
    columns[column] = to[index] ?? -1;
  });
  return columns;
}
