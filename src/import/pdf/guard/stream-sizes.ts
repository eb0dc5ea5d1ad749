import { unzlibSync } from 'fflate';
import { countSavedStates } from '../page/saved-states.ts';
import { repeatsItself } from './compressed-evenness.ts';
import { findStreams, type RawStream } from './find-streams.ts';
import { pdfLimits } from './pdf-limits.ts';

/** Streams shorter than this may be character maps, and are looked into. */
const mapSized = 4 * 1024;
/** Streams longer than this are always measured. */
const long = 256 * 1024;

function isDeflated(data: Uint8Array): boolean {
  const [method, flags] = [data[0] ?? 0, data[1] ?? 0];
  return (method & 0x0f) === 8 && method >> 4 <= 7 && (method * 256 + flags) % 31 === 0;
}

/** What a compressed stream turned out to hold. */
interface Inflated {
  readonly size: number;
  /** Graphics states it saves and never restores. */
  readonly saved: number;
  /** The first part of it. */
  readonly start: Uint8Array;
}

/** Unpacks a stream as many times as it is packed, without keeping it, up to a number of bytes. */
async function inflate(data: Uint8Array, layers: number, limit: number): Promise<Inflated> {
  let source: ReadableStream<Uint8Array> = new Blob([data as Uint8Array<ArrayBuffer>]).stream();
  for (let layer = 0; layer < layers; layer += 1) {
    source = source.pipeThrough(new DecompressionStream('deflate') as never);
  }
  const reader = source.getReader();
  let [size, saved, start] = [0, 0, new Uint8Array(0)];
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      if (size === 0) start = new Uint8Array(value);
      size += value.length;
      saved += countSavedStates(value);
      if (size > limit || saved > pdfLimits.savedStates) break;
    }
  } catch {
    // Damaged or cut off: what could be unpacked counts.
  }
  await reader.cancel().catch(() => undefined);
  return { size, saved, start };
}

/** Whether a character map covers more characters than there are. */
export function hasWideRange(text: string): boolean {
  for (const match of text.matchAll(/<([0-9a-f]{1,8})>\s*<([0-9a-f]{1,8})>\s*(?:<|\[|\d)/gi)) {
    const [from, to] = [Number.parseInt(match[1] ?? '', 16), Number.parseInt(match[2] ?? '', 16)];
    if (to - from >= pdfLimits.mapRange) return true;
  }
  return false;
}

function isWideMap(start: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(start.subarray(0, 1024 * 1024));
  return /begin(?:bf|cid)range/.test(text) && hasWideRange(text);
}

/** Whether a stream that is not deflated would cost too much as it is. */
function isHeavy(data: Uint8Array): boolean {
  if (data.length < mapSized) return isWideMap(data);
  return data.length > pdfLimits.savedStates && countSavedStates(data) > pdfLimits.savedStates;
}

/** Whether a stream must be unpacked to know what it costs: a very long one, one that repeats itself, one packed twice. */
function isSuspect({ data, dictionary }: RawStream): boolean {
  if (data.length > long || repeatsItself(data)) return true;
  const filters = dictionary.match(/\/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\b/g) ?? [];
  return filters.length > 1 || /\/Filter\s+\d+\s+\d+\s+R/.test(dictionary);
}

/** A short stream may be a character map, or save states without end; it cannot grow beyond some megabytes. */
function isHeavyInside(data: Uint8Array): boolean {
  try {
    const content = unzlibSync(data);
    return isWideMap(content) || countSavedStates(content) > pdfLimits.savedStates;
  } catch {
    return false;
  }
}

/** Bytes a deflated stream grows to, or infinity when no document needs such a stream. */
async function unpackedSize(data: Uint8Array, limit: number): Promise<number> {
  for (let layers = 1; layers <= pdfLimits.layers; layers += 1) {
    const { size, saved, start } = await inflate(data, layers, limit);
    if (size > limit || saved > pdfLimits.savedStates || isWideMap(start)) return Infinity;
    if (!isDeflated(start)) return size;
  }
  return Infinity;
}

/** Bytes a stream costs beyond those it has in the file. */
async function grownSize(stream: RawStream): Promise<number> {
  const { data, dictionary } = stream;
  if (/\/Subtype\s*\/Image\b/.test(dictionary)) return 0;
  if (!isDeflated(data)) return isHeavy(data) ? Infinity : 0;
  if (data.length < mapSized && isHeavyInside(data)) return Infinity;
  if (!isSuspect(stream)) return 0;
  return await unpackedSize(
    data,
    /\/Length1\b/.test(dictionary) ? pdfLimits.fontBytes : pdfLimits.streamBytes,
  );
}

/** Whether the streams of a file grow beyond what a document can need when they are unpacked. */
export async function growsTooLarge(bytes: Uint8Array): Promise<boolean> {
  let total = 0;
  for (const stream of findStreams(bytes)) {
    total += await grownSize(stream);
    if (total > pdfLimits.allStreamBytes) return true;
  }
  return false;
}
