import type { ReportInput } from '../core/findings/report.ts';
import { isDamage } from '../core/model/damage.ts';
import { ReadError } from '../core/model/read-error.ts';
import type { Locale } from '../locale/locale.ts';
import { type Problem, problemSentences, readErrorSentence } from '../locale/read-sentence.ts';
import { bytesOf, type InputFile } from './input-file.ts';

/** Digest of an input, in hexadecimal digits. */
export type Digest = (bytes: Uint8Array) => string | Promise<string>;

/** What became of an input. */
export interface InputEntry {
  readonly path: string;
  readonly sha256: string;
  readonly status: ReportInput['status'];
  readonly encoding?: string;
  readonly isDamaged?: true;
  /** Why nothing of it was read. */
  readonly failure?: string;
  /** It is no budget: read, and left alone. */
  readonly isOther?: true;
  readonly problems: readonly Problem[];
}

type Draft = { -readonly [K in keyof InputEntry]: InputEntry[K] } & { readonly problems: Problem[] };

const listedReasons = 3;

/** What became of the files of one input, in the order in which they were read. */
export class InputLog {
  readonly #entries = new Map<string, Draft>();
  readonly #foreign = new Set<unknown>();
  readonly #digest: Digest;
  readonly #locale: Locale;

  constructor(digest: Digest, locale: Locale) {
    this.#digest = digest;
    this.#locale = locale;
  }

  get entries(): readonly InputEntry[] {
    return [...this.#entries.values()];
  }

  /** Reads an input and notes its digest; a failure is noted and thrown. */
  async open(input: InputFile): Promise<Uint8Array> {
    const entry = this.#entry(input.path);
    try {
      const bytes = await bytesOf(input);
      entry.sha256 = await this.#digest(bytes);
      return bytes;
    } catch (error) {
      if (error instanceof ReadError) this.fail(error, input.path);
      else this.#foreign.add(error);
      throw error;
    }
  }

  /** Whether whoever gave an input failed to give it: no fault of the file. */
  isForeign(error: unknown): boolean {
    return this.#foreign.has(error);
  }

  /** Notes that an input could not be read. */
  fail(error: ReadError, path: string): void {
    const entry = this.#entry(this.#entries.has(error.place.file) ? error.place.file : path);
    entry.status = 'unreadable';
    entry.failure = readErrorSentence(error, this.#locale, entry.path);
  }

  /** Notes a part of an input that could not be read. */
  part(problem: Problem, path: string): void {
    const entry = this.#entry(path);
    if (entry.status === 'ok') entry.status = 'partial';
    if (isDamage(problem.reason)) entry.isDamaged = true;
    entry.problems.push(problem);
  }

  /** Notes that an input is something else than a budget, an account or a self-evaluation. */
  other(path: string): void {
    this.#entry(path).isOther = true;
  }

  /** Notes what of an archive has no format that is read. */
  skipped(path: string, names: readonly string[]): void {
    const more = names.length > listedReasons ? this.#locale.cli.problem.skipped.more : '';
    const detail = names.slice(0, listedReasons).join(this.#locale.report.listSeparator) + more;
    this.#entry(path).problems.push(noteOf({ path, reason: 'entries-skipped', detail }));
  }

  encoding(path: string, encoding: string | undefined): void {
    if (encoding !== undefined) this.#entry(path).encoding = encoding;
  }

  #entry(path: string): Draft {
    let entry = this.#entries.get(path);
    if (entry === undefined) {
      entry = { path, sha256: '', status: 'ok', problems: [] };
      this.#entries.set(path, entry);
    }
    return entry;
  }
}

/** What a user should know of an input that was read. */
export interface InputNote {
  readonly path: string;
  readonly reason: string;
  readonly detail: string;
}

const noteOf = ({ path, reason, detail }: InputNote): Problem => ({ reason, detail, place: { file: path } });

/** An input as the report lists it, with what else is to be noted of it. */
export function reportInput(
  { path, sha256, status, encoding, isDamaged, failure, isOther, problems }: InputEntry,
  notes: readonly InputNote[],
  locale: Locale,
): ReportInput {
  const { semicolon, more } = locale.reasons;
  const told = problemSentences([...problems, ...notes.map(noteOf)], locale);
  const others = isOther ? [...told, locale.reasons.noBudget] : told;
  const reasons = failure === undefined ? others : [failure];
  const listed = reasons.slice(0, listedReasons).join(semicolon);
  const reason =
    reasons.length > listedReasons ? listed + more.replace('{count}', String(reasons.length)) : listed;
  return {
    path,
    sha256,
    status,
    ...(isDamaged && status === 'partial' && { damaged: true as const }),
    ...(encoding !== undefined && { encoding }),
    ...(reason !== '' && { reason }),
  };
}
