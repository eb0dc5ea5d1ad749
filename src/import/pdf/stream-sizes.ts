import { pdfLimits } from './pdf-limits.ts';

/** Compressed streams shorter than this cannot grow beyond some tens of megabytes. */
const harmless = 16 * 1024;
/** How much of a stream's dictionary is looked at, before the keyword. */
const dictionary = 512;

const opening = Array.from('stream', (character) => character.charCodeAt(0));
const closing = Array.from('endstream', (character) => character.charCodeAt(0));

function matches(bytes: Uint8Array, at: number, word: readonly number[]): boolean {
  return word.every((code, index) => bytes[at + index] === code);
}

function find(bytes: Uint8Array, word: readonly number[], from: number): number {
  const first = word[0] as number;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (matches(bytes, at, word)) return at;
  }
  return -1;
}

/** Start of the data after the keyword: a line break belongs to the keyword. */
function dataStart(bytes: Uint8Array, keyword: number): number {
  let at = keyword + opening.length;
  if (bytes[at] === 0x0d) at += 1;
  if (bytes[at] === 0x0a) at += 1;
  return at;
}

function isDeflated(data: Uint8Array): boolean {
  const [method, flags] = [data[0] ?? 0, data[1] ?? 0];
  return (method & 0x0f) === 8 && (method * 256 + flags) % 31 === 0;
}

function isPicture(bytes: Uint8Array, keyword: number): boolean {
  const head = bytes.subarray(Math.max(0, keyword - dictionary), keyword);
  const text = String.fromCharCode(...head);
  return /\/Subtype\s*\/Image\b/.test(text.slice(text.lastIndexOf('endobj') + 1));
}

/** The parts of a file that are deflated and could grow large. Pictures are never unpacked here. */
export function deflatedStreams(bytes: Uint8Array): Uint8Array[] {
  const streams: Uint8Array[] = [];
  for (let at = find(bytes, opening, 0); at >= 0; ) {
    const start = dataStart(bytes, at);
    const found = find(bytes, closing, start);
    const end = found < 0 ? bytes.length : found;
    const data = bytes.subarray(start, end);
    if (data.length >= harmless && isDeflated(data) && !isPicture(bytes, at)) streams.push(data);
    at = found < 0 ? -1 : find(bytes, opening, end + closing.length);
  }
  return streams;
}

/** Bytes that a deflated stream grows to, counted up to a limit. Damage ends the count. */
async function inflatedSize(data: Uint8Array, limit: number): Promise<number> {
  let size = 0;
  const source = new Blob([data as Uint8Array<ArrayBuffer>]).stream();
  const reader = source.pipeThrough(new DecompressionStream('deflate')).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return size;
      size += (value as Uint8Array).length;
      if (size > limit) return size;
    }
  } catch {
    return size;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Whether the streams of a file grow beyond what a document can need when they are unpacked. */
export async function growsTooLarge(bytes: Uint8Array): Promise<boolean> {
  let total = 0;
  for (const stream of deflatedStreams(bytes)) {
    const size = await inflatedSize(stream, pdfLimits.streamBytes);
    total += size;
    if (size > pdfLimits.streamBytes || total > pdfLimits.allStreamBytes) return true;
  }
  return false;
}
