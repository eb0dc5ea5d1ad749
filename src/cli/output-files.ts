import { resolve } from 'node:path';
import { fill } from '../locale/fill.ts';
import { OutputFile } from '../node/files/output-file.ts';
import { sameFile } from '../node/files/same-file.ts';
import type { Session } from './session.ts';
import { UsageError } from './usage-error.ts';

type Around = Pick<Session, 'io' | 'locale'>;

/** A file that a command will write, opened before it reads anything; a failure says which file and why. */
export interface OpenOutput {
  /** Writes a part of it. */
  readonly write: (data: string | Uint8Array) => void;
  /** Writes all of it and puts it into its place. */
  readonly finish: (data: Iterable<string | Uint8Array>) => void;
  readonly discard: () => void;
}

/** Opens a file for writing. None that the command reads may be written to. */
export function openOutput(path: string, inputs: Iterable<string>, { io, locale }: Around): OpenOutput {
  const texts = locale.cli.problem;
  const absolute = resolve(io.cwd, path);
  const input = sameFile(absolute, inputs);
  if (input !== undefined) throw new UsageError(fill(texts.overwritesInput, { path }));
  const file = orCannotWrite(path, texts.cannotWrite, () => OutputFile.open(absolute));
  return {
    write: (data) => orCannotWrite(path, texts.cannotWrite, () => file.write(data)),
    finish: (data) =>
      orCannotWrite(path, texts.cannotWrite, () => {
        try {
          for (const chunk of data) file.write(chunk);
          file.commit();
        } catch (error) {
          file.discard();
          throw error;
        }
      }),
    discard: () => file.discard(),
  };
}

/** Does something to a file; an error of the file system is wrong usage, any other stays what it is. */
export function orCannotWrite<T>(path: string, template: string, act: () => T): T {
  try {
    return act();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw code === undefined ? error : new UsageError(fill(template, { path, detail: code }));
  }
}
