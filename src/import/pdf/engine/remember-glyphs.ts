import type { MemoryAddress, PdfiumCalls } from './pdfium-calls.ts';
import { tableFunctions } from './table-functions.ts';

/** The kinds of fonts whose glyphs are remembered, by the names of their drivers in FreeType. */
const drivers = ['truetype', 'cff'];
/** Words of a driver (`FT_Driver_ClassRec`): its name, what readies the slot of a font just opened, what loads a glyph into it. */
const [nameWord, readyWord, loadWord] = [2, 16, 18];
/** Words of a slot (`FT_GlyphSlotRec`): from its measures to behind its advances, and what its glyph is drawn as. */
const [firstMeasure, behindMeasures, formatWord] = [6, 16, 18];
/** Drawn as outlines: `FT_GLYPH_FORMAT_OUTLINE`. */
const outlines = 0x6f75746c;
/** How PDFium asks for the measures of a glyph and nothing else: `FT_LOAD_NO_SCALE`, and what that brings with it. */
const measuring = 1 | 2 | 8;
/** Glyphs that are remembered at once. */
const mostGlyphs = 50_000;

type Ready = (slot: MemoryAddress) => number;
type Load = (slot: MemoryAddress, size: MemoryAddress, glyph: number, how: number) => number;

/**
 * PDFium measures the glyph of each character twice, and each time FreeType reads its whole outline. With this it reads
 * it once for as long as the font is open.
 */
export async function rememberGlyphs(calls: PdfiumCalls): Promise<void> {
  const { __indirect_function_table: table, memory } = calls;
  const words = new Int32Array(memory.buffer);
  for (const driver of drivers.flatMap((name) => driverCalled(name, words) ?? [])) {
    const [readyAt = 0, loadAt = 0] = [words[driver + readyWord], words[driver + loadWord]];
    const [ready, load] = [table.get(readyAt) as Ready, table.get(loadAt) as Load];
    const glyphs = new GlyphMemory(memory, load);
    const readyAnew: Ready = (slot) => {
      glyphs.forget(slot);
      return ready(slot);
    };
    const loadOnce: Load = (slot, size, glyph, how) =>
      how === measuring ? glyphs.measure(slot, size, glyph) : load(slot, size, glyph, how);
    const functions = await tableFunctions([1, readyAnew], [4, loadOnce]);
    table.set(readyAt, functions[0]);
    table.set(loadAt, functions[1]);
  }
}

/** Where the description of a driver stands, in words: the one place that points to its name. */
function driverCalled(name: string, words: Int32Array): number | undefined {
  const bytes = new Uint8Array(words.buffer);
  const letters = Array.from(`\0${name}\0`, (letter) => letter.charCodeAt(0));
  const before = bytes.findIndex((_, at) => letters.every((letter, index) => bytes[at + index] === letter));
  const pointer = before < 0 ? -1 : words.indexOf(before + 1);
  return pointer < 0 ? undefined : pointer - nameWord;
}

/** What the glyphs measure that were loaded into the slots of open fonts. */
class GlyphMemory {
  readonly #memory: PdfiumCalls['memory'];
  readonly #load: Load;
  readonly #slots = new Map<MemoryAddress, Map<number, Int32Array>>();
  #words: Int32Array;
  #glyphs = 0;

  constructor(memory: PdfiumCalls['memory'], load: Load) {
    this.#memory = memory;
    this.#load = load;
    this.#words = new Int32Array(memory.buffer);
  }

  /** A font that is opened may have the slot of one that was closed. */
  forget(slot: MemoryAddress): void {
    this.#slots.delete(slot);
  }

  measure(slot: MemoryAddress, size: MemoryAddress, glyph: number): number {
    const known = this.#slots.get(slot)?.get(glyph);
    const error = known === undefined ? this.#load(slot, size, glyph, measuring) : 0;
    // Memory that grew leaves the old view empty.
    if (this.#words.length === 0) this.#words = new Int32Array(this.#memory.buffer);
    const at = slot >> 2;
    if (known !== undefined) {
      this.#words.set(known, at + firstMeasure);
      this.#words[at + formatWord] = outlines;
    } else if (error === 0 && this.#words[at + formatWord] === outlines) {
      this.#keep(slot, glyph, this.#words.slice(at + firstMeasure, at + behindMeasures));
    }
    return error;
  }

  #keep(slot: MemoryAddress, glyph: number, measures: Int32Array): void {
    if (this.#glyphs >= mostGlyphs) {
      this.#slots.clear();
      this.#glyphs = 0;
    }
    this.#glyphs += 1;
    const known = this.#slots.get(slot) ?? new Map<number, Int32Array>();
    this.#slots.set(slot, known.set(glyph, measures));
  }
}
