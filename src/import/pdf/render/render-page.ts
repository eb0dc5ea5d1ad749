import { ReadError } from '../../../core/model/read-error.ts';
import type { Pdfium } from '../engine/load-pdfium.ts';
import type { MemoryAddress } from '../engine/pdfium-calls.ts';
import { pageFrame } from '../page/page-frame.ts';
import { openPdf, type PdfSession } from '../pdf-session.ts';
import { encodePng } from './png.ts';

/** What is to be drawn: a page from 1, and the part of it (left, top, right, bottom in points as shown), or all of it. */
export interface PagePart {
  readonly page: number;
  readonly clip?: readonly [number, number, number, number];
  /** Pixels a point; 2 when nothing is said. */
  readonly scale?: number;
}

/** Four bytes a pixel: blue, green, red and one that means nothing. */
const [format, pixelBytes] = [3, 4];
const withAnnotations = 1;
const whitePaper = 0xffffffff;
/** Most pixels of one picture. */
const mostPixels = 40_000_000;

/** Draws a page: three bytes a pixel, red, green and blue. */
export function drawnBytes(pdfium: Pdfium, page: MemoryAddress, size: Size, origin: Origin): Uint8Array {
  const { calls } = pdfium;
  const { width, height } = size;
  const data = calls.malloc(width * height * pixelBytes);
  if (data === 0) throw new RangeError('out of memory');
  const bitmap = calls.FPDFBitmap_CreateEx(width, height, format, data, width * pixelBytes);
  calls.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, whitePaper);
  const { x, y, pageWidth, pageHeight } = origin;
  calls.FPDF_RenderPageBitmap(bitmap, page, -x, -y, pageWidth, pageHeight, 0, withAnnotations);
  const pixels = new Uint8Array(calls.memory.buffer, data, width * height * pixelBytes);
  const rgb = new Uint8Array(width * height * 3);
  for (let from = 0, to = 0; from < pixels.length; from += pixelBytes, to += 3) {
    rgb[to] = pixels[from + 2] as number;
    rgb[to + 1] = pixels[from + 1] as number;
    rgb[to + 2] = pixels[from] as number;
  }
  calls.FPDFBitmap_Destroy(bitmap);
  calls.free(data);
  return rgb;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where the part begins on the drawn page, and how large that page is, in pixels. */
interface Origin {
  readonly x: number;
  readonly y: number;
  readonly pageWidth: number;
  readonly pageHeight: number;
}

/** Draws pages of one document. Throws `ReadError` when the page or the size cannot be had. */
export type DrawPage = (part: PagePart) => Uint8Array;

/**
 * Draws a page of a PDF, or a part of it, as the reader of the document sees it. The result is a PNG. Throws `ReadError`
 * when the file, the page or the size cannot be had.
 */
export async function renderPage(file: string, bytes: Uint8Array, part: PagePart): Promise<Uint8Array> {
  return (await openForDrawing(file, bytes))(part);
}

/** Opens a PDF of which several pages will be drawn. Throws `ReadError`. */
export async function openForDrawing(file: string, bytes: Uint8Array): Promise<DrawPage> {
  const opened = await openPdf(file, bytes, 'drawing');
  return (part) => drawPage(file, opened, part);
}

function drawPage(file: string, { pdfium, document, pages }: PdfSession, part: PagePart): Uint8Array {
  const { page: number, scale = 2 } = part;
  if (!(number >= 1 && number <= pages)) throw new ReadError('missing-page', String(number), { file });
  const page = pdfium.calls.FPDF_LoadPage(document, number - 1);
  if (page === 0) throw new ReadError('missing-page', String(number), { file });
  const { box } = pageFrame(pdfium, page);
  const [left, top, right, bottom] = part.clip ?? [0, 0, box.right, box.bottom];
  const size = {
    width: Math.max(1, Math.ceil((right - left) * scale)),
    height: Math.max(1, Math.ceil((bottom - top) * scale)),
  };
  const origin = {
    x: Math.floor(left * scale),
    y: Math.floor(top * scale),
    pageWidth: Math.ceil(box.right * scale),
    pageHeight: Math.ceil(box.bottom * scale),
  };
  const pixels = Math.max(size.width * size.height, origin.pageWidth * origin.pageHeight);
  if (!(pixels <= mostPixels)) throw new ReadError('too-complex', String(number), { file, page: number });
  const pixelsDrawn = drawnBytes(pdfium, page, size, origin);
  pdfium.calls.FPDF_ClosePage(page);
  return encodePng(size.width, size.height, pixelsDrawn);
}
