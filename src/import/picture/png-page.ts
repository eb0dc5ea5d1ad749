import { unzlibSync, zlibSync } from 'fflate';
import { FileNumbers } from './bytes.ts';
import type { PicturePage } from './picture-page.ts';

interface Chunk {
  readonly name: string;
  readonly at: number;
  readonly length: number;
}

function* chunksOf(numbers: FileNumbers, length: number): Generator<Chunk> {
  for (let at = 8; at + 12 <= length; ) {
    const chunk = { name: numbers.text(at + 4, 4), at: at + 8, length: numbers.long(at) };
    if (chunk.at + chunk.length > length) return;
    yield chunk;
    at = chunk.at + chunk.length + 4;
  }
}

/** Kinds of colours. */
const [grey, rgb, palette, greyAlpha, rgbAlpha] = [0, 2, 3, 4, 6];
const parts: Readonly<Record<number, number>> = {
  [grey]: 1,
  [rgb]: 3,
  [palette]: 1,
  [greyAlpha]: 2,
  [rgbAlpha]: 4,
};
/** Bytes that a picture may take unpacked. */
const mostBytes = 400_000_000;
const metre = 39.3701;

interface Header {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colour: number;
  readonly isInterlaced: boolean;
}

function headerOf(numbers: FileNumbers): Header {
  return {
    width: numbers.long(16),
    height: numbers.long(20),
    depth: numbers.byte(24),
    colour: numbers.byte(25),
    isInterlaced: numbers.byte(28) !== 0,
  };
}

function joined(bytes: Uint8Array, chunks: readonly Chunk[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let to = 0;
  for (const { at, length } of chunks) {
    all.set(bytes.subarray(at, at + length), to);
    to += length;
  }
  return all;
}

/** What a byte of a row is told as the difference to: the one to its left, the one above, their mean, or the nearest of three. */
function foretold(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter !== 4) return 0;
  const [a, b, c] = [Math.abs(above - corner), Math.abs(left - corner), Math.abs(left + above - 2 * corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? above : corner;
}

/** Undoes the filter of a row, in place. Before the first pixel and above the first row are noughts. */
function unfilterRow(row: Uint8Array, above: Uint8Array, filter: number, step: number): void {
  for (let x = 0; x < row.length; x += 1) {
    const [left, corner] = x < step ? [0, 0] : [row[x - step] as number, above[x - step] as number];
    row[x] = (row[x] as number) + foretold(filter, left, above[x] as number, corner);
  }
}

/** Undoes the filters of rows, in place: each row is one byte of filter and its bytes. */
function unfilter(rows: Uint8Array, stride: number, height: number, step: number): void {
  let above: Uint8Array = new Uint8Array(stride);
  for (let y = 0; y < height; y += 1) {
    const start = y * (stride + 1);
    const row = rows.subarray(start + 1, start + 1 + stride);
    unfilterRow(row, above, rows[start] as number, step);
    above = row;
  }
}

/** Rows of pixels with transparency as pixels on white paper. */
function onPaper(rows: Uint8Array, { width, height }: Header, colours: number): Uint8Array {
  const flat = new Uint8Array(width * height * colours);
  const stride = width * (colours + 1) + 1;
  for (let y = 0, to = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * stride + 1 + x * (colours + 1);
      const alpha = (rows[at + colours] as number) / 255;
      for (let c = 0; c < colours; c += 1)
        flat[to++] = Math.round((rows[at + c] as number) * alpha + 255 * (1 - alpha));
    }
  }
  return flat;
}

/** How a PDF reads rows of a PNG as they are. */
const asTheyAre = (colours: number, { depth, width }: Header): string =>
  `/BitsPerComponent ${depth}/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors ${colours}/BitsPerComponent ${depth}/Columns ${width}>>`;

const names: Readonly<Record<number, string>> = { 1: '/DeviceGray', 3: '/DeviceRGB' };

function entriesOf(header: Header, table: Uint8Array | undefined): string | undefined {
  const colours = parts[header.colour] ?? 0;
  if (header.colour !== palette) return `/ColorSpace${names[colours]}${asTheyAre(colours, header)}`;
  if (table === undefined) return undefined;
  const hex = [...table].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `/ColorSpace[/Indexed/DeviceRGB ${table.length / 3 - 1}<${hex}>]${asTheyAre(1, header)}`;
}

/** Whether a picture is stored as scanners and screens write it, and is no larger than any page. */
function isUsual({ width, height, depth, colour, isInterlaced }: Header): boolean {
  const channels = parts[colour];
  if (channels === undefined || isInterlaced || width * height === 0) return false;
  const isTransparent = colour === greyAlpha || colour === rgbAlpha;
  return width * height * channels <= mostBytes && (!isTransparent || depth === 8);
}

/** Pixels without their transparency. */
function opaque(data: Uint8Array, header: Header, channels: number): PicturePage['strips'] {
  const { width, height } = header;
  const rows = new Uint8Array(height * (width * channels + 1));
  unzlibSync(data, { out: rows });
  unfilter(rows, width * channels, height, channels);
  const bytes = zlibSync(onPaper(rows, header, channels - 1), { level: 1 });
  const entries = `/ColorSpace${names[channels - 1]}/BitsPerComponent 8/Filter/FlateDecode`;
  return [{ height, entries, bytes }];
}

/** A PNG as a page; nothing when it is damaged, or stored in a way that scanners and screens do not write. */
export function pngPage(bytes: Uint8Array): PicturePage | undefined {
  const numbers = new FileNumbers(bytes);
  const header = headerOf(numbers);
  if (!isUsual(header)) return undefined;
  const { width, height, colour } = header;
  const chunks = [...chunksOf(numbers, bytes.length)];
  const named = (name: string) => chunks.filter((chunk) => chunk.name === name);
  const data = joined(bytes, named('IDAT'));
  const [physical] = named('pHYs');
  const isMetric = physical !== undefined && numbers.byte(physical.at + 8) === 1;
  const dpi = isMetric ? numbers.long(physical.at) / metre : undefined;
  if (colour === greyAlpha || colour === rgbAlpha)
    return { width, height, dpi, strips: opaque(data, header, parts[colour] ?? 0) };
  const [table] = named('PLTE');
  const entries = entriesOf(header, table && bytes.subarray(table.at, table.at + table.length));
  return entries === undefined
    ? undefined
    : { width, height, dpi, strips: [{ height, entries, bytes: data }] };
}
