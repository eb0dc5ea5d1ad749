import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { jpegOf } from '../../../packages/gouji-ocr/testing/degrade.ts';
import { openPdf } from '../pdf/pdf-session.ts';
import { encodePng } from '../pdf/render/png.ts';
import { pagePixels } from '../pdf/scan/page-pixels.ts';
import { pictureAsPdf } from './picture-as-pdf.ts';

const [width, height] = [300, 200];

/** A page with a black block in its upper left corner and a red one in its lower right. */
function pageData(): Uint8Array {
  const data = new Uint8Array(width * height * 3).fill(255);
  const rowAt = (y: number) => y * width * 3;
  for (let y = 0; y < 60; y += 1) data.fill(0, rowAt(y), rowAt(y) + 300);
  for (let y = 140; y < height; y += 1) {
    for (let x = 200; x < width; x += 1) data.fill(0, rowAt(y) + x * 3 + 1, rowAt(y) + x * 3 + 3);
  }
  return data;
}

/** What of a page is seen where its three blocks are, as letters: k black, r red, w white. */
async function seen(pdf: Uint8Array | undefined, number = 1) {
  if (pdf === undefined) return undefined;
  const session = await openPdf('a.pdf', pdf, 'drawing');
  const page = pagePixels(session, number);
  if (page === undefined) return undefined;
  const { pixels } = page;
  const at = (x: number, y: number) => {
    const place = (Math.floor(y * pixels.height) * pixels.width + Math.floor(x * pixels.width)) * 3;
    const [red = 0, green = 0] = pixels.data.subarray(place, place + 2);
    return red < 128 ? 'k' : green < 128 ? 'r' : 'w';
  };
  const colours = [at(0.15, 0.15), at(0.85, 0.15), at(0.15, 0.85), at(0.85, 0.85)].join('');
  return { colours, dpi: Math.round(page.own), pages: session.pages };
}

/** A chunk of a PNG; nobody looks at its checksum. */
function chunk(name: string, ...bytes: readonly number[]): number[] {
  const length = [
    bytes.length >>> 24,
    (bytes.length >> 16) & 255,
    (bytes.length >> 8) & 255,
    bytes.length & 255,
  ];
  return [...length, ...Buffer.from(name), ...bytes, 0, 0, 0, 0];
}

const long = (value: number): number[] => [
  value >>> 24,
  (value >> 16) & 255,
  (value >> 8) & 255,
  value & 255,
];

function png(colour: number, depth: number, rows: Uint8Array, ...more: readonly number[][]): Uint8Array {
  const header = chunk('IHDR', ...long(width), ...long(height), depth, colour, 0, 0, 0);
  const data = chunk('IDAT', ...deflateSync(rows));
  return new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...header, ...more.flat(), ...data]);
}

/** Rows as each difference to the pixel on the left, of pixels with transparency: what is white is transparent ink. */
function transparentRows(): Uint8Array {
  const data = pageData();
  const rows = new Uint8Array(height * (width * 4 + 1));
  for (let y = 0; y < height; y += 1) {
    const start = y * (width * 4 + 1);
    rows[start] = 1;
    let before = [0, 0, 0, 0];
    for (let x = 0; x < width; x += 1) {
      const [r = 0, g = 0, b = 0] = data.subarray((y * width + x) * 3, (y * width + x) * 3 + 3);
      const pixel = g === 255 ? [0, 0, 0, 0] : [r, g, b, 255];
      pixel.forEach((value, c) => {
        rows[start + 1 + x * 4 + c] = value - (before[c] as number);
      });
      before = pixel;
    }
  }
  return rows;
}

/** Rows of one bit a pixel; red counts as ink. `ink`: the bit of it. */
function bitRows(ink: 0 | 1, from: number, to: number, filter: readonly number[]): Uint8Array {
  const data = pageData();
  const stride = Math.ceil(width / 8) + filter.length;
  const rows = new Uint8Array((to - from) * stride).fill(ink === 0 ? 255 : 0);
  for (let y = from; y < to; y += 1) {
    const start = (y - from) * stride;
    rows.set(filter, start);
    for (let x = 0; x < width; x += 1) {
      const at = start + filter.length + (x >> 3);
      if (data[(y * width + x) * 3 + 1] === 0) rows[at] = (rows[at] as number) ^ (128 >> (x & 7));
    }
  }
  return rows;
}

