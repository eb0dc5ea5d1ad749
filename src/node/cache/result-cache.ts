import { randomBytes } from 'node:crypto';
import {
  closeSync,
  futimesSync,
  mkdirSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { entriesIn, entryBytes, headLength, type KeptEntry, readEntry } from './entries.ts';

/** What a cache may hold before its oldest files are removed. */
export interface CacheBounds {
  readonly bytes: number;
  /** Each of them is opened by every run. */
  readonly files: number;
}

const usualBounds: CacheBounds = { bytes: 1024 * 1024 * 1024, files: 256 };

const ending = '.gouji-cache';

/**
 * What earlier runs found out, by the digest of all that it depends on. A run adds a file of its own and changes no other,
 * so runs do not meet; what is cut, damaged or of another program is passed over. Where nothing can be written, nothing is
 * kept, and nothing else is different.
 */
export class ResultCache {
  readonly #folder: string;
  readonly #entries = new Map<string, KeptEntry>();
  readonly #files: number[] = [];
  readonly #used = new Set<number>();
  #own: { readonly file: number; end: number } | undefined;
  #isWritable = true;

  constructor(folder: string, bounds: Partial<CacheBounds> = {}) {
    this.#folder = folder;
    for (const name of keptFiles(folder, { ...usualBounds, ...bounds })) this.#open(join(folder, name));
  }

  /** What was kept under a key, as it was put. */
  get(key: string): Uint8Array | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    const data = readEntry(entry);
    if (data === undefined) return undefined;
    this.#used.add(entry.file);
    return data;
  }

  put(key: string, data: Uint8Array): void {
    const own = this.#writable();
    if (own === undefined) return;
    try {
      writeWhole(own.file, entryBytes(key, data), own.end);
    } catch {
      // A full disk, for one: the run goes on without.
      this.#isWritable = false;
      return;
    }
    const at = own.end + headLength;
    own.end = at + data.length;
    this.#entries.set(key, { file: own.file, at, length: data.length });
  }

  /** Closes the files; those that were of use count as new. */
  close(): void {
    for (const file of this.#files) {
      try {
        if (this.#used.has(file)) futimesSync(file, new Date(), new Date());
      } catch {
        // Of another user, or on a disk that only reads.
      }
      closeSync(file);
    }
  }

  #open(path: string): void {
    try {
      const file = openSync(path, 'r');
      this.#files.push(file);
      for (const [key, entry] of entriesIn(file)) this.#entries.set(key, entry);
    } catch {
      // Removed meanwhile, or not for us to read.
    }
  }

  /** The file of this run, made when there is something to keep. */
  #writable() {
    if (this.#own !== undefined || !this.#isWritable) return this.#isWritable ? this.#own : undefined;
    try {
      mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
      const file = openSync(join(this.#folder, randomBytes(12).toString('hex') + ending), 'wx+', 0o600);
      this.#files.push(file);
      this.#own = { file, end: 0 };
    } catch {
      this.#isWritable = false;
    }
    return this.#own;
  }
}

/** The files of a cache, the newest first, once those beyond the bounds are removed. */
function keptFiles(folder: string, bounds: CacheBounds): string[] {
  const kept: string[] = [];
  let size = 0;
  for (const { name, bytes } of filesIn(folder)) {
    size += bytes;
    if (size <= bounds.bytes && kept.length < bounds.files) kept.push(name);
    else rmSync(join(folder, name), { force: true });
  }
  return kept;
}

function filesIn(folder: string) {
  try {
    return readdirSync(folder)
      .filter((name) => name.endsWith(ending))
      .map((name) => ({ name, ...factsOf(join(folder, name)) }))
      .sort((a, b) => b.time - a.time || (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

function factsOf(path: string) {
  const found = statSync(path, { throwIfNoEntry: false });
  return { bytes: found?.size ?? 0, time: found?.mtimeMs ?? 0 };
}

function writeWhole(file: number, bytes: Uint8Array, at: number): void {
  for (let done = 0; done < bytes.length; )
    done += writeSync(file, bytes, done, bytes.length - done, at + done);
}
