/**
 * The only file here that knows where PDFium lies on disk. A browser build replaces it with one that fetches the same
 * bytes.
 */

/** The bytes of PDFium's WebAssembly module. */
export async function readPdfiumModule(): Promise<Uint8Array> {
  const { createRequire } = process.getBuiltinModule('node:module');
  const { readFile } = process.getBuiltinModule('node:fs/promises');
  const path = createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm');
  return new Uint8Array(await readFile(path));
}
