import { type Box, boundingBox, intersectBoxes, transformBox } from '../../layout/box.ts';
import { multiply, type Transform } from '../../layout/matrix.ts';
import type { Pdfium } from '../engine/load-pdfium.ts';
import type { MemoryAddress } from '../engine/pdfium-calls.ts';
import { Overload } from '../guard/overload.ts';
import { pdfLimits } from '../guard/pdf-limits.ts';
import { type Colour, isLost, noMarks, type PageMarks, white } from './page-marks.ts';
import { clipInto, fillOutline, type Outline, type RulingSink, strokeOutline } from './path-rulings.ts';
import { readPath } from './read-path.ts';

/** Types of page objects. */
const [textObject, pathObject, pictureObject, formObject] = [1, 2, 3, 5];

/** Text that is shown by clipping or not at all. */
const inkless = new Set([3, 7]);

/** The page, or a form on it: what places its objects and limits their ink. */
interface Holder {
  readonly toPage: Transform;
  readonly clip: Box;
  readonly depth: number;
}

export function readMatrix(pdfium: Pdfium, object: MemoryAddress): Transform {
  pdfium.calls.FPDFPageObj_GetMatrix(object, pdfium.scratch);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = pdfium.floats;
  return [a, b, c, d, e, f];
}

function readColour(pdfium: Pdfium, object: MemoryAddress, which: 'Fill' | 'Stroke'): Colour | undefined {
  const { calls, scratch } = pdfium;
  const read = which === 'Fill' ? calls.FPDFPageObj_GetFillColor : calls.FPDFPageObj_GetStrokeColor;
  if (read(object, scratch, scratch + 4, scratch + 8, scratch + 12) === 0) return undefined;
  const [r = 0, g = 0, b = 0, a = 255] = pdfium.integers;
  return [r, g, b, a];
}

/** Walks over the objects of a page and gathers what they paint. */
class MarkReader {
  readonly marks: PageMarks = noMarks();
  readonly #pdfium: Pdfium;
  #order = 0;

  constructor(pdfium: Pdfium) {
    this.#pdfium = pdfium;
  }

  walk(count: number, objectAt: (index: number) => MemoryAddress, holder: Holder): void {
    this.marks.objects += count;
    if (this.marks.objects > pdfLimits.objects) throw new Overload('objects');
    for (let index = 0; index < count; index += 1) {
      this.#order += 1;
      this.#read(objectAt(index), holder);
    }
  }