interface TiffPage {
  readonly strips: readonly Uint8Array[];
  readonly entries: readonly (readonly [tag: number, value: number])[];
}

/** A TIFF of little-endian numbers. */
function tiff(pages: readonly TiffPage[], rowsPerStrip: number, [wide, high] = [width, height]): Uint8Array {
  const out: number[] = [0x49, 0x49, 0x2a, 0, 8, 0, 0, 0];
  const short = (value: number) => [value & 255, value >> 8];
  const word = (value: number) => long(value).reverse();
  pages.forEach(({ strips, entries }, index) => {
    const all = [[256, wide], [257, high], ...entries, [278, rowsPerStrip]] as const;
    const at = out.length;
    const size = 2 + (all.length + 3) * 12 + 4;
    const lists = at + size;
    let data = lists + strips.length * 8 + 8;
    const offsets = strips.map((strip) => {
      data += strip.length;
      return data - strip.length;
    });
    const isLast = index === pages.length - 1;
    const inline = (values: readonly number[], place: number) =>
      word(values.length === 1 ? (values[0] as number) : place);
    out.push(...short(all.length + 3));
    for (const [tag, value] of all) out.push(...short(tag), ...short(4), ...word(1), ...word(value));
    out.push(...short(273), ...short(4), ...word(strips.length), ...inline(offsets, lists));
    const counts = strips.map(({ length }) => length);
    out.push(
      ...short(279),
      ...short(4),
      ...word(strips.length),
      ...inline(counts, lists + strips.length * 4),
    );
    out.push(...short(282), ...short(5), ...word(1), ...word(lists + strips.length * 8));
    out.push(...word(isLast ? 0 : data));
    for (const each of [...offsets, ...counts]) out.push(...word(each));
    out.push(...word(300), ...word(2));
    for (const strip of strips) out.push(...strip);
  });
  return new Uint8Array(out);
}

/** A TIFF of one page with tables of JPEG behind it. */
function tiffWith(file: Uint8Array, tables: readonly number[]): Uint8Array {
  const entries = (file[8] as number) + 1;
  const word = (value: number) => long(value).reverse();
  const moved = 10 + (entries - 1) * 12;
  // The directory is written again behind all else, with one entry more.
  const at = file.length;
  const directory = [
    entries,
    0,
    ...file.subarray(10, moved),
    347 & 255,
    347 >> 8,
    7,
    0,
    ...word(tables.length),
  ];
  const end = at + directory.length + 8;
  const all = Uint8Array.from([...file, ...directory, ...word(end), ...word(0), ...tables]);
  all.set(word(at), 4);
  return all;
}

