import { closeSync, openSync } from 'node:fs';
import { entriesIn, entryBytes, type KeptEntry, readEntry } from '../cache/entries.ts';
import { digestOf } from '../cache/keys.ts';
import { pack, unpack } from '../pool/packed.ts';
import { type RunPart, runDigests, runParts, type ShardedRun } from './sharded-run.ts';

/** A part of a run: the first of four, say. */
export interface ShardNumber {
  readonly number: number;
  readonly of: number;
}

interface ShardHead extends ShardNumber {
  readonly schema: typeof schema;
  readonly run: ShardedRun;
}

const schema = 'gouji-shard/1';
const [headKey, endKey] = [digestOf('head'), digestOf('end')];

/** Writes what a shard read and found; at the end stands what keys there are, so that a file that was cut is known. */
export class ShardWriter {
  readonly #write: (bytes: Uint8Array) => void;
  readonly #keys: string[] = [];

  constructor(write: (bytes: Uint8Array) => void, shard: ShardNumber, run: ShardedRun) {
    this.#write = write;
    const head: ShardHead = { schema, ...shard, run };
    this.put(headKey, head);
  }

  put(key: string, value: unknown): void {
    this.putPacked(key, pack(value));
  }

  putPacked(key: string, bytes: Uint8Array): void {
    this.#write(entryBytes(key, bytes));
    this.#keys.push(key);
  }

  end(): void {
    this.put(endKey, digestOf(...this.#keys));
  }
}

/** Why shards are not one run. */
export class ShardError extends Error {
  readonly reason: 'no-shard' | 'damaged' | 'other-run' | 'twice' | 'missing';
  readonly file: string;
  readonly detail: string;
  readonly part: RunPart | undefined;

  constructor(reason: ShardError['reason'], file: string, detail = '', part?: RunPart) {
    super(reason);
    this.reason = reason;
    this.file = file;
    this.detail = detail;
    this.part = part;
  }
}

/** What all shards of a run read and found. */
export class ShardFiles {
  readonly run: ShardedRun;
  readonly #entries: Map<string, KeptEntry>;
  readonly #names: ReadonlyMap<number, string>;

  private constructor(run: ShardedRun, entries: Map<string, KeptEntry>, names: ReadonlyMap<number, string>) {
    this.run = run;
    this.#entries = entries;
    this.#names = names;
  }

  /** Opens the files of a run, each with its name in messages. Throws `ShardError`, and errors of the file system. */
  static open(files: readonly { readonly path: string; readonly name: string }[]): ShardFiles {
    const entries = new Map<string, KeptEntry>();
    const names = new Map<number, string>();
    try {
      const heads = files.map(({ path, name }) => {
        const file = openSync(path, 'r');
        names.set(file, name);
        return { name, ...headOf(file, name, entries) };
      });
      return new ShardFiles(runOf(heads), entries, names);
    } catch (error) {
      for (const file of names.keys()) closeSync(file);
      throw error;
    }
  }

  /** What was put under a key; nothing if no shard put anything there. */
  find<T>(key: string): T | undefined {
    const bytes = this.packed(key);
    return bytes && unpack<T>(bytes);
  }

  get<T>(key: string): T {
    const found = this.find<T>(key);
    if (found === undefined) throw new ShardError('damaged', [...this.#names.values()].join(', '));
    return found;
  }

  packed(key: string): Uint8Array | undefined {
    const entry = this.#entries.get(key);
    if (entry === undefined) return undefined;
    const bytes = readEntry(entry);
    if (bytes === undefined) throw new ShardError('damaged', this.#names.get(entry.file) ?? '');
    return bytes;
  }

  close(): void {
    for (const file of this.#names.keys()) closeSync(file);
  }
}

/** Notes what a file holds and gives its head. */
function headOf(file: number, name: string, entries: Map<string, KeptEntry>): ShardHead {
  const all = [...entriesIn(file)];
  const own = new Map(all);
  const read = <T>(key: string): T | undefined => {
    const entry = own.get(key);
    const bytes = entry && readEntry(entry);
    return bytes && unpack<T>(bytes);
  };
  if (!own.has(headKey)) throw new ShardError('no-shard', name);
  const head = read<ShardHead>(headKey);
  const keys = all.slice(0, -1).map(([key]) => key);
  if (head === undefined || read<string>(endKey) !== digestOf(...keys)) throw new ShardError('damaged', name);
  if (head.schema !== schema) throw new ShardError('other-run', name, '', 'version');
  for (const [key, entry] of own) entries.set(key, entry);
  return head;
}

/** The run that some shards are all parts of, each once. */
function runOf(heads: readonly (ShardHead & { readonly name: string })[]): ShardedRun {
  const [first, ...others] = heads;
  if (first === undefined) throw new Error('no shards');
  const digests = runDigests(first.run);
  for (const { name, run, of } of others) {
    const own = runDigests(run);
    const part = runParts.find((each) => own[each] !== digests[each]);
    if (part !== undefined) throw new ShardError('other-run', name, first.name, part);
    if (of !== first.of) throw new ShardError('other-run', name, first.name, 'settings');
  }
  const numbers = new Map<number, string>();
  for (const { name, number } of heads) {
    const before = numbers.get(number);
    if (before !== undefined) throw new ShardError('twice', name, before);
    numbers.set(number, name);
  }
  const missing = Array.from({ length: first.of }, (_, index) => index + 1).filter(
    (each) => !numbers.has(each),
  );
  if (missing.length === 0) return first.run;
  throw new ShardError('missing', first.name, missing.map((each) => `${each}/${first.of}`).join(', '));
}
