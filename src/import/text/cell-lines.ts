/**
 * Tables exported with one cell a line: every cell line starts with a tab, a row is a group of them, groups are
 * separated by one empty line. A cell that goes on in the next line goes on there without a tab.
 */
import { cleanCell } from './clean-inline.ts';
import type { TextCell, TextRow } from './grid.ts';
import type { SourceLine } from './split-lines.ts';

/** A run of cell groups, and the index of the first line after it. */
export interface CellRun {
  readonly rows: readonly TextRow[];
  readonly end: number;
}

/** More lines than this after the last cell are running text, not the rest of the cell. */
const longestTail = 10;
/** Cells of a table are short on average; indented paragraphs are not. */
const longestAverage = 60;

/** Reads the groups that start at `start`, until two empty lines or a line that is no cell. */
export function readCellRun(lines: readonly SourceLine[], start: number): CellRun {
  const rows: TextRow[] = [];
  let at = start;
  let end = start;
  while (lines[at]?.kind === 'cell') {
    const groupEnd = endOfGroup(lines, at);
    rows.push({ cells: cellsOf(lines.slice(at, groupEnd)) });
    end = groupEnd;
    at = lines[groupEnd]?.kind === 'blank' ? groupEnd + 1 : groupEnd;
  }
  return { rows, end };
}

function endOfGroup(lines: readonly SourceLine[], start: number): number {
  let at = start;
  let lastCell = start;
  for (let line = lines[at]; line !== undefined && belongsToGroup(line); line = lines[++at]) {
    if (startsCell(line)) lastCell = at;
  }
  return at - lastCell > longestTail ? lastCell + 1 : at;
}

function belongsToGroup(line: SourceLine): boolean {
  return line.kind === 'text' || startsCell(line);
}

/** Further tabs are white space of the cell: the layout was settled by the lines before. */
function startsCell(line: SourceLine): boolean {
  return line.kind === 'cell' || (line.kind === 'row' && line.text.startsWith('\t'));
}

function cellsOf(lines: readonly SourceLine[]): TextCell[] {
  const cells: { line: number; parts: string[] }[] = [];
  for (const line of lines) {
    const text = line.text.replaceAll('\t', ' ').trim();
    if (startsCell(line)) cells.push({ line: line.number, parts: [text] });
    else cells.at(-1)?.parts.push(text);
  }
  return cells.map(({ line, parts }) => ({ line, text: cleanCell(parts.join('\n')) }));
}

/** Whether the groups are a table, and not paragraphs that are indented with tabs. */
export function isCellTable(rows: readonly TextRow[], followsTable: boolean): boolean {
  const cells = rows.flatMap((row) => row.cells);
  const length = cells.reduce((sum, cell) => sum + cell.text.length, 0);
  if (length > cells.length * longestAverage) return false;
  const width = usualWidth(rows);
  if (rows.length === 1) return followsTable && width > 1;
  const usual = rows.filter((row) => row.cells.length === width).length;
  return width > 1 && (usual > 1 || cells.some((cell) => cell.text === ''));
}

/** The most frequent number of cells; the larger one of two equally frequent. */
function usualWidth(rows: readonly TextRow[]): number {
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(row.cells.length, (counts.get(row.cells.length) ?? 0) + 1);
  let best = 0;
  for (const [width, count] of counts) {
    const bestCount = counts.get(best) ?? 0;
    if (count > bestCount || (count === bestCount && width > best)) best = width;
  }
  return best;
}

/**
 * Gives merged cells their width back where the layout leaves one reading: a row of a single cell spans the
 * table, and a header of k cells above a full row of k blanks and runs spans those runs.
 */
export function spanMergedCells(rows: readonly TextRow[]): TextRow[] {
  const width = usualWidth(rows);
  const widest = rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
  return rows.map((row, index) => {
    const only = row.cells.length === 1 ? row.cells[0] : undefined;
    if (only !== undefined) return { cells: [{ ...only, columnSpan: widest }] };
    const below = rows[index + 1]?.cells ?? [];
    return below.length === width && width > row.cells.length ? spanRuns(row, below) : row;
  });
}

function spanRuns(header: TextRow, below: readonly TextCell[]): TextRow {
  const spans = runLengths(below);
  const isMerged = spans.length === header.cells.length && header.cells.every((cell) => cell.text !== '');
  if (!isMerged) return header;
  return { cells: header.cells.map((cell, i) => ({ ...cell, columnSpan: spans[i] ?? 1 })) };
}

/** Lengths of the runs of filled cells; each blank cell is a run of its own (the header above reaches down into it). */
function runLengths(cells: readonly TextCell[]): number[] {
  const runs: number[] = [];
  let isOpen = false;
  for (const cell of cells) {
    const isFilled = cell.text !== '';
    if (isFilled && isOpen) runs[runs.length - 1] = (runs.at(-1) ?? 0) + 1;
    else runs.push(1);
    isOpen = isFilled;
  }
  return runs;
}