describe('a picture as a PDF', () => {
  const whole = { colours: 'kwwr', pages: 1 };
  const flat = { colours: 'kwwk', pages: 1 };

  test('JPEG', async () => {
    const bytes = jpegOf({ width, height, data: pageData() }, 90);
    // An A4 page: the file says nothing of its resolution.
    expect(await seen(pictureAsPdf(bytes))).toEqual({ ...whole, dpi: Math.round(width / 11.69) });
  });

  test('JPEG of a camera held sideways', async () => {
    const plain = jpegOf({ width, height, data: pageData() }, 90);
    const exif = [
      ...Buffer.from('Exif\0\0MM\0*'),
      0,
      0,
      0,
      8,
      0,
      1,
      0x01,
      0x12,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      6,
      0,
      0,
    ];
    const segment = [0xff, 0xe1, 0, exif.length + 2, ...exif];
    const bytes = new Uint8Array([...plain.subarray(0, 2), ...segment, ...plain.subarray(2)]);
    expect(await seen(pictureAsPdf(bytes))).toMatchObject({ colours: 'wkrw' });
  });

  test('PNG of colours', async () => {
    expect(await seen(pictureAsPdf(encodePng(width, height, pageData())))).toMatchObject(whole);
  });

  test('PNG with transparency, and with a resolution', async () => {
    const bytes = png(6, 8, transparentRows(), chunk('pHYs', ...long(7874), ...long(7874), 1));
    expect(await seen(pictureAsPdf(bytes))).toEqual({ ...whole, dpi: 200 });
  });

  test('PNG of one bit, and of a palette', async () => {
    const rows = bitRows(0, 0, height, [0]);
    expect(await seen(pictureAsPdf(png(0, 1, rows)))).toMatchObject(flat);
    const palette = chunk('PLTE', 255, 0, 0, 255, 255, 255);
    expect(await seen(pictureAsPdf(png(3, 1, rows, palette)))).toMatchObject({ colours: 'rwwr' });
  });

  test('TIFF of several pages and strips, black being 0 or 1', async () => {
    const strips = (ink: 0 | 1) =>
      [0, 80, 160].map((from) => bitRows(ink, from, Math.min(height, from + 80), []));
    const [blackIsZero, whiteIsZero] = [1, 0];
    const file = tiff(
      [
        { strips: strips(0), entries: [[262, blackIsZero]] },
        {
          strips: strips(1).map((strip) => deflateSync(strip)),
          entries: [
            [259, 8],
            [262, whiteIsZero],
          ],
        },
      ],
      80,
    );
    const pdf = pictureAsPdf(file);
    expect(await seen(pdf, 1)).toEqual({ ...flat, pages: 2, dpi: 150 });
    expect(await seen(pdf, 2)).toEqual({ ...flat, pages: 2, dpi: 150 });
  });

  test('TIFF of a fax, also with its bits in the other order', async () => {
    // Eight rows of 16 black pixels, the first as runs of 0 white and 16 black, the others as the one above; eight white ones.
    const bits = `001001101010000010111${'11'.repeat(7)}0001${'1'.repeat(7)}00`;
    const bytes = (code: string) =>
      Uint8Array.from(code.match(/.{8}/g) ?? [], (each) => Number.parseInt(each, 2));
    const swapped = bits.replaceAll(/.{8}/g, (each) => [...each].reverse().join(''));
    const size = [16, 16] as const;
    const fax = [
      [259, 4],
      [262, 0],
    ] as const;
    const straight = tiff([{ strips: [bytes(bits)], entries: fax }], 16, [...size]);
    const mirrored = tiff([{ strips: [bytes(swapped)], entries: [...fax, [266, 2]] }], 16, [...size]);
    for (const file of [straight, mirrored])
      expect(await seen(pictureAsPdf(file))).toMatchObject({ colours: 'kkww' });
  });

  test('TIFF of a JPEG whose tables stand apart', async () => {
    const whole = jpegOf({ width, height, data: pageData() }, 90);
    // Up to the frame there are only tables.
    const frame = whole.findIndex((byte, at) => byte === 0xff && whole[at + 1] === 0xc0);
    const strip = Uint8Array.from([0xff, 0xd8, ...whole.subarray(frame)]);
    const tables = [...whole.subarray(0, frame), 0xff, 0xd9];
    const file = tiff(
      [
        {
          strips: [strip],
          entries: [
            [259, 7],
            [262, 6],
            [277, 3],
            [258, 8],
          ],
        },
      ],
      height,
    );
    expect(await seen(pictureAsPdf(tiffWith(file, tables)))).toMatchObject({ colours: 'kwwr' });
  });

  test.each<[string, Uint8Array]>([
    ['a cut PNG', png(6, 8, transparentRows()).subarray(0, 60)],
    ['an interlaced PNG', png(2, 8, new Uint8Array(9)).with(28, 1)],
    ['a PNG larger than any page', png(6, 8, new Uint8Array(9)).with(16, 0x7f)],
    ['a JPEG without a frame', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0])],
    ['a TIFF of tiles', tiff([{ strips: [], entries: [] }], 80)],
    [
      'a TIFF whose directory leads to itself',
      new Uint8Array([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 0, 0, 8, 0, 0, 0]),
    ],
    ['no picture', new Uint8Array([1, 2, 3])],
  ])('%s is none', (_, bytes) => {
    expect(pictureAsPdf(bytes)).toBeUndefined();
  });
});
