import { type Transform, transformPoint } from '../../layout/matrix.ts';
import type { Outline } from '../../layout/paint/path-rulings.ts';
import type { Pdfium } from '../engine/load-pdfium.ts';
import type { MemoryAddress } from '../engine/pdfium-calls.ts';

const [curve, move] = [1, 2];

/** Splits a path into its outlines, in page space. */
export function readPath(
  pdfium: Pdfium,
  count: number,
  segmentAt: (index: number) => MemoryAddress,
  toPage: Transform,
): Outline[] {
  const { calls, scratch } = pdfium;
  const outlines: Outline[] = [];
  let current: Outline | undefined;
  for (let index = 0; index < count; index += 1) {
    const segment = segmentAt(index);
    calls.FPDFPathSegment_GetPoint(segment, scratch, scratch + 4);
    const { floats } = pdfium;
    const point = transformPoint(toPage, floats[0] as number, floats[1] as number);
    const type = calls.FPDFPathSegment_GetType(segment);
    if (type === move || current === undefined) {
      current = { points: [point], closed: false, curved: false };
      outlines.push(current);
    } else {
      current.points.push(point);
      current.curved ||= type === curve;
    }
    current.closed ||= calls.FPDFPathSegment_GetClose(segment) !== 0;
  }
  return outlines;
}
