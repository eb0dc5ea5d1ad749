import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addTemporary } from '../files/temporary.ts';

/** Bytes that are kept in memory before the rest goes to a file. */
const mostInMemory = 8 * 1024 * 1024;

/** Where packed documents lie until they are looked at: in memory as long as they are few, else in a file without a name. */
export class Shelf {
  /** One piece: thousands of small ones leave gaps between them that are never given back. */
  #memory: Uint8Array | undefined;
  #filled = 0;
  #file: number | undefined;
  #end = 0;

  /** Puts a copy of bytes away; the result fetches it again. */
  put(bytes: Uint8Array): () => Uint8Array {
    const from = this.#filled;
    const to = from + bytes.length;
    if (to <= mostInMemory) {
      this.#memory ??= new Uint8Array(mostInMemory);
      const memory = this.#memory;
      memory.set(bytes, from);
      this.#filled = to;
      // A copy: what is sent to a thread takes the whole piece with it that it is a part of.
      return () => memory.slice(from, to);
    }
    this.#file ??= openNameless();
    const [file, at, length] = [this.#file, this.#end, bytes.length];
    this.#end += length;
    for (let done = 0; done < length; ) done += writeSync(file, bytes, done, length - done, at + done);
    return () => fetch(file, at, length);
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }
}

function fetch(file: number, at: number, length: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(length);
  for (let done = 0; done < length; ) {
    const read = readSync(file, bytes, done, length - done, at + done);
    if (read === 0) throw new Error('the temporary file was cut');
    done += read;
  }
  return bytes;
}

/** A file that is gone once it is closed, however the run ends. */
function openNameless(): number {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-'));
  addTemporary(folder);
  const file = openSync(join(folder, 'documents'), 'w+', 0o600);
  try {
    rmSync(folder, { recursive: true });
  } catch {
    // Systems that keep open files by name remove the folder at the end of the run.
  }
  return file;
}
