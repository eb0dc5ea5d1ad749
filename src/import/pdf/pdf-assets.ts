/**
 * The only file here that knows where the PDF library lies on disk. A browser build replaces it with one
 * that serves the same files from memory.
 */

/** What the PDF library asks for: character maps of fonts that are not embedded, and widths of standard fonts. */
export type AssetKind = 'cMapUrl' | 'standardFontDataUrl';

const folders: Readonly<Record<AssetKind, string>> = {
  cMapUrl: 'cmaps',
  standardFontDataUrl: 'standard_fonts',
};

function packageFolder(): string {
  const { createRequire } = process.getBuiltinModule('node:module');
  const manifest = createRequire(import.meta.url).resolve('pdfjs-dist/package.json');
  return process.getBuiltinModule('node:path').dirname(manifest);
}

/** The bytes of one file that is shipped with the PDF library. */
export async function readAsset(kind: AssetKind, name: string): Promise<Uint8Array> {
  const { join, basename } = process.getBuiltinModule('node:path');
  const { readFile } = process.getBuiltinModule('node:fs/promises');
  // The name comes from the document (a CMap name): never let it leave its folder.
  return new Uint8Array(await readFile(join(packageFolder(), folders[kind], basename(name))));
}
