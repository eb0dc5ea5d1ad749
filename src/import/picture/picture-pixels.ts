import type { Box } from '../layout/box.ts';
import { keepForReading } from '../pdf/engine/load-pdfium.ts';
import { openPdf } from '../pdf/pdf-session.ts';
import { pagePixels } from '../pdf/scan/page-pixels.ts';
import type { PagePicture } from '../scan/recognize-picture.ts';
import { pictureAsPdf } from './picture-as-pdf.ts';

/** A picture that fills a part of a page, in points; nothing where it is damaged or of an unusual kind. */
export async function picturePixels(
  file: string,
  bytes: Uint8Array,
  { left, top, right }: Box,
): Promise<PagePicture | undefined> {
  const pdf = pictureAsPdf(bytes);
  if (pdf === undefined) return undefined;
  const session = await openPdf(file, pdf);
  const drawn = pagePixels(session, 1);
  keepForReading(session.pdfium);
  if (drawn === undefined) return undefined;
  const { pixels, own, dpi } = drawn;
  const shown = (pixels.width * 72) / (right - left);
  return { pixels, dpi: shown, own: (own * shown) / dpi, origin: [left, top] };
}
