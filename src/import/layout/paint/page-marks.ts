import { type Box, intersectBoxes } from '../box.ts';
import {
  clipInto,
  fillOutline,
  type Outline,
  type PagePoint,
  type RulingSink,
  strokeOutline,
} from './path-rulings.ts';

/** Red, green, blue and opacity, from 0 to 255. */
export type Colour = readonly [number, number, number, number];

export const white: Colour = [255, 255, 255, 255];
export const black: Colour = [0, 0, 0, 255];

/** An area filled with a colour; `order` counts what the page paints. */
interface Fill {
  readonly box: Box;
  readonly colour: Colour;
  readonly order: number;
  /** A rectangle that lets nothing through. */
  readonly covers: boolean;
}

/** What limits and colours the ink of a text. */
export interface Ink {
  readonly order: number;
  readonly clip: Box;
  readonly colour: Colour;
  /** Neither filled nor stroked: what programs lay over a scan that they recognized. */
  readonly inkless: boolean;
}

/** How an outline is filled: without a colour where it is a pattern or a shade. */
interface Filling {
  readonly colour: Colour | undefined;
  readonly clip: Box;
  readonly isTransparent: boolean;
}

/** What a page paints beside its texts, in its order. */
export class PageMarks {
  readonly fills: Fill[] = [];
  readonly pictures: Box[] = [];
  readonly rulings: RulingSink = { horizontal: [], vertical: [] };
  /** Outlines that were filled or stroked. */
  outlines = 0;
  #order = 0;

  /** Counts one more object of the page. */
  next(): number {
    this.#order += 1;
    return this.#order;
  }

  fill(outlines: readonly Outline[], { colour, clip, isTransparent }: Filling): void {
    if (outlines.length === 0) return;
    const sink: RulingSink = { horizontal: [], vertical: [] };
    if (colour === undefined || !isLost(colour, white)) for (const each of outlines) fillOutline(each, sink);
    clipInto(this.rulings, sink, clip);
    if (colour?.[3] !== 255 || outlines.length !== 1) return;
    const box = intersectBoxes(outlinesBox(outlines), clip);
    const covers = isRectangle(outlines[0]) && !isTransparent;
    this.fills.push({ box, colour, order: this.#order, covers });
  }

  stroke(outlines: readonly Outline[], colour: Colour | undefined, width: number, clip: Box): void {
    if (colour !== undefined && isLost(colour, white)) return;
    const sink: RulingSink = { horizontal: [], vertical: [] };
    for (const each of outlines) strokeOutline(each, width, sink);
    clipInto(this.rulings, sink, clip);
  }

  /** Some programs draw lines as small pictures, stretched. */
  picture(box: Box): void {
    const { left, top, right, bottom } = box;
    if (right < left || bottom < top) return;
    this.pictures.push(box);
    const points: PagePoint[] = [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ];
    fillOutline({ points, closed: true, curved: false }, this.rulings);
  }

  /**
   * Whether a text has ink within its clip that differs from what it is printed on and is not painted over, or stands for
   * a picture of itself.
   */
  shows(ink: Ink, { left, top, right, bottom }: Box): boolean {
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const isInside = right >= ink.clip.left && left <= ink.clip.right && reaches(ink.clip, y);
    if (!isInside) return false;
    if (ink.inkless) return this.pictures.some((box) => holds(box, x, y));
    if (isLost(ink.colour, this.#groundAt(x, y, ink.order))) return false;
    const inset = (right - left) / 10;
    return !(this.#isCovered(left + inset, y, ink.order) && this.#isCovered(right - inset, y, ink.order));
  }

  /** Whether something that is painted later hides a point. */
  #isCovered(x: number, y: number, order: number): boolean {
    for (let index = this.fills.length - 1; index >= 0; index -= 1) {
      const fill = this.fills[index] as Fill;
      if (fill.order <= order) return false;
      if (fill.covers && holds(fill.box, x, y)) return true;
    }
    return false;
  }

  /** The colour that a page shows at a point before something is painted there. */
  #groundAt(x: number, y: number, order: number): Colour {
    for (let index = this.fills.length - 1; index >= 0; index -= 1) {
      const fill = this.fills[index] as Fill;
      if (fill.order < order && holds(fill.box, x, y)) return fill.colour;
    }
    return white;
  }
}

/** How far two shades of one colour channel may be apart and still look alike. */
const alike = 4;

/** Whether nothing of a colour is seen on another one. */
function isLost(colour: Colour, ground: Colour): boolean {
  const isAlike = (at: 0 | 1 | 2) => Math.abs(colour[at] - ground[at]) <= alike;
  return colour[3] === 0 || (isAlike(0) && isAlike(1) && isAlike(2));
}

/** Whether a point lies in a box. */
function holds(box: Box, x: number, y: number): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

/** How far outside its clip the middle of a text may lie: boxes of glyphs are not exact. */
const slack = 1;

function reaches({ top, bottom }: Box, y: number): boolean {
  return y >= top - slack && y <= bottom + slack;
}

/** Four corners, each above or beside the one before. */
function isRectangle(outline: Outline | undefined): boolean {
  const points = outline?.points ?? [];
  if (outline?.curved === true || points.length < 4 || points.length > 5) return false;
  return points.every(([x, y], index) => {
    const [fromX, fromY] = points[(index || points.length) - 1] as PagePoint;
    return Math.abs(x - fromX) < 0.1 || Math.abs(y - fromY) < 0.1;
  });
}

/** The smallest box around some outlines. */
export function outlinesBox(outlines: readonly Outline[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { points } of outlines) {
    for (const [x, y] of points) {
      left = Math.min(left, x);
      top = Math.min(top, y);
      right = Math.max(right, x);
      bottom = Math.max(bottom, y);
    }
  }
  return { left, top, right, bottom };
}
