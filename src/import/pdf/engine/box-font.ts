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
export function boxFont(): Uint8Array {
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
