import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { ReadError } from '../../core/model/read-error.ts';
import { pdfLimits } from './guard/pdf-limits.ts';
import { SupervisedPort } from './guard/supervised-port.ts';
import { loadPdfLibrary, PackagedData, type PdfLibrary } from './pdf-library.ts';

/** Pictures of more pixels are not decoded: no figure is read from them, and a scanned page costs a second. */
const largestPicture = 4_096;

/** A document costs more than any disclosure could. */
export class Overload extends Error {}

/** An open document. */
export interface PdfSession {
  readonly library: PdfLibrary;
  readonly document: PDFDocumentProxy;
  /** Waits for something of the document, but no longer than the document is worth. Throws `Overload`. */
  readonly within: <T>(work: Promise<T>) => Promise<T>;
  readonly pageFinished: () => void;
  readonly close: () => void;
}

/** The half of the library that parses; it registers itself globally when it is loaded. */
interface WorkerHalf {
  readonly WorkerMessageHandler: { readonly initializeFromPort: (port: SupervisedPort) => void };
}

function readErrorOf(cause: unknown, file: string): ReadError {
  if (cause instanceof ReadError) return cause;
  if (cause instanceof Overload) return new ReadError('too-complex', cause.message, { file });
  const name = cause instanceof Error ? cause.name : '';
  return new ReadError(name === 'PasswordException' ? 'encrypted' : 'damaged-pdf', '', { file });
}

function startLoading(library: PdfLibrary, bytes: Uint8Array, port: SupervisedPort) {
  const half = (globalThis as unknown as { readonly pdfjsWorker: WorkerHalf }).pdfjsWorker;
  half.WorkerMessageHandler.initializeFromPort(port);
  const verbosity = library.VerbosityLevel.ERRORS;
  const worker = new library.PDFWorker({ port: port as unknown as null, verbosity });
  return library.getDocument({
    // The library keeps what it is given.
    data: new Uint8Array(bytes),
    worker,
    verbosity,
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

/** Opens a document. Throws `ReadError` when it is encrypted, damaged or too costly. */
export async function openPdf(file: string, bytes: Uint8Array): Promise<PdfSession> {
  const library = await loadPdfLibrary();
  let overload: (reason: string) => void = () => undefined;
  const overloaded = new Promise<never>((_resolve, reject) => {
    overload = (reason) => reject(new Overload(reason));
  });
  overloaded.catch(() => undefined);
  const port = new SupervisedPort(pdfLimits, overload);
  const task = startLoading(library, bytes, port);
  const within = <T>(work: Promise<T>): Promise<T> => Promise.race([work, overloaded]);
  task.promise.catch(() => undefined);
  const close = () => {
    task
      .destroy()
      .catch(() => undefined)
      .finally(() => port.terminate());
  };
  try {
    const document = await within(task.promise);
    if (document.numPages < 1) throw new ReadError('damaged-pdf', '', { file });
    return { library, document, within, pageFinished: () => port.pageFinished(), close };
  } catch (cause) {
    close();
    throw readErrorOf(cause, file);
  }
}
