import type { Box } from './box.ts';

/** One shown character (or the few characters one glyph stands for) on its line. Never white space. */
export interface Glyph {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The file starts a new piece of text here, so this may be a border between two cells. */
  readonly starts: boolean;
  /** White space was shown before it. */
  readonly spaced: boolean;
}

/** Glyphs on one baseline that read from left to right in page space. */
export interface Run extends Box {
  readonly glyphs: readonly Glyph[];
  readonly baseline: number;
  /** Height of an em. */
  readonly size: number;
  /** Where ink is allowed: a cell or a page may cut the run off. */
  readonly clip: Box;
}

/** Share of an em above and below the baseline that a glyph is taken to fill. */
const ascent = 0.86;
const descent = 0.14;

/** Makes a run from glyphs that are in order; its box follows from the baseline and the em. */
export function makeRun(glyphs: readonly Glyph[], baseline: number, size: number, clip: Box): Run {
  let [left, right] = [Infinity, -Infinity];
  for (const glyph of glyphs) {
    left = Math.min(left, glyph.left);
    right = Math.max(right, glyph.right);
  }
  const [top, bottom] = [baseline - ascent * size, baseline + descent * size];
  return { glyphs, baseline, size, clip, left, right, top, bottom };
}

/** The part of a run between two glyph positions. */
export function sliceRun(run: Run, from: number, to: number): Run {
  return makeRun(run.glyphs.slice(from, to), run.baseline, run.size, run.clip);
}
