import { deserialize, serialize } from 'node:v8';
import Tinypool from 'tinypool';
import type {
  CheckedDocument,
  CheckTask,
  Kept,
  NormalizedInput,
  NormalizedReading,
  RawReading,
  RunDocument,
  Workplace,
} from '../../check/workplace.ts';
import { rules as builtIn } from '../../core/generated/rules.ts';
import type { CompiledRule } from '../../core/language/ir/ir.ts';
import { ReadError } from '../../core/model/read-error.ts';
import type { Overrides } from '../../recognize/recognize.ts';
import { checkKey, digestOf, normalizedKey, rawKey } from '../cache/keys.ts';
import type { ResultCache } from '../cache/result-cache.ts';
import type {
  CheckReply,
  Failure,
  PackedDocument,
  PackedPart,
  Reply,
  Task,
  ThreadSettings,
} from './messages.ts';
import { type PackedKept, packedOf, unpack } from './packed.ts';
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

/** Beyond so many documents read, the threads that read them hold more than starting anew costs. */
const mostRead = 200;

/** Between two looks at the time that was used. */
const pulse = 250;

/** A part that lies packed. */
interface ShelvedPart extends PackedKept {
  /** The digest of all that it depends on. */
  readonly key?: string;
}

/** What a run may have besides. */
export interface WorkOptions {
  readonly onPage?: PageProgress | undefined;
  readonly earlier?: Earlier | undefined;
}

/** Where results of earlier runs are, and the digest of what all of this run depend on. */
export interface Earlier {
  readonly cache: ResultCache;
  readonly base: string;
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
  readonly #earlier: Earlier | undefined;
  readonly #ruleDigests: readonly string[];
  #running = 0;
  #read = 0;
  #renewed: Promise<void> = Promise.resolve();

