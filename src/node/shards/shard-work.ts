import type { InputEntry } from '../../check/input-log.ts';
import type { Gathered, ReadInput, Share } from '../../check/load-documents.ts';
import type {
  CheckedDocument,
  CheckTask,
  KeptPart,
  NormalizedReading,
  RawPart,
  Workplace,
} from '../../check/workplace.ts';
import { checkKey, digestOf } from '../cache/keys.ts';
import { packedOf, unpack } from '../pool/packed.ts';
import type { ShardFiles, ShardWriter } from './shard-file.ts';

/** The two lists of a run. */
export type InputList = 'inputs' | 'references';

/** What was read of an input, without the documents themselves. */
interface StoredInput {
  readonly normalized: readonly (Pick<NormalizedReading, 'facts' | 'outline'> & {
    readonly part: StoredPart;
  })[];
  readonly parts: readonly (Omit<RawPart, 'part'> & { readonly part: StoredPart })[];
}

type StoredPart = Omit<KeptPart, 'load'>;

/** What is known of a document that was checked, besides what the report lists of it and what was found. */
type StoredCheck = Pick<CheckedDocument, 'coverage' | 'tally'>;

const keyOf = (kind: string, ...at: readonly (string | number)[]): string =>
  digestOf(kind, ...at.map(String));

/** Parts of documents by where they were read: what a check depends on is the same in every shard and at the merge. */
class Parts {
  readonly #keys = new WeakMap<object, string>();

  note(part: KeptPart, list: InputList, index: number, at: number): string {
    const key = keyOf('part', list, index, at);
    this.#keys.set(part, key);
    return key;
  }

  keyOfCheck(task: CheckTask, ruleSets: readonly unknown[]): string {
    const key = checkKey('', String(ruleSets.indexOf(task.rules)), task, (part) => this.#keys.get(part));
    if (key === undefined) throw new Error('a document of parts that were not read');
    return key;
  }
}

/** Keeps all that is read and found in a shard. */
export class ShardRecorder {
  readonly #writer: ShardWriter;
  readonly #ruleSets: readonly unknown[];
  readonly #parts = new Parts();

  constructor(writer: ShardWriter, ruleSets: readonly unknown[]) {
    this.#writer = writer;
    this.#ruleSets = ruleSets;
  }

  /** The share of a list that holds what it is told to hold. */
  share(list: InputList, holds: (index: number) => boolean): Share {
    return { holds, read: (index, input) => this.#input(list, index, input) };
  }

  /** A workplace of which every check is kept. */
  through(place: Workplace): Workplace {
    return {
      jobs: place.jobs,
      readRaw: place.readRaw,
      readNormalized: place.readNormalized,
      keep: place.keep,
      check: async (task) => {
        const checked = await place.check(task);
        const { coverage, tally, facts, found } = checked;
        const key = this.#parts.keyOfCheck(task, this.#ruleSets);
        const stored: StoredCheck = { coverage, tally };
        this.#writer.put(key, stored);
        this.#writer.put(keyOf('facts', key), facts());
        this.#writer.put(keyOf('found', key), found());
        return checked;
      },
    };
  }

  #input(list: InputList, index: number, { gathered, entries }: ReadInput): void {
    const { normalized, parts } = gathered;
    const stored: StoredInput = {
      normalized: normalized.map(({ part, facts, outline }) => ({
        part: storedPart(part),
        facts,
        ...(outline && { outline }),
      })),
      parts: parts.map(({ part, outline }) => ({ part: storedPart(part), outline })),
    };
    this.#writer.put(keyOf('input', list, index), stored);
    this.#writer.put(keyOf('entries', list, index), entries());
    for (const [at, part] of partsIn(gathered).entries())
      this.#writer.putPacked(this.#parts.note(part, list, index, at), packedOf(part));
  }
}

const storedPart = ({ paths, units, package: descriptor }: KeptPart): StoredPart => ({
  paths,
  units,
  ...(descriptor !== undefined && { package: descriptor }),
});

const partsIn = ({ normalized, parts }: Gathered): readonly KeptPart[] => [
  ...normalized.map(({ part }) => part),
  ...parts.map(({ part }) => part),
];

/** What shards read and found, as if it were read and found now. */
export class ShardReplay {
  readonly #files: ShardFiles;
  readonly #ruleSets: readonly unknown[];
  readonly #parts = new Parts();
  /** Documents that were checked anew: those that no shard saw whole, with all that they are compared with. */
  checked = 0;

  constructor(files: ShardFiles, ruleSets: readonly unknown[]) {
    this.#files = files;
    this.#ruleSets = ruleSets;
  }

  /** What was read of a list. */
  inputs(list: InputList, count: number): ReadInput[] {
    return Array.from({ length: count }, (_, index) => this.#input(list, index));
  }

  /** A workplace that knows what shards have checked. */
  through(place: Workplace): Workplace {
    const unread = () => Promise.reject(new Error('a merge reads no files'));
    return {
      jobs: place.jobs,
      readRaw: unread,
      readNormalized: unread,
      keep: place.keep,
      check: async (task) => {
        const key = this.#parts.keyOfCheck(task, this.#ruleSets);
        const files = this.#files;
        const known = files.find<StoredCheck>(key);
        if (known !== undefined)
          return {
            ...known,
            facts: () => files.get(keyOf('facts', key)),
            found: () => files.get(keyOf('found', key)),
          };
        this.checked++;
        return await place.check(task);
      },
    };
  }

  #input(list: InputList, index: number): ReadInput {
    const { normalized, parts } = this.#files.get<StoredInput>(keyOf('input', list, index));
    const gathered: Gathered = {
      normalized: normalized.map(({ part, ...reading }, at) => ({
        ...reading,
        part: this.#part(part, list, index, at),
        problems: [],
        noFigures: [],
      })),
      parts: parts.map(({ part, outline }, at) => ({
        part: this.#part(part, list, index, normalized.length + at),
        outline,
      })),
    };
    for (const [at, part] of partsIn(gathered).entries()) this.#parts.note(part, list, index, at);
    return {
      gathered,
      entries: () => this.#files.get<readonly InputEntry[]>(keyOf('entries', list, index)),
    };
  }

  #part(part: StoredPart, list: InputList, index: number, at: number): KeptPart {
    const key = keyOf('part', list, index, at);
    const packed = (): Uint8Array => {
      const bytes = this.#files.packed(key);
      if (bytes === undefined) throw new Error('a part that no shard has');
      return bytes;
    };
    return Object.assign({ ...part, load: () => unpack<ReturnType<KeptPart['load']>>(packed()) }, { packed });
  }
}
