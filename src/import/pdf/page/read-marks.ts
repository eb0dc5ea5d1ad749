import { type Box, intersectBoxes, transformBox } from '../../layout/box.ts';
import { multiply, scaleOf, type Transform } from '../../layout/matrix.ts';
import { Overload, pageLimits } from '../../layout/page-limits.ts';
import { black, type Colour, type Ink, outlinesBox, PageMarks } from '../../layout/paint/page-marks.ts';
import type { Outline } from '../../layout/paint/path-rulings.ts';
import type { Pdfium } from '../engine/load-pdfium.ts';
import type { MemoryAddress } from '../engine/pdfium-calls.ts';
import { readPath } from './read-path.ts';

/** Types of page objects. */
const [textObject, pathObject, pictureObject, formObject] = [1, 2, 3, 5];

/** Text that is shown by clipping or not at all. */
const inkless = new Set([3, 7]);

/** One text-showing operator: which object it became, and what limits and colours its ink. */
export interface TextMark extends Ink {
  readonly object: MemoryAddress;
  /** The map of the space it was placed in: the page, or a form. */
  readonly toPage: Transform;
}

/** What a page paints, in its order. */
export interface PaintedPage {
  readonly texts: readonly TextMark[];
  readonly marks: PageMarks;
}

/** The page, or a form on it: what places its objects and limits their ink. */
interface Holder {
  readonly toPage: Transform;
  readonly clip: Box;
  readonly depth: number;
  /** Boxes of the clips of its objects: objects in a row share theirs, and with it the address of its first segment. */
  readonly clips: Map<MemoryAddress, Box>;
}

/** A result by its place: taking results apart as lists costs more than the calls themselves. */
export const at = (results: Float32Array | Int32Array, index: number): number => results[index] as number;

export function readMatrix(pdfium: Pdfium, object: MemoryAddress): Transform {
  pdfium.calls.FPDFPageObj_GetMatrix(object, pdfium.scratch);
  const { floats } = pdfium;
  return [at(floats, 0), at(floats, 1), at(floats, 2), at(floats, 3), at(floats, 4), at(floats, 5)];
}

function readColour(pdfium: Pdfium, object: MemoryAddress, which: 'Fill' | 'Stroke'): Colour | undefined {
  const { calls, scratch } = pdfium;
  const read = which === 'Fill' ? calls.FPDFPageObj_GetFillColor : calls.FPDFPageObj_GetStrokeColor;
  if (read(object, scratch, scratch + 4, scratch + 8, scratch + 12) === 0) return undefined;
  const { integers } = pdfium;
  return [at(integers, 0), at(integers, 1), at(integers, 2), at(integers, 3)];
}

/** Walks over the objects of a page and gathers what they paint. */
class MarkReader implements PaintedPage {
  readonly texts: TextMark[] = [];
  readonly marks = new PageMarks();
  readonly #pdfium: Pdfium;
  #objects = 0;
  #segmentCount = 0;

  constructor(pdfium: Pdfium) {
    this.#pdfium = pdfium;
  }

  walk(count: number, objectAt: (index: number) => MemoryAddress, holder: Holder): void {
    this.#objects += count;
    if (this.#objects > pageLimits.objects) throw new Overload('objects');
    for (let index = 0; index < count; index += 1) {
      this.#read(objectAt(index), holder, this.marks.next());
    }
  }

  #read(object: MemoryAddress, holder: Holder, order: number): void {
    const type = this.#pdfium.calls.FPDFPageObj_GetType(object);
    const clip = this.#clipOf(object, holder);
    if (type === textObject) this.#text(object, order, holder.toPage, clip);
    else if (type === pathObject) this.#path(object, holder, clip);
    else if (type === pictureObject) this.#picture(object, holder, clip);
    else if (type === formObject) this.#form(object, holder, clip);
  }

  #segments(count: number): number {
    this.#segmentCount += Math.max(0, count);
    if (this.#segmentCount > pageLimits.segments) throw new Overload('segments');
    return count;
  }

  #clipOf(object: MemoryAddress, holder: Holder): Box {
    const { calls } = this.#pdfium;
    const path = calls.FPDFPageObj_GetClipPath(object);
    const paths = calls.FPDFClipPath_CountPaths(path);
    let { clip } = holder;
    for (let index = 0; index < paths; index += 1) {
      clip = intersectBoxes(clip, this.#clipBox(path, index, holder));
    }
    return clip;
  }

