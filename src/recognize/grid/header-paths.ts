import { headsKeyColumn, type Lexicon, pairsOf, wordsOf } from '../../core/catalogue/lexicon.ts';
import { normaliseLabel } from '../../core/catalogue/normalise-text.ts';
import type { HeaderSplit } from './header.ts';
import type { Matrix, Slot } from './matrix.ts';
import { isSmallInteger } from './numeric-text.ts';
import { spreadGroups } from './spread-groups.ts';

/** The header of one column from the outermost group down to its own words. */
export interface HeaderColumn {
  /** As printed, white space removed. */
  readonly path: readonly string[];
  /** The same in the form headers are compared in. */
  readonly labels: readonly string[];
  /** Its number in the row of column numbers. */
  readonly number?: string;
}

export interface HeaderText {
  readonly text: string;
  /** Texts with the same group came from one printed cell. */
  readonly group: number;
  readonly spans: boolean;
}

export type HeaderGrid = (HeaderText | undefined)[][];

/** The header path of every column; blanks of unmerged group headers are read as the group they belong to. */
export function headerPaths(matrix: Matrix, split: HeaderSplit, lexicon: Lexicon): HeaderColumn[] {
  const grid = headerGrid(matrix, split);
  if (!matrix.spansKnown) spreadGroups(grid, usedWidth(matrix), lexicon);
  dropTotalLabel(grid, lexicon);
  if (!matrix.spansKnown) repairShiftedLeaf(grid, matrix.width);
  for (let row = 0; row < grid.length; row++) inheritGroups(grid, row, matrix.width);
  const numbers = split.numberRow === undefined ? [] : (matrix.rows[split.numberRow] ?? []);
  const units = new Set(lexicon.catalogue.conventions.units.map(({ title }) => title));
  const columns = Array.from({ length: matrix.width }, (_, column) =>
    withoutUnit(headerColumn(grid, column, numbers[column], lexicon), units),
  );
  return matrix.spansKnown ? columns : anchorToNumbers(columns, lexicon);
}

/** As many columns as any row fills. */
const usedWidth = ({ rows }: Matrix): number =>
  rows.reduce((most, row) => Math.max(most, row.findLastIndex(({ text }) => text !== '') + 1), 0);

/** The label of the total row, where the last labels of the header stand in it, heads no code and no name. */
function dropTotalLabel(grid: HeaderGrid, lexicon: Lexicon): void {
  for (const [index, row] of grid.entries()) {
    const [label, above] = [row[0], grid[index - 1]?.[0]];
    if (label === undefined || above === undefined || !isTotalBelow(label, above, lexicon)) continue;
    for (const [at, text] of row.entries()) if (text?.group === label.group) row[at] = undefined;
  }
}

function isTotalBelow(label: HeaderText, above: HeaderText, lexicon: Lexicon): boolean {
  const isOwn = above.group !== label.group && lexicon.totals.has(normaliseLabel(label.text));
  return isOwn && headsKeyColumn(normaliseLabel(above.text), lexicon);
}

/**
 * Header words that lost their places stand again above the column numbers, which stand above the data:
 * only when there are as many of them as there are numbers.
 */
function anchorToNumbers(columns: readonly HeaderColumn[], lexicon: Lexicon): HeaderColumn[] {
  const isKey = (column: HeaderColumn): boolean => headsKeyColumn(column.labels.at(-1) ?? '', lexicon);
  const at = (wanted: (column: HeaderColumn) => boolean): number[] =>
    columns.flatMap((column, index) => (wanted(column) && !isKey(column) ? [index] : []));
  const numbered = at((column) => column.number !== undefined && isSmallInteger(column.number));
  const worded = at((column) => column.labels.length > 0);
  if (numbered.length !== worded.length || numbered.every((column, index) => column === worded[index]))
    return [...columns];
  const from = new Map(numbered.map((column, index) => [column, worded[index]]));
  return columns.map((column, index) => {
    if (isKey(column)) return column;
    const source = columns[from.get(index) ?? -1];
    const { number } = column;
    return {
      path: source?.path ?? [],
      labels: source?.labels ?? [],
      ...(number === undefined ? {} : { number }),
    };
  });
}

