import { type Degradation, degrade } from '../../packages/gouji-ocr/testing/degrade.ts';
import { scanPdf, storedPicture } from '../../packages/gouji-ocr/testing/scan-pdf.ts';
import { openPdf, type PdfSession } from '../../src/import/pdf/pdf-session.ts';
import { pagePixels } from '../../src/import/pdf/scan/page-pixels.ts';
import type { PagePixels } from '../../src/import/recognition.ts';
import type { ScanSet } from './scan-sets.ts';

/** A page of a document as it is printed. */
function printedPage(session: PdfSession, number: number, dpi: number): PagePixels {
  const page = pagePixels(session, number, dpi);
  if (page === undefined) throw new Error(`no page ${number}`);
  return page.pixels;
}

/** Prints pages of a PDF and scans them: a PDF of pictures, one for each of the numbers. */
export async function scanCopy(
  bytes: Uint8Array,
  numbers: readonly number[],
  { dpi, quality, page: wearOf }: ScanSet,
): Promise<Uint8Array> {
  const session = await openPdf('printed.pdf', bytes, 'drawing');
  const scan = (how: Degradation, number: number) => degrade(printedPage(session, number, dpi), how);
  const pictures = numbers.map((number, index) => scan(wearOf(index), number));
  return scanPdf(
    pictures.map((picture) => storedPicture(picture, quality)),
    dpi,
  );
}
