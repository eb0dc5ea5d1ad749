import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addTemporary } from '../files/temporary.ts';

/** Bytes that are kept in memory before the rest goes to a file. */
const mostInMemory = 24 * 1024 * 1024;

/** Where packed documents lie until they are looked at: in memory as long as they are few, else in a file without a name. */
export class Shelf {
  #left = mostInMemory;
  #file: number | undefined;
  #end = 0;

  /** Puts bytes away; the result fetches them again. */
  put(bytes: Uint8Array): () => Uint8Array {
    if (bytes.length <= this.#left) {
      this.#left -= bytes.length;
      return () => bytes;
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
