import { latinText } from '../file/latin-text.ts';
import { inflated, type UnpackedStreams } from '../file/stream-data.ts';
import { countSavedStates } from '../page/saved-states.ts';

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

/** Ranges of a character map, up to their end. */
const rangeSections = /begin(?:bf|cid)range([\s\S]*?)(?:endbfrange|endcidrange|$)/g;
const range = /<([0-9a-f]{1,8})>\s*<([0-9a-f]{1,8})>\s*(?:<|\[|\d)/gi;

/** Whether a range of a character map covers more characters than there are. */
export function hasWideRange(text: string): boolean {
  for (const [, ranges = ''] of text.matchAll(rangeSections)) {
    for (const [, from = '', to = ''] of ranges.matchAll(range)) {
      if (Number.parseInt(to, 16) - Number.parseInt(from, 16) >= pdfLimits.mapRange) return true;
    }
  }
  return false;
}

function isWideMap(start: Uint8Array): boolean {
  return find(start, inMaps, 0) >= 0 && hasWideRange(latinText(start.subarray(0, 1024 * 1024)));
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
function isHeavyInside({ data, start }: RawStream, unpacked: UnpackedStreams): boolean {
  try {
    const content = inflated(data.subarray(2, -4));
    unpacked.set(start, content);
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
async function grownSize(stream: RawStream, unpacked: UnpackedStreams): Promise<number> {
  const { data, dictionary } = stream;
  if (/\/Subtype\s*\/Image\b/.test(dictionary)) return 0;
  if (!isDeflated(data)) return isHeavy(data) ? Infinity : 0;
  if (data.length < mapSized && isHeavyInside(stream, unpacked)) return Infinity;
  if (!isSuspect(stream)) return 0;
  return await unpackedSize(
    data,
    /\/Length1\b/.test(dictionary) ? pdfLimits.fontBytes : pdfLimits.streamBytes,
  );
}

/**
 * Whether the streams of a file grow beyond what a document can need when they are unpacked. What is unpacked for it is
 * kept for whoever looks at the file next.
 */
export async function growsTooLarge(bytes: Uint8Array, unpacked: UnpackedStreams): Promise<boolean> {
  let total = 0;
  for (const stream of findStreams(bytes)) {
    total += await grownSize(stream, unpacked);
    if (total > pdfLimits.allStreamBytes) return true;
  }
  return false;
}

/** A stream of the file as it lies there, still compressed. */
interface RawStream {
  readonly data: Uint8Array;
  /** Where its data begins in the file. */
  readonly start: number;
  /** What its dictionary says, as far as it was looked at. */
  readonly dictionary: string;
}

/** How much before the keyword is looked at. */
const reach = 512;

function codes(word: string): number[] {
  return Array.from(word, (character) => character.charCodeAt(0));
}

const opening = codes('stream');
const closing = codes('endstream');
/** Part of the word that begins a range of a character map: pages have few of its first letter. */
const inMaps = codes('gin');

function find(bytes: Uint8Array, word: readonly number[], from: number): number {
  const first = word[0] as number;
  let at = bytes.indexOf(first, from);
  while (at >= 0 && !standsAt(bytes, word, at)) at = bytes.indexOf(first, at + 1);
  return at;
}

function standsAt(bytes: Uint8Array, word: readonly number[], at: number): boolean {
  for (let index = 1; index < word.length; index += 1) {
    if (bytes[at + index] !== word[index]) return false;
  }
  return true;
}

/** Start of the data after the keyword: a line break belongs to the keyword. */
function dataStart(bytes: Uint8Array, keyword: number): number {
  let at = keyword + opening.length;
  if (bytes[at] === 0x0d) at += 1;
  if (bytes[at] === 0x0a) at += 1;
  return at;
}

function dictionaryBefore(bytes: Uint8Array, keyword: number): string {
  const text = latinText(bytes.subarray(Math.max(0, keyword - reach), keyword));
  const start = Math.max(text.lastIndexOf(' obj'), text.lastIndexOf('endobj'));
  return start < 0 ? text : text.slice(start);
}

/** Walks over all streams of a file, whether or not its table of objects knows them. */
function* findStreams(bytes: Uint8Array): Generator<RawStream> {
  for (let at = find(bytes, opening, 0); at >= 0; ) {
    const start = dataStart(bytes, at);
    const found = find(bytes, closing, start);
    const end = found < 0 ? bytes.length : found;
    yield { data: bytes.subarray(start, end), start, dictionary: dictionaryBefore(bytes, at) };
    at = found < 0 ? -1 : find(bytes, opening, end + closing.length);
  }
}

/** Bytes looked at together, and how many different ones compressed text has among them at least. */
const window = 1024;
const fewest = 128;

/**
 * Whether some part of compressed data repeats itself. Compressed text looks like noise; only data that grows a
 * hundredfold and more when unpacked does not.
 */
function repeatsItself(data: Uint8Array): boolean {
  const seen = new Uint32Array(256);
  for (let end = window; end <= data.length; end += window) {
    let different = 0;
    for (let at = end - window; at < end && different < fewest; at += 1) {
      const byte = data[at] as number;
      if (seen[byte] === end) continue;
      seen[byte] = end;
      different += 1;
    }
    if (different < fewest) return true;
  }
  return false;
}

/** Bounds on untrusted PDF files beside those of their pages. */
const pdfLimits = {
  /** Bytes that a compressed stream may grow to: of text and lines, of a font, and all together. */
  streamBytes: 32 * 1024 * 1024,
  fontBytes: 120 * 1024 * 1024,
  allStreamBytes: 400 * 1024 * 1024,
  /** Characters that one range of a character map may cover, and times a stream may be compressed. */
  mapRange: 0x20000,
  layers: 3,
  /** Graphics states of one stream that are saved and not restored; their cost grows with their square. */
  savedStates: 5_000,
} as const;
