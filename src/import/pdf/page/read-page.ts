import type { ShownText } from '../../layout/shown-text.ts';
import type { Pdfium } from '../engine/load-pdfium.ts';
import type { MemoryAddress } from '../engine/pdfium-calls.ts';
import { type PageFrame, pageFrame } from './page-frame.ts';
import { groundAt, isLost, type PageMarks, type TextMark } from './page-marks.ts';
import { readGlyphs } from './read-glyphs.ts';
import { readMarks } from './read-marks.ts';

/** What a page shows, in points from the top left. */
export interface PageContent {
  readonly frame: PageFrame;
  readonly texts: readonly ShownText[];
  readonly marks: PageMarks;
}

/** Annotations that only lead somewhere. */
const link = 2;

/** Whether anything but links lies on a page. */
function hasAnnotations({ calls }: Pdfium, page: MemoryAddress): boolean {
  const count = calls.FPDFPage_GetAnnotCount(page);
  for (let index = 0; index < count; index += 1) {
    const annotation = calls.FPDFPage_GetAnnot(page, index);
    if (annotation === 0) continue;
    const subtype = calls.FPDFAnnot_GetSubtype(annotation);
    calls.FPDFPage_CloseAnnot(annotation);
    if (subtype !== link) return true;
  }
  return false;
}

/** Loads a page with what annotations and form fields show on it; 0 when it cannot be loaded. */
export function loadPage(pdfium: Pdfium, document: MemoryAddress, index: number): MemoryAddress {
  const { calls } = pdfium;
  const page = calls.FPDF_LoadPage(document, index);
  if (page === 0 || !hasAnnotations(pdfium, page) || calls.FPDFPage_Flatten(page, 0) !== 1) return page;
  calls.FPDF_ClosePage(page);
  return calls.FPDF_LoadPage(document, index);
}

/** Whether a text has ink that differs from what it is printed on, or stands for a picture of itself. */
function isVisible(mark: TextMark, shown: ShownText, marks: PageMarks): boolean {
  const first = shown.glyphs[0];
  if (first === undefined) return false;
  const [x, y] = [first.x + first.dx / 2, first.y - shown.size * 0.3];
  if (mark.inkless) {
    return marks.pictures.some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
  }
  return !isLost(mark.colour, groundAt(marks, x, y, mark.order));
}

/** Reads what a page shows. Throws `Overload` when it is too much. */
export function readPage(pdfium: Pdfium, page: MemoryAddress): PageContent {
  const frame = pageFrame(pdfium, page);
  const marks = readMarks(pdfium, page, frame.toPage, frame.box);
  const texts = readGlyphs(pdfium, page, marks.texts, frame.toPage)
    .filter(({ mark, shown }) => isVisible(mark, shown, marks))
    .map(({ shown }) => shown);
  return { frame, texts, marks };
}
