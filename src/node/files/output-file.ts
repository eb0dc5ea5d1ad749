import {
  closeSync,
  constants,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { addTemporary, forgetTemporary } from './temporary.ts';

const mostPending = 64 * 1024;

/**
 * A file that is being written beside its place and put there when it is whole: whatever ends the run before, what was
 * there stays. Pipes and devices have no place and are written to as they are.
 */
export class OutputFile {
  readonly #descriptor: number;
  readonly #target: string;
  readonly #temporary: string | undefined;
  #isOpen = true;
  /** Text that is not written yet: reports come in thousands of small pieces. */
  #pending = '';

  private constructor(descriptor: number, target: string, temporary: string | undefined) {
    this.#descriptor = descriptor;
    this.#target = target;
    this.#temporary = temporary;
  }

  /** Opens a file for writing and makes the folders above it. Throws an error of the file system. */
  static open(path: string): OutputFile {
    mkdirSync(dirname(path), { recursive: true });
    const target = throughLinks(path);
    const found = statSync(target, { throwIfNoEntry: false });
    if (found?.isDirectory()) throw Object.assign(new Error('is a folder'), { code: 'EISDIR' });
    if (found !== undefined && !found.isFile()) return new OutputFile(openDevice(target), target, undefined);
    // A file that may not be changed is not replaced either.
    if (found !== undefined) closeSync(openSync(target, 'r+'));
    const temporary = join(dirname(target), `.${basename(target).slice(0, 100)}.${process.pid}.tmp`);
    const descriptor = openSync(temporary, 'w', found?.mode ?? 0o666);
    addTemporary(temporary);
    return new OutputFile(descriptor, target, temporary);
  }

  write(data: string | Uint8Array): void {
    if (typeof data === 'string') this.#pending += data;
    if (typeof data !== 'string' || this.#pending.length >= mostPending) this.#flush();
    if (typeof data !== 'string') this.#append(data);
  }

  #flush(): void {
    const text = this.#pending;
    this.#pending = '';
    if (text !== '') this.#append(Buffer.from(text));
  }

  #append(bytes: Uint8Array): void {
    for (let at = 0; at < bytes.length; ) at += writeSync(this.#descriptor, bytes, at);
  }

  /** Puts the file into its place, once all of it is on the disk. */
  commit(): void {
    this.#flush();
    if (this.#temporary !== undefined) fsyncSync(this.#descriptor);
    this.#close();
    if (this.#temporary === undefined) return;
    renameSync(this.#temporary, this.#target);
    forgetTemporary(this.#temporary);
  }

  /** Gives up: what was there stays. */
  discard(): void {
    this.#close();
    if (this.#temporary === undefined) return;
    rmSync(this.#temporary, { force: true });
    forgetTemporary(this.#temporary);
  }

  #close(): void {
    if (this.#isOpen) closeSync(this.#descriptor);
    this.#isOpen = false;
  }
}

/** A pipe without a reader would hold the run for ever: it is refused. */
function openDevice(path: string): number {
  closeSync(openSync(path, constants.O_WRONLY | constants.O_NONBLOCK));
  return openSync(path, 'w');
}

/** The file that a link leads to: the link stays one. */
function throughLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
