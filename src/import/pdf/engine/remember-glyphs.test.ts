import { expect, test } from 'vitest';
import type { PdfiumCalls } from './pdfium-calls.ts';
import { rememberGlyphs } from './remember-glyphs.ts';

/** An engine of one driver at word 100, whose slots lie at byte 1,000 and 2,000, and the glyphs that it loads. */
function engine() {
  const memory = { buffer: new ArrayBuffer(65_536) };
  const words = new Int32Array(memory.buffer);
  new TextEncoder().encodeInto('\0truetype\0', new Uint8Array(memory.buffer, 16));
  words[102] = 17;
  words[116] = 5;
  words[118] = 6;
  const loaded: string[] = [];
  const load = (slot: number, _size: number, glyph: number, how: number): number => {
    loaded.push(`${slot}/${glyph}/${how}`);
    words.fill(glyph, slot / 4 + 6, slot / 4 + 16);
    words[slot / 4 + 18] = 0x6f75746c;
    return glyph === 99 ? 1 : 0;
  };
  const table = new Map<number, unknown>([
    [5, () => 0],
    [6, load],
  ]);
  const calls = { memory, __indirect_function_table: table } as unknown as PdfiumCalls;
  const ready = (slot: number) => (table.get(5) as (slot: number) => number)(slot);
  const measure = (slot: number, glyph: number, how = 11) => {
    words.fill(0, slot / 4 + 6, slot / 4 + 19);
    const error = (table.get(6) as typeof load)(slot, 0, glyph, how);
    return error === 0 ? words[slot / 4 + 6] : 'failed';
  };
  return { calls, loaded, ready, measure };
}

test('a glyph is loaded once to be measured, as long as its font is open', async () => {
  const { calls, loaded, ready, measure } = engine();
  await rememberGlyphs(calls);
  ready(1000);
  expect([measure(1000, 7), measure(1000, 8), measure(1000, 7), measure(2000, 7)]).toEqual([7, 8, 7, 7]);
  expect(loaded).toEqual(['1000/7/11', '1000/8/11', '2000/7/11']);
  ready(1000);
  expect(measure(1000, 7)).toBe(7);
  expect(loaded).toHaveLength(4);
});

test('a glyph that is to be drawn, and one that cannot be loaded, are loaded each time', async () => {
  const { calls, loaded, measure } = engine();
  await rememberGlyphs(calls);
  expect([measure(1000, 7, 0), measure(1000, 7, 0)]).toEqual([7, 7]);
  expect([measure(1000, 99), measure(1000, 99)]).toEqual(['failed', 'failed']);
  expect(loaded).toHaveLength(4);
});
