import { join, posix, resolve } from 'node:path';
import { ReadError } from '../core/model/read-error.ts';
import { readBounded } from './read-bounded.ts';
import { walkFolder } from './walk-folder.ts';

const descriptorFile = 'datapackage.json';

/** A package as it lies on disk: bytes by file name, and the file of each table. */
export interface PackageTexts {
  readonly root: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** By `table#instance`. */
  readonly pathOf: ReadonlyMap<string, string>;
}

/** Every file in the folder of a package, which is named by its folder or its descriptor. */
export function packageFiles(path: string, cwd: string): string[] {
  try {
    const folder = resolve(cwd, rootOf(path));
    return walkFolder(folder, folder).files.map((found) => found.path);
  } catch {
    // That there is no such folder is said when it is read.
    return [];
  }
}

/** Reads a package by its folder or its descriptor; `paths` tells which files the descriptor names. */
export async function readPackageTexts(
  path: string,
  cwd: string,
  paths: (descriptor: Uint8Array, root: string) => readonly string[],
): Promise<PackageTexts> {
  const root = rootOf(path);
  const open = (name: string) => readBounded(join(resolve(cwd, root), name), posix.join(root, name));
  const descriptor = await open(descriptorFile);
  const files = new Map([[descriptorFile, descriptor]]);
  for (const name of paths(descriptor, root)) files.set(name, await open(name));
  return { root, files, pathOf: tablePaths(descriptor, root) };
}

function rootOf(path: string): string {
  const slashed = path.replaceAll('\\', '/').replace(/(?<=.)\/+$/, '');
  return posix.basename(slashed) === descriptorFile ? posix.dirname(slashed) : slashed;
}

function tablePaths(descriptor: Uint8Array, root: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const { resources } = JSON.parse(new TextDecoder().decode(descriptor)) as { resources?: unknown };
  if (!Array.isArray(resources)) throw new ReadError('missing-resource', descriptorFile, { file: root });
  for (const resource of resources as unknown[]) {
    const { path, gouji } = (resource ?? {}) as { path?: unknown; gouji?: unknown };
    const { table, instance } = (gouji ?? {}) as { table?: unknown; instance?: unknown };
    if (typeof path !== 'string' || typeof table !== 'string') continue;
    found.set(`${table}#${typeof instance === 'number' ? instance : 1}`, path);
  }
  return found;
}
