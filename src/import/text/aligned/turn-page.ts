import type { PageGrid } from '../../layout/grid-model.ts';
import { addContents, type Content, columnContents, lanesOf } from './column-lanes.ts';

/** A table that goes on over pages: the grid with its header, and what its columns have held so far. */
export interface OpenTable {
  readonly head: PageGrid;
  readonly contents: readonly Content[];
}

/** Share by which columns may be nearer or farther from each other than on the page before. */
const stretch = 0.4;
/** More columns of figures are not tried out. */
const most = 12;

/** A table whose header has been read. */
export function openTable(head: PageGrid, headerRows: number): OpenTable {
  return { head, contents: columnContents(head, headerRows) };
}

/** Every page has its own places, but the distances of its columns are alike. */
function isSpacedAlike(
  page: readonly Content[],
  from: readonly number[],
  head: readonly Content[],
  to: readonly number[],
): boolean {
  const right = (contents: readonly Content[], column: number | undefined) =>
    contents[column ?? -1]?.right ?? Number.NaN;
  return from.slice(1).every((column, index) => {
    const step = right(page, column) - right(page, from[index]);
    const known = right(head, to[index + 1]) - right(head, to[index]);
    return !Number.isFinite(known) || Math.abs(step - known) <= stretch * known;
  });
}

/** The ways to leave out all but `count` of some columns. */
function* choices(columns: readonly number[], count: number): Generator<readonly number[]> {
  if (count > columns.length) return;
  const [first, ...others] = columns;
  if (first === undefined || count === 0) {
    yield [];
    return;
  }
  for (const rest of choices(others, count - 1)) yield [first, ...rest];
  yield* choices(others, count);
}

/** Columns of figures on a page by those of the head: all of them, or the only ones among those filled that fit. */
function figureColumns(
  [page, from]: readonly [readonly Content[], readonly number[]],
  [head, to]: readonly [readonly Content[], readonly number[]],
): readonly number[] | undefined {
  if (from.length === 0 || from.length === to.length) return to.slice(0, from.length);
  const filled = to.filter((column) => (head[column]?.figures ?? 0) > 0);
  if (filled.length > most) return undefined;
  // What every row has had so far, a total, is on the next page too.
  const rows = Math.max(...filled.map((column) => head[column]?.figures ?? 0));
  const always = filled.filter((column) => head[column]?.figures === rows);
  const fitting = [...choices(filled, from.length)].filter(
    (chosen) => always.every((column) => chosen.includes(column)) && isSpacedAlike(page, from, head, chosen),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** The column of the head for every column of a page; undefined when that is not certain. */
function columnsOnPage(head: readonly Content[], page: readonly Content[]): number[] | undefined {
  const [known, lanes] = [lanesOf(head), lanesOf(page)];
  if (known.length !== lanes.length) return undefined;
  const columns: number[] = [];
  for (const [index, { figures, words }] of lanes.entries()) {
    const lane = known[index];
    const own = figureColumns([page, figures], [head, lane?.figures ?? []]);
    if (own === undefined) return undefined;
    columns.push(...own);
    if (words !== undefined && lane?.words !== undefined) columns.push(lane.words);
  }
  return columns;
}

/** Amounts among words: two columns that cannot be told apart on this page. */
function isMixed({ words, figures }: Content): boolean {
  return words > 0 && figures > 1;
}

/** The rows of a page in the columns of the table that they continue, as far as those are certain. */
export function turnPage(
  { head, contents }: OpenTable,
  page: PageGrid,
): { readonly grid: PageGrid; readonly open: OpenTable } | undefined {
  const own = columnContents(page, 0);
  const columns = own.some(isMixed) ? undefined : columnsOnPage(contents, own);
  if (columns === undefined) return undefined;
  const cells = page.cells.map((cell) => ({ ...cell, column: columns[cell.column] ?? 0 }));
  const grid = { ...page, xs: head.xs, cells };
  return { grid, open: { head, contents: addContents(contents, columnContents(grid, 0)) } };
}
