import type { Box } from '../../layout/box.ts';
import type { Transform } from '../../layout/matrix.ts';
import type { Pdfium } from '../engine/load-pdfium.ts';
import type { MemoryAddress } from '../engine/pdfium-calls.ts';

/** How a page lies: the map from its own space to points from the top left as shown, and its box there. */
export interface PageFrame {
  readonly toPage: Transform;
  readonly box: Box;
}

/** The visible box of a page and its rotation, both applied. */
export function pageFrame(pdfium: Pdfium, page: MemoryAddress): PageFrame {
  const { calls, scratch } = pdfium;
  calls.FPDF_GetPageBoundingBox(page, scratch);
  const [left = 0, top = 0, right = 0, bottom = 0] = pdfium.floats;
  const [width, height] = [right - left, top - bottom];
  const turned = {
    0: [1, 0, 0, -1, -left, top],
    1: [0, 1, 1, 0, -bottom, -left],
    2: [-1, 0, 0, 1, right, -bottom],
    3: [0, -1, -1, 0, top, right],
  } as const;
  const rotation = (calls.FPDFPage_GetRotation(page) & 3) as 0 | 1 | 2 | 3;
  const sideways = rotation === 1 || rotation === 3;
  const box = { left: 0, top: 0, right: sideways ? height : width, bottom: sideways ? width : height };
  return { toPage: turned[rotation], box };
}
