import { boxFont } from './box-font.ts';
import type { MemoryAddress, PdfiumCalls } from './pdfium-calls.ts';
import { type Module, webAssembly } from './web-assembly.ts';

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

const [i32, functionType] = [0x7f, 0x60];
const [typeSection, importSection, exportSection] = [1, 2, 7];

const text = (word: string): number[] => [word.length, ...Array.from(word, (letter) => letter.charCodeAt(0))];
const section = (id: number, ...entries: readonly number[][]): number[] => {
  const body = [entries.length, ...entries.flat()];
  return [id, body.length, ...body];
};

/** Only a function of a module can enter the table of another one, so this one hands on what it imports. */
const handOn = Uint8Array.from([
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...section(
    typeSection,
    [functionType, 7, ...Array<number>(7).fill(i32), 1, i32],
    [functionType, 5, ...Array<number>(5).fill(i32), 1, i32],
  ),
  ...section(importSection, [...text('f'), ...text('map'), 0, 0], [...text('f'), ...text('data'), 0, 1]),
  ...section(exportSection, [...text('map'), 0, 0], [...text('data'), 0, 1]),
]);

let compiled: Promise<Module> | undefined;

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
  compiled ??= webAssembly.compile(handOn);
  const { exports } = await webAssembly.instantiate(await compiled, { f: source });
  const { map, data } = exports as FontSource;
  // The table cannot grow; the functions that would look for fonts on a disk make room.
  const defaults = new Int32Array(calls.memory.buffer, calls.FPDF_GetDefaultSystemFontInfo(), fields);
  const [mapAt = 0, dataAt = 0] = [defaults[3], defaults[5]];
  calls.__indirect_function_table.set(mapAt, map);
  calls.__indirect_function_table.set(dataAt, data);
  const information = calls.malloc(fields * 4);
  new Int32Array(calls.memory.buffer, information, fields).set([1, 0, 0, mapAt, 0, dataAt, 0, 0, 0]);
  calls.FPDF_SetSystemFontInfo(information);
}
