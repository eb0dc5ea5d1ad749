import { decodeText } from '../encoding.ts';
import { limits } from '../limits.ts';
import type { RawBlock, RawDocument } from '../raw.ts';
import { isCellTable, readCellRun, spanMergedCells } from './cell-lines.ts';
import { cleanInline, splitBreaks } from './clean-inline.ts';
import { type CellBudget, type TextRow, toGrid } from './grid.ts';
import { isPipeRule, pipeRows, tabRows } from './separated-rows.ts';
import { type Line, splitLines } from './split-lines.ts';

/** Reads plain text and Markdown: tables become grids, every other line a text block. */
export async function readText(file: string, bytes: Uint8Array): Promise<RawDocument> {
  const { text, encoding } = decodeText(bytes, file);
  return { file, format: 'text', encoding, blocks: readTextBlocks(file, text), problems: [] };
}

interface Piece {
  /** Index of the first line after the piece. */
  readonly end: number;
  readonly rows?: readonly TextRow[];
}

/** The blocks of a text, in reading order. */
export function readTextBlocks(file: string, text: string): RawBlock[] {
  const lines = splitLines(file, text);
  const budget: CellBudget = { left: limits.cells };
  const blocks: RawBlock[] = [];
  let followsTable = false;
  for (let at = 0; at < lines.length; ) {
    const piece = nextPiece(lines, at, followsTable);
    const grid = piece.rows === undefined ? undefined : toGrid(file, piece.rows, budget);
    if (grid !== undefined) blocks.push(grid);
    else if (piece.rows === undefined) pushText(blocks, file, lines.slice(at, piece.end));
    if (grid !== undefined || lines[at]?.kind !== 'blank') followsTable = grid !== undefined;
    at = piece.end;
  }
  return blocks;
}

function nextPiece(lines: readonly Line[], start: number, followsTable: boolean): Piece {
  switch (lines[start]?.kind) {
    case 'pipe': {
      const end = endOf(lines, start, (line) => line.kind === 'pipe');
      return { end, rows: pipeRows(lines.slice(start, end)) };
    }
    case 'row':
    case 'cell':
      return tabPiece(lines, start, followsTable);
    case 'text':
      return textPiece(lines, start);
    default:
      return { end: start + 1 };
  }
}

function tabPiece(lines: readonly Line[], start: number, followsTable: boolean): Piece {
  const end = endOf(lines, start, (line) => line.kind === 'row' || line.kind === 'cell');
  const run = lines.slice(start, end);
  if (run.some((line) => line.kind === 'row')) return { end, rows: tabRows(run) };
  const { rows, end: cellEnd } = readCellRun(lines, start);
  return isCellTable(rows, followsTable) ? { end: cellEnd, rows: spanMergedCells(rows) } : { end };
}

/** A Markdown table without outer pipes is known only by the rule in its second line. */
function textPiece(lines: readonly Line[], start: number): Piece {
  const below = lines[start + 1];
  if (!lines[start]?.text.includes('|') || below === undefined || !isPipeRule(below.text))
    return { end: start + 1 };
  const end = endOf(lines, start, (line) => line.kind !== 'blank' && line.text.includes('|'));
  return { end, rows: pipeRows(lines.slice(start, end)) };
}

function endOf(lines: readonly Line[], start: number, belongs: (line: Line) => boolean): number {
  let end = start;
  for (let line = lines[end]; line !== undefined && belongs(line); line = lines[end]) end++;
  return end;
}

const headingMark = /^(#{1,6})\s+/;
const bulletMark = /^[-*+] +(?=[^\s-])/;

function pushText(blocks: RawBlock[], file: string, lines: readonly Line[]): void {
  for (const line of lines) {
    const place = { file, line: line.number };
    for (const part of splitBreaks(line.text)) {
      const trimmed = part.replaceAll('\t', ' ').trim();
      const mark = headingMark.exec(trimmed)?.[1];
      const text = cleanInline(stripMark(trimmed)).trim();
      if (text === '') continue;
      blocks.push(
        mark === undefined
          ? { type: 'text', text, place }
          : { type: 'text', text, heading: mark.length, place },
      );
    }
  }
}

/** Removes heading and list marks; `- 3 -` is a page number and stays. */
function stripMark(text: string): string {
  if (text.startsWith('#')) return text.replace(headingMark, '').replace(/ #+$/, '');
  return text.endsWith('-') ? text : text.replace(bulletMark, '');
}
