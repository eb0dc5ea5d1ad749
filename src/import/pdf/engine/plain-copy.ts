import type { PdfSession } from '../pdf-session.ts';
import { tableFunctions } from './table-functions.ts';

/** Asks for a copy that is not encrypted. */
const withoutSecurity = 3;
/** Where the font information holds the function that names fonts: nothing asks for names, so its place is free. */
const freePlace = 6;

/** The open file as it is without its encryption; nothing where the engine cannot write it. */
export async function plainCopy({
  pdfium: { calls },
  document,
}: PdfSession): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = [];
  const take = (_file = 0, data = 0, size = 0): number => {
    parts.push(new Uint8Array(calls.memory.buffer).slice(data, data + size));
    return 1;
  };
  const [taken] = await tableFunctions([3, take]);
  const defaults = new Int32Array(calls.memory.buffer, calls.FPDF_GetDefaultSystemFontInfo(), freePlace + 1);
  const place = defaults[freePlace] ?? 0;
  calls.__indirect_function_table.set(place, taken);
  const file = calls.malloc(8);
  new Int32Array(calls.memory.buffer, file, 2).set([1, place]);
  const isWritten = calls.FPDF_SaveAsCopy(document, file, withoutSecurity) !== 0;
  calls.free(file);
  return isWritten ? joined(parts) : undefined;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
