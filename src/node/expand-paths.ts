import { statSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { ReadError } from '../core/model/read-error.ts';
import { hasReadableName } from '../import/readable-names.ts';
import { countBraceNames } from './brace-names.ts';
import { baselineFile, configFile } from './config/find-config.ts';
import { inputError } from './input-error.ts';
import { readBounded, readStream } from './read-bounded.ts';
import { slashed } from './shown-path.ts';
import { type FoundFile, type Skipped, type SkipReason, walkFolder } from './walk-folder.ts';

/** Where paths are resolved and standard input comes from. */
export interface Surroundings {
  readonly cwd: string;
  readonly stdin: AsyncIterable<Uint8Array>;
}

/** An input with its path on this machine (absent for standard input). */
export interface NodeInput {
  readonly path: string;
  readonly read: () => Promise<Uint8Array>;
  readonly absolute?: string;
}

/** A data package is named by its folder or by this file in it. */
const descriptorFile = 'datapackage.json';

/** Names that the braces of one glob may stand for. */
const mostNames = 10_000;

/** Inputs, and what of the folders is not read. */
export interface Expanded {
  readonly inputs: readonly NodeInput[];
  readonly skipped: readonly Skipped[];
}

/** Turns files, folders, globs and `-` into inputs, each once and in a stable order. What is wrong with a path is thrown when it is read; only a glob that stands for too many names is refused here. */
export async function expandPaths(paths: readonly string[], around: Surroundings): Promise<Expanded> {
  const inputs = new Map<string, NodeInput>();
  const skipped = new Map<string, Skipped>();
  for (const path of paths) {
    const expanded = await expandPath(path, around);
    for (const input of expanded.inputs) {
      const key = input.absolute ?? input.path;
      if (!inputs.has(key)) inputs.set(key, input);
    }
    for (const each of expanded.skipped) skipped.set(each.file, each);
  }
  return { inputs: [...inputs.values()], skipped: [...skipped.values()] };
}

const only = (...inputs: NodeInput[]): Expanded => ({ inputs, skipped: [] });

async function expandPath(path: string, around: Surroundings): Promise<Expanded> {
  if (path === '-') return only({ path, read: () => readStream(around.stdin, path) });
  const name = slashed(path);
  const absolute = resolve(around.cwd, path);
  try {
    const found = statSync(absolute);
    if (found.isDirectory()) return expandFolder(absolute, name);
    return basename(name) === descriptorFile
      ? expandFolder(dirname(absolute), name.slice(0, -descriptorFile.length))
      : only(fileInput({ path: absolute, file: name }));
  } catch (error) {
    const problem = inputError(error, name);
    return problem.reason === 'not-found' && isGlob(name)
      ? await expandGlob(name, around)
      : only(failedInput(absolute, problem));
  }
}

function expandFolder(folder: string, name: string): Expanded {
  const { files, skipped, failed } = walkFolder(folder, name);
  const inputs = [
    ...files.filter(({ file }) => hasReadableName(file)).map(fileInput),
    ...failed.map(({ path, error }) => failedInput(path, error)),
  ];
  const others = files.filter(({ file }) => !hasReadableName(file) && !isOwn(basename(file)));
  return {
    inputs:
      inputs.length > 0 ? inputs : [failedInput(folder, new ReadError('no-documents', '', { file: name }))],
    skipped: [...skipped, ...others.map(({ file }) => ({ file, reason: reasonOf(file) }))],
  };
}

/** What keeps a file from being read that its name tells. */
function reasonOf(file: string): SkipReason {
  if (/\.(?:rar|7z|tar|t?gz|bz2|xz)$/i.test(file)) return 'archive';
  return /\.(?:jpe?g|png|gif|bmp|tiff?|webp)$/i.test(file) ? 'picture' : 'format';
}

/** Files of our own that lie beside the data. */
const ownNames: ReadonlySet<string> = new Set([configFile, baselineFile]);

/** Ending of the files that shards are written to. */
export const shardEnding = '.gouji-shard';

const isOwn = (name: string): boolean => ownNames.has(name) || name.endsWith(shardEnding);

const isGlob = (path: string): boolean => /[*?[{]/.test(path);

async function expandGlob(pattern: string, around: Surroundings): Promise<Expanded> {
  const absolute = resolve(around.cwd, pattern);
  const fail = (error: ReadError): Expanded => only(failedInput(absolute, error));
  if (countBraceNames(pattern, mostNames) > mostNames)
    throw new ReadError('too-many-names', String(mostNames), { file: pattern });
  const { default: glob } = await import('fast-glob');
  const options = { cwd: around.cwd, followSymbolicLinks: false, onlyFiles: false, dot: false };
  let matches: string[];
  try {
    matches = (await glob(pattern, options)).sort();
  } catch (error) {
    return fail(inputError(error, pattern));
  }
  if (matches.length === 0) return fail(new ReadError('no-match', '', { file: pattern }));
  const expanded: Expanded[] = [];
  for (const match of matches) expanded.push(await expandPath(match, around));
  return {
    inputs: expanded.flatMap(({ inputs }) => inputs),
    skipped: expanded.flatMap(({ skipped }) => skipped),
  };
}

/** A file on this machine. A class, since a folder may hold hundreds of thousands and a function for each takes memory. */
class FileInput implements NodeInput {
  readonly path: string;
  readonly absolute: string;

  constructor({ path, file }: FoundFile) {
    this.path = file;
    this.absolute = path;
  }

  read(): Promise<Uint8Array> {
    return readBounded(this.absolute, this.path);
  }
}

const fileInput = (found: FoundFile): NodeInput => new FileInput(found);

const failedInput = (absolute: string, problem: ReadError): NodeInput => ({
  path: problem.place.file,
  absolute,
  read: () => Promise.reject(problem),
});