  /** `file` is the program of the threads. */
  constructor(
    file: URL,
    jobs: number,
    settings: ThreadSettings,
    limits: Partial<TaskLimits> = {},
    { onPage, earlier }: WorkOptions = {},
  ) {
    this.jobs = jobs;
    this.#onPage = onPage;
    this.#earlier = earlier && { ...earlier, base: baseOf(earlier.base, settings) };
    this.#ruleDigests = settings.ruleSets.map((rules) => digestOf(rules && JSON.stringify(rules)));
    this.#limits = { ...usualLimits, ...limits };
    this.#ruleSets = settings.ruleSets.map((rules) => rules ?? builtIn);
    this.#pool = new Tinypool({
      filename: file.href,
      name: 'work',
      minThreads: 0,
      maxThreads: jobs,
      // Threads stay from one task to the next.
      idleTimeout: 60_000,
      // A young generation of 16 MB made each thread 35 MB larger and hardly faster.
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.megabytes, maxYoungGenerationSizeMb: 6 },
      workerData: { settings },
    });
  }

  readonly readRaw = async (file: string, bytes: Uint8Array, overrides: Overrides): Promise<RawReading> => {
    const page = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
    const key = this.#earlier && rawKey(this.#earlier.base, file, bytes, overrides);
    const { parts, ...reading } = await this.#run({ ask: 'raw', file, bytes, overrides, page }, file, key);
    return {
      ...reading,
      parts: parts.map(({ part: { packed, ...part }, outline }, at) => ({
        part: { ...part, ...this.#shelved(packed, key, at) },
        outline,
      })),
    };
  };

  readonly readNormalized = async (
    input: NormalizedInput,
    withOutline: boolean,
  ): Promise<NormalizedReading | undefined> => {
    const key = this.#earlier && normalizedKey(this.#earlier.base, input, withOutline);
    const { reading } = await this.#run({ ask: 'normalized', input, withOutline }, input.path, key);
    if (reading === undefined) return undefined;
    const { packed, ...part } = reading.part;
    return { ...reading, part: { ...part, ...this.#shelved(packed, key, 0) } };
  };

  readonly check = async (given: CheckTask): Promise<CheckedDocument> => {
    const { document, answers, rules, suppressions } = given;
    const ruleSet = this.#ruleSets.indexOf(rules);
    if (ruleSet < 0) throw new Error('rules that the threads do not have');
    const key =
      this.#earlier &&
      checkKey(
        this.#earlier.base,
        this.#ruleDigests[ruleSet] ?? '',
        given,
        (part) => (part as ShelvedPart).key,
      );
    const known = this.#known<CheckReply>(key);
    if (known !== undefined) return this.#checked(known);
    const sent = new Map<RunDocument, PackedDocument>();
    const packedOnce = (each: RunDocument): PackedDocument => {
      const packed = sent.get(each) ?? packedDocument(each);
      sent.set(each, packed);
      return packed;
    };
    const packedAnswers = [...answers].map(([key, { found, ...rest }]) => {
      return [key, { ...rest, found: 'code' in found ? found : found.map(packedOnce) }] as const;
    });
    const task = {
      ask: 'check',
      document: packedDocument(document),
      answers: new Map(packedAnswers),
      ruleSet,
      suppressions,
    } as const;
    try {
      return this.#checked(await this.#run(task, document.paths[0] ?? '', key));
    } catch (error) {
      // What fails over a document that was read is a mistake of the program.
      if (error instanceof ReadError && error.reason === 'reader-failed') throw new Error(error.detail);
      throw error;
    }
  };

  /** Small and looked at once: deflating would cost more than the room. */
  readonly keep = <T>(value: T): Kept<T> => {
    const fetch = this.#shelf.put(serialize(value));
    return () => deserialize(fetch()) as T;
  };

  /** Ends the threads and removes what was packed away. */
  async close(): Promise<void> {
    this.#shelf.close();
    await this.#pool.destroy();
    this.#earlier?.cache.close();
  }

  #checked({ coverage, tally, facts, found }: CheckReply): CheckedDocument {
    return { coverage, tally, facts: this.#kept(facts), found: this.#kept(found) };
  }

  /** What an earlier run answered to the same question. */
  #known<R>(key: string | undefined): R | undefined {
    const bytes = key === undefined ? undefined : this.#earlier?.cache.get(key);
    return bytes && (deserialize(bytes) as R);
  }

  #kept<T>(bytes: Uint8Array): Kept<T> {
    const fetch = this.#shelf.put(bytes);
    return () => unpack(fetch());
  }

  #shelved(
    bytes: Uint8Array,
    key: string | undefined,
    at: number,
  ): Pick<ShelvedPart, 'load' | 'packed' | 'key'> {
    const packed = this.#shelf.put(bytes);
    return { packed, load: () => unpack(packed()), ...(key !== undefined && { key: `${key}/${at}` }) };
  }

  async #run<A extends Task['ask']>(
    task: Extract<Task, { ask: A }>,
    file: string,
    key: string | undefined,
  ): Promise<Reply[A]> {
    const known = this.#known<Reply[A]>(key);
    if (known !== undefined) return known;
    const reply = await this.#reply(task);
    if (!('reason' in reply)) {
      if (key !== undefined) this.#earlier?.cache.put(key, serialize(reply));
      return reply as Reply[A];
    }
    // What failed once may still be at it.
    if (isOfThread(reply.reason)) await this.#pool.recycleWorkers();
    throw new ReadError(reply.reason, reply.detail, reply.place ?? { file });
  }

  async #reply(task: Task): Promise<Reply[Task['ask']] | Failure> {
    const { megabytes, processorSeconds } = this.#limits;
    await this.#renewedFor(task);
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

  /** What readers hold on to is given back before the first check: all are read by then. */
  async #renewedFor({ ask }: Task): Promise<void> {
    if (ask !== 'check') this.#read++;
    else if (this.#read > mostRead) {
      this.#read = 0;
      this.#renewed = this.#pool.recycleWorkers();
    }
    await this.#renewed;
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

/** What every result depends on, whatever it is of. */
const baseOf = (program: string, { language, keepTables, catalogue, ocr }: ThreadSettings): string =>
  digestOf(program, language, String(keepTables), ocr, catalogue && JSON.stringify(catalogue));

/** Failures of the thread, not of the file. */
const isOfThread = (reason: string): boolean => reason === 'reader-failed' || reason === 'reader-stuck';

const packedDocument = ({ members, ...document }: RunDocument): PackedDocument => ({
  ...document,
  members: members.map((part): PackedPart => {
    const { paths, units, package: descriptor } = part;
    return {
      paths,
      units,
      ...(descriptor !== undefined && { package: descriptor }),
      packed: packedOf(part),
    };
  }),
});
