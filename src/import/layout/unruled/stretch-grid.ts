import { boundingBox } from '../box.ts';
import { classify } from '../character-class.ts';
import type { PageGrid } from '../grid-model.ts';
import type { Line } from '../line.ts';
import { type Run, sliceRun } from '../run.ts';
import { makeLine } from '../text/lines.ts';
import { rowCells } from './row-cells.ts';
import { columnBorders, tableColumns } from './table-columns.ts';
import { headerCells } from './table-header.ts';
import type { Stretch } from './table-rows.ts';

function rowBorders(rows: readonly (readonly Line[])[]): number[] {
  const tops = rows.map((lines) => Math.min(...lines.map((line) => line.top)));
  const bottom = Math.max(...rows.flatMap((lines) => lines.map((line) => line.bottom)));
  return [...tops, bottom];
}

/** Makes a grid of a table without walls; undefined when its columns cannot be told apart. */
export function stretchGrid(found: Stretch): PageGrid | undefined {
  const stretch = { header: found.header, rows: found.rows.map((lines) => lines.map(partAmounts)) };
  const columns = tableColumns(stretch);
  if (columns.length < 2) return undefined;
  const xs = columnBorders(columns);
  const body = stretch.rows.flatMap((lines, index) => rowCells(lines, stretch.header.length + index, xs));
  const cells = [...headerCells(stretch.header, columns), ...body];
  const rows = [...stretch.header.map((line) => [line]), ...stretch.rows];
  return {
    ...boundingBox(rows.flat()),
    xs,
    ys: rowBorders(rows),
    cells: cells.sort((a, b) => a.row - b.row || a.column - b.column),
    confidence: 'low',
    spansKnown: false,
  };
}

const plainAmount = /^[-−－]?\d[\d,]*\.\d+$|^[-−－]?\d{1,3}(?:,\d{3})+$/;

const code = /^\d{3,}$/;
/** Share of an em between a code and its name that makes them two columns. */
const codeGap = 0.25;

function textBetween(piece: Run, from: number, to: number): string {
  return piece.glyphs
    .slice(from, to)
    .map((glyph) => glyph.text)
    .join('');
}

/** First glyph from which, or before which, words stand. */
function wordEdge(piece: Run, backwards: boolean): number {
  const isWord = (index: number) => classify(piece.glyphs[index]?.text ?? '') === 'wide';
  const count = piece.glyphs.length;
  if (backwards) {
    for (let index = count - 1; index >= 0; index -= 1) if (isWord(index)) return index + 1;
    return 0;
  }
  for (let index = 0; index < count; index += 1) if (isWord(index)) return index;
  return count;
}

/** A number before words: an amount right before them, or a code before a visible gap. */
function isOwnCell(piece: Run, head: number): boolean {
  const [before, after] = [piece.glyphs[head - 1], piece.glyphs[head]];
  if (before === undefined || after === undefined) return false;
  const number = textBetween(piece, 0, head);
  if (after.starts && plainAmount.test(number)) return true;
  return code.test(number) && after.left - before.right > codeGap * piece.size;
}

/** In a row of a table an amount that words follow or precede without any gap is a cell of its own. */
function partPiece(piece: Run): Run[] {
  const count = piece.glyphs.length;
  const head = wordEdge(piece, false);
  if (isOwnCell(piece, head)) {
    return [sliceRun(piece, 0, head), ...partPiece(sliceRun(piece, head, count))];
  }
  const tail = wordEdge(piece, true);
  if (
    tail > 0 &&
    tail < count &&
    piece.glyphs[tail]?.starts &&
    plainAmount.test(textBetween(piece, tail, count))
  ) {
    return [sliceRun(piece, 0, tail), sliceRun(piece, tail, count)];
  }
  return [piece];
}

/** A row of a table in which amounts are texts of their own. */
function partAmounts(line: Line): Line {
  const pieces = line.pieces.flatMap(partPiece);
  return pieces.length === line.pieces.length ? line : makeLine(pieces);
}
