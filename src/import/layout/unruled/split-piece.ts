import { classify, isNumberCharacter } from '../character-class.ts';
import { type Glyph, type Run, sliceRun } from '../run.ts';

/** Shares of an em: how wide a gap must be to be cut, and how far from the wall it may lie. */
const visibleGap = 0.15;
const reach = 1;

/** Digits and marks of a number on one side, words on the other. */
function changesKind(before: Glyph, after: Glyph): boolean {
  const numbers = isNumberCharacter(before.text) !== isNumberCharacter(after.text);
  return numbers && (isWord(before.text) || isWord(after.text));
}

function isWord(text: string): boolean {
  const kind = classify(text);
  return kind === 'wide' || kind === 'latin';
}

/** Whether a piece may be cut between two glyphs: at a gap, a space, or where a number meets words. */
function mayCut(before: Glyph, after: Glyph, size: number): boolean {
  if (after.spaced || after.left - before.right > visibleGap * size) return true;
  return after.starts && changesKind(before, after);
}

/** The glyph before which a wall at `x` cuts a piece, or undefined when no good place is near. */
function cutFor(piece: Run, x: number): number | undefined {
  let best: number | undefined;
  let bestDistance = reach * piece.size;
  for (let index = 1; index < piece.glyphs.length; index += 1) {
    const [before, after] = [piece.glyphs[index - 1] as Glyph, piece.glyphs[index] as Glyph];
    const distance = Math.max(0, before.right - x, x - after.left);
    if (distance < bestDistance && mayCut(before, after, piece.size)) {
      best = index;
      bestDistance = distance;
    }
  }
  return best;
}

/** Cuts a piece of text that runs across walls, at the gap nearest to each wall. Text that only overflows stays whole. */
export function splitPiece(piece: Run, walls: readonly number[]): Run[] {
  const cuts = new Set<number>();
  for (const wall of walls) {
    if (wall <= piece.left || wall >= piece.right) continue;
    const cut = cutFor(piece, wall);
    if (cut !== undefined) cuts.add(cut);
  }
  if (cuts.size === 0) return [piece];
  const bounds = [0, ...[...cuts].sort((a, b) => a - b), piece.glyphs.length];
  return bounds.slice(1).map((to, index) => sliceRun(piece, bounds[index] as number, to));
}
