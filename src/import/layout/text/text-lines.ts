import { classify } from '../character-class.ts';
import type { Line } from '../line.ts';
import type { Run } from '../run.ts';
import { groupLines, makeLine } from './lines.ts';

/** Ems of empty space that part two texts on one line (a department on the left, a unit on the right). */
const apart = 2.5;

function isSingleWide(piece: Run): boolean {
  return piece.glyphs.length === 1 && classify(piece.glyphs[0]?.text ?? '') === 'wide';
}

/** A word of single characters set wide stays one word, however wide. */
function isParted(before: Run, after: Run): boolean {
  if (isSingleWide(before) && isSingleWide(after)) return after.left - before.right > 3 * apart * after.size;
  return after.left - before.right > apart * Math.max(before.size, after.size);
}

function partPieces(pieces: readonly Run[]): Run[][] {
  const parts: Run[][] = [];
  let right = -Infinity;
  for (const piece of pieces) {
    const part = parts[parts.length - 1];
    const last = part?.[part.length - 1];
    if (part !== undefined && last !== undefined && !isParted({ ...last, right }, piece)) part.push(piece);
    else parts.push([piece]);
    right = Math.max(right, piece.right);
  }
  return parts;
}

function textOf(pieces: readonly Run[]): string {
  return pieces.map((piece) => piece.glyphs.map((glyph) => glyph.text).join('')).join('');
}

/** A label that ends in a colon takes what follows it, however far, unless that is a label itself. */
function joinLabels(parts: readonly Run[][]): Run[][] {
  const joined: Run[][] = [];
  for (const part of parts) {
    const before = joined[joined.length - 1];
    if (before !== undefined && /[:：]$/.test(textOf(before)) && !/[:：]/.test(textOf(part)))
      before.push(...part);
    else joined.push([...part]);
  }
  return joined;
}

function partLine(line: Line): Line[] {
  const parts = joinLabels(partPieces(line.pieces));
  return parts.length === 1 ? [line] : parts.map(makeLine);
}

/** The lines of text outside tables, in reading order; texts far apart on one line are lines of their own. */
export function textLines(pieces: readonly Run[]): Line[] {
  return groupLines(pieces).flatMap(partLine);
}
