import { cleanCell } from './clean-inline.ts';
import { fitRows, isTwofold } from './fit-rows.ts';
import type { TextCell, TextRow } from './grid.ts';
import { groupOf } from './header-group.ts';
import type { SourceLine } from './split-lines.ts';

/** One cell a line, each closed by a bar; a line of several bars closes the row. */
const closedCell = /^([^|]*)\|$/u;
const rowEnd = /^\|{2,}$/;
/** Several cells in one line, with the bars that close the row behind them. */
const isClosedRow = (text: string): boolean => !text.startsWith('|') && /\|\s*\|$/u.test(text);
const fewestCells = 6;
const mostColumns = 16;

/** A table of closed cells, and the index of the first line behind it. */
export interface ClosedRun {
  readonly rows: readonly TextRow[];
  readonly end: number;
}

/**
 * A table printed with one closed cell a line, from line `start` on. A row that is shorter than the one below it is the
 * upper part of a header: the group that the lower part divides is the one whose name its labels share. Where that is
 * not clear the last rows stand beside the columns of the others, so that nobody takes a figure for what it is not.
 */
export function closedRun(lines: readonly SourceLine[], start: number): ClosedRun | undefined {
  const { rows, end } = rowsFrom(lines, start);
  const fitted = rows.length < 2 ? fittedRun(lines, start) : undefined;
  if (fitted !== undefined) return fitted;
  const cells = rows.reduce((sum, row) => sum + row.length, 0);
  if (rows.length < 2 || cells < fewestCells) return undefined;
  const cut = rows.flatMap((row) => (row.length > mostColumns ? (cutRow(row) ?? [row]) : [row]));
  return { rows: cut.length > rows.length ? overSides(cut) : placed(rows), end };
}

/** Two names above headers that stand there twice reach over one side each. */
function overSides(rows: readonly (readonly TextCell[])[]): TextRow[] {
  return rows.map((cells, index) => {
    const head = rows[index + 1] ?? [];
    const isAbove = cells.length === 2 && isTwofold(textsOf(head));
    return { cells: isAbove ? cells.map((cell) => ({ ...cell, columnSpan: head.length / 2 })) : cells };
  });
}

/** Lines above a header: blank ones, and one that names the unit. */
const longestLead = 5;

/** A title that was closed as a row, and all the cells of its table as another one: the rows of the table, below its lead. */
function cutRow(cells: readonly TextCell[]): readonly (readonly TextCell[])[] | undefined {
  for (let from = 0; from <= longestLead; from++) {
    const own = cells.slice(from);
    const rows = fitRows(own.map(({ text }) => text));
    if (rows === undefined) continue;
    const lead = leadOf(
      cells.slice(0, from),
      (rows[0] ?? []).map((at) => own[at]?.text ?? ''),
    );
    return lead && [...lead, ...rows.map((row) => row.map((at) => own[at] as TextCell))];
  }
  return undefined;
}

const unitLine = /[:\uff1a]/u;

/** The rows above a header, none of them one of its words: those of a table of two sides would be read as one. */
function leadOf(cells: readonly TextCell[], head: readonly string[]): (readonly TextCell[])[] | undefined {
  const lead = cells.filter(({ text }) => text !== '');
  if (lead.some(({ text }) => head.includes(text))) return undefined;
  const sides = isTwofold(head) ? lead.slice(-2) : [];
  const areSides = sides.length === 2 && !sides.some(({ text }) => unitLine.test(text));
  const alone = areSides ? lead.slice(0, -2) : lead;
  return [...alone.map((cell) => [cell]), ...(areSides ? [sides] : [])];
}

/** Cells without a line that closes a row: as many to a row as lets a name and nothing but figures stand in each. */
function fittedRun(lines: readonly SourceLine[], start: number): ClosedRun | undefined {
  // What does not fit from its first cell on does not fit from another one.
  const before = lines[start - 1]?.text.trim() ?? '';
  if (closedCell.test(before)) return undefined;
  const { cells, end } = cellsFrom(lines, start);
  if (cells.length < fewestCells) return undefined;
  const rows = cutRow(cells);
  return (
    rows && {
      rows: rows[0]?.length === 1 || isTwofold(textsOf(rows[1] ?? [])) ? overSides(rows) : placed(rows),
      end,
    }
  );
}

/** The cells in order, each closed by a bar behind it or in the next line. */
function cellsFrom(lines: readonly SourceLine[], start: number) {
  const cells: TextCell[] = [];
  let end = start;
  for (let line = lines[end]; line !== undefined; line = lines[++end]) {
    const text = line.text.trim();
    const [, cell] = closedCell.exec(text) ?? [];
    const isOpen = cell === undefined && line.kind === 'text' && !text.includes('|');
    if (isOpen && lines[end + 1]?.text.trim() === '|') end++;
    else if (cell === undefined) break;
    cells.push({ text: cleanCell(cell ?? text), line: line.number });
  }
  return { cells, end };
}

function cellsOf(text: string, line: number): TextCell[] {
  const cells = text.replace(/[\s|]+$/u, '').split('|');
  return cells.map((cell) => ({ text: cleanCell(cell.trim()), line }));
}

/** The cells row by row. Without a line that closes a row nobody can tell where rows end. */
function rowsFrom(lines: readonly SourceLine[], start: number) {
  const groups: TextCell[][] = [[]];
  let end = start;
  for (let line = lines[end]; line !== undefined; line = lines[++end]) {
    const text = line.text.trim();
    const [, cell] = closedCell.exec(text) ?? [];
    if (cell !== undefined) groups.at(-1)?.push({ text: cleanCell(cell), line: line.number });
    else if (rowEnd.test(text)) groups.push([]);
    else if (groups.length > 1 && isClosedRow(text)) {
      groups.at(-1)?.push(...cellsOf(text, line.number));
      groups.push([]);
    } else break;
  }
  return { rows: groups.filter((cells) => cells.length > 0), end };
}

function placed(rows: readonly (readonly TextCell[])[]): TextRow[] {
  const [upper = [], lower = [], ...body] = rows;
  const width = Math.max(...rows.map((row) => row.length));
  if (upper.length === width) return rows.map((cells) => ({ cells }));
  const group =
    body.length > 0 && upper.length - 1 + lower.length === width
      ? groupOf(textsOf(upper), textsOf(lower))
      : -1;
  if (group < 0) {
    const beside = { text: '', line: upper[0]?.line ?? 1 };
    const pad = new Array<TextCell>(width).fill(beside);
    return rows.map((cells, index) => ({ cells: index < rows.length - 1 ? cells : [...pad, ...cells] }));
  }
  const head = upper.map((cell, at) => (at === group ? { ...cell, columnSpan: lower.length } : cell));
  const before = new Array<TextCell>(group).fill({ text: '', line: lower[0]?.line ?? 1 });
  return [{ cells: head }, { cells: [...before, ...lower] }, ...body.map((cells) => ({ cells }))];
}

const textsOf = (cells: readonly TextCell[]): string[] => cells.map(({ text }) => text);
