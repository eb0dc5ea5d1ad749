import { type Matrix, multiply } from '../../layout/matrix.ts';
import type { ShownGlyph, ShownText } from '../../layout/shown-text.ts';
import type { GraphicsState } from './graphics-state.ts';

/** A glyph as the operator list holds it. */
interface ListedGlyph {
  readonly unicode?: unknown;
  readonly width?: unknown;
  readonly vmetric?: unknown;
  readonly isSpace?: unknown;
}

/** Result of showing a string: where the glyphs stand, and the text matrix after it. */
interface Shown {
  readonly text: ShownText | undefined;
  readonly textMatrix: Matrix;
}

function finite(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}

/** Pen movement of one glyph in text space, along the line (down the line when the font writes vertically). */
function advance(glyph: ListedGlyph, state: GraphicsState): number {
  const spacing = state.charSpacing + (glyph.isSpace === true ? state.wordSpacing : 0);
  if (state.font.vertical) {
    const metric = Array.isArray(glyph.vmetric) ? finite(glyph.vmetric[0]) : -1000;
    return metric * state.font.unit * state.fontSize - spacing;
  }
  return (finite(glyph.width) * state.font.unit * state.fontSize + spacing) * state.horizontalScale;
}

function inkWidth(glyph: ListedGlyph, state: GraphicsState): number {
  if (state.font.vertical) return advance(glyph, state);
  return finite(glyph.width) * state.font.unit * state.fontSize * state.horizontalScale;
}

function kerning(value: number, state: GraphicsState): number {
  const shift = (-value / 1000) * state.fontSize;
  return state.font.vertical ? shift : shift * state.horizontalScale;
}

function place(glyph: ListedGlyph, pen: number, state: GraphicsState, toPage: Matrix): ShownGlyph {
  const vertical = state.font.vertical;
  const [ax, ay] = vertical ? [toPage[2], toPage[3]] : [toPage[0], toPage[1]];
  const rise = vertical ? 0 : state.rise;
  const width = inkWidth(glyph, state);
  return {
    text: typeof glyph.unicode === 'string' ? glyph.unicode : '',
    x: toPage[2] * rise + toPage[4] + ax * pen,
    y: toPage[3] * rise + toPage[5] + ay * pen,
    dx: ax * width,
    dy: ay * width,
  };
}

/** Follows the pen over the elements of one text-showing operator (glyphs and kerning numbers). */
export function showGlyphs(elements: readonly unknown[], state: GraphicsState, textMatrix: Matrix): Shown {
  const toPage = multiply(state.ctm, textMatrix);
  const glyphs: ShownGlyph[] = [];
  let pen = 0;
  for (const element of elements) {
    if (typeof element === 'number') {
      pen += kerning(element, state);
    } else if (typeof element === 'object' && element !== null) {
      glyphs.push(place(element, pen, state, toPage));
      pen += advance(element, state);
    }
  }
  const after = advanceMatrix(textMatrix, pen, state.font.vertical);
  return { text: collect(glyphs, toPage, state), textMatrix: after };
}

/** The way the line runs: along the text matrix, against it when the glyphs are mirrored, down it when upright. */
function direction(toPage: Matrix, state: GraphicsState): readonly [number, number] {
  if (state.font.vertical) return [-toPage[2], -toPage[3]];
  const mirrored = state.fontSize * state.horizontalScale < 0 ? -1 : 1;
  return [mirrored * toPage[0], mirrored * toPage[1]];
}

function collect(glyphs: readonly ShownGlyph[], toPage: Matrix, state: GraphicsState): ShownText | undefined {
  const size = Math.hypot(toPage[2], toPage[3]) * Math.abs(state.fontSize) * state.font.em;
  const [dx, dy] = direction(toPage, state);
  const length = Math.hypot(dx, dy);
  if (glyphs.length === 0 || !(size > 0) || !(length > 0)) return undefined;
  return { glyphs, size, ux: dx / length, uy: dy / length, upright: state.font.vertical, clip: state.clip };
}

function advanceMatrix(matrix: Matrix, pen: number, vertical: boolean): Matrix {
  return multiply(matrix, vertical ? [1, 0, 0, 1, 0, pen] : [1, 0, 0, 1, pen, 0]);
}
