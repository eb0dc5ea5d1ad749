import type { PDFDocumentLoadingTask } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ReadError } from '../../core/model/read-error.ts';
import { PackagedData, type PdfLibrary } from './pdf-library.ts';

/** Pictures of more pixels are not decoded: no figure is read from them, and a page scan costs a second. */
const largestPicture = 4_096;

function readErrorOf(cause: unknown, file: string): ReadError {
  const name = cause instanceof Error ? cause.name : '';
  if (name === 'PasswordException') return new ReadError('encrypted', '', { file });
  return new ReadError('damaged-pdf', '', { file });
}

/** Starts reading a PDF. The bytes are copied: the library takes what it is given. */
export function startLoading(library: PdfLibrary, bytes: Uint8Array): PDFDocumentLoadingTask {
  return library.getDocument({
    data: new Uint8Array(bytes),
    verbosity: library.VerbosityLevel.ERRORS,
    isEvalSupported: false,
    maxImageSize: largestPicture,
    disableFontFace: true,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    cMapPacked: true,
    BinaryDataFactory: PackagedData,
  });
}

/** Waits for the document; whatever the library says against it becomes a `ReadError`. */
export async function awaitDocument(task: PDFDocumentLoadingTask, file: string) {
  try {
    return await task.promise;
  } catch (cause) {
    throw readErrorOf(cause, file);
  }
}
