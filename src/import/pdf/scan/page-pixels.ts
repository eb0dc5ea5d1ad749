import type { PagePicture } from '../../scan/recognize-picture.ts';
import type { MemoryAddress } from '../engine/pdfium-calls.ts';
import { pageFrame } from '../page/page-frame.ts';
import { loadPage } from '../page/read-page.ts';
import type { PdfSession } from '../pdf-session.ts';
import { drawnBytes } from '../render/render-page.ts';

const pictureObject = 3;
/** Pixels an inch: more tells nothing more, and letters that are drawn have as many as one likes. */
const [most, drawn] = [220, 200];
const pointsPerInch = 72;
/** Pixels of a page: posters are drawn more coarsely. */
const mostPixels = 40_000_000;

/** Pixels an inch of the largest picture of a page; 200 where nothing but outlines is drawn. */
function resolutionOf({ pdfium }: PdfSession, page: MemoryAddress): number {
  const { calls, scratch } = pdfium;
  let [area, dpi] = [0, drawn];
  for (let index = calls.FPDFPage_CountObjects(page) - 1; index >= 0; index -= 1) {
    const object = calls.FPDFPage_GetObject(page, index);
    if (calls.FPDFPageObj_GetType(object) !== pictureObject) continue;
    calls.FPDFPageObj_GetMatrix(object, scratch);
    const [a = 0, b = 0, c = 0, d = 0] = pdfium.floats;
    const [width, height] = [Math.hypot(a, b), Math.hypot(c, d)];
    if (calls.FPDFImageObj_GetImagePixelSize(object, scratch, scratch + 4) === 0) continue;
    const [pixels = 0] = pdfium.integers;
    if (width * height <= area || width === 0) continue;
    [area, dpi] = [width * height, (pixels * pointsPerInch) / width];
  }
  return dpi;
}

/**
 * A page as it is seen, its pixels an inch, by default those of its picture, and what its picture has. `undefined` when
 * it cannot be loaded.
 */
export function pagePixels(session: PdfSession, number: number, wanted?: number): PagePicture | undefined {
  const { pdfium, document } = session;
  const page = loadPage(pdfium, document, number - 1);
  if (page === 0) return undefined;
  const own = resolutionOf(session, page);
  const { box } = pageFrame(pdfium, page);
  const largest = Math.sqrt(mostPixels / (box.right * box.bottom)) * pointsPerInch;
  const dpi = Math.min(wanted ?? Math.min(most, own), largest);
  const [width, height] = [box.right, box.bottom].map((points) =>
    Math.max(1, Math.round((points * dpi) / pointsPerInch)),
  ) as [number, number];
  const data = drawnBytes(
    pdfium,
    page,
    { width, height },
    { x: 0, y: 0, pageWidth: width, pageHeight: height },
  );
  pdfium.calls.FPDF_ClosePage(page);
  return { pixels: { width, height, data }, dpi, own: Math.min(own, largest) };
}
