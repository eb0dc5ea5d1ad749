import { type Pdfium, scratchBytes } from '../engine/load-pdfium.ts';
import type { MemoryAddress } from '../engine/pdfium-calls.ts';

/** Labels that are shown: a few letters, digits, points and hyphens. */
const sound = /^[\p{L}\p{N}][\p{L}\p{N}.-]{0,11}$/u;

/** What a document calls a page (from 1), where it is a word of its own and not the number. */
export function readPageLabel(
  { calls, scratch }: Pdfium,
  document: MemoryAddress,
  number: number,
): string | undefined {
  const size = calls.FPDF_GetPageLabel(document, number - 1, scratch, scratchBytes);
  if (size <= 2 || size > scratchBytes) return undefined;
  const codes = new Uint16Array(calls.memory.buffer, scratch, size / 2 - 1);
  const label = String.fromCharCode(...codes);
  return label !== String(number) && sound.test(label) ? label : undefined;
}
