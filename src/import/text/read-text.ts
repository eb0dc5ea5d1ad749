import { decodeText } from '../encoding.ts';
import { limits } from '../limits.ts';
import type { RawBlock, RawDocument, RawProblem } from '../raw.ts';
import { alignedGrid } from './aligned/aligned-grid.ts';
import { type AlignedText, findAligned } from './aligned/find-aligned.ts';
import { markupSource } from './embedded-markup.ts';
import { endedLines } from './ended-lines.ts';
import { gappedRun } from './gapped-rows.ts';
import { type CellBudget, spend, toGrid } from './grid.ts';
import { lineBlocks } from './line-blocks.ts';
import { nextPiece, type TextPiece } from './pieces.ts';
import { type SpacedRun, spacedRun } from './spaced-rows.ts';
import { type SourceLine, splitLines } from './split-lines.ts';

/** Reads plain text and Markdown: tables become grids, every other line a text block. */
export async function readText(file: string, bytes: Uint8Array): Promise<RawDocument> {
  const { text, encoding } = decodeText(bytes, file);
  const lines = splitLines(file, text);
  const hasMarkup = lines.some((line) => line.kind === 'markup');
  const readMarkup = hasMarkup ? (await import('../html/read-html.ts')).readHtmlBlocks : () => [];
  const aligned = findAligned(lines);
  const { unread } = aligned;
  const blocks = toBlocks(file, lines, aligned, readMarkup);
  const problems: RawProblem[] =
    unread === undefined
      ? []
      : [{ reason: 'tables-unread', detail: '', place: { file, line: unread.number } }];
  return { file, format: 'text', encoding, blocks, problems };
}

type ReadMarkup = (file: string, html: string, firstLine: number) => RawBlock[];

type Blocks = (source: readonly SourceLine[], piece: TextPiece) => RawBlock[];

function piecesToBlocks(file: string, budget: CellBudget, readMarkup: ReadMarkup): Blocks {
  return (source, piece) => {
    if (piece.kind === 'markup') return readMarkup(file, markupSource(source), source[0]?.number ?? 1);
    if (piece.kind === 'text') return source.flatMap((line) => lineBlocks(file, line));
    const grid = toGrid(file, piece.rows ?? [], budget);
    return grid === undefined ? [] : [grid];
  };
}

function pieceAt(
  lines: readonly SourceLine[],
  at: number,
  spaced: SpacedRun | undefined,
  followsTable: boolean,
): TextPiece {
  return spaced === undefined ? nextPiece(lines, at, followsTable) : { kind: 'grid', ...spaced };
}

function toBlocks(
  file: string,
  lines: readonly SourceLine[],
  { tables }: AlignedText,
  readMarkup: ReadMarkup,
): RawBlock[] {
  const budget = { left: limits.cells };
  const blocksOf = piecesToBlocks(file, budget, readMarkup);
  const blocks: RawBlock[] = [];
  let followsTable = false;
  for (let at = 0; at < lines.length; ) {
    const spaced = spacedRun(lines, at) ?? gappedRun(lines, at) ?? endedLines(lines, at);
    const table = spaced ?? tables.get(at);
    if (table !== undefined && 'grid' in table) {
      const grid = alignedGrid(file, table, lines);
      spend(budget, grid.cells.length, grid.place);
      blocks.push(grid);
      at = table.end;
      continue;
    }
    const piece = pieceAt(lines, at, spaced, followsTable);
    for (const block of blocksOf(lines.slice(at, piece.end), piece)) blocks.push(block);
    if (lines[at]?.kind !== 'blank') followsTable = piece.kind === 'grid';
    at = piece.end;
  }
  return blocks;
}