/** A label that is nothing but the unit below it says what the column is counted in, not what it is. */
function withoutUnit(column: HeaderColumn, units: ReadonlySet<string>): HeaderColumn {
  const { labels } = column;
  const isUnit = labels.length > 1 && units.has(labels.at(-1) ?? '');
  return isUnit ? { ...column, labels: labels.slice(0, -1) } : column;
}

function headerGrid(matrix: Matrix, split: HeaderSplit): HeaderGrid {
  const groups = new Map<unknown, number>();
  const wordRows = matrix.rows.slice(0, split.rows).filter((_, index) => index !== split.numberRow);
  return wordRows.map((row) => row.map((slot) => headerText(slot, groups)));
}

function headerText(slot: Slot, groups: Map<unknown, number>): HeaderText | undefined {
  if (slot.text === '') return undefined;
  const group = groups.get(slot.cell) ?? groups.size;
  groups.set(slot.cell, group);
  return { text: slot.text.replace(/\s+/g, ''), group, spans: (slot.cell?.columnSpan ?? 1) > 1 };
}

function wordsBelow(grid: HeaderGrid, row: number, column: number): boolean {
  const group = grid[row]?.[column]?.group;
  return grid.slice(row + 1).some((below) => below[column] !== undefined && below[column]?.group !== group);
}

/**
 * A group that was written one column too narrow pushes the merged header after it to the left and the last
 * header of the group to the right. The trace: a header with nothing below stands beside a blank with words below.
 */
function repairShiftedLeaf(grid: HeaderGrid, width: number): void {
  const top = grid[0];
  if (top === undefined) return;
  for (let column = 1; column + 1 < width; column++) {
    if (!isShiftedLeaf(grid, column)) continue;
    for (const row of grid) [row[column], row[column + 1]] = [row[column + 1], row[column]];
  }
}

function isShiftedLeaf(grid: HeaderGrid, column: number): boolean {
  const at = (index: number): HeaderText | undefined => grid[0]?.[index];
  const orphan = (index: number): boolean => at(index) === undefined && wordsBelow(grid, 0, index);
  const leaf = at(column) !== undefined && !wordsBelow(grid, 0, column);
  return leaf && wordsBelow(grid, 0, column - 1) && orphan(column + 1) && !orphan(column + 2);
}

/** A blank with words below it belongs to the group that began on its left. */
function inheritGroups(grid: HeaderGrid, row: number, width: number): void {
  const texts = grid[row] ?? [];
  for (let column = 1; column < width; column++) {
    const left = texts[column - 1];
    if (
      texts[column] === undefined &&
      left !== undefined &&
      !left.spans &&
      continuesGroup(grid, row, column)
    ) {
      texts[column] = left;
    }
  }
}

function continuesGroup(grid: HeaderGrid, row: number, column: number): boolean {
  if (!wordsBelow(grid, row, column) || !wordsBelow(grid, row, column - 1)) return false;
  const above = grid[row - 1];
  return above === undefined || above[column]?.group === above[column - 1]?.group;
}

function headerColumn(
  grid: HeaderGrid,
  column: number,
  number: Slot | undefined,
  lexicon: Lexicon,
): HeaderColumn {
  const path: string[] = [];
  let last: number | undefined;
  for (const row of grid) {
    const here = row[column];
    if (here === undefined || here.group === last) continue;
    path.push(here.text);
    last = here.group;
  }
  const labels = path.map((text) => headerLabel(text, lexicon)).filter((label) => label !== '');
  const printed = number?.anchor === true ? number.text.trim() : '';
  return { path, labels, ...(printed === '' ? {} : { number: printed }) };
}

const lastBracket = /[(\uff08]([^()\uff08\uff09]+)[)\uff09]$/;

/** A header without what a bracket behind it says of how its figures are written: 增减额（减少以“-”填列）. */
function headerLabel(text: string, { catalogue }: Lexicon): string {
  const [remark = '', inside = ''] = lastBracket.exec(text) ?? [];
  const says = wordsOf(catalogue, 'headerRemarks').some((word) => inside.endsWith(word));
  const label = normaliseLabel(says ? text.slice(0, -remark.length) : text);
  return [...pairsOf(catalogue, 'headerSpellings')].reduce(
    (spelt, [printed, usual]) => spelt.replace(printed, usual),
    label,
  );
}
