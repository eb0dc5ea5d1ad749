import { deflateSync } from 'fflate';
import { crc32 } from '../import/crc32.ts';
import { directoryExtent, readDirectory } from '../import/zip-directory.ts';

const localLength = 30;
const entryLength = 46;
const endLength = 22;
/** The first moment that an archive can name: the clock must not change the bytes. */
const firstDay = 0x0021;

/** What an archive knows of a part that was written anew. */
interface Written {
  readonly record: Uint8Array;
  readonly local: Uint8Array;
}

/**
 * Changes some parts of a ZIP archive and adds others. Every other part keeps its bytes as they lie there, packed, with
 * its header and its date.
 */
export function patchArchive(
  file: string,
  given: Uint8Array,
  parts: ReadonlyMap<string, Uint8Array>,
): Uint8Array {
  // A buffer of Node gives views where an array gives copies.
  const bytes = new Uint8Array(given.buffer, given.byteOffset, given.byteLength);
  const entries = readDirectory(file, bytes);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { start, end } = directoryExtent(file, view);
  const ends = [...entries.map(({ offset }) => offset), start].sort((a, b) => a - b);
  const records: Uint8Array[] = [];
  const pieces: Uint8Array[] = [bytes.subarray(0, ends[0])];
  let at = ends[0] ?? start;
  let from = start;
  const take = (local: Uint8Array, record: Uint8Array): void => {
    new DataView(record.buffer).setUint32(42, at, true);
    records.push(record);
    pieces.push(local);
    at += local.length;
  };
  for (const { name, offset } of entries) {
    const length =
      entryLength +
      view.getUint16(from + 28, true) +
      view.getUint16(from + 30, true) +
      view.getUint16(from + 32, true);
    const raw = bytes.subarray(from + entryLength, from + entryLength + view.getUint16(from + 28, true));
    const changed = parts.get(name);
    if (changed === undefined) {
      const next = ends.find((each) => each > offset) ?? start;
      take(bytes.subarray(offset, next), bytes.slice(from, from + length));
    } else {
      const { local, record } = writtenPart(raw, changed, view.getUint32(from + 12, true));
      take(local, record);
    }
    from += length;
  }
  const known = new Set(entries.map(({ name }) => name));
  for (const [name, data] of parts) {
    if (known.has(name)) continue;
    const { local, record } = writtenPart(new TextEncoder().encode(name), data, firstDay << 16);
    take(local, record);
  }
  const tail = bytes.slice(end);
  const directory = records.reduce((sum, { length }) => sum + length, 0);
  const last = new DataView(tail.buffer);
  last.setUint16(8, records.length, true);
  last.setUint16(10, records.length, true);
  last.setUint32(12, directory, true);
  last.setUint32(16, at, true);
  return joined([...pieces, ...records, tail.subarray(0, Math.max(endLength, tail.length))]);
}

function writtenPart(name: Uint8Array, data: Uint8Array, moment: number): Written {
  const packed = deflateSync(data, { level: 6 });
  const local = new Uint8Array(localLength + name.length);
  const record = new Uint8Array(entryLength + name.length);
  const fields = (view: DataView, at: number): void => {
    view.setUint16(at, 20, true);
    // Names of this kind are UTF-8.
    view.setUint16(at + 2, 0x0800, true);
    view.setUint16(at + 4, 8, true);
    view.setUint32(at + 6, moment, true);
    view.setUint32(at + 10, crc32(data), true);
    view.setUint32(at + 14, packed.length, true);
    view.setUint32(at + 18, data.length, true);
    view.setUint16(at + 22, name.length, true);
  };
  const [localView, recordView] = [new DataView(local.buffer), new DataView(record.buffer)];
  localView.setUint32(0, 0x04034b50, true);
  fields(localView, 4);
  local.set(name, localLength);
  recordView.setUint32(0, 0x02014b50, true);
  recordView.setUint16(4, 20, true);
  fields(recordView, 6);
  record.set(name, entryLength);
  return { local: joined([local, packed]), record };
}

/** Pieces one behind the other. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
