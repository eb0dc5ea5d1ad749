import { ReadError } from '../core/model/read-error.ts';
import { zipLimits } from './zip-limits.ts';

/** One file of an archive, as its central directory states it. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Offset of the local header. */
  readonly offset: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const endLength = 22;
const entryLength = 46;
const longestComment = 0xffff;

/** Reads the central directory of a ZIP archive; nothing is inflated. */
export function readDirectory(file: string, bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return readEntries(file, view, directoryExtent(file, view));
}

/** Where the central directory lies. */
export function directoryExtent(file: string, view: DataView): Extent {
  const end = findEnd(view);
  if (end < 0) throw new ReadError('damaged-zip', 'end of central directory', { file });
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = end - size;
  // Bytes before the archive shift every offset by the same amount.
  const shift = start - view.getUint32(end + 16, true);
  if (count === 0xffff || start < 0 || shift < 0)
    throw new ReadError('damaged-zip', 'central directory', { file });
  if (count > zipLimits.entries) throw new ReadError('archive-bomb', String(count), { file });
  return { start, end, count, shift };
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= lowest; at--) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return -1;
}

interface Extent {
  readonly start: number;
  readonly end: number;
  readonly count: number;
  readonly shift: number;
}

function readEntries(file: string, view: DataView, extent: Extent): ZipEntry[] {
  const entries: ZipEntry[] = [];
  let at = extent.start;
  for (let index = 0; index < extent.count; index++) {
    const isEntry = at + entryLength <= extent.end && view.getUint32(at, true) === entrySignature;
    if (!isEntry) throw new ReadError('damaged-zip', `entry ${index + 1}`, { file });
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + entryLength + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > extent.end) throw new ReadError('damaged-zip', `entry ${index + 1}`, { file });
    entries.push(readEntry(file, view, at, extent.shift));
    at = next;
  }
  return entries;
}

function readEntry(file: string, view: DataView, at: number, shift: number): ZipEntry {
  const nameStart = view.byteOffset + at + entryLength;
  const name = decodeName(new Uint8Array(view.buffer, nameStart, view.getUint16(at + 28, true)));
  const sizes = longSizes(view, at);
  return {
    name: safeName(file, name),
    isEncrypted: (view.getUint16(at + 8, true) & 0x2041) !== 0,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    ...sizes,
    offset: view.getUint32(at + 42, true) + shift,
  };
}

/** Names are in UTF-8, or as Windows writes them in China. */
function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

/** Sizes of 0xffffffff stand in the ZIP64 extra field, which some writers use for small files too. */
function longSizes(view: DataView, at: number): { size: number; compressedSize: number } {
  const compressedSize = view.getUint32(at + 20, true);
  const size = view.getUint32(at + 24, true);
  const missing = [size, compressedSize].map((value) => value === 0xffffffff);
  if (!missing.includes(true)) return { size, compressedSize };
  const extra = findExtra(view, at);
  if (extra < 0) return { size, compressedSize };
  const second = missing[0] ? extra + 8 : extra;
  return {
    size: missing[0] ? readLong(view, extra) : size,
    compressedSize: missing[1] ? readLong(view, second) : compressedSize,
  };
}

function findExtra(view: DataView, at: number): number {
  let extra = at + entryLength + view.getUint16(at + 28, true);
  const end = extra + view.getUint16(at + 30, true);
  while (extra + 4 <= end) {
    const length = view.getUint16(extra + 2, true);
    if (view.getUint16(extra, true) === 1 && extra + 4 + length <= end) return extra + 4;
    extra += 4 + length;
  }
  return -1;
}

function readLong(view: DataView, at: number): number {
  return at + 8 <= view.byteLength ? Number(view.getBigUint64(at, true)) : Number.POSITIVE_INFINITY;
}

function safeName(file: string, printed: string): string {
  const name = printed.replaceAll('\\', '/').replace(/^\/+/, '');
  const isUnsafe = name.includes('\0') || name.split('/').includes('..') || /^[A-Za-z]:/.test(name);
  if (isUnsafe) throw new ReadError('escaping-path', name.slice(0, 200), { file });
  return name;
}
