/** The only file that knows where PDFium comes from: from the disk, or from whoever provides it. */

type ReadEngine = () => Promise<Uint8Array>;

let provided: ReadEngine | undefined;

/**
 * Where the bytes of `@hyzyla/pdfium/pdfium.wasm` come from, for browsers and bundles. In Node the package is found by
 * itself. Called once, before the first PDF is read; the bytes are read when they are first needed.
 */
export function providePdfEngine(read: ReadEngine): void {
  provided = read;
}

/** The bytes of PDFium's WebAssembly module. */
export async function readPdfiumModule(): Promise<Uint8Array> {
  if (provided !== undefined) return await provided();
  const { createRequire } = process.getBuiltinModule('node:module');
  const { readFile } = process.getBuiltinModule('node:fs/promises');
  const path = createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm');
  return new Uint8Array(await readFile(path));
}
