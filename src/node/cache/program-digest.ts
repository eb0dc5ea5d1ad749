import { createHash, type Hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageName } from '../recognizer.ts';
import { slashed } from '../shown-path.ts';

/** A digest of the program that a thread runs, and of the Node that runs it: what another program found out is not ours. */
export function programDigest(workerFile: URL): string {
  const hash = createHash('sha256').update(process.version);
  addProgram(hash, workerFile);
  hash.update(recognizerDigest());
  return hash.digest('hex');
}

/** A digest of the program alone: the same on every machine. */
export function codeDigest(workerFile: URL): string {
  const hash = createHash('sha256');
  addProgram(hash, workerFile);
  return hash.digest('hex');
}

function addProgram(hash: Hash, workerFile: URL): void {
  const folder = fileURLToPath(new URL('.', workerFile));
  for (const path of filesIn(folder))
    if (/\.(?:js|json)$/.test(path))
      hash
        .update(slashed(path))
        .update('\0')
        .update(readFileSync(join(folder, path)));
}

/** The package that reads pictures of pages, or that there is none: it is large, so its files are told by size and time. */
export function recognizerDigest(): string {
  const hash = createHash('sha256');
  try {
    const folder = dirname(fileURLToPath(import.meta.resolve(packageName)));
    for (const path of filesIn(folder)) {
      const { size, mtimeMs } = statSync(join(folder, path));
      hash.update(`${path}\0${size}\0${mtimeMs}\0`);
    }
  } catch {
    hash.update('none');
  }
  return hash.digest('hex');
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
