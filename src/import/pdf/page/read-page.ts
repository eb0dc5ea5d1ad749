import { type Box, transformBox } from '../../layout/box.ts';
import type { ShownPage } from '../../layout/paint/page-problem.ts';
import type { Pdfium } from '../engine/load-pdfium.ts';
import type { MemoryAddress } from '../engine/pdfium-calls.ts';
import type { FontUse } from '../file/page-damage.ts';
import { pageFrame } from './page-frame.ts';
import { readGlyphs } from './read-glyphs.ts';
import { at, type PaintedPage, readMarks, type TextMark } from './read-marks.ts';

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

/** The box of a text on the page. */
function boxOf(pdfium: Pdfium, { object, toPage }: TextMark): Box {
  const { calls, scratch } = pdfium;
  calls.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12);
  const { floats } = pdfium;
  return transformBox(toPage, at(floats, 0), at(floats, 1), at(floats, 2), at(floats, 3));
}

/** The texts that can be seen. The others are put out of the way: text that lies where they do is then read whole. */
function visibleTexts(pdfium: Pdfium, { texts, marks }: PaintedPage): TextMark[] {
  return texts.filter((mark) => {
    const isSeen = marks.shows(mark, boxOf(pdfium, mark));
    if (!isSeen) pdfium.calls.FPDFPageObj_SetIsActive(mark.object, 0);
    return isSeen;
  });
}

/** What a page shows, and how much text the engine made of its operators. */
export interface PdfPage extends ShownPage {
  /** Texts, seen or not. */
  readonly textObjects: number;
  /** Texts are seen, and no character of them is known. */
  readonly isMute: boolean;
}

/** Reads what a page shows. Throws `Overload` when it is too much. */
export function readPage(pdfium: Pdfium, page: MemoryAddress, fonts: readonly FontUse[] = []): PdfPage {
  const { box, toPage } = pageFrame(pdfium, page);
  const painted = readMarks(pdfium, page, toPage, box);
  const seen = visibleTexts(pdfium, painted);
  const texts = readGlyphs(pdfium, page, { marks: seen, all: painted.texts, toPage, fonts });
  const isMute = seen.length > 0 && texts.length === 0;
  return { box, texts, marks: painted.marks, textObjects: painted.texts.length, isMute };
}
