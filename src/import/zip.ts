import { Inflate } from 'fflate';
import { ReadError } from '../core/model/read-error.ts';
import { crc32 } from './crc32.ts';
import { readDirectory, type ZipEntry } from './zip-directory.ts';
import { zipLimits } from './zip-limits.ts';

/** An open archive. Entries are inflated only when asked for, and checked against their bounds and checksum. */
export interface Archive {
  readonly file: string;
  readonly names: readonly string[];
  /** Names are compared without case, as the office formats prescribe. */
  has(name: string): boolean;
  /** Hands the entry's bytes to `sink` piece by piece. */
  stream(name: string, sink: (piece: Uint8Array) => void): void;
}

/** Opens a ZIP archive. Throws `damaged-zip`, `archive-bomb`, `escaping-path`; later reads also `encrypted`. */
export function openArchive(file: string, bytes: Uint8Array): Archive {
  const entries = new Map<string, ZipEntry>();
  for (const entry of readDirectory(file, bytes)) {
    const key = entry.name.toLowerCase();
    // Two entries of one name are how one reader is shown another document than the next.
    if (entries.has(key)) throw new ReadError('damaged-zip', entry.name.slice(0, 200), { file });
    entries.set(key, entry);
  }
  const spent = { bytes: 0 };
  return {
    file,
    names: [...entries.values()].map((entry) => entry.name),
    has: (name) => entries.has(name.toLowerCase()),
    stream(name, sink) {
      const entry = entries.get(name.toLowerCase());
      if (entry === undefined) throw new ReadError('damaged-zip', name, { file });
      inflateEntry(file, bytes, entry, spent, sink);
    },
  };
}

interface Spent {
  bytes: number;
}

function inflateEntry(
  file: string,
  bytes: Uint8Array,
  entry: ZipEntry,
  spent: Spent,
  sink: (piece: Uint8Array) => void,
): void {
  const data = entryData(file, bytes, entry);
  let size = 0;
  let crc = 0;
  const take = (piece: Uint8Array) => {
    size += piece.length;
    spent.bytes += piece.length;
    checkBounds(file, entry, size, spent);
    crc = crc32(piece, crc);
    sink(piece);
  };
  if (entry.method === 0) take(data);
  else inflate(file, entry, data, take);
  if (size !== entry.size || crc !== entry.crc) throw new ReadError('damaged-zip', entry.name, { file });
}

function checkBounds(file: string, entry: ZipEntry, size: number, spent: Spent): void {
  const isTooDense = size > zipLimits.ratioFrom && size > entry.compressedSize * zipLimits.ratio;
  const isTooLarge = size > zipLimits.entryBytes || spent.bytes > zipLimits.totalBytes;
  if (isTooDense || isTooLarge || size > entry.size)
    throw new ReadError('archive-bomb', entry.name.slice(0, 200), { file });
}

function entryData(file: string, bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const detail = entry.name.slice(0, 200);
  if (entry.isEncrypted) throw new ReadError('encrypted', detail, { file });
  if (entry.method !== 0 && entry.method !== 8) throw new ReadError('damaged-zip', detail, { file });
  if (entry.size > zipLimits.entryBytes) throw new ReadError('archive-bomb', detail, { file });
  const start = localDataStart(bytes, entry.offset);
  if (start < 0 || start + entry.compressedSize > bytes.length)
    throw new ReadError('damaged-zip', detail, { file });
  return bytes.subarray(start, start + entry.compressedSize);
}

function localDataStart(bytes: Uint8Array, offset: number): number {
  if (offset + 30 > bytes.length) return -1;
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, 30);
  if (view.getUint32(0, true) !== 0x04034b50) return -1;
  return offset + 30 + view.getUint16(26, true) + view.getUint16(28, true);
}

function inflate(file: string, entry: ZipEntry, data: Uint8Array, take: (piece: Uint8Array) => void): void {
  const inflater = new Inflate(take);
  try {
    for (let at = 0; at < data.length; at += zipLimits.step) {
      const end = Math.min(at + zipLimits.step, data.length);
      inflater.push(data.subarray(at, end), end === data.length);
    }
  } catch (error) {
    // The sink's own errors pass; fflate's say only that the stream is damaged.
    if (error instanceof ReadError || !isInflateError(error)) throw error;
    throw new ReadError('damaged-zip', entry.name.slice(0, 200), { file });
  }
}

function isInflateError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'number';
}

/** The bytes of one entry. */
export function readEntry(archive: Archive, name: string): Uint8Array {
  const pieces: Uint8Array[] = [];
  let length = 0;
  archive.stream(name, (piece) => {
    // The inflater uses its memory again.
    pieces.push(piece.slice());
    length += piece.length;
  });
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
