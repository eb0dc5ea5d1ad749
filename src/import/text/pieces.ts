import { isCellTable, readCellRun, spanMergedCells } from './cell-lines.ts';
import { closedRun } from './closed-cells.ts';
import { withDividedHeader } from './divided-header.ts';
import { endOfMarkup } from './embedded-markup.ts';
import type { TextRow } from './grid.ts';
import { innerBarRows, isPipeRule, pipeRows, tabRows } from './separated-rows.ts';
import { isTooWide, type SourceLine } from './split-lines.ts';

/** A run of lines that belong together. */
export interface TextPiece {
  /** Index of the first line after the piece. */
  readonly end: number;
  readonly kind: 'grid' | 'markup' | 'text';
  readonly rows?: readonly TextRow[];
}

/** The piece that begins at line index `start`; `followsTable` when only blank lines part it from a table above. */
export function nextPiece(lines: readonly SourceLine[], start: number, followsTable: boolean): TextPiece {
  const closed = closedRun(lines, start);
  if (closed !== undefined) return { kind: 'grid', ...closed };
  const mixed = mixedRun(lines, start);
  if (mixed !== undefined) return mixed;
  switch (lines[start]?.kind) {
    case 'pipe': {
      const end = endOf(lines, start, (line) => line.kind === 'pipe');
      return { end, kind: 'grid', rows: pipeRows(lines.slice(start, end)) };
    }
    case 'row':
    case 'cell':
      return tabPiece(lines, start, followsTable);
    case 'markup':
      return { end: endOfMarkup(lines, start), kind: 'markup' };
    case 'text':
      return textPiece(lines, start);
    default:
      return { end: start + 1, kind: 'text' };
  }
}

function tabPiece(lines: readonly SourceLine[], start: number, followsTable: boolean): TextPiece {
  const end = endOf(lines, start, (line) => line.kind === 'row' || line.kind === 'cell');
  const run = lines.slice(start, end);
  if (run.some((line) => line.kind === 'row')) return { end, kind: 'grid', rows: tabRows(run) };
  const { rows, end: cellEnd } = readCellRun(lines, start);
  return isCellTable(rows, followsTable)
    ? { end: cellEnd, kind: 'grid', rows: spanMergedCells(rows) }
    : { end: cellEnd, kind: 'text' };
}

/** A Markdown table without outer pipes is known only by the rule in its second line. */
function textPiece(lines: readonly SourceLine[], start: number): TextPiece {
  const below = lines[start + 1];
  if (!lines[start]?.text.includes('|') || below === undefined || !isPipeRule(below.text))
    return { end: start + 1, kind: 'text' };
  const end = endOf(lines, start, (line) => line.kind !== 'blank' && line.text.includes('|'));
  return { end, kind: 'grid', rows: pipeRows(lines.slice(start, end)) };
}

const isBarred = ({ kind, text }: SourceLine): boolean =>
  kind === 'pipe' || (kind === 'text' && text.includes('|') && !isTooWide(text, '|'));

/**
 * Rows without outer bars, some of which begin with an empty cell and so with a bar: together they are one table. A rule
 * between outer bars says that the bars at the beginning are the outer ones.
 */
function mixedRun(lines: readonly SourceLine[], start: number): TextPiece | undefined {
  const end = endOf(lines, start, isBarred);
  const run = lines.slice(start, end);
  const inner = run.filter(({ kind }) => kind === 'text').length;
  if (inner === 0 || inner === run.length || run.some(({ text }) => isPipeRule(text))) return undefined;
  const broken = brokenRows(run, inner);
  if (broken !== undefined) return { end, kind: 'grid', rows: pipeRows(broken) };
  return { end, kind: 'grid', rows: withDividedHeader(innerBarRows(run)) };
}

/** What does not begin with a bar, or is nothing but bars. */
const isRest = ({ text }: SourceLine): boolean => !/^\|.*[^|]/u.test(text.trim());

const isLoneBar = (line: SourceLine | undefined): boolean => line?.text.trim() === '|';

/** Rows between outer bars that a paragraph of a cell broke over several lines, each of them closed by a bar. */
function brokenRows(run: readonly SourceLine[], inner: number): SourceLine[] | undefined {
  const whole = run.filter((line) => line.kind === 'pipe' && !isRest(line)).length;
  const areClosed = run.every(({ text }) => text.trim().endsWith('|'));
  if (!areClosed || whole * 2 <= inner || run[0]?.kind !== 'pipe') return undefined;
  const rows: SourceLine[] = [];
  for (const [index, line] of run.entries()) {
    const last = rows.at(-1);
    if (last === undefined || !goesOnAbove(run, index)) rows.push({ ...line, kind: 'pipe' });
    else rows[rows.length - 1] = { ...last, text: last.text.trimEnd() + line.text.trim() };
  }
  return rows;
}

/** A rest goes on with the row above; bars alone only behind another rest, for a row of blanks has no words either. */
function goesOnAbove(run: readonly SourceLine[], index: number): boolean {
  const [above, line] = [run[index - 1], run[index]];
  if (above === undefined || line === undefined || isLoneBar(line) || !isRest(line)) return false;
  return !line.text.trim().startsWith('|') || (isRest(above) && above.kind === 'text');
}

function endOf(lines: readonly SourceLine[], start: number, belongs: (line: SourceLine) => boolean): number {
  let end = start;
  for (let line = lines[end]; line !== undefined && belongs(line); line = lines[end]) end++;
  return end;
}
