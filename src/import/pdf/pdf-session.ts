import { ReadError } from '../../core/model/read-error.ts';
import { type Pdfium, type Purpose, startPdfium } from './engine/load-pdfium.ts';
import type { MemoryAddress } from './engine/pdfium-calls.ts';

/** Results of `FPDF_GetLastError`. */
const [passwordWanted, unknownSecurity] = [4, 5];

/** An open document. */
export interface PdfSession {
  readonly pdfium: Pdfium;
  readonly document: MemoryAddress;
  readonly pages: number;
}

function copyInto({ calls }: Pdfium, bytes: Uint8Array): MemoryAddress {
  const address = calls.malloc(bytes.length);
  if (address === 0) throw new RangeError('out of memory');
  new Uint8Array(calls.memory.buffer).set(bytes, address);
  return address;
}

/** Opens a document in an instance of its own, which is to be kept after it. Throws `ReadError` when it is encrypted or damaged. */
export async function openPdf(
  file: string,
  bytes: Uint8Array,
  purpose: Purpose = 'reading',
): Promise<PdfSession> {
  const pdfium = await startPdfium(purpose);
  const document = pdfium.calls.FPDF_LoadMemDocument(copyInto(pdfium, bytes), bytes.length, 0);
  if (document === 0) {
    const code = pdfium.calls.FPDF_GetLastError();
    const locked = code === passwordWanted || code === unknownSecurity;
    throw new ReadError(locked ? 'encrypted' : 'damaged-pdf', '', { file });
  }
  const pages = pdfium.calls.FPDF_GetPageCount(document);
  if (pages < 1) throw new ReadError('damaged-pdf', '', { file });
  return { pdfium, document, pages };
}
