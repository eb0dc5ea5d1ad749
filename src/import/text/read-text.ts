import { decodeText } from '../encoding.ts';
import { limits } from '../limits.ts';
import type { RawBlock, RawDocument } from '../raw.ts';
import { markupSource } from './embedded-markup.ts';
import { toGrid } from './grid.ts';
import { lineBlocks } from './line-blocks.ts';
import { nextPiece, type Piece } from './pieces.ts';
import { type Line, splitLines } from './split-lines.ts';

/** Reads plain text and Markdown: tables become grids, every other line a text block. */
export async function readText(file: string, bytes: Uint8Array): Promise<RawDocument> {
  const { text, encoding } = decodeText(bytes, file);
  const lines = splitLines(file, text);
  const hasMarkup = lines.some((line) => line.kind === 'markup');
  const readMarkup = hasMarkup ? (await import('../html/read-html.ts')).readHtmlBlocks : () => [];
  return { file, format: 'text', encoding, blocks: toBlocks(file, lines, readMarkup), problems: [] };
}

type ReadMarkup = (file: string, html: string, firstLine: number) => RawBlock[];

function toBlocks(file: string, lines: readonly Line[], readMarkup: ReadMarkup): RawBlock[] {
  const budget = { left: limits.cells };
  const blocksOf = (piece: Piece, source: readonly Line[]): RawBlock[] => {
    if (piece.kind === 'markup') return readMarkup(file, markupSource(source), source[0]?.number ?? 1);
    if (piece.kind === 'text') return source.flatMap((line) => lineBlocks(file, line));
    const grid = toGrid(file, piece.rows ?? [], budget);
    return grid === undefined ? [] : [grid];
  };
  const blocks: RawBlock[] = [];
  let followsTable = false;
  for (let at = 0; at < lines.length; ) {
    const piece = nextPiece(lines, at, followsTable);
    for (const block of blocksOf(piece, lines.slice(at, piece.end))) blocks.push(block);
    if (lines[at]?.kind !== 'blank') followsTable = piece.kind === 'grid';
    at = piece.end;
  }
  return blocks;
}