  #read(object: MemoryAddress, holder: Holder): void {
    const type = this.#pdfium.calls.FPDFPageObj_GetType(object);
    const clip = this.#clipOf(object, holder);
    if (type === textObject) this.#text(object, holder.toPage, clip);
    else if (type === pathObject) this.#path(object, holder, clip);
    else if (type === pictureObject) this.#picture(object, holder, clip);
    else if (type === formObject) this.#form(object, holder, clip);
  }

  #segments(count: number): number {
    this.marks.segments += Math.max(0, count);
    if (this.marks.segments > pdfLimits.segments) throw new Overload('segments');
    return count;
  }

  #clipOf(object: MemoryAddress, holder: Holder): Box {
    const { calls } = this.#pdfium;
    const path = calls.FPDFPageObj_GetClipPath(object);
    const paths = calls.FPDFClipPath_CountPaths(path);
    let { clip } = holder;
    for (let index = 0; index < paths; index += 1) {
      const count = this.#segments(calls.FPDFClipPath_CountPathSegments(path, index));
      const segmentAt = (at: number) => calls.FPDFClipPath_GetPathSegment(path, index, at);
      clip = intersectBoxes(clip, extentOf(readPath(this.#pdfium, count, segmentAt, holder.toPage)));
    }
    return clip;
  }

  #text(object: MemoryAddress, toPage: Transform, clip: Box): void {
    const { calls } = this.#pdfium;
    const mode = calls.FPDFTextObj_GetTextRenderMode(object);
    const filled = mode === 1 || mode === 5 ? 'Stroke' : 'Fill';
    const colour = readColour(this.#pdfium, object, filled) ?? [0, 0, 0, 255];
    this.marks.texts.push({ object, order: this.#order, toPage, clip, colour, inkless: inkless.has(mode) });
  }

  #path(object: MemoryAddress, holder: Holder, clip: Box): void {
    const { calls, scratch } = this.#pdfium;
    const count = this.#segments(calls.FPDFPath_CountSegments(object));
    calls.FPDFPath_GetDrawMode(object, scratch, scratch + 4);
    const [fill = 0, stroke = 0] = this.#pdfium.integers;
    if (fill === 0 && stroke === 0) return;
    const toPage = multiply(holder.toPage, readMatrix(this.#pdfium, object));
    const segmentAt = (at: number) => calls.FPDFPath_GetPathSegment(object, at);
    const outlines = readPath(this.#pdfium, count, segmentAt, toPage);
    this.marks.outlines += outlines.length;
    const sink: RulingSink = { horizontal: [], vertical: [] };
    if (fill !== 0) this.#fill(object, outlines, clip, sink);
    if (stroke !== 0) this.#stroke(object, outlines, toPage, sink);
    clipInto(this.marks.rulings, sink, clip);
  }

  #fill(object: MemoryAddress, outlines: readonly Outline[], clip: Box, sink: RulingSink): void {
    const colour = readColour(this.#pdfium, object, 'Fill');
    if (colour === undefined || !isLost(colour, white)) for (const each of outlines) fillOutline(each, sink);
    const box = intersectBoxes(extentOf(outlines), clip);
    if (colour?.[3] !== 255 || outlines.length !== 1) return;
    const covers = isRectangle(outlines[0]) && this.#pdfium.calls.FPDFPageObj_HasTransparency(object) === 0;
    this.marks.fills.push({ box, colour, order: this.#order, covers });
  }

  #stroke(object: MemoryAddress, outlines: readonly Outline[], toPage: Transform, sink: RulingSink): void {
    const colour = readColour(this.#pdfium, object, 'Stroke');
    if (colour !== undefined && isLost(colour, white)) return;
    this.#pdfium.calls.FPDFPageObj_GetStrokeWidth(object, this.#pdfium.scratch);
    const [width = 0] = this.#pdfium.floats;
    const scale = Math.sqrt(Math.abs(toPage[0] * toPage[3] - toPage[1] * toPage[2]));
    for (const each of outlines) strokeOutline(each, width * scale, sink);
  }

  /** Some programs draw lines as small pictures, stretched. */
  #picture(object: MemoryAddress, holder: Holder, clip: Box): void {
    const toPage = multiply(holder.toPage, readMatrix(this.#pdfium, object));
    const box = intersectBoxes(transformBox(toPage, 0, 0, 1, 1), clip);
    const { left, top, right, bottom } = box;
    if (right < left || bottom < top) return;
    this.marks.pictures.push(box);
    const points: [number, number][] = [
      [left, top],
      [right, top],
      [right, bottom],
      [left, bottom],
    ];
    fillOutline({ points, closed: true, curved: false }, this.marks.rulings);
  }

  #form(object: MemoryAddress, holder: Holder, clip: Box): void {
    if (holder.depth >= pdfLimits.nesting) throw new Overload('nesting');
    const { calls } = this.#pdfium;
    const toPage = multiply(holder.toPage, readMatrix(this.#pdfium, object));
    const objectAt = (index: number) => calls.FPDFFormObj_GetObject(object, index);
    this.walk(calls.FPDFFormObj_CountObjects(object), objectAt, { toPage, clip, depth: holder.depth + 1 });
  }
}

/** Four corners, each above or beside the one before. */
function isRectangle(outline: Outline | undefined): boolean {
  const points = outline?.points ?? [];
  if (outline?.curved === true || points.length < 4 || points.length > 5) return false;
  return points.every(([x, y], index) => {
    const [fromX, fromY] = points[(index || points.length) - 1] as readonly [number, number];
    return Math.abs(x - fromX) < 0.1 || Math.abs(y - fromY) < 0.1;
  });
}

function extentOf(outlines: readonly Outline[]): Box {
  const points = outlines.flatMap((outline) => outline.points);
  return boundingBox(points.map(([x, y]) => ({ left: x, right: x, top: y, bottom: y })));
}

/** What a page paints. Throws `Overload` when it is more than any page of a disclosure holds. */
export function readMarks(pdfium: Pdfium, page: MemoryAddress, toPage: Transform, box: Box): PageMarks {
  const { calls } = pdfium;
  const reader = new MarkReader(pdfium);
  const objectAt = (index: number) => calls.FPDFPage_GetObject(page, index);
  reader.walk(calls.FPDFPage_CountObjects(page), objectAt, { toPage, clip: box, depth: 0 });
  return reader.marks;
}
