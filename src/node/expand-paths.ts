import { statSync } from 'node:fs';
import { basename, dirname, resolve, sep } from 'node:path';
import { ReadError } from '../core/model/read-error.ts';
import { inputError } from './input-error.ts';
import { readBounded, readStream } from './read-bounded.ts';
import { type FoundFile, walkFolder } from './walk-folder.ts';

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

/** Files that a folder is searched for. */
const readable = /\.(pdf|docx|docm|xlsx|xlsm|xls|et|doc|wps|html?|shtml|json|csv|tsv|txt|text|md|markdown)$/i;

/** Turns files, folders, globs and `-` into inputs, each once and in a stable order. What is wrong with a path is thrown when it is read. */
export async function expandPaths(paths: readonly string[], around: Surroundings): Promise<NodeInput[]> {
  const inputs = new Map<string, NodeInput>();
  for (const path of paths) {
    for (const input of await expandPath(path, around)) {
      const key = input.absolute ?? input.path;
      if (!inputs.has(key)) inputs.set(key, input);
    }
  }
  return [...inputs.values()];
}

async function expandPath(path: string, around: Surroundings): Promise<NodeInput[]> {
  if (path === '-') return [{ path, read: () => readStream(around.stdin, path) }];
  const name = sep === '/' ? path : path.replaceAll(sep, '/');
  const absolute = resolve(around.cwd, path);
  try {
    const found = statSync(absolute);
    if (found.isDirectory()) return expandFolder(absolute, name);
    return basename(name) === descriptorFile
      ? expandFolder(dirname(absolute), name.slice(0, -descriptorFile.length))
      : [fileInput({ path: absolute, file: name })];
  } catch (error) {
    const problem = inputError(error, name);
    return problem.reason === 'not-found' && isGlob(name)
      ? await expandGlob(name, around)
      : [failedInput(absolute, problem)];
  }
}

function expandFolder(folder: string, name: string): NodeInput[] {
  const files = walkFolder(folder, name).filter(({ file }) => readable.test(file));
  return files.length > 0
    ? files.map(fileInput)
    : [failedInput(folder, new ReadError('no-documents', '', { file: name }))];
}

const isGlob = (path: string): boolean => /[*?[{]/.test(path);

async function expandGlob(pattern: string, around: Surroundings): Promise<NodeInput[]> {
  const { default: glob } = await import('fast-glob');
  const options = { cwd: around.cwd, followSymbolicLinks: false, onlyFiles: false, dot: false };
  const matches = (await glob(pattern, options)).sort();
  if (matches.length === 0) {
    return [failedInput(resolve(around.cwd, pattern), new ReadError('no-match', '', { file: pattern }))];
  }
  const expanded = await Promise.all(matches.map((match) => expandPath(match, around)));
  return expanded.flat();
}

const fileInput = ({ path, file }: FoundFile): NodeInput => ({
  path: file,
  absolute: path,
  read: () => readBounded(path, file),
});

const failedInput = (absolute: string, problem: ReadError): NodeInput => ({
  path: problem.place.file,
  absolute,
  read: () => Promise.reject(problem),
});
