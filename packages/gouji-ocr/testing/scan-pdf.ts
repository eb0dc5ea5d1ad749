import { deflateSync } from 'node:zlib';
import type { Pixels } from '../src/picture.ts';
import { jpegOf } from './degrade.ts';

/** One bit a pixel, white is 1, each row from a byte of its own. */
function bitsOf({ width, height, data }: Pixels): Uint8Array {
  const stride = Math.ceil(width / 8);
  const bits = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if ((data[(y * width + x) * 3] as number) < 128) continue;
      const at = y * stride + (x >> 3);
      bits[at] = (bits[at] as number) | (128 >> (x & 7));
    }
  }
  return bits;
}

/** A picture as it stands in a PDF. */
export interface StoredPicture {
  readonly width: number;
  readonly height: number;
  readonly kind: string;
  readonly bytes: Uint8Array;
}

/** A picture as JPEG of a quality, or of one bit a pixel. */
export function storedPicture(page: Pixels, quality: number | 'bilevel'): StoredPicture {
  const { width, height } = page;
  return quality === 'bilevel'
    ? {
        width,
        height,
        kind: '/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/FlateDecode',
        bytes: deflateSync(bitsOf(page)),
      }
    : {
        width,
        height,
        kind: '/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode',
        bytes: jpegOf(page, quality),
      };
}

/** A PDF of nothing but pictures, one a page, as scanners write it. */
export function scanPdf(pages: readonly StoredPicture[], dpi: number): Uint8Array {
  const encoder = new TextEncoder();
  const chunks: Uint8Array[] = [];
  const offsets: number[] = [];
  let length = 0;
  const put = (chunk: string | Uint8Array) => {
    const bytes = typeof chunk === 'string' ? encoder.encode(chunk) : chunk;
    chunks.push(bytes);
    length += bytes.length;
  };
  const object = (number: number, ...parts: (string | Uint8Array)[]) => {
    offsets[number] = length;
    put(`${number} 0 obj\n`);
    for (const part of parts) put(part);
    put('\nendobj\n');
  };
  put('%PDF-1.4\n');
  object(1, '<</Type/Catalog/Pages 2 0 R>>');
  const kids = pages.map((_, index) => `${3 + index * 3} 0 R`).join(' ');
  object(2, `<</Type/Pages/Count ${pages.length}/Kids[${kids}]>>`);
  pages.forEach((page, index) => {
    const first = 3 + index * 3;
    const [width, height] = [page.width, page.height].map((pixels) => ((pixels * 72) / dpi).toFixed(2));
    const content = `q ${width} 0 0 ${height} 0 0 cm /Im0 Do Q`;
    const { kind, bytes } = page;
    object(
      first,
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Resources<</XObject<</Im0 ${first + 2} 0 R>>>>/Contents ${first + 1} 0 R>>`,
    );
    object(first + 1, `<</Length ${content.length}>>stream\n${content}\nendstream`);
    object(
      first + 2,
      `<</Type/XObject/Subtype/Image/Width ${page.width}/Height ${page.height}${kind}/Length ${bytes.length}>>stream\n`,
      bytes,
      '\nendstream',
    );
  });
  const start = length;
  const entries = offsets.slice(1).map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
  put(`xref\n0 ${offsets.length}\n0000000000 65535 f \n${entries.join('')}`);
  put(`trailer<</Size ${offsets.length}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`);
  const file = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    file.set(chunk, at);
    at += chunk.length;
  }
  return file;
}
