import { join, posix, resolve } from 'node:path';
import { ReadError } from '../core/model/read-error.ts';
import { readBounded } from './read-bounded.ts';

const descriptorFile = 'datapackage.json';

/** A package as it lies on disk: bytes by file name, and the file of each table. */
export interface PackageTexts {
  readonly root: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** By `table#instance`. */
  readonly pathOf: ReadonlyMap<string, string>;
}

/** Reads a package by its folder or its descriptor; `paths` tells which files the descriptor names. */
export async function readPackageTexts(
  path: string,
  cwd: string,
  paths: (descriptor: Uint8Array, root: string) => readonly string[],
): Promise<PackageTexts> {
  const slashed = path.replaceAll('\\', '/').replace(/\/+$/, '');
  const isDescriptor = posix.basename(slashed) === descriptorFile;
  const root = isDescriptor ? posix.dirname(slashed) : slashed;
  const open = (name: string) => readBounded(join(resolve(cwd, root), name), posix.join(root, name));
  const descriptor = await open(descriptorFile);
  const files = new Map([[descriptorFile, descriptor]]);
  for (const name of paths(descriptor, root)) files.set(name, await open(name));
  return { root, files, pathOf: tablePaths(descriptor, root) };
}

function tablePaths(descriptor: Uint8Array, root: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const { resources } = JSON.parse(new TextDecoder().decode(descriptor)) as { resources?: unknown };
  if (!Array.isArray(resources)) throw new ReadError('missing-resource', descriptorFile, { file: root });
  for (const resource of resources as { path?: unknown; gouji?: { table?: unknown; instance?: unknown } }[]) {
    const { path, gouji } = resource;
    if (typeof path !== 'string' || typeof gouji?.table !== 'string') continue;
    found.set(`${gouji.table}#${typeof gouji.instance === 'number' ? gouji.instance : 1}`, path);
  }
  return found;
}
