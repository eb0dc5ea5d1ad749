import { type Transform, transformPoint } from './matrix.ts';

/** A rectangle in page space: points, origin at the top left, y growing downwards. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The smallest box around the image of the rectangle with the given opposite corners. */
export function transformBox(matrix: Transform, x0: number, y0: number, x1: number, y1: number): Box {
  const [a, b] = [transformPoint(matrix, x0, y0), transformPoint(matrix, x1, y0)];
  const [c, d] = [transformPoint(matrix, x0, y1), transformPoint(matrix, x1, y1)];
  return {
    left: Math.min(a[0], b[0], c[0], d[0]),
    top: Math.min(a[1], b[1], c[1], d[1]),
    right: Math.max(a[0], b[0], c[0], d[0]),
    bottom: Math.max(a[1], b[1], c[1], d[1]),
  };
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
