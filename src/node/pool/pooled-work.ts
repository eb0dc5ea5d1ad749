import Tinypool from 'tinypool';
import type {
  CheckedDocument,
  CheckTask,
  Kept,
  KeptPart,
  NormalizedInput,
  NormalizedReading,
  RawReading,
  RunDocument,
  Workplace,
} from '../../check/workplace.ts';
import type { CoverageCounts } from '../../core/findings/coverage-counts.ts';
import { rules as builtIn } from '../../core/generated/rules.ts';
import type { CompiledRule } from '../../core/language/ir/ir.ts';
import { ReadError } from '../../core/model/read-error.ts';
import type { Overrides } from '../../recognize/recognize.ts';
import type { Failure, PackedDocument, PackedPart, Reply, Task, ThreadSettings } from './messages.ts';
import { pack, unpack } from './packed.ts';
import { Shelf } from './shelf.ts';

/** What one task may take before it is given up. Time is that of the processor: a busy machine gives no other result. */
export interface TaskLimits {
  readonly megabytes: number;
  readonly processorSeconds: number;
  /** More for each page that is read from its picture. */
  readonly secondsPerPicture: number;
}

const usualLimits: TaskLimits = { megabytes: 1024, processorSeconds: 120, secondsPerPicture: 60 };

/** Called with the page of a file whose picture is being read. */
export type PageProgress = (file: string, page: number) => void;

/** Between two looks at the time that was used. */
const pulse = 250;

/** A part that lies packed. */
interface ShelvedPart extends KeptPart {
  readonly packed: () => Uint8Array;
}

/**
 * Reads and checks documents in threads of their own, so that all cores have work and no file can take the run with it:
 * one that uses up memory or time, or makes a reader fail, is an input that could not be read. What was read and found is
 * packed away until it is looked at.
 */
export class PooledWork implements Workplace {
  readonly jobs: number;
  readonly #pool: Tinypool;
  readonly #limits: TaskLimits;
  readonly #ruleSets: readonly (readonly CompiledRule[])[];
  readonly #shelf = new Shelf();
  readonly #onPage: PageProgress | undefined;
  #running = 0;

