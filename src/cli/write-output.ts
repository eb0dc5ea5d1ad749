import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fill } from '../locale/fill.ts';
import type { Session } from './session.ts';
import { UsageError } from './usage-error.ts';

/** Writes a file, or says which one cannot be written and why. */
export async function writeOutput(
  path: string,
  output: string | Uint8Array,
  { io, locale }: Pick<Session, 'io' | 'locale'>,
): Promise<void> {
  try {
    await writeFile(resolve(io.cwd, path), output);
  } catch (error) {
    throw cannotWrite(error, path, locale.cli.problem.cannotWrite);
  }
}

/** An error of the file system as wrong usage; any other stays what it is. */
export function cannotWrite(error: unknown, path: string, template: string): unknown {
  const { code } = error as NodeJS.ErrnoException;
  return code === undefined ? error : new UsageError(fill(template, { path, detail: code }));
}
