/** For programs in Node: paths, folders and globs in place of bytes. Everything else is in `gouji`. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { selectRules } from '../core/findings/selection.ts';
import { rules as builtIn } from '../core/generated/rules.ts';
import { type Checked, check, type LibraryOptions } from '../library/check.ts';
import { type Expanded, expandPaths } from './expand-paths.ts';
import { PooledWork } from './pool/pooled-work.ts';

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

/** Program of the threads in which documents are read and checked; there where the package is built. */
const workerFile = new URL('./pool/worker.js', import.meta.url);

/**
 * Checks files, folders and globs. Documents are read and checked in threads of their own, so that all cores have work and
 * a file that uses up memory or time is one that could not be read.
 *
 * @example
 * const checked = await checkPaths(['data/', 'budgets/*.pdf']);
 * await writeFile('report.html', await renderHtml(checked));
 */
export async function checkPaths(
  paths: readonly string[],
  { cwd, jobs = availableParallelism(), ...options }: LibraryOptions & PathOptions & ThreadOptions = {},
): Promise<Checked> {
  const { inputs } = await findFiles(paths, cwd === undefined ? {} : { cwd });
  const { rules = builtIn, selection, rulesFor, language = 'zh', catalogue } = options;
  const isHere = options.place !== undefined || rulesFor !== undefined || !existsSync(workerFile);
  if (isHere) return await check(inputs, options);
  const selected = selection === undefined ? rules : selectRules(rules, selection);
  const place = new PooledWork(workerFile, jobs, {
    language,
    keepTables: true,
    ruleSets: [selected === builtIn ? undefined : selected],
    ...(catalogue !== undefined && { catalogue }),
  });
  try {
    return await check(inputs, { ...options, rules: selected, selection: {}, place });
  } finally {
    await place.close();
  }
}

/** How many documents are worked on at once. */
export interface ThreadOptions {
  /** As many as there are cores where it is left out. */
  readonly jobs?: number;
}
