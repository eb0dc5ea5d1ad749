import { Worker } from 'node:worker_threads';
import type { PartReading, ReadParts } from '../../check/read-parts.ts';
import type { Catalogue } from '../../core/catalogue/types.ts';
import type { Disclosure } from '../../core/model/disclosure.ts';
import { ReadError } from '../../core/model/read-error.ts';
import type { Overrides } from '../../recognize/recognize.ts';
import type { ReadReply, ReadRequest } from './messages.ts';
import { pack, unpack } from './packed.ts';
import { Shelf } from './shelf.ts';

/** What one file may take before it is given up. Time is that of the processor: a busy machine gives no other result. */
export interface GuardLimits {
  readonly megabytes: number;
  readonly processorSeconds: number;
  /** Time without any activity in the thread that reads. */
  readonly idleSeconds: number;
}

const usualLimits: GuardLimits = { megabytes: 1024, processorSeconds: 120, idleSeconds: 20 };

/** Between two looks at the thread that reads. */
const pulse = 250;

/**
 * Reads documents in a thread of its own, so that no file can take the run with it: one that uses up memory or time,
 * or makes a reader fail, is an input that could not be read. What was read is packed away until it is looked at.
 */
export class GuardedReader implements PartReading {
  readonly #file: URL;
  readonly #limits: GuardLimits;
  readonly #catalogue: Catalogue | undefined;
  readonly #shelf = new Shelf();
  #worker: Worker | undefined;
  #answer: ((reply: ReadReply) => void) | undefined;

  /** `file` is the program of the thread; without a catalogue it reads by the national one. */
  constructor(file: URL, limits: Partial<GuardLimits> = {}, catalogue?: Catalogue) {
    this.#file = file;
    this.#catalogue = catalogue;
    this.#limits = { ...usualLimits, ...limits };
  }

  readonly keep = (disclosure: Disclosure): (() => Disclosure) => this.#packed(pack(disclosure));

  readonly readParts = async (file: string, bytes: Uint8Array, overrides: Overrides): Promise<ReadParts> => {
    const reply = await this.#ask({ file, bytes, overrides });
    if ('reason' in reply) throw new ReadError(reply.reason, reply.detail, reply.place ?? { file });
    const parts = reply.parts.map(({ outline, packed }) => ({ outline, load: this.#packed(packed) }));
    return { ...reply, parts };
  };

  /** Ends the thread and removes what was packed away. */
  close(): void {
    this.#drop();
    this.#shelf.close();
  }

  #packed(bytes: Uint8Array): () => Disclosure {
    const fetch = this.#shelf.put(bytes);
    return () => unpack(fetch());
  }

  #ask(request: ReadRequest): Promise<ReadReply> {
    return new Promise((resolve) => {
      const worker = this.#running();
      const watch = setInterval(this.#watcher(worker), pulse);
      this.#answer = (reply) => {
        clearInterval(watch);
        this.#answer = undefined;
        // What failed once may still be at it.
        if ('reason' in reply && isFailure(reply.reason)) this.#drop();
        resolve(reply);
      };
      worker.postMessage(request);
    });
  }

  /** Looks whether the thread has used up its time, or waits for something that never comes. */
  #watcher(worker: Worker): () => void {
    const { processorSeconds, idleSeconds } = this.#limits;
    const start = process.cpuUsage();
    let before = worker.performance.eventLoopUtilization();
    let idle = 0;
    return () => {
      const { user, system } = process.cpuUsage(start);
      if (user + system > processorSeconds * 1e6) this.#fail('too-much-work', String(processorSeconds));
      const now = worker.performance.eventLoopUtilization();
      // A timer that ticks is no work.
      idle = now.active - before.active > pulse / 50 ? 0 : idle + pulse;
      before = now;
      if (idle > idleSeconds * 1000) this.#fail('reader-stuck', '');
    };
  }

  #fail(reason: string, detail: string): void {
    this.#answer?.({ reason, detail });
  }

  #running(): Worker {
    if (this.#worker !== undefined) return this.#worker;
    const { megabytes } = this.#limits;
    const worker = new Worker(this.#file, {
      resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 32 },
      workerData: this.#catalogue,
      // The thread says nothing of its own.
      stdout: true,
      stderr: true,
    });
    this.#worker = worker;
    worker.unref();
    worker.on('message', (reply: ReadReply) => this.#answer?.(reply));
    worker.on('error', (error: NodeJS.ErrnoException) => {
      const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      if (isMemory) this.#ended(worker, 'out-of-memory', String(megabytes));
      else this.#ended(worker, 'reader-failed', `${error.name}: ${error.message}`);
    });
    worker.on('exit', (code) => this.#ended(worker, 'reader-failed', `exit ${code}`));
    return worker;
  }

  /** The thread is gone, for itself: one that was given up is none of ours any more. */
  #ended(worker: Worker, reason: string, detail: string): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    this.#fail(reason, detail);
  }

  #drop(): void {
    const worker = this.#worker;
    this.#worker = undefined;
    worker?.removeAllListeners('message');
    void worker?.terminate();
  }
}

/** Failures of the thread, not of the file. */
const isFailure = (reason: string): boolean =>
  ['out-of-memory', 'reader-failed', 'reader-stuck', 'too-much-work'].includes(reason);
