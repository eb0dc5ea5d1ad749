import { jpegPage } from './jpeg-page.ts';
import { type PictureKind, pictureKind } from './picture-kind.ts';
import type { PicturePage } from './picture-page.ts';
import { pngPage } from './png-page.ts';
import { tiffPages } from './tiff-pages.ts';

const readers: Readonly<Record<PictureKind, (bytes: Uint8Array) => readonly PicturePage[] | undefined>> = {
  jpg: (bytes) => onePage(jpegPage(bytes)),
  png: (bytes) => onePage(pngPage(bytes)),
  tif: tiffPages,
};

const onePage = (page: PicturePage | undefined) => page && [page];

/** Below this, what a file says of its resolution is what programs write that do not know. */
const leastStated = 100;
/** Inches of the long side of the paper: A4. */
const paper = 11.69;

/** Pixels an inch: as the file says, else as if the picture were a sheet of paper. */
function resolutionOf({ width, height, dpi }: PicturePage): number {
  return dpi !== undefined && dpi >= leastStated ? dpi : Math.max(width, height) / paper;
}

/** A picture as a PDF that shows nothing else; nothing where it is damaged or of an unusual kind. */
export function pictureAsPdf(bytes: Uint8Array): Uint8Array | undefined {
  const kind = pictureKind(bytes);
  const pages = kind && safely(() => readers[kind](bytes));
  return pages && writePages(pages);
}

/** Damaged data makes decompressors throw. */
function safely<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** Puts a file of objects together. */
class PdfWriter {
  readonly #chunks: Uint8Array[] = [];
  readonly #offsets: number[] = [];
  #length = 0;

  put(chunk: string | Uint8Array): void {
    const bytes = typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
    this.#chunks.push(bytes);
    this.#length += bytes.length;
  }

  object(number: number, ...parts: readonly (string | Uint8Array)[]): void {
    this.#offsets[number] = this.#length;
    this.put(`${number} 0 obj\n`);
    for (const part of parts) this.put(part);
    this.put('\nendobj\n');
  }

  file(): Uint8Array {
    const start = this.#length;
    const entries = this.#offsets.slice(1).map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
    this.put(`xref\n0 ${this.#offsets.length}\n0000000000 65535 f \n${entries.join('')}`);
    this.put(`trailer<</Size ${this.#offsets.length}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`);
    const file = new Uint8Array(this.#length);
    let at = 0;
    for (const chunk of this.#chunks) {
      file.set(chunk, at);
      at += chunk.length;
    }
    return file;
  }
}

function writePages(pages: readonly PicturePage[]): Uint8Array {
  const writer = new PdfWriter();
  writer.put('%PDF-1.4\n');
  writer.object(1, '<</Type/Catalog/Pages 2 0 R>>');
  const kids: string[] = [];
  let next = 3;
  for (const page of pages) {
    kids.push(`${next} 0 R`);
    next = writePage(writer, page, next);
  }
  writer.object(2, `<</Type/Pages/Count ${pages.length}/Kids[${kids.join(' ')}]>>`);
  return writer.file();
}

/** Writes a page from an object number on, and tells the next free one. */
function writePage(writer: PdfWriter, page: PicturePage, first: number): number {
  const scale = 72 / resolutionOf(page);
  const points = (pixels: number) => (pixels * scale).toFixed(2);
  const [width, height] = [points(page.width), points(page.height)];
  let top = page.height;
  const drawn = page.strips.map((strip, index) => {
    top -= strip.height;
    return `q ${width} 0 0 ${points(strip.height)} 0 ${points(top)} cm /I${index} Do Q`;
  });
  const content = drawn.join('\n');
  const names = page.strips.map((_, index) => `/I${index} ${first + 2 + index} 0 R`).join('');
  writer.object(
    first,
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Rotate ${page.turned ?? 0}/Resources<</XObject<<${names}>>>>/Contents ${first + 1} 0 R>>`,
  );
  writer.object(first + 1, `<</Length ${content.length}>>stream\n${content}\nendstream`);
  page.strips.forEach((strip, index) => {
    writer.object(
      first + 2 + index,
      `<</Type/XObject/Subtype/Image/Width ${page.width}/Height ${strip.height}${strip.entries}/Length ${strip.bytes.length}>>stream\n`,
      strip.bytes,
      '\nendstream',
    );
  });
  return first + 2 + page.strips.length;
}
