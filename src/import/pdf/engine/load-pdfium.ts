import type { PDFiumModule } from '@hyzyla/pdfium';
import { installBoxFont } from './install-font.ts';
import type { MemoryAddress, PdfiumCalls } from './pdfium-calls.ts';
import { readPdfiumModule } from './pdfium-file.ts';
import { rememberGlyphs } from './remember-glyphs.ts';
import { type Imports, type Instance, type Module, webAssembly } from './web-assembly.ts';

/** The part of the package that is used: it instantiates the module with what PDFium asks of its surroundings. */
type Start = typeof PDFiumModule;

/** Bytes of the memory that results are written to. */
export const scratchBytes = 64;

/** One instance of PDFium, and the memory it writes its results to. */
export class Pdfium {
  readonly calls: PdfiumCalls;
  /** Where calls may write up to 64 bytes of results. */
  readonly scratch: MemoryAddress;
  #floats: Float32Array;
  #doubles: Float64Array;
  #integers: Int32Array;
  /** The memory after the start; what lies behind was zero. */
  readonly #fresh: Uint8Array;

  constructor(calls: PdfiumCalls) {
    this.calls = calls;
    this.scratch = calls.malloc(scratchBytes);
    this.#floats = new Float32Array(calls.memory.buffer, this.scratch, scratchBytes / 4);
    this.#doubles = new Float64Array(calls.memory.buffer, this.scratch, scratchBytes / 8);
    this.#integers = new Int32Array(calls.memory.buffer, this.scratch, scratchBytes / 4);
    const words = new Int32Array(calls.memory.buffer);
    this.#fresh = new Uint8Array(words.slice(0, 1 + words.findLastIndex((word) => word !== 0)).buffer);
  }

  /** Makes the memory what it was after the start. */
  reset(): void {
    const memory = new Uint8Array(this.calls.memory.buffer);
    memory.set(this.#fresh);
    memory.fill(0, this.#fresh.length);
  }

  /** The results as floats, doubles and integers. Memory that grew leaves the old views empty. */
  get floats(): Float32Array {
    if (this.#floats.length === 0)
      this.#floats = new Float32Array(this.calls.memory.buffer, this.scratch, 16);
    return this.#floats;
  }

  get doubles(): Float64Array {
    if (this.#doubles.length === 0)
      this.#doubles = new Float64Array(this.calls.memory.buffer, this.scratch, 8);
    return this.#doubles;
  }

  get integers(): Int32Array {
    if (this.#integers.length === 0)
      this.#integers = new Int32Array(this.calls.memory.buffer, this.scratch, 16);
    return this.#integers;
  }
}

let compiled: Promise<{ readonly start: Start; readonly module: Module }> | undefined;

async function compile() {
  const [{ PDFiumModule: start }, bytes] = await Promise.all([import('@hyzyla/pdfium'), readPdfiumModule()]);
  return { start, module: await webAssembly.compile(bytes) };
}

/** Instantiates the module the way the package asks for it, and hands out what the instance exports. */
async function instantiate(start: Start, module: Module): Promise<PdfiumCalls> {
  return await new Promise((resolve, reject) => {
    let calls: PdfiumCalls | undefined;
    const options = {
      // What the module has to say of a damaged file is said by its results.
      print: () => undefined,
      printErr: () => undefined,
      instantiateWasm(imports: Imports, done: (instance: Instance) => void) {
        webAssembly.instantiate(module, imports).then((instance) => {
          calls = instance.exports as PdfiumCalls;
          done(instance);
        }, reject);
        return {};
      },
    };
    start(options as unknown as Parameters<Start>[0]).then(() => resolve(calls as PdfiumCalls), reject);
  });
}

/** What an instance is for: fonts that are missing are boxes to a reader, and nothing to the eye. */
export type Purpose = 'reading' | 'drawing';

/** The instance for reading that the last document left. */
let idle: Pdfium | undefined;
/** Bytes of memory above which an instance is not kept. */
const mostKept = 128 * 1024 * 1024;

/** An instance as it is after its start: what an earlier document left in the memory of another one has no part in it. */
export async function startPdfium(purpose: Purpose): Promise<Pdfium> {
  if (purpose === 'reading' && idle !== undefined) {
    const kept = idle;
    idle = undefined;
    kept.reset();
    return kept;
  }
  compiled ??= compile();
  const { start, module } = await compiled;
  const calls = await instantiate(start, module);
  calls.FPDF_InitLibrary();
  if (purpose === 'reading') {
    await installBoxFont(calls);
    await rememberGlyphs(calls);
  }
  return new Pdfium(calls);
}

/** Keeps an instance that read a document for the next one. One whose call ended in an error must not be kept. */
export function keepForReading(pdfium: Pdfium): void {
  if (pdfium.calls.memory.buffer.byteLength <= mostKept) idle = pdfium;
}
