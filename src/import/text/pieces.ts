import { isCellTable, readCellRun, spanMergedCells } from './cell-lines.ts';
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
  return { end, kind: 'grid', rows: innerBarRows(run) };
}

function endOf(lines: readonly SourceLine[], start: number, belongs: (line: SourceLine) => boolean): number {
  let end = start;
  for (let line = lines[end]; line !== undefined && belongs(line); line = lines[end]) end++;
  return end;
}
