import { classify, classifyEnd } from '../character-class.ts';
import { type Glyph, makeRun, type Run } from '../run.ts';

/** Shares of an em. */
const sameBaseline = 0.2;
const overprint = 0.16;
const overlap = 0.35;
const wideGap = 0.6;
const digitGap = 0.35;
const narrowGap = 0.2;

/** Groups runs whose baselines agree; runs of one group are in order from left to right. */
function baselineGroups(runs: readonly Run[]): Run[][] {
  const sorted = [...runs].sort((a, b) => a.baseline - b.baseline || a.left - b.left);
  const groups: Run[][] = [];
  let anchor = -Infinity;
  for (const run of sorted) {
    const group = groups[groups.length - 1];
    if (group !== undefined && run.baseline - anchor <= sameBaseline * run.size) {
      group.push(run);
    } else {
      groups.push([run]);
      anchor = run.baseline;
    }
  }
  for (const group of groups) group.sort((a, b) => a.left - b.left);
  return groups;
}

function textOf(run: Run): string {
  return run.glyphs.map((glyph) => glyph.text).join('');
}

/** The same text printed again almost in place: imitated bold type, or a shadow. */
function isOverprint(earlier: readonly Run[], run: Run): boolean {
  for (let index = earlier.length - 1; index >= 0 && index >= earlier.length - 8; index -= 1) {
    const other = earlier[index] as Run;
    const near = Math.abs(other.left - run.left) < overprint * run.size;
    if (near && other.glyphs.length === run.glyphs.length && textOf(other) === textOf(run)) return true;
  }
  return false;
}

/** Whether the glyph after a gap belongs to another piece. */
function isBreak(before: Glyph, after: Glyph, size: number): boolean {
  const gap = after.left - before.right;
  if (gap > wideGap * size) return true;
  const isWide = gap > (after.spaced ? narrowGap : digitGap) * size;
  return isWide && classifyEnd(before.text) === 'digit' && classify(after.text) === 'digit';
}

interface OpenPiece {
  readonly glyphs: Glyph[];
  readonly first: Run;
  right: number;
}

function continues(piece: OpenPiece, run: Run): boolean {
  const last = piece.glyphs[piece.glyphs.length - 1] as Glyph;
  const size = Math.max(piece.first.size, run.size);
  if (run.left < piece.right - overlap * size) return false;
  return !isBreak(last, run.glyphs[0] as Glyph, size);
}

function append(piece: OpenPiece, run: Run): void {
  for (const glyph of run.glyphs) piece.glyphs.push(glyph);
  piece.right = Math.max(piece.right, run.right);
}

/** Cuts a run at gaps inside it. */
function cutAtGaps(run: Run): Run[] {
  const parts: Run[] = [];
  let from = 0;
  for (let index = 1; index <= run.glyphs.length; index += 1) {
    const [before, after] = [run.glyphs[index - 1] as Glyph, run.glyphs[index]];
    if (after !== undefined && !isBreak(before, after, run.size)) continue;
    parts.push(
      from === 0 && index === run.glyphs.length
        ? run
        : makeRun(run.glyphs.slice(from, index), run.baseline, run.size, run.clip),
    );
    from = index;
  }
  return parts;
}

function joinGroup(group: readonly Run[]): Run[] {
  const fresh: Run[] = [];
  for (const run of group) {
    if (!isOverprint(fresh, run)) fresh.push(run);
  }
  const pieces: OpenPiece[] = [];
  for (const run of fresh.flatMap(cutAtGaps)) {
    const open = pieces[pieces.length - 1];
    if (open !== undefined && continues(open, run)) append(open, run);
    else pieces.push({ glyphs: [...run.glyphs], first: run, right: run.right });
  }
  return pieces.map(({ glyphs, first }) => makeRun(glyphs, first.baseline, first.size, first.clip));
}

/** Joins the runs of a page into pieces: text on one baseline without gaps, each printed once. */
export function joinPieces(runs: readonly Run[]): Run[] {
  return baselineGroups(runs).flatMap(joinGroup);
}
