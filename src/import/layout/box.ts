import type { Transform } from './matrix.ts';

/** A rectangle in page space: points, origin at the top left, y growing downwards. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The smallest box around the image of the rectangle with the given opposite corners. */
export function transformBox(matrix: Transform, x0: number, y0: number, x1: number, y1: number): Box {
  const [ax0, ax1, cy0, cy1] = [matrix[0] * x0, matrix[0] * x1, matrix[2] * y0, matrix[2] * y1];
  const [bx0, bx1, dy0, dy1] = [matrix[1] * x0, matrix[1] * x1, matrix[3] * y0, matrix[3] * y1];
  const left = Math.min(ax0 + cy0, ax1 + cy0, ax0 + cy1, ax1 + cy1) + matrix[4];
  const right = Math.max(ax0 + cy0, ax1 + cy0, ax0 + cy1, ax1 + cy1) + matrix[4];
  const top = Math.min(bx0 + dy0, bx1 + dy0, bx0 + dy1, bx1 + dy1) + matrix[5];
  const bottom = Math.max(bx0 + dy0, bx1 + dy0, bx0 + dy1, bx1 + dy1) + matrix[5];
  return { left, top, right, bottom };
}

/** The common part of two boxes; it may be empty (right < left or bottom < top). */
export function intersectBoxes(a: Box, b: Box): Box {
  return {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
}

/** The smallest box that holds all the given ones. */
export function boundingBox(boxes: readonly Box[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    left = Math.min(left, box.left);
    top = Math.min(top, box.top);
    right = Math.max(right, box.right);
    bottom = Math.max(bottom, box.bottom);
  }
  return { left, top, right, bottom };
}
