import type { Box } from '../../layout/box.ts';
import type { Transform } from '../../layout/matrix.ts';
import type { MemoryAddress } from '../engine/pdfium-calls.ts';
import type { RulingSink } from './path-rulings.ts';

/** Red, green, blue and opacity, from 0 to 255. */
export type Colour = readonly [number, number, number, number];

/** An area filled with a colour; `order` counts what the page paints. */
interface Fill {
  readonly box: Box;
  readonly colour: Colour;
  readonly order: number;
  /** A rectangle that lets nothing through. */
  readonly covers: boolean;
}

/** One text-showing operator: which object it became, and what limits and colours its ink. */
export interface TextMark {
  readonly object: MemoryAddress;
  readonly order: number;
  /** The map of the space it was placed in: the page, or a form. */
  readonly toPage: Transform;
  readonly clip: Box;
  readonly colour: Colour;
  /** Neither filled nor stroked: what programs lay over a scan that they recognized. */
  readonly inkless: boolean;
}

/** What a page paints, in its order. */
export interface PageMarks {
  readonly texts: TextMark[];
  readonly fills: Fill[];
  readonly pictures: Box[];
  readonly rulings: RulingSink;
  /** Outlines that were filled or stroked. */
  outlines: number;
  objects: number;
  segments: number;
}

export const noMarks = (): PageMarks => ({
  texts: [],
  fills: [],
  pictures: [],
  rulings: { horizontal: [], vertical: [] },
  outlines: 0,
  objects: 0,
  segments: 0,
});

/** How far two shades of one colour channel may be apart and still look alike. */
const alike = 4;

export const white: Colour = [255, 255, 255, 255];

/** Whether nothing of a colour is seen on another one. */
export function isLost(colour: Colour, ground: Colour): boolean {
  return colour[3] === 0 || [0, 1, 2].every((at) => Math.abs((colour[at] ?? 0) - (ground[at] ?? 0)) <= alike);
}

/** Whether a point lies in a box. */
export function holds(box: Box, x: number, y: number): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

/** Whether something that is painted later hides a point. */
export function isCovered({ fills }: PageMarks, x: number, y: number, order: number): boolean {
  return fills.some((fill) => fill.covers && fill.order > order && holds(fill.box, x, y));
}

/** The colour that a page shows at a point before something is painted there. */
export function groundAt({ fills }: PageMarks, x: number, y: number, order: number): Colour {
  for (let index = fills.length - 1; index >= 0; index -= 1) {
    const fill = fills[index] as Fill;
    if (fill.order < order && holds(fill.box, x, y)) return fill.colour;
  }
  return white;
}
