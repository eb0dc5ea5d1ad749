import type { Catalogue } from '../core/catalogue/types.ts';
import type { Language, Locale } from '../locale/locale.ts';
import type { Printable } from '../report/gates/terminal.ts';

/** A stream to write to. Whatever is a text goes through the gate of terminals first. */
export interface Output {
  readonly write: (data: Printable | Uint8Array) => void;
  /** Waits until what was written is out of memory, where the reader is slower than the writer. */
  readonly drained?: () => Promise<void>;
  readonly isTTY: boolean;
  readonly columns?: number | undefined;
}

/** Everything that the command line touches of its process. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Program of the threads in which documents are read and checked; without one it is done in this thread. */
  readonly workerFile?: URL;
}

/** What is known before any command runs. */
export interface BareSession {
  readonly io: Io;
  readonly locale: Locale;
  readonly language: Language;
  /** Whether the language was asked for on the command line. */
  readonly languageIsGiven: boolean;
}

/** What every command is given. */
export interface Session extends BareSession {
  /** The national catalogue, or that with what was added to it. */
  readonly catalogue: Catalogue;
}
