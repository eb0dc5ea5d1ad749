import type { Box } from '../../layout/box.ts';
import type { Matrix } from '../../layout/matrix.ts';

/** What the interpreter needs to know of a font. */
export interface FontMetrics {
  /** Glyph space to text space, horizontally; 0.001 except in Type 3 fonts. */
  readonly unit: number;
  /** Em height of a Type 3 font as a share of its size; 1 for all others. */
  readonly em: number;
  readonly vertical: boolean;
}

export const plainFont: FontMetrics = { unit: 0.001, em: 1, vertical: false };

/** The part of the PDF graphics state that places text and lines. Saved and restored by copy. */
export interface GraphicsState {
  ctm: Matrix;
  clip: Box;
  fillVisible: boolean;
  strokeVisible: boolean;
  lineWidth: number;
  font: FontMetrics;
  fontSize: number;
  charSpacing: number;
  wordSpacing: number;
  horizontalScale: number;
  leading: number;
  rise: number;
}

/** The state at the start of a page. */
export function initialState(ctm: Matrix, page: Box): GraphicsState {
  return {
    ctm,
    clip: page,
    fillVisible: true,
    strokeVisible: true,
    lineWidth: 1,
    font: plainFont,
    fontSize: 1,
    charSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    leading: 0,
    rise: 0,
  };
}
