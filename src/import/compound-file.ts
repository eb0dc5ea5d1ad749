import { ReadError } from '../core/model/read-error.ts';

/** The streams at the top of a compound file (the container of .doc, .xls and encrypted office files). */
export interface CompoundFile {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** Bytes of one stream; throws `damaged-compound-file` when there is none. */
  read(name: string): Uint8Array;
}

const magic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Whether bytes start like a compound file. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** Opens a compound file. Every chain of sectors is followed at most once around, so that loops end. */
export function openCompoundFile(file: string, bytes: Uint8Array): CompoundFile {
  const reader = new SectorReader(file, bytes);
  const streams = readRootStreams(reader);
  return {
    names: [...streams.keys()],
    has: (name) => streams.has(name),
    read(name) {
      const entry = streams.get(name);
      if (entry === undefined) throw reader.damaged(name);
      return reader.readStream(entry);
    },
  };
}

interface StreamEntry {
  readonly name: string;
  readonly type: number;
  readonly left: number;
  readonly right: number;
  readonly child: number;
  readonly start: number;
  readonly size: number;
}

const headerLength = 512;
const miniSector = 64;
const headerChains = 109;

class SectorReader {
  private readonly file: string;
  private readonly bytes: Uint8Array;
  private readonly view: DataView;
  private readonly sector: number;
  private readonly table: Int32Array;
  private readonly miniTable: Int32Array;
  private readonly cutoff: number;
  private miniStream: Uint8Array = new Uint8Array();

  constructor(file: string, bytes: Uint8Array) {
    this.file = file;
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < headerLength || !isCompoundFile(bytes)) throw this.damaged('header');
    const shift = this.view.getUint16(30, true);
    if (shift !== 9 && shift !== 12) throw this.damaged('header');
    this.sector = 1 << shift;
    this.cutoff = this.view.getUint32(56, true);
    this.table = toTable(this.gather(this.tableSectors()));
    this.miniTable = toTable(this.gather(this.chain(this.view.getInt32(60, true), this.table)));
  }

  damaged(detail: string): ReadError {
    return new ReadError('damaged-compound-file', detail, { file: this.file });
  }

  directory(): Uint8Array {
    return this.gather(this.chain(this.view.getInt32(48, true), this.table));
  }

  openMiniStream(root: StreamEntry): void {
    this.miniStream = this.gather(this.chain(root.start, this.table));
  }

  readStream(entry: StreamEntry): Uint8Array {
    if (entry.size >= this.cutoff)
      return this.gather(this.chain(entry.start, this.table)).subarray(0, entry.size);
    const chain = entry.size === 0 ? [] : this.chain(entry.start, this.miniTable);
    const found = new Uint8Array(chain.length * miniSector);
    chain.forEach((index, at) => {
      found.set(this.miniStream.subarray(index * miniSector, (index + 1) * miniSector), at * miniSector);
    });
    return found.subarray(0, entry.size);
  }

  /** Sectors that hold the allocation table: some are named in the header, the rest in a chain of their own. */
  private tableSectors(): number[] {
    const sectors: number[] = [];
    for (let i = 0; i < headerChains; i++) sectors.push(this.view.getInt32(76 + i * 4, true));
    const perSector = this.sector / 4 - 1;
    const most = this.bytes.length / this.sector;
    let next = this.view.getInt32(68, true);
    for (let count = 0; next >= 0 && count * perSector < most; count++) {
      const start = this.offset(next);
      if (start + this.sector > this.bytes.length) break;
      for (let i = 0; i < perSector; i++) sectors.push(this.view.getInt32(start + i * 4, true));
      next = this.view.getInt32(start + perSector * 4, true);
    }
    // More than the file has room for only repeats sectors.
    const needed = Math.ceil(most / (this.sector / 4)) + 1;
    return sectors.filter((sector) => sector >= 0 && sector < most).slice(0, needed);
  }

  private chain(start: number, table: Int32Array): number[] {
    const sectors: number[] = [];
    for (let at = start; at >= 0; at = table[at] ?? -1) {
      if (at >= table.length || sectors.length >= table.length) throw this.damaged('sector chain');
      sectors.push(at);
    }
    return sectors;
  }

  private gather(sectors: readonly number[]): Uint8Array {
    const found = new Uint8Array(sectors.length * this.sector);
    sectors.forEach((index, at) => {
      const start = this.offset(index);
      found.set(this.bytes.subarray(start, start + this.sector), at * this.sector);
    });
    return found;
  }

  private offset(sector: number): number {
    return (sector + 1) * this.sector;
  }
}

function toTable(bytes: Uint8Array): Int32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Int32Array.from({ length: bytes.length >> 2 }, (_, index) => view.getInt32(index * 4, true));
}

const entryLength = 128;
const streamType = 2;

/** Streams directly below the root; those of embedded objects bear the same names further down. */
function readRootStreams(reader: SectorReader): Map<string, StreamEntry> {
  const entries = readEntries(reader.directory());
  const root = entries[0];
  if (root === undefined) throw reader.damaged('directory');
  reader.openMiniStream(root);
  const streams = new Map<string, StreamEntry>();
  const seen = new Set<number>();
  const open = [root.child];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    const entry = entries[index];
    if (entry === undefined || seen.has(index)) continue;
    seen.add(index);
    if (entry.type === streamType) streams.set(entry.name, entry);
    open.push(entry.left, entry.right);
  }
  return streams;
}

function readEntries(bytes: Uint8Array): StreamEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: StreamEntry[] = [];
  for (let at = 0; at + entryLength <= bytes.length; at += entryLength) {
    const nameBytes = Math.min(Math.max(view.getUint16(at + 64, true) - 2, 0), 62);
    entries.push({
      name: new TextDecoder('utf-16le').decode(bytes.subarray(at, at + nameBytes)),
      type: view.getUint8(at + 66),
      left: view.getInt32(at + 68, true),
      right: view.getInt32(at + 72, true),
      child: view.getInt32(at + 76, true),
      start: view.getInt32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return entries;
}