  #clipBox(path: MemoryAddress, index: number, { clips, toPage }: Holder): Box {
    const { calls } = this.#pdfium;
    const first = calls.FPDFClipPath_GetPathSegment(path, index, 0);
    const known = clips.get(first);
    if (known !== undefined) return known;
    const count = this.#segments(calls.FPDFClipPath_CountPathSegments(path, index));
    const segmentAt = (segment: number) => calls.FPDFClipPath_GetPathSegment(path, index, segment);
    const box = outlinesBox(readPath(this.#pdfium, count, segmentAt, toPage));
    if (first !== 0) clips.set(first, box);
    return box;
  }

  #text(object: MemoryAddress, order: number, toPage: Transform, clip: Box): void {
    const { calls } = this.#pdfium;
    const mode = calls.FPDFTextObj_GetTextRenderMode(object);
    const filled = mode === 1 || mode === 5 ? 'Stroke' : 'Fill';
    const colour = readColour(this.#pdfium, object, filled) ?? black;
    this.texts.push({ object, order, toPage, clip, colour, inkless: inkless.has(mode) });
  }

  #path(object: MemoryAddress, holder: Holder, clip: Box): void {
    const { calls, scratch } = this.#pdfium;
    const count = this.#segments(calls.FPDFPath_CountSegments(object));
    calls.FPDFPath_GetDrawMode(object, scratch, scratch + 4);
    const { integers } = this.#pdfium;
    const [fill, stroke] = [at(integers, 0), at(integers, 1)];
    if (fill === 0 && stroke === 0) return;
    const toPage = multiply(holder.toPage, readMatrix(this.#pdfium, object));
    const segmentAt = (at: number) => calls.FPDFPath_GetPathSegment(object, at);
    const outlines = readPath(this.#pdfium, count, segmentAt, toPage);
    this.marks.outlines += outlines.length;
    if (fill !== 0) this.#fill(object, outlines, clip);
    if (stroke !== 0) this.#stroke(object, outlines, clip, toPage);
  }

  #fill(object: MemoryAddress, outlines: readonly Outline[], clip: Box): void {
    const colour = readColour(this.#pdfium, object, 'Fill');
    const isTransparent = this.#pdfium.calls.FPDFPageObj_HasTransparency(object) !== 0;
    this.marks.fill(outlines, { colour, clip, isTransparent });
  }

  #stroke(object: MemoryAddress, outlines: readonly Outline[], clip: Box, toPage: Transform): void {
    const colour = readColour(this.#pdfium, object, 'Stroke');
    this.#pdfium.calls.FPDFPageObj_GetStrokeWidth(object, this.#pdfium.scratch);
    const width = at(this.#pdfium.floats, 0);
    this.marks.stroke(outlines, colour, width * scaleOf(toPage), clip);
  }

  #picture(object: MemoryAddress, holder: Holder, clip: Box): void {
    const toPage = multiply(holder.toPage, readMatrix(this.#pdfium, object));
    this.marks.picture(intersectBoxes(transformBox(toPage, 0, 0, 1, 1), clip));
  }

  #form(object: MemoryAddress, holder: Holder, clip: Box): void {
    if (holder.depth >= pageLimits.nesting) throw new Overload('nesting');
    const { calls } = this.#pdfium;
    const toPage = multiply(holder.toPage, readMatrix(this.#pdfium, object));
    const objectAt = (index: number) => calls.FPDFFormObj_GetObject(object, index);
    const inner = { toPage, clip, depth: holder.depth + 1, clips: new Map() };
    this.walk(calls.FPDFFormObj_CountObjects(object), objectAt, inner);
  }
}

/** What a page paints. Throws `Overload` when it is more than any page of a disclosure holds. */
export function readMarks(pdfium: Pdfium, page: MemoryAddress, toPage: Transform, box: Box): PaintedPage {
  const { calls } = pdfium;
  const reader = new MarkReader(pdfium);
  const objectAt = (index: number) => calls.FPDFPage_GetObject(page, index);
  reader.walk(calls.FPDFPage_CountObjects(page), objectAt, { toPage, clip: box, depth: 0, clips: new Map() });
  return reader;
}
