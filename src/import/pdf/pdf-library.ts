import type * as Library from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type AssetKind, readAsset } from './pdf-assets.ts';

/** The PDF library's display half. */
export type PdfLibrary = typeof Library;

let loaded: Promise<PdfLibrary> | undefined;

/**
 * Without its optional canvas the library stops at the first mention of these classes. Nothing is drawn here,
 * so empty ones do.
 */
function stubDrawingClasses(): void {
  for (const name of ['DOMMatrix', 'Path2D', 'ImageData']) {
    if (!(name in globalThis)) {
      Object.defineProperty(globalThis, name, { value: class {}, configurable: true, writable: true });
    }
  }
}

/**
 * The library brings polyfills that replace built-in functions of the whole process; `push` becomes many times
 * slower for a corner case (arrays of fixed length) that nobody meets. What was there is put back.
 */
function keepBuiltIns(): () => void {
  const kept = [
    { owner: Array.prototype, name: 'push' },
    { owner: JSON, name: 'parse' },
    { owner: JSON, name: 'stringify' },
    { owner: Function.prototype, name: 'toString' },
  ].map(({ owner, name }) => ({ owner, name, descriptor: Object.getOwnPropertyDescriptor(owner, name) }));
  return () => {
    for (const { owner, name, descriptor } of kept) {
      if (descriptor !== undefined) Object.defineProperty(owner, name, descriptor);
    }
  };
}

async function load(): Promise<PdfLibrary> {
  stubDrawingClasses();
  const putBack = keepBuiltIns();
  // Loading the worker half here, too, spares the library the search for its file and survives bundling.
  // @ts-expect-error The worker half comes without types; it is wanted for what it leaves on the global object.
  const worker: Promise<unknown> = import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  const library = await import('pdfjs-dist/legacy/build/pdf.mjs');
  await worker;
  putBack();
  return library;
}

/** Loads the PDF library on first use. */
export function loadPdfLibrary(): Promise<PdfLibrary> {
  loaded ??= load();
  return loaded;
}

/** Serves character maps and font data to the library. */
export class PackagedData {
  fetch(request: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    const { kind, filename } = request;
    if (kind !== 'cMapUrl' && kind !== 'standardFontDataUrl') {
      return Promise.reject(new Error(`no packaged data: ${kind}`));
    }
    return readAsset(kind satisfies AssetKind, filename);
  }
}
