import type { MemoryAddress, PdfiumCalls } from './pdfium-calls.ts';
import { tableFunctions } from './table-functions.ts';

/** What PDFium calls to find a font: a font by its description, and its bytes. */
interface FontSource {
  /** Arguments: this, weight, italic, character set, pitch, name, address of whether it is that very font. 0 is none. */
  readonly map: (self: MemoryAddress, weight: number, italic: number, characters: number) => number;
  /** Arguments: this, font, table, buffer, size of the buffer. Result: bytes of the table. */
  readonly data: (
    self: MemoryAddress,
    font: number,
    table: number,
    buffer: MemoryAddress,
    size: number,
  ) => number;
}

/** Character sets (ANSI, symbols) whose fonts PDFium brings along. */
const western = new Set([0, 2]);
/** Version, release, list, map, find by name, data, name, character set, delete. */
const fields = 9;

/** Gives PDFium the font of boxes for every font that is neither in the document nor its own. */
export async function installBoxFont(calls: PdfiumCalls): Promise<void> {
  const font = boxFont();
  const source: FontSource = {
    map: (_self, _weight, _italic, characters) => (western.has(characters) ? 0 : 1),
    data: (_self, _font, table, buffer, size) => {
      if (table !== 0) return 0;
      if (buffer !== 0 && size >= font.length) new Uint8Array(calls.memory.buffer).set(font, buffer);
      return font.length;
    },
  };
  const [map, data] = await tableFunctions([7, source.map], [5, source.data]);
  // The table cannot grow; the functions that would look for fonts on a disk make room.
  const defaults = new Int32Array(calls.memory.buffer, calls.FPDF_GetDefaultSystemFontInfo(), fields);
  const [mapAt = 0, dataAt = 0] = [defaults[3], defaults[5]];
  calls.__indirect_function_table.set(mapAt, map);
  calls.__indirect_function_table.set(dataAt, data);
  const information = calls.malloc(fields * 4);
  new Int32Array(calls.memory.buffer, information, fields).set([1, 0, 0, mapAt, 0, dataAt, 0, 0, 0]);
  calls.FPDF_SetSystemFontInfo(information);
}

/**
 * A font whose every character is one box, an em wide. PDFium takes text whose glyphs have no extent for empty and
 * drops it; with this font in place of those that a document names and does not embed, every glyph has one. It is
 * for reading: nothing is ever drawn with it.
 */

const em = 1000;

function bytesOf(...parts: readonly (readonly [width: 1 | 2 | 4, ...values: number[]])[]): Uint8Array {
  const size = parts.reduce((sum, [width, ...values]) => sum + width * values.length, 0);
  const view = new DataView(new ArrayBuffer(size));
  let at = 0;
  for (const [width, ...values] of parts) {
    for (const value of values) {
      if (width === 1) view.setUint8(at, value);
      else if (width === 2) view.setUint16(at, value & 0xffff);
      else view.setUint32(at, value);
      at += width;
    }
  }
  return new Uint8Array(view.buffer);
}

/** One contour of four points: on the curve, with signed words for coordinates. */
const box = bytesOf([2, 1, 0, 0, em, em], [2, 3, 0], [1, 1, 1, 1, 1], [2, 0, 0, em, 0], [2, 0, em, 0, -em]);

/** The tables of an OpenType font, in the order of their names. */
const tables: readonly (readonly [string, Uint8Array])[] = [
  // All characters of Unicode are glyph 1 (format 13: many to one).
  ['cmap', bytesOf([2, 0, 1, 3, 10], [4, 12], [2, 13, 0], [4, 28, 0, 1], [4, 1, 0x10ffff, 1])],
  ['glyf', box],
  [
    'head',
    bytesOf(
      [4, 0x10000, 0x10000, 0, 0x5f0f3cf5],
      [2, 0, em],
      [4, 0, 0, 0, 0],
      [2, 0, 0, em, em, 0, 8, 2, 1, 0],
    ),
  ],
  ['hhea', bytesOf([4, 0x10000], [2, em, 0, 0, em, 0, 0, em, 1, 0, 0, 0, 0, 0, 0, 0, 2])],
  ['hmtx', bytesOf([2, em, 0, em, 0])],
  ['loca', bytesOf([4, 0, 0, box.length])],
  ['maxp', bytesOf([4, 0x10000], [2, 2, 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0])],
];

/** The font as the bytes of a file. */
function boxFont(): Uint8Array {
  const aligned = tables.map(([name, data]) => ({ name, data, room: (data.length + 3) & ~3 }));
  const head = 12 + 16 * tables.length;
  const font = new Uint8Array(head + aligned.reduce((sum, { room }) => sum + room, 0));
  const view = new DataView(font.buffer);
  view.setUint32(0, 0x10000);
  view.setUint16(4, tables.length);
  let at = head;
  for (const [index, { name, data, room }] of aligned.entries()) {
    const entry = 12 + 16 * index;
    for (let letter = 0; letter < 4; letter += 1) view.setUint8(entry + letter, name.charCodeAt(letter));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, data.length);
    font.set(data, at);
    at += room;
  }
  return font;
}
