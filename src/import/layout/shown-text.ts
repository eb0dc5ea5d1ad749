import type { Box } from './box.ts';

/** A glyph where the page shows it: start of its baseline and the way its pen moves on, in viewport space. */
export interface ShownGlyph {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly dx: number;
  readonly dy: number;
}

/** What one operator shows (or one item of the text layer): glyphs of one font, size and direction. */
export interface ShownText {
  readonly glyphs: readonly ShownGlyph[];
  /** Height of an em. */
  readonly size: number;
  /** Unit vector along the line. */
  readonly ux: number;
  readonly uy: number;
  /** Glyphs stand upright under each other (vertical writing). */
  readonly upright: boolean;
  /** Where ink is allowed. */
  readonly clip: Box;
}

/** Characters of a text other than white space. */
export function countInText(text: string): number {
  let count = 0;
  for (const character of text) if (character > ' ' && character.trim() !== '') count += 1;
  return count;
}

/** Characters other than white space. */
export function countCharacters(texts: readonly ShownText[]): number {
  let count = 0;
  for (const { glyphs } of texts) for (const { text } of glyphs) count += countInText(text);
  return count;
}
