/** For programs in Node: paths, folders and globs in place of bytes. Everything else is in `gouji`. */
import { existsSync } from 'node:fs';
import { type Checked, check, type LibraryOptions } from '../library/check.ts';
import { type Expanded, expandPaths } from './expand-paths.ts';
import { GuardedReader } from './guard/guarded-reader.ts';

export type { Expanded, NodeInput } from './expand-paths.ts';
export { readRuleFiles } from './rule-files.ts';

/** Where paths are resolved. */
export interface PathOptions {
  /** The current folder where it is left out. */
  readonly cwd?: string;
}

/** The inputs that files, folders and globs stand for, each once and in a stable order, and what of folders is not read. */
export async function findFiles(
  paths: readonly string[],
  { cwd = process.cwd() }: PathOptions = {},
): Promise<Expanded> {
  return await expandPaths(paths, { cwd, stdin: process.stdin });
}

/** Program of the thread in which documents are read; there where the package is built. */
const readingWorker = new URL('./guard/reading-worker.js', import.meta.url);

/**
 * Checks files, folders and globs. Documents are read in a thread of its own, so that a file that uses up memory or time
 * is one that could not be read.
 *
 * @example
 * const checked = await checkPaths(['data/', 'budgets/*.pdf']);
 * await writeFile('report.html', await renderHtml(checked));
 */
export async function checkPaths(
  paths: readonly string[],
  { cwd, ...options }: LibraryOptions & PathOptions = {},
): Promise<Checked> {
  const { inputs } = await findFiles(paths, cwd === undefined ? {} : { cwd });
  if (options.reading !== undefined || !existsSync(readingWorker)) return await check(inputs, options);
  const reading = new GuardedReader(readingWorker, {}, options.catalogue);
  try {
    return await check(inputs, { ...options, reading });
  } finally {
    reading.close();
  }
}
