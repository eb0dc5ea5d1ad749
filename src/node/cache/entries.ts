import { hash } from 'node:crypto';
import { fstatSync, readSync } from 'node:fs';

/** Before each entry: a mark, its key, the length of what it holds and the beginning of the digest of that. */
const mark = Buffer.from('GJC1');
const layout = { key: 4, length: 36, check: 40, data: 48 } as const;

/** Where something lies that was kept under a key, in a file of such entries. */
export interface KeptEntry {
  readonly file: number;
  readonly at: number;
  readonly length: number;
}

/** Bytes of an entry before what it holds. */
export const headLength = layout.data;

/** The bytes of an entry; the key is a digest in hexadecimal digits. */
export function entryBytes(key: string, data: Uint8Array): Buffer {
  const head = Buffer.alloc(layout.data);
  mark.copy(head);
  head.write(key, layout.key, 'hex');
  head.writeUInt32LE(data.length, layout.length);
  checkOf(data).copy(head, layout.check);
  return Buffer.concat([head, data]);
}

/** What an entry holds, if it is as it was written. */
export function readEntry({ file, at, length }: KeptEntry): Buffer | undefined {
  const bytes = readExactly(file, at - layout.data, layout.data + length);
  const data = bytes?.subarray(layout.data);
  if (bytes === undefined || data === undefined) return undefined;
  return bytes.subarray(layout.check, layout.data).equals(checkOf(data)) ? data : undefined;
}

const checkOf = (data: Uint8Array): Buffer => hash('sha256', data, 'buffer').subarray(0, 8);

/** The entries of a file as far as it is whole. */
export function* entriesIn(file: number): Generator<readonly [key: string, entry: KeptEntry]> {
  const { size } = fstatSync(file);
  for (let at = 0; at + layout.data <= size; ) {
    const head = readExactly(file, at, layout.data);
    if (head === undefined || !head.subarray(0, mark.length).equals(mark)) return;
    const length = head.readUInt32LE(layout.length);
    at += layout.data;
    if (at + length > size) return;
    yield [head.toString('hex', layout.key, layout.length), { file, at, length }];
    at += length;
  }
}

function readExactly(file: number, at: number, length: number): Buffer | undefined {
  const bytes = Buffer.allocUnsafeSlow(length);
  for (let done = 0; done < length; ) {
    const read = readSync(file, bytes, done, length - done, at + done);
    if (read === 0) return undefined;
    done += read;
  }
  return bytes;
}