  /** `file` is the program of the threads. */
  constructor(
    file: URL,
    jobs: number,
    settings: ThreadSettings,
    limits: Partial<TaskLimits> = {},
    onPage?: PageProgress,
  ) {
    this.jobs = jobs;
    this.#onPage = onPage;
    this.#limits = { ...usualLimits, ...limits };
    this.#ruleSets = settings.ruleSets.map((rules) => rules ?? builtIn);
    this.#pool = new Tinypool({
      filename: file.href,
      name: 'work',
      minThreads: 0,
      maxThreads: jobs,
      // Threads stay from one task to the next.
      idleTimeout: 60_000,
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.megabytes, maxYoungGenerationSizeMb: 16 },
      workerData: { settings },
    });
  }

  readonly readRaw = async (file: string, bytes: Uint8Array, overrides: Overrides): Promise<RawReading> => {
    const page = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
    const { parts, ...reading } = await this.#run({ ask: 'raw', file, bytes, overrides, page }, file);
    return { ...reading, parts: parts.map(({ packed, ...part }) => ({ ...part, ...this.#shelved(packed) })) };
  };

  readonly readNormalized = async (
    input: NormalizedInput,
    withOutline: boolean,
  ): Promise<NormalizedReading | undefined> => {
    const { reading } = await this.#run({ ask: 'normalized', input, withOutline }, input.path);
    if (reading === undefined) return undefined;
    const { packed, ...part } = reading.part;
    return { ...reading, part: { ...part, ...this.#shelved(packed) } };
  };

  readonly check = async ({
    document,
    answers,
    rules,
    suppressions,
  }: CheckTask): Promise<CheckedDocument> => {
    const sent = new Map<RunDocument, PackedDocument>();
    const packedOnce = (each: RunDocument): PackedDocument => {
      const packed = sent.get(each) ?? packedDocument(each);
      sent.set(each, packed);
      return packed;
    };
    const packedAnswers = [...answers].map(([key, { found, ...rest }]) => {
      return [key, { ...rest, found: 'code' in found ? found : found.map(packedOnce) }] as const;
    });
    const ruleSet = this.#ruleSets.indexOf(rules);
    if (ruleSet < 0) throw new Error('rules that the threads do not have');
    const task = {
      ask: 'check',
      document: packedDocument(document),
      answers: new Map(packedAnswers),
      ruleSet,
      suppressions,
    } as const;
    try {
      const { coverage, tally, facts, found } = await this.#run(task, document.paths[0] ?? '');
      return {
        coverage: JSON.parse(coverage) as CoverageCounts,
        tally,
        facts: this.#kept(facts),
        found: this.#kept(found),
      };
    } catch (error) {
      // What fails over a document that was read is a mistake of the program.
      if (error instanceof ReadError && error.reason === 'reader-failed') throw new Error(error.detail);
      throw error;
    }
  };

  readonly keep = <T>(value: T): Kept<T> => this.#kept(pack(value));

  /** Ends the threads and removes what was packed away. */
  async close(): Promise<void> {
    this.#shelf.close();
    await this.#pool.destroy();
  }

  #kept<T>(bytes: Uint8Array): Kept<T> {
    const fetch = this.#shelf.put(bytes);
    return () => unpack(fetch());
  }

  #shelved(bytes: Uint8Array): Pick<ShelvedPart, 'load' | 'packed'> {
    const packed = this.#shelf.put(bytes);
    return { packed, load: () => unpack(packed()) };
  }

  async #run<A extends Task['ask']>(task: Extract<Task, { ask: A }>, file: string): Promise<Reply[A]> {
    const reply = await this.#reply(task);
    if (!('reason' in reply)) return reply as Reply[A];
    // What failed once may still be at it.
    if (isOfThread(reply.reason)) await this.#pool.recycleWorkers();
    throw new ReadError(reply.reason, reply.detail, reply.place ?? { file });
  }

  async #reply(task: Task): Promise<Reply[Task['ask']] | Failure> {
    const { megabytes, processorSeconds } = this.#limits;
    const stop = new AbortController();
    const watch = setInterval(
      this.#watch(task, () => stop.abort()),
      pulse,
    );
    this.#running++;
    try {
      return (await this.#pool.run(task, { signal: stop.signal })) as Reply[Task['ask']] | Failure;
    } catch (error) {
      if (stop.signal.aborted) return { reason: 'too-much-work', detail: String(processorSeconds) };
      const { code, name, message } = error as NodeJS.ErrnoException;
      return code === 'ERR_WORKER_OUT_OF_MEMORY'
        ? { reason: 'out-of-memory', detail: String(megabytes) }
        : { reason: 'reader-failed', detail: `${name}: ${message}` };
    } finally {
      this.#running--;
      clearInterval(watch);
    }
  }

  /** Looks whether a task has used up its time: its share of that of all tasks that go on. */
  #watch(task: Task, stop: () => void): () => void {
    const { processorSeconds, secondsPerPicture } = this.#limits;
    let before = process.cpuUsage();
    let used = 0;
    let shown = 0;
    return () => {
      const [page, pictures] =
        task.ask === 'raw' ? [Atomics.load(task.page, 0), Atomics.load(task.page, 1)] : [0, 0];
      if (task.ask === 'raw' && page !== shown) this.#onPage?.(task.file, page);
      shown = page;
      const { user, system } = process.cpuUsage(before);
      before = process.cpuUsage();
      used += (user + system) / Math.max(1, this.#running);
      if (used > (processorSeconds + pictures * secondsPerPicture) * 1e6) stop();
    };
  }
}

/** Failures of the thread, not of the file. */
const isOfThread = (reason: string): boolean => reason === 'reader-failed' || reason === 'reader-stuck';

const packedDocument = ({ members, ...document }: RunDocument): PackedDocument => ({
  ...document,
  members: members.map((part): PackedPart => {
    const { load: _, packed, outline: __, ...rest } = part as ShelvedPart & { readonly outline?: unknown };
    return { ...rest, packed: packed() };
  }),
});
