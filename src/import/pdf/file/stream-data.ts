import { inflateSync } from 'fflate';

/** How far behind the end of the data its checksum may still be looked for: line breaks may stand between. */
const slack = 6;

/** The data of a stream after its filters, and whether all of it is there and right. */
export interface StreamData {
  readonly data: Uint8Array;
  readonly whole: boolean;
}

/** Data of streams that were unpacked before, by where they begin in the file. */
export type UnpackedStreams = Map<number, Uint8Array>;

/** The checksum of unpacked data that stands at the end of the packed data. */
function adler32(data: Uint8Array): number {
  let [a, b] = [1, 0];
  for (let at = 0; at < data.length; ) {
    // So many additions fit into 32 bits.
    const end = Math.min(at + 3_800, data.length);
    for (; at < end; at += 1) {
      a += data[at] as number;
      b += a;
    }
    a %= 65_521;
    b %= 65_521;
  }
  return ((b << 16) | a) >>> 0;
}

function endsWith(packed: Uint8Array, checksum: number): boolean {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  for (let back = 4; back <= 4 + slack && back <= packed.length; back += 1) {
    if (view.getUint32(packed.length - back) === checksum) return true;
  }
  return false;
}

/** Room that data is unpacked into: left to itself, the library takes 128 KB anew for every stream, however short. */
let room: Uint8Array | undefined;
const roomBytes = 1024 * 1024;

/** The data that a stream of deflated data grows to; its head of two bytes is taken off before. Throws where it is damaged. */
export function inflated(packed: Uint8Array): Uint8Array {
  room ??= new Uint8Array(roomBytes);
  try {
    const data = inflateSync(packed, { out: room });
    // What does not fit is lost without a word.
    if (data.length < room.length) return data.slice();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return inflateSync(packed);
}

/** Node's own unpacking, where there is one: it costs a third, but its start costs more than a short stream. */
const zlib = globalThis.process?.getBuiltinModule?.('node:zlib');
const long = 8 * 1024;

/** Unpacks deflated data, unless it is known what it unpacks to, and holds it against its checksum. */
export function unpack(packed: Uint8Array, known?: Uint8Array): StreamData {
  try {
    if (packed.length > long && zlib !== undefined) return { data: zlib.inflateSync(packed), whole: true };
  } catch {
    // What is damaged is looked at below.
  }
  try {
    const data = known ?? inflated(packed.subarray(2));
    return { data, whole: endsWith(packed, adler32(data)) };
  } catch {
    return { data: new Uint8Array(0), whole: false };
  }
}
